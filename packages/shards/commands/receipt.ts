import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";

const inputs = {
  report: { kind: "paths", default: [], help: "the reports of the shard's runners" },
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
  index: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 10_000,
    default: 0,
    help: "which shard, from 1",
  },
  attempt: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 1000,
    default: 1,
    help: "which attempt of the run",
  },
  out: { kind: "text", placeholder: "FILE", default: null, help: "where to write the receipt" },
} as const satisfies InputSpecs;

export type ReceiptInputs = Values<typeof inputs>;

/** `keep-pace shard receipt`. */
export const shardReceipt = defineCommand({
  name: "shard receipt",
  summary: "write down which of its tests a shard ran, by its reports",
  inputs,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-receipt.ts")).runReceipt(inputs, host),
});
