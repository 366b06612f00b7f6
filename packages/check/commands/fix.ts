import { commits, defineCommand, diff, paths } from "@keep-pace/command";

/** `keep-pace fix`. */
export const fix = defineCommand({
  name: "fix",
  summary: "apply every fix that is proved safe, and say what is left and why",
  inputs: { path: paths("the repository, or a folder of it", 1), commits, diff },
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-fix.ts")).runFix(inputs, host),
});
