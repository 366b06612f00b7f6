import { readMixLock } from "../locks/others.ts";
import type { Manager } from "../manager.ts";
import { inFolder, named } from "../repository.ts";
import { elixir } from "../runtimes/index.ts";

export const mix: Manager = {
  name: "mix",
  keyFiles: ({ paths }) => named(paths, ["mix.lock"]),
  readLock: readMixLock,
  packageBytes: 60_000,
  stores: [
    {
      name: "mix",
      kind: "verified",
      runtime: elixir,
      paths: ({ folders }) => folders.map((folder) => inFolder(folder, "deps")),
      prune: { command: ["mix", "deps.clean", "--unused"] },
    },
    {
      name: "mix-build",
      kind: "tree",
      runtime: elixir,
      paths: ({ folders }) => folders.map((folder) => inFolder(folder, "_build")),
    },
  ],
};
