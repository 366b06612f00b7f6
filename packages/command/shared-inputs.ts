import type { ChoiceInput, CountInput, FlagInput, PathsInput, TextInput } from "./input.ts";

/** Inputs that several commands declare: one wording, one meaning. */
export const failOn = {
  kind: "choice",
  choices: ["error", "warning", "note", "never"],
  default: { cli: "error", action: "never" },
  help: "fail when a finding of this severity or worse remains",
} as const satisfies ChoiceInput;

export const commits = {
  kind: "count",
  placeholder: "N",
  min: 0,
  max: 100_000,
  default: 500,
  help: "how many first-parent commits to replay for the costs",
} as const satisfies CountInput;

export const diff = {
  kind: "flag",
  only: "cli",
  default: false,
  help: "write nothing; print the fixes as a patch for git apply at the root, empty where there are none",
} as const satisfies FlagInput;

export const token = {
  kind: "text",
  placeholder: "TOKEN",
  only: "action",
  default: null,
  actionDefault: "$" + "{{ github.token }}",
  help: "token for the pull request comment; without write access the job summary is used instead",
} as const satisfies TextInput;

export const comment = {
  kind: "flag",
  only: "action",
  default: true,
  help: "write this command's section of the one pull request comment",
} as const satisfies FlagInput;

/** The positional paths of a command over `what`. */
export function paths(what: string, max?: number): PathsInput {
  return { kind: "paths", default: ["."], help: what, ...(max && { max }) };
}
