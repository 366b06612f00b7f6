import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";

const inputs = {
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
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
} as const satisfies InputSpecs;

export type TakeInputs = Values<typeof inputs>;

/** `keep-pace shard take`. */
export const shardTake = defineCommand({
  name: "shard take",
  summary: "print the tests of one shard, one a line",
  inputs,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-take.ts")).runTake(inputs, host),
});
