import type { Manager, Place, PruneRun } from "../manager.ts";
import { type StoreFile, unused } from "../prune.ts";
import { folderOf, inFolder, named, type Repository } from "../repository.ts";
import { node } from "../runtimes/index.ts";

const jsLocks = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "bun.lockb",
];

/** A JavaScript task runner or framework that keeps results in the project: one rolling entry. */
function taskCache(name: string, settings: RegExp, folders: (of: string) => readonly string[]): Manager {
  const settingsOf = ({ paths }: Repository) => named(paths, settings);
  return {
    name,
    keyFiles: (repository) => {
      const found = settingsOf(repository);
      return found.length === 0 ? [] : [...found, ...named(repository.paths, jsLocks)];
    },
    stores: [
      {
        name,
        kind: "tree",
        rolling: true,
        runtime: node,
        paths: ({ repository }: Place) => [...new Set(settingsOf(repository).map(folderOf))].flatMap(folders),
        prune: {
          unwanted: (files: readonly StoreFile[], _: unknown, run: PruneRun) => unused(files, run.startedAt),
        },
      },
    ],
  };
}

export const turbo = taskCache("turbo", /^turbo\.jsonc?$/, (of) => [
  inFolder(of, ".turbo/cache"),
  inFolder(of, "node_modules/.cache/turbo"),
]);
export const nx = taskCache("nx", /^nx\.json$/, (of) => [inFolder(of, ".nx/cache")]);
export const next = taskCache("next", /^next\.config\.[cm]?[jt]s$/, (of) => [inFolder(of, ".next/cache")]);
