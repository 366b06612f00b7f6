import { commits, defineCommand, type InputSpecs, paths, type Values } from "@keep-pace/command";

const inputs = {
  path: paths("the Dockerfile, or the folder that holds it", 1),
  commits,
  build: {
    kind: "flag",
    default: false,
    help: "also build past commits both ways, by docker buildx or buildctl, and print how long that took",
  },
  buildCommits: {
    kind: "count",
    placeholder: "N",
    min: 2,
    max: 1000,
    default: 6,
    help: "how many commits --build builds, twice each; the oldest fills the cache",
  },
} as const satisfies InputSpecs;

export type ReplayInputs = Values<typeof inputs>;

/** `keep-pace dockerfile replay`. */
export const dockerfileReplay = defineCommand({
  name: "dockerfile replay",
  summary: "show how often each instruction missed the cache over past commits, before and after the fix",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json"],
  run: async (inputs, host) => (await import("./run-replay.ts")).runReplay(inputs, host),
});
