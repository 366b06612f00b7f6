import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";

const inputs = {
  store: { kind: "text", placeholder: "FILE", default: null, help: "the timing store" },
} as const satisfies InputSpecs;

export type ShowInputs = Values<typeof inputs>;

/** `keep-pace timings show`. */
export const timingsShow = defineCommand({
  name: "timings show",
  summary: "print what a timing store holds, flaky tests included",
  inputs,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-import.ts")).runShow(inputs, host),
});
