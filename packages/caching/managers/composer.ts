import { readComposerLock } from "../locks/others.ts";
import type { Package } from "../locks/package.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { php } from "../runtimes/index.ts";

export const composer: Manager = {
  name: "composer",
  keyFiles: ({ paths }) => named(paths, ["composer.lock"]),
  readLock: readComposerLock,
  packageBytes: 150_000,
  stores: [
    {
      name: "composer",
      kind: "verified",
      runtime: php,
      paths: ({ machine }) => {
        const usual = machine.os === "Windows" ? "Composer" : "composer";
        return [`${fromEnv(machine, ["COMPOSER_CACHE_DIR"], `${cacheHome(machine)}/${usual}`)}/files`];
      },
      prune: { unwanted },
    },
  ],
};

/** `<vendor>/<name>/<digest of the reference and more>.zip`: only the package's name can be compared. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const names = new Set(locked.map(({ name }) => name));
  return files.map(({ path }) => path).filter((path) => !names.has(path.split("/").slice(0, 2).join("/")));
}
