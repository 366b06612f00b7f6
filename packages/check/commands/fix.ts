import { commits, defineCommand, diff, type InputSpecs, paths, type Values } from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  commits,
  diff,
} as const satisfies InputSpecs;

export type FixInputs = Values<typeof inputs>;

/** `keep-pace fix`. */
export const fix = defineCommand({
  name: "fix",
  summary: "apply every fix that is proved safe, and say what is left and why",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-fix.ts")).runFix(inputs, host),
});
