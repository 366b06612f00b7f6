import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";

const inputs = {
  report: { kind: "paths", default: [], help: "test reports, or timing files that other tools commit" },
  store: { kind: "text", placeholder: "FILE", default: null, help: "the timing store to add to" },
  run: {
    kind: "text",
    placeholder: "ID",
    default: null,
    help: "the run the reports belong to; without it, a digest of their contents",
  },
  attempt: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 1000,
    default: 1,
    help: "which attempt of the run",
  },
  shard: {
    kind: "count",
    placeholder: "I",
    min: 0,
    max: 10_000,
    default: 0,
    help: "which shard of the run, 0 where there is one",
  },
  at: {
    kind: "text",
    placeholder: "INSTANT",
    default: null,
    help: "when the run was; without it, what the reports say",
  },
  commit: { kind: "text", placeholder: "SHA", default: null, help: "the commit that was tested" },
} as const satisfies InputSpecs;

export type ImportInputs = Values<typeof inputs>;

/** `keep-pace timings import`. */
export const timingsImport = defineCommand({
  name: "timings import",
  summary: "add the durations of test reports to a timing store",
  inputs,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-import.ts")).runImport(inputs, host),
});
