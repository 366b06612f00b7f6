import { defineCommand, type InputSpecs, token, type Values } from "@keep-pace/command";

const inputs = {
  plan: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the plan: in a workflow the output plan of shard-tests, else its file",
  },
  index: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 10_000,
    default: 0,
    help: "which shard, from 1",
  },
  suite: {
    kind: "text",
    placeholder: "NAME",
    default: null,
    help: "only the tests of this suite",
  },
  command: {
    kind: "text",
    placeholder: "COMMAND",
    only: "action",
    default: null,
    help: "how the tests are started, without naming any; {part} in it becomes 1, 2, … where the runner must be started several times",
  },
  runner: {
    kind: "text",
    placeholder: "RUNNER",
    only: "action",
    default: null,
    help: "the suite's runner, where the plan does not know it",
  },
  directory: {
    kind: "text",
    placeholder: "DIR",
    only: "action",
    default: null,
    help: "where the command runs, relative to the repository's root",
  },
  reports: {
    kind: "paths",
    only: "action",
    default: [],
    help: "globs of the reports that the tests write, one a line",
  },
  coverage: {
    kind: "text",
    placeholder: "GLOBS",
    only: "action",
    default: null,
    help: "globs of the coverage files that the tests write, one a line",
  },
  token: { ...token, help: "token that reads a plan too long for a job's output" },
} as const satisfies InputSpecs;

export type TakeInputs = Values<typeof inputs>;

/** `keep-pace shard take` and the action run-shard, whose post step records timings and a receipt. */
export const shardTake = defineCommand({
  name: "shard take",
  summary: "print the tests of one shard, one a line",
  inputs,
  outputs: {
    script: "path of a shell script that starts the command with the shard's tests",
    tests: "path of a file with the shard's tests, one a line",
    count: "how many tests the shard has",
    empty: "true when it has none",
  },
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-take.ts")).runTake(inputs, host),
  post: async (inputs, host) => (await import("./record-shard.ts")).recordShard(inputs, host),
});
