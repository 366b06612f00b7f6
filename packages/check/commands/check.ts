import {
  comment,
  commits,
  defineCommand,
  failOn,
  type InputSpecs,
  paths,
  token,
  type Values,
} from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  commits,
  failOn,
  comment,
  token,
} as const satisfies InputSpecs;

export type CheckInputs = Values<typeof inputs>;

/** `keep-pace check` and the root action. */
export const check = defineCommand({
  name: "check",
  summary: "find what makes changes wait for CI, ranked by the time it loses",
  inputs,
  outputs: {
    findings: "how many findings there are",
    "seconds-per-week": "what they lose together, seconds a week; empty when not known",
  },
  permissions: {
    "contents: read": "to read the repository",
    "pull-requests: write": "for the pull request comment; without it the job summary is used",
  },
  formats: ["text", "json", "markdown", "sarif"],
  run: async (inputs, host) => (await import("./run-check.ts")).runCheck(inputs, host),
});
