import { readBunLock } from "../locks/bun.ts";
import type { Package } from "../locks/package.ts";
import { fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { childrenOf, type StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { bunRuntime } from "../runtimes/index.ts";

export const bun: Manager = {
  name: "bun",
  keyFiles: ({ paths }) => named(paths, ["bun.lock", "bun.lockb"]),
  readLock: readBunLock,
  packageBytes: 110_000,
  stores: [
    {
      name: "bun",
      kind: "verified",
      runtime: bunRuntime,
      offBecause: "bun downloads faster than most caches restore",
      paths: ({ machine }) => [
        fromEnv(machine, ["BUN_INSTALL_CACHE_DIR"], `${machine.env.BUN_INSTALL || "~/.bun"}/install/cache`),
      ],
      prune: { unwanted },
    },
  ],
};

/** A package lies in `name@version@@@1`, below a folder for its scope; links and registry documents beside it. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = new Set(locked.map(({ name, version }) => `${name}@${version}`));
  const folders = childrenOf(files, "").flatMap((name) =>
    name.startsWith("@") ? childrenOf(files, name).map((inner) => `${name}/${inner}`) : [name],
  );
  return folders.filter((folder) => {
    if (folder.endsWith(".npm")) return true;
    const [, id] = /^((?:@[^/]+\/)?[^@/]+@[^@]+)/.exec(folder) ?? [];
    return id === undefined ? false : !kept.has(id);
  });
}
