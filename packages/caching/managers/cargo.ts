import type { Package } from "../locks/package.ts";
import { readCargoLock } from "../locks/toml.ts";
import { fromEnv } from "../machine.ts";
import type { Manager, Place, PruneRun } from "../manager.ts";
import { childrenOf, type StoreFile } from "../prune.ts";
import { folderOf, inFolder, named, type Repository } from "../repository.ts";
import { rust } from "../runtimes/index.ts";

/** Two entries: downloaded crates, and what was built of them. Members of the workspace are built anew. */
export const cargo: Manager = {
  name: "cargo",
  keyFiles: ({ paths }) => {
    const locks = named(paths, ["Cargo.lock"]);
    return locks.length > 0 ? locks : named(paths, ["Cargo.toml"]);
  },
  readLock: readCargoLock,
  packageBytes: 90_000,
  stores: [
    {
      name: "cargo",
      kind: "verified",
      runtime: { ...rust, parts: 2 },
      paths: ({ machine }) => {
        const home = fromEnv(machine, ["CARGO_HOME"], "~/.cargo");
        return [`${home}/registry/cache`, `${home}/registry/index`, `${home}/git/db`];
      },
      prune: { unwanted: unwantedCrates },
    },
    {
      name: "cargo-target",
      kind: "tree",
      runtime: rust,
      paths: targets,
      prune: { unwanted: unwantedBuilds },
    },
  ],
};

function targets({ machine, repository, folders }: Place): string[] {
  const own = machine.env.CARGO_TARGET_DIR;
  if (own) return [own];
  return folders.map((folder) => {
    const settings = repository.text(inFolder(folder, ".cargo/config.toml")) ?? "";
    const named = /^target-dir\s*=\s*"([^"]+)"/m.exec(settings)?.[1];
    return inFolder(folder, named ?? "target");
  });
}

/** `registry/cache/<index>/<name>-<version>.crate`, and of the index what was answered about locked crates. */
function unwantedCrates(
  files: readonly StoreFile[],
  locked: readonly Package[] | null,
  { path }: PruneRun,
): string[] {
  if (!locked) return [];
  const archives = new Set(locked.map(({ name, version }) => `${name}-${version}.crate`));
  const names = new Set(locked.map(({ name }) => name.toLowerCase()));
  return files
    .map((file) => file.path)
    .filter((file) => {
      const last = file.slice(file.lastIndexOf("/") + 1);
      if (path.endsWith("/cache")) return last.endsWith(".crate") && !archives.has(last);
      return /\/\.cache\//.test(file) && !names.has(last);
    });
}

/**
 * What Cargo can use again of a target folder: per profile, the builds of locked crates in `deps`, `build` and
 * `.fingerprint` (The Cargo Book, "Build cache"). Everything else is made of the workspace's own sources.
 */
function unwantedBuilds(
  files: readonly StoreFile[],
  locked: readonly Package[] | null,
  run: PruneRun,
): string[] {
  if (!locked) return [];
  const own = memberNames(run.repository);
  const crates = locked.map(({ name }) => name).filter((name) => !own.has(name));
  const packages = new Set(crates);
  const libraries = new Set(crates.map((name) => name.replaceAll("-", "_")));
  const profiles = files.flatMap(({ path }) => /^(.*?)\/?\.fingerprint\//.exec(path)?.[1] ?? []);
  const isWanted = (rest: string) => {
    const [folder = "", entry = ""] = rest.split("/", 2);
    if (folder === ".fingerprint" || folder === "build")
      return packages.has(entry.replace(/-[0-9a-f]{16}$/, ""));
    return folder === "deps" && libraries.has(libraryOf(entry));
  };
  const wanted = new Set<string>();
  for (const profile of new Set(profiles)) {
    for (const { path } of files) {
      if (path.startsWith(`${profile}/`) && isWanted(path.slice(profile.length + 1))) wanted.add(path);
    }
  }
  const kept = new Set([".rustc_info.json", "CACHEDIR.TAG"]);
  return childrenOf(files, "").length === 0
    ? []
    : files.map(({ path }) => path).filter((path) => !wanted.has(path) && !kept.has(path));
}

/** `libserde-0123456789abcdef.rlib` → `serde`. */
function libraryOf(file: string): string {
  const name = /^(.+)-[0-9a-f]{16}(?:\.|$)/.exec(file)?.[1] ?? "";
  // A crate's own name may begin with lib; then its file begins with it twice.
  return /\.(rlib|rmeta|so|dylib|a)$/.test(file) ? name.replace(/^lib/, "") : name;
}

function memberNames({ paths, text }: Repository): Set<string> {
  const names = named(paths, ["Cargo.toml"]).map(
    (path) => /^\s*name\s*=\s*"([^"]+)"/m.exec(text(path) ?? "")?.[1] ?? folderOf(path),
  );
  return new Set(names);
}
