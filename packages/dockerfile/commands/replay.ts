import { commits, defineCommand, paths } from "@keep-pace/command";

/** `keep-pace dockerfile replay`. */
export const dockerfileReplay = defineCommand({
  name: "dockerfile replay",
  summary: "show how often each instruction missed the cache over past commits, before and after the fix",
  inputs: { path: paths("the Dockerfile, or the folder that holds it", 1), commits },
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-replay.ts")).runReplay(inputs, host),
});
