import { defineCommand, type InputSpecs, paths, type Values } from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  write: {
    kind: "flag",
    default: false,
    help: "write the files that are shown",
  },
} as const satisfies InputSpecs;

export type InitInputs = Values<typeof inputs>;

/** `keep-pace init`. */
export const init = defineCommand({
  name: "init",
  summary: "show, and with --write write, the workflow that wires the suite for this repository",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-init.ts")).runInit(inputs, host),
});
