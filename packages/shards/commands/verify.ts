import { comment, defineCommand, type InputSpecs, token, type Values } from "@keep-pace/command";

const inputs = {
  plan: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the plan: in a workflow the output plan of shard-tests, else its file",
  },
  receipts: {
    kind: "text",
    placeholder: "DIR",
    default: null,
    help: "the folder of the shards' receipts; in a workflow they are fetched",
  },
  listing: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "an independent list of all tests, to find those that fell out of every shard",
  },
  result: {
    kind: "text",
    placeholder: "RESULT",
    only: "action",
    default: null,
    help: "needs.<job>.result of the shards' job: anything but success fails this one, so that it can be the one required check",
  },
  name: {
    kind: "text",
    placeholder: "NAME",
    only: "action",
    default: "tests",
    help: "as in shard-tests",
  },
  coverageOut: {
    kind: "text",
    placeholder: "DIR",
    only: "action",
    default: null,
    help: "where the merged coverage of all shards is written",
  },
  coverageMin: {
    kind: "count",
    placeholder: "PERCENT",
    only: "action",
    min: 0,
    max: 100,
    default: 0,
    help: "the least percentage of lines that the merged coverage must reach",
  },
  comment,
  token,
} as const satisfies InputSpecs;

export type VerifyInputs = Values<typeof inputs>;

/** `keep-pace shard verify` and the action verify-shards. */
export const shardVerify = defineCommand({
  name: "shard verify",
  summary: "prove that every test ran in exactly one shard",
  inputs,
  outputs: {
    ok: "true when every test ran exactly once",
    coverage: "percentage of lines that the shards cover together",
  },
  permissions: {
    "actions: read": "to read the receipts of earlier attempts when failed jobs are run again",
    "pull-requests: write": "for the pull request comment; without it the job summary is used",
  },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-verify.ts")).runVerify(inputs, host),
});
