import {
  type CountInput,
  commits,
  defineCommand,
  type InputSpecs,
  paths,
  type Values,
} from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  commits: { ...commits, help: "how many first-parent commits to replay" } satisfies CountInput,
} as const satisfies InputSpecs;

export type CacheReplayInputs = Values<typeof inputs>;

/** `keep-pace cache replay`. */
export const cacheReplay = defineCommand({
  name: "cache replay",
  summary: "show what four cache policies would have saved over the past commits",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-replay.ts")).runCacheReplay(inputs, host),
});
