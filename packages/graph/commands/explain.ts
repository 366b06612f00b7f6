import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";
import { rangeInputs } from "./inputs.ts";

const inputs = {
  test: { kind: "paths", max: 1, default: [], help: "the test to explain" },
  ...rangeInputs,
} as const satisfies InputSpecs;

export type ExplainInputs = Values<typeof inputs>;

/** `keep-pace select explain TEST`. */
export const selectExplain = defineCommand({
  name: "select explain",
  summary: "tell in words why a test runs, or what proves that it can be skipped",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-explain.ts")).runExplain(inputs, host),
});
