import type { Package } from "../locks/package.ts";
import { readYarnBerryLock, readYarnClassicLock } from "../locks/yarn.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager, Place } from "../manager.ts";
import { childrenOf, type StoreFile } from "../prune.ts";
import { folderOf, inFolder, named, type Repository } from "../repository.ts";
import { node } from "../runtimes/index.ts";

const isBerry = (text: string) => /^__metadata:/m.test(text);
const locks = ({ paths, text }: Repository, berry: boolean) =>
  named(paths, ["yarn.lock"]).filter((path) => isBerry(text(path) ?? "") === berry);

/** Yarn 1. */
export const yarn: Manager = {
  name: "yarn",
  keyFiles: (repository) => locks(repository, false),
  readLock: readYarnClassicLock,
  packageBytes: 150_000,
  stores: [
    {
      name: "yarn",
      kind: "verified",
      runtime: node,
      paths: ({ machine }) => {
        const usual = { Linux: "yarn", macOS: "Yarn", Windows: "Yarn/Cache" }[machine.os];
        return [fromEnv(machine, ["YARN_CACHE_FOLDER"], `${cacheHome(machine)}/${usual}`)];
      },
      prune: { unwanted: unwantedClassic },
      installedMark: "node_modules/.yarn-integrity",
    },
  ],
};

/** Yarn 2 and later. A cache that is checked in (`.yarn/cache` in git) needs none. */
export const yarnBerry: Manager = {
  name: "yarn-berry",
  keyFiles: (repository) =>
    locks(repository, true).filter(
      (lock) =>
        !repository.paths.some((path) => path.startsWith(`${inFolder(folderOf(lock), ".yarn/cache")}/`)),
    ),
  readLock: readYarnBerryLock,
  packageBytes: 110_000,
  stores: [
    {
      name: "yarn-berry",
      kind: "verified",
      runtime: node,
      paths: berryFolders,
      prune: { unwanted: unwantedBerry },
      installedMark: ".yarn/install-state.gz",
    },
  ],
};

/** The global folder is the default since Yarn 4 (`enableGlobalCache`); earlier ones keep the cache in the project. */
function berryFolders({ machine, repository, folders }: Place): string[] {
  const usual = machine.os === "Windows" ? `${cacheHome(machine)}/Yarn/Berry/cache` : "~/.yarn/berry/cache";
  const shared = machine.env.YARN_GLOBAL_FOLDER ? `${machine.env.YARN_GLOBAL_FOLDER}/cache` : usual;
  return [
    ...new Set(
      folders.map((folder) => {
        const settings = repository.text(inFolder(folder, ".yarnrc.yml")) ?? "";
        const setting = (name: string) =>
          new RegExp(`^${name}:\\s*["']?([^"'\\s#]+)`, "m").exec(settings)?.[1];
        const own = machine.env.YARN_CACHE_FOLDER ?? setting("cacheFolder");
        const version = /yarn-(\d+)/.exec(setting("yarnPath") ?? "")?.[1] ?? "4";
        const global = setting("enableGlobalCache") ?? String(Number(version) >= 4);
        if (own && /^[/~]/.test(own)) return own;
        if (own) return inFolder(folder, own.replace(/^\.\//, ""));
        return global === "true" ? shared : inFolder(folder, ".yarn/cache");
      }),
    ),
  ];
}

/** Yarn 1 names a folder `npm-<name>-<version>-<hash>-integrity`, a scope's slash as a dash. */
function unwantedClassic(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = locked.map(({ name, version }) => `npm-${name.replace("/", "-")}-${version}-`);
  return childrenOf(files, "").flatMap((layout) =>
    /^v\d+$/.test(layout)
      ? childrenOf(files, layout)
          .filter((folder) => folder === ".tmp" || (folder.startsWith("npm-") && !matches(folder, kept)))
          .map((folder) => `${layout}/${folder}`)
      : [layout],
  );
}

/** Berry names an archive `<name>-npm-<version>-<hash>.zip`, a scope's slash as a dash. */
function unwantedBerry(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = locked.map(({ name, version }) => `${name.replace("/", "-")}-npm-${version}-`);
  return childrenOf(files, "").filter((file) => /-npm-.*\.zip$/.test(file) && !matches(file, kept));
}

/** True when `name` is one of the prefixes followed by a hash, which holds no dash before its end. */
function matches(name: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix));
}
