import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";

const inputs = {
  plan: { kind: "text", placeholder: "FILE", default: null, help: "the plan" },
  receipts: { kind: "text", placeholder: "DIR", default: null, help: "the folder of the shards' receipts" },
  listing: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "an independent list of all tests, to find those that fell out of every shard",
  },
} as const satisfies InputSpecs;

export type VerifyInputs = Values<typeof inputs>;

/** `keep-pace shard verify` and the action verify-shards. */
export const shardVerify = defineCommand({
  name: "shard verify",
  summary: "prove that every test ran in exactly one shard",
  inputs,
  outputs: { ok: "true when every test ran exactly once" },
  permissions: {},
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-verify.ts")).runVerify(inputs, host),
});
