import { comment, defineCommand, type InputSpecs, token, type Values } from "@keep-pace/command";
import { rangeInputs } from "./inputs.ts";

const inputs = {
  ...rangeInputs,
  shadow: {
    kind: "flag",
    default: { cli: false, action: true },
    help: "run every test, and only report which ones would have been skipped",
  },
  comment,
  token,
} as const satisfies InputSpecs;

export type SelectInputs = Values<typeof inputs>;

/** `keep-pace select` and the action `select-tests`. */
export const select = defineCommand({
  name: "select",
  summary: "list the tests that a change may make fail, each skipped test with its proof",
  inputs,
  outputs: {
    mode: "`all`, `some` or `none`",
    "has-tests": "`true` when there is a test to run",
    count: "how many tests are selected",
    "skipped-count": "how many tests are skipped, or would be without shadow mode",
    "tests-file": "path of a file with one selected test a line, sorted so that folders stay together",
    packages: "JSON array of the projects that the change reaches",
    areas: "JSON array of the configured areas with a changed file",
    because: "why these tests, in words",
  },
  permissions: {
    "contents: read": "to read the repository and fetch the commit to compare with",
    "pull-requests: write": "for the pull request comment; without it the job summary is used",
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-select.ts")).runSelect(inputs, host),
});
