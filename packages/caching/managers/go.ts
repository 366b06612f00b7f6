import { readGoSum } from "../locks/go.ts";
import type { Package } from "../locks/package.ts";
import { cacheHome, fromEnv, type Machine } from "../machine.ts";
import type { Manager, PruneRun } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { go as goRuntime } from "../runtimes/index.ts";

/** Two entries: modules change with go.sum, compiled packages with every commit. */
export const go: Manager = {
  name: "go",
  keyFiles: ({ paths }) => {
    const sums = named(paths, ["go.sum", "go.work.sum"]);
    return sums.length > 0 ? sums : named(paths, ["go.mod"]);
  },
  readLock: readGoSum,
  packageBytes: 250_000,
  stores: [
    {
      name: "go",
      kind: "verified",
      runtime: { ...goRuntime, parts: 2 },
      paths: ({ machine }) => [
        fromEnv(machine, ["GOMODCACHE"], `${fromEnv(machine, ["GOPATH"], "~/go")}/pkg/mod`),
      ],
      prune: { unwanted: unwantedModules },
    },
    {
      name: "go-build",
      kind: "tree",
      rolling: true,
      runtime: goRuntime,
      paths: ({ machine }) => [fromEnv(machine, ["GOCACHE"], `${goCache(machine)}/go-build`)],
      prune: { unwanted: unwantedBuilds },
    },
  ],
};

function goCache(machine: Machine): string {
  return machine.os === "Windows" ? "~/AppData/Local" : cacheHome(machine);
}

/**
 * `cache/download/<module>/@v/<version>.zip` and the unpacked `<module>@<version>/` (Go Modules Reference, "Module
 * cache"), with `!` before what was a capital.
 */
function unwantedModules(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const whole = new Set<string>();
  const mentioned = new Set<string>();
  for (const { name, version } of locked) {
    const id = `${escapeCapitals(name)}@${escapeCapitals(version.replace(/\/go\.mod$/, ""))}`;
    mentioned.add(id);
    if (!version.endsWith("/go.mod")) whole.add(id);
  }
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const [, module, version, ending] =
        /^cache\/download\/(.+)\/@v\/(.+)\.(info|mod|zip|ziphash|lock|partial)$/.exec(path) ?? [];
      if (module && version) {
        if (ending === "lock" || ending === "partial") return true;
        return !(ending === "mod" || ending === "info" ? mentioned : whole).has(`${module}@${version}`);
      }
      if (path.startsWith("cache/download/sumdb/")) return false;
      if (path.startsWith("cache/")) return path.endsWith("/@v/list") || path.startsWith("cache/vcs/");
      const [, unpacked] = /^(.+?@[^/]+)\//.exec(path) ?? [];
      // A toolchain that go fetched for itself is not in go.sum.
      return unpacked !== undefined && !unpacked.startsWith("golang.org/toolchain@") && !whole.has(unpacked);
    });
}

/** golang.org/x/mod/module, EscapePath. */
function escapeCapitals(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

const hour = 3_600_000;

/** Go touches an entry it uses when it was last touched over an hour ago (cmd/go/internal/cache, `mtimeInterval`). */
function unwantedBuilds(files: readonly StoreFile[], _: unknown, { startedAt }: PruneRun): string[] {
  return files
    .filter(({ path, modifiedAt }) => /^[0-9a-f]{2}\//.test(path) && modifiedAt < startedAt - hour)
    .map(({ path }) => path);
}
