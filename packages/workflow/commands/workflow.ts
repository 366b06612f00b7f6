import {
  comment,
  commits,
  defineCommand,
  diff,
  failOn,
  type InputSpecs,
  paths,
  token,
  type Values,
} from "@keep-pace/command";

const inputs = {
  path: paths("workflow files, or repositories to look in"),
  fix: {
    kind: "choice",
    choices: ["none", "suggest", "write"],
    bare: "write",
    default: "none",
    help: "apply the safe fixes to the files; in an action, suggest posts them as review suggestions instead",
  },
  diff,
  unsafe: {
    kind: "flag",
    default: false,
    help: "apply fixes, too, that are likely but not proved to keep what the workflow does",
  },
  timings: {
    kind: "text",
    placeholder: "FILE",
    only: "cli",
    default: null,
    help: "the timing store, to say where several machines for the tests would pay",
  },
  commits,
  failOn,
  comment,
  token,
} as const satisfies InputSpecs;

export type WorkflowInputs = Values<typeof inputs>;

/** `keep-pace workflow` and the action of that name. */
export const workflow = defineCommand({
  name: "workflow",
  summary: "find missing and wrong caching, needless waits and waste in workflow files, and fix them",
  inputs,
  outputs: {
    findings: "how many findings there are",
    fixed: "JSON array of the files that were rewritten",
    "sarif-file": "path of a SARIF file for github/codeql-action/upload-sarif",
  },
  permissions: {
    "contents: read": "to read the repository",
    "pull-requests: write":
      "for the pull request comment and review suggestions; without it the job summary is used",
  },
  formats: ["text", "json", "markdown", "sarif"],
  run: async (inputs, host) => (await import("./run-workflow.ts")).runWorkflow(inputs, host),
});
