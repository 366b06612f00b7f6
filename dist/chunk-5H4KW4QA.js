import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  comment,
  defineCommand,
  token
} from "./chunk-35YAVMQK.js";

// packages/graph/commands/inputs.ts
var rangeInputs = {
  base: {
    kind: "text",
    placeholder: "REF",
    default: null,
    help: "compare with the merge base of this ref and the head; by default as the event that started the run tells"
  },
  head: {
    kind: "text",
    placeholder: "REF",
    only: "cli",
    default: null,
    help: "select for this commit instead of the files on disk"
  },
  changed: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "read what changed from a file: git diff --name-status -z, or one path a line"
  },
  ledger: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "skip only tests that this file says have passed with exactly what they need now"
  },
  coverage: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "what each test ran (LCOV with test names, coverage.py JSON with contexts): never skip one that ran a changed file"
  }
};

// packages/graph/commands/select.ts
var inputs = {
  ...rangeInputs,
  shadow: {
    kind: "flag",
    default: { cli: false, action: true },
    help: "run every test, and only report which ones would have been skipped"
  },
  comment,
  token
};
var select = defineCommand({
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
    because: "why these tests, in words"
  },
  permissions: {
    "contents: read": "to read the repository and fetch the commit to compare with",
    "pull-requests: write": "for the pull request comment; without it the job summary is used"
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs3, host) => (await import("./run-select-PUGWKQSH.js")).runSelect(inputs3, host)
});

// packages/graph/commands/explain.ts
var inputs2 = {
  test: { kind: "paths", max: 1, default: [], help: "the test to explain" },
  ...rangeInputs
};
var selectExplain = defineCommand({
  name: "select explain",
  summary: "tell in words why a test runs, or what proves that it can be skipped",
  inputs: inputs2,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json"],
  run: async (inputs3, host) => (await import("./run-explain-2FFXEUP4.js")).runExplain(inputs3, host)
});

export {
  selectExplain,
  select
};
