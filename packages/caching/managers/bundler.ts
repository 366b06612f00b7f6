import { readGemfileLock } from "../locks/others.ts";
import type { Manager } from "../manager.ts";
import { inFolder, named } from "../repository.ts";
import { ruby } from "../runtimes/index.ts";

/** Installed gems with their native extensions: a tree for one Ruby. */
export const bundler: Manager = {
  name: "bundler",
  keyFiles: ({ paths }) => named(paths, ["Gemfile.lock", "gems.locked"]),
  readLock: readGemfileLock,
  packageBytes: 200_000,
  stores: [
    {
      name: "bundler",
      kind: "tree",
      runtime: ruby,
      paths: ({ repository, folders, machine }) =>
        folders.map((folder) => {
          const settings = repository.text(inFolder(folder, ".bundle/config")) ?? "";
          const own = machine.env.BUNDLE_PATH ?? /^BUNDLE_PATH:\s*"?([^"\s]+)/m.exec(settings)?.[1];
          return own?.startsWith("/") ? own : inFolder(folder, own ?? "vendor/bundle");
        }),
      prune: { command: ["bundle", "clean"] },
    },
  ],
};
