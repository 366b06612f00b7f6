import type { Package } from "../locks/package.ts";
import { normalName } from "../locks/pip.ts";
import { readUvLock } from "../locks/toml.ts";
import { fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { python } from "../runtimes/index.ts";

export const uv: Manager = {
  name: "uv",
  keyFiles: ({ paths }) => named(paths, ["uv.lock"]),
  readLock: readUvLock,
  packageBytes: 900_000,
  stores: [
    {
      name: "uv",
      kind: "verified",
      runtime: python,
      paths: ({ machine }) => {
        const usual =
          machine.os === "Windows"
            ? "~/AppData/Local/uv/cache"
            : `${machine.env.XDG_CACHE_HOME || "~/.cache"}/uv`;
        return [fromEnv(machine, ["UV_CACHE_DIR"], usual)];
      },
      // Unpacked wheels lie in archive-v0 under ids of their own; uv itself removes those nothing points to.
      prune: { unwanted, command: ["uv", "cache", "prune"] },
    },
  ],
};

/** `wheels-v5/pypi/<name>/<version>-<tags>…` and `sdists-v9/pypi/<name>/<version>/…`, and what indexes answered. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = new Set(locked.map(({ name, version }) => `${normalName(name)}@${version}`));
  return files
    .map(({ path }) => path)
    .filter((path) => {
      if (/^simple-v\d+\//.test(path)) return true;
      const [, name, version] =
        /^wheels-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^-/]+)/.exec(path) ??
        /^sdists-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^/]+)\//.exec(path) ??
        [];
      return (
        name !== undefined &&
        version !== undefined &&
        !kept.has(`${normalName(name)}@${version.replace(/\.(msgpack|http|rev)$/, "")}`)
      );
    });
}
