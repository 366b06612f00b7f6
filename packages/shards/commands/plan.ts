import { defineCommand, type InputSpecs, token, type Values } from "@keep-pace/command";

const inputs = {
  tests: {
    kind: "text",
    placeholder: "[NAME=]FILE",
    repeatable: true,
    default: null,
    help: "the list of tests, one id a line or a JSON array (- for standard input); one a suite, each with its name",
  },
  runner: {
    kind: "text",
    placeholder: "[NAME=]RUNNER",
    repeatable: true,
    default: null,
    help: "a suite's runner: vitest, jest, playwright, pytest, go, nextest, maven, node, rspec, phpunit or cypress; long files are cut only for runners that can address a case",
  },
  without: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "files whose tests are left out, one a line, such as the output skipped-file of select-tests",
  },
  timings: { kind: "text", placeholder: "FILE", default: null, help: "the timing store" },
  shards: {
    kind: "text",
    placeholder: "N|auto",
    default: "auto",
    help: "how many machines; auto finds the number",
  },
  targetSeconds: {
    kind: "count",
    placeholder: "S",
    min: 0,
    max: 1_000_000,
    default: 0,
    help: "with auto, the fewest machines that end within this time; 0 for no target",
  },
  maxMinutes: {
    kind: "count",
    placeholder: "M",
    min: 0,
    max: 1_000_000,
    default: 0,
    help: "with auto, the most billed minutes a run may cost; 0 for no limit",
  },
  startupSeconds: {
    kind: "count",
    placeholder: "S",
    min: 0,
    max: 100_000,
    default: 0,
    help: "from a job's start to its first test",
  },
  maxShards: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 256,
    default: 256,
    help: "with auto, never more machines",
  },
  slots: {
    kind: "count",
    placeholder: "N",
    min: 0,
    max: 100_000,
    default: 0,
    help: "how many runners can work at once; 0 when that is not known",
  },
  together: {
    kind: "text",
    placeholder: "GLOB",
    repeatable: true,
    default: null,
    help: "tests that must not run at the same time or share a set-up: those a glob matches go to one shard",
  },
  quarantine: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the quarantine file; its tests get a shard of their own whose verdict does not count",
  },
  name: {
    kind: "text",
    placeholder: "NAME",
    only: "action",
    default: "tests",
    help: "tells several plans of one workflow, and their timings, apart",
  },
  longestFirst: {
    kind: "flag",
    default: false,
    help: "order each shard by duration instead of keeping the list's order",
  },
  token: { ...token, help: "token that reads the plan of an earlier attempt of the run" },
} as const satisfies InputSpecs;

export type PlanInputs = Values<typeof inputs>;

/** `keep-pace shard plan` and the action shard-tests. */
export const shardPlan = defineCommand({
  name: "shard plan",
  summary: "spread tests over the right number of machines, in a plan that is kept for all attempts",
  inputs,
  outputs: {
    plan: "the plan, for run-shard and verify-shards",
    matrix: "the job matrix, for strategy.matrix with fromJSON",
    shards: "how many shards there are",
    count: "how many tests they have",
    "plan-id": "the plan's name",
    "predicted-seconds": "start-up and the longest shard",
  },
  permissions: {
    "contents: read": "to read the repository",
    "actions: read": "to find the plan again when all jobs of a run are run again",
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-plan.ts")).runPlan(inputs, host),
});
