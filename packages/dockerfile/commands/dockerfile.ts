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
  path: paths("Dockerfiles, or folders to look in"),
  fix: {
    kind: "choice",
    choices: ["none", "suggest", "write"],
    bare: "write",
    default: "none",
    help: "apply the safe fixes to the files and the ignore files they need; in an action, suggest posts them as review suggestions instead",
  },
  diff,
  unsafe: {
    kind: "flag",
    default: false,
    help: "apply fixes, too, that are likely but not proved to keep the image as it is",
  },
  context: {
    kind: "text",
    placeholder: "DIR",
    default: null,
    help: "the build context, where the repository does not name it",
  },
  buildLog: {
    kind: "text",
    placeholder: "FILE",
    repeatable: true,
    default: null,
    help: "what a build printed with --progress=rawjson or plain, or its .dockerbuild record: costs then rest on its times",
  },
  commits,
  failOn,
  comment,
  token,
} as const satisfies InputSpecs;

export type DockerfileInputs = Values<typeof inputs>;

/** `keep-pace dockerfile` and the action of that name. */
export const dockerfile = defineCommand({
  name: "dockerfile",
  summary: "find Dockerfile layers in an order that throws away the cache, and fix them",
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
  run: async (inputs, host) => (await import("./run-dockerfile.ts")).runDockerfile(inputs, host),
});
