import { readNpmLock } from "../locks/npm.ts";
import type { Package } from "../locks/package.ts";
import { cacheHome, fromEnv, type Machine } from "../machine.ts";
import type { Manager, PruneRun } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { node } from "../runtimes/index.ts";

/**
 * The content-addressed part of npm's cache alone: the rest is logs. npm reads a package by the lock file's digest
 * (pacote, lib/fetcher.js), so neither the index nor the registry's documents are needed for what is locked.
 */
export const npm: Manager = {
  name: "npm",
  keyFiles: ({ paths }) => named(paths, ["package-lock.json", "npm-shrinkwrap.json"]),
  readLock: readNpmLock,
  packageBytes: 92_000,
  stores: [
    {
      name: "npm",
      kind: "verified",
      runtime: node,
      paths: ({ machine }) => [`${npmCache(machine)}/_cacache`],
      prune: { unwanted },
      installedMark: "node_modules/.package-lock.json",
    },
  ],
};

function npmCache(machine: Machine): string {
  const usual = machine.os === "Windows" ? `${cacheHome(machine)}/npm-cache` : "~/.npm";
  return fromEnv(machine, ["npm_config_cache", "NPM_CONFIG_CACHE"], usual);
}

/** cacache lays content at `content-v2/<algorithm>/<2 hex>/<2 hex>/<rest>`. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null, run: PruneRun): string[] {
  const digests = new Set((locked ?? []).flatMap(({ integrity }) => contentPaths(integrity)));
  if (digests.size === 0) return [];
  return files.flatMap(({ path }) => {
    if (path.startsWith("content-v2/")) return digests.has(path) ? [] : [path];
    if (path.startsWith("index-v5/")) return namesLocked(run.text(path) ?? "", digests) ? [] : [path];
    return [path];
  });
}

/** Where the content of `sha512-<base64> sha1-<base64>` lies. */
function contentPaths(integrity: string | null): string[] {
  return (integrity ?? "").split(/\s+/).flatMap((one) => {
    const [, algorithm, digest] = /^(sha\d+)-([A-Za-z0-9+/=]+)/.exec(one) ?? [];
    if (!algorithm || !digest) return [];
    const hex = Buffer.from(digest, "base64").toString("hex");
    return [`content-v2/${algorithm}/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`];
  });
}

/** True when a line of an index bucket points to locked content. */
function namesLocked(bucket: string, digests: ReadonlySet<string>): boolean {
  return [...bucket.matchAll(/"integrity":"([^"]+)"/g)].some(([, integrity = ""]) =>
    contentPaths(integrity).some((path) => digests.has(path)),
  );
}
