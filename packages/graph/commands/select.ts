import { comment, defineCommand, type InputSpecs, token, type Values } from "@keep-pace/command";
import { rangeInputs } from "./inputs.ts";

const inputs = {
  ...rangeInputs,
  shadow: {
    kind: "choice",
    choices: ["auto", "true", "false"],
    bare: "true",
    default: { cli: "false", action: "auto" },
    help: "run every test, and only report which ones would have been skipped; auto does so until 50 runs of the default branch are recorded",
  },
  timings: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the timing store that tells how long tests take; in a workflow the kept one is read",
  },
  command: {
    kind: "text",
    placeholder: "COMMAND",
    only: "action",
    default: null,
    help: "how the tests are started, without naming any, for the output script; with several runners one a line, each as RUNNER=COMMAND or RUNNER:DIRECTORY=COMMAND; nothing behind the = where those run elsewhere",
  },
  reports: {
    kind: "paths",
    only: "action",
    default: [],
    help: "globs of the reports that the tests of this job write, one a line: what passed is recorded after the job's last step",
  },
  canary: {
    kind: "count",
    placeholder: "PERCENT",
    only: "action",
    min: 0,
    max: 100,
    default: 5,
    help: "share of the tests that could be skipped that run all the same, picked at random, to try the proofs",
  },
  runtime: {
    kind: "text",
    placeholder: "TEXT",
    only: "action",
    default: null,
    actionDefault: "$" + "{{ toJSON(matrix) }}",
    help: "what else decides whether a test passes, such as versions that no file names: a test counts as passed only with the same",
  },
  name: {
    kind: "text",
    placeholder: "NAME",
    only: "action",
    default: "tests",
    help: "tells several selections of one workflow, and what they record, apart; as in shard-tests",
  },
  comment,
  token: {
    ...token,
    help: "token for the pull request comment, and to read the first selection in a re-run",
  },
} as const satisfies InputSpecs;

export type SelectInputs = Values<typeof inputs>;

/** `keep-pace select` and the action `select-tests`, whose post step records how the tests ended. */
export const select = defineCommand({
  name: "select",
  summary: "list the tests that a change may make fail, each skipped test with its proof",
  inputs,
  outputs: {
    mode: "`all`, `some` or `none`",
    "has-tests": "`true` when there is a test to run",
    count: "how many tests are selected",
    "skipped-count": "how many tests are skipped, or would be without shadow mode",
    script:
      "path of a shell script that starts the command with the selected tests; it succeeds where there are none",
    "tests-file": "path of a file with one selected test a line, sorted so that folders stay together",
    "skipped-file": "path of a file with one skipped test a line, for the input without of shard-tests",
    lists:
      "path of a folder with a file for each runner: `vitest.txt` holds its tests one a line, `vitest.args` the exact arguments, each ended by a zero byte for `xargs -0`",
    runners: "JSON array of the runners with a selected test",
    packages: "JSON array of the projects that the change reaches",
    areas: "JSON array of the configured areas with a changed file",
    "seconds-saved": "how long the skipped tests would have taken; empty where that is not known",
    because: "why these tests, in words",
  },
  permissions: {
    "contents: read": "to read the repository and fetch the commit to compare with",
    "actions: read": "to select the same tests again when all jobs of a run are run again",
    "pull-requests: write": "for the pull request comment; without it the job summary is used",
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-select.ts")).runSelect(inputs, host),
  post: async (inputs, host) => (await import("./record.ts")).recordSelected(inputs, host),
});
