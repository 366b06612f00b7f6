import { defineCommand, type InputSpecs, paths, type Values } from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  managers: {
    kind: "text",
    placeholder: "NAMES",
    default: null,
    help: "package managers to cache for, with commas between; all that are found where left out",
  },
  epoch: {
    kind: "text",
    placeholder: "TEXT",
    default: "1",
    help: "part of every key: another one leaves all entries behind",
  },
  save: {
    kind: "choice",
    only: "action",
    choices: ["trusted", "always", "never"],
    default: "trusted",
    help: "which runs save: trusted are those of the default branch and of protected branches, and a pull request while the default branch has no entry",
  },
  inReleaseJobs: {
    kind: "flag",
    only: "action",
    default: false,
    help: "restore in jobs that release or deploy, too; whoever can write a cache entry can then change what is released",
  },
  switchOff: {
    kind: "flag",
    only: "action",
    default: false,
    help: "leave out a cache that was measured to lose time, until its measurements are four weeks old",
  },
} as const satisfies InputSpecs;

export type CacheInputs = Values<typeof inputs>;

/** `keep-pace cache`, and the action dependency-cache. */
export const cache = defineCommand({
  name: "cache",
  summary: "restore, prune and save the caches of package managers; on a laptop show the plan",
  inputs,
  outputs: {
    "cache-hit": "true when every cache was restored from the entry of its very lock files",
    caches:
      "JSON array: manager, store, hit (exact, partial, miss or off), key, restoredKey, seconds, bytes of each cache",
  },
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  neverFails: true,
  run: async (inputs, host) =>
    host.job
      ? (await import("./run-restore.ts")).runRestore(inputs, host, host.job)
      : (await import("./run-plan.ts")).runPlan(inputs, host),
  post: async (inputs, host) => (await import("./run-post.ts")).runSave(inputs, host),
});
