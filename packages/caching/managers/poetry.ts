import type { Package } from "../locks/package.ts";
import { normalName } from "../locks/pip.ts";
import { readPythonLock } from "../locks/toml.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { python } from "../runtimes/index.ts";

export const poetry: Manager = {
  name: "poetry",
  keyFiles: ({ paths }) => named(paths, ["poetry.lock"]),
  readLock: readPythonLock,
  packageBytes: 900_000,
  stores: [
    {
      name: "poetry",
      kind: "verified",
      runtime: python,
      paths: ({ machine }) => {
        const usual = machine.os === "Windows" ? "pypoetry/Cache" : "pypoetry";
        const folder = fromEnv(machine, ["POETRY_CACHE_DIR"], `${cacheHome(machine)}/${usual}`);
        return ["artifacts", "cache"].map((part) => `${folder}/${part}`);
      },
      prune: { unwanted: (files, locked) => unwantedArchives(files, locked) },
    },
  ],
};

/** The wheels and source archives that are not of a locked package; their names begin with the package's. */
export function unwantedArchives(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = new Set(locked.map(({ name, version }) => `${normalName(name)}@${version}`));
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const id = archiveId(path.slice(path.lastIndexOf("/") + 1));
      return id !== null && !kept.has(id);
    });
}

/** `name@version` of a wheel (PyPA, "Binary distribution format") or a source archive. */
export function archiveId(file: string): string | null {
  const [, name, version] =
    /^([^-]+)-([^-]+)-.*\.whl$/.exec(file) ?? /^(.+)-([^-]+)\.(?:tar\.\w+|zip|tgz)$/.exec(file) ?? [];
  return name && version ? `${normalName(name)}@${version.replaceAll("_", "+")}` : null;
}
