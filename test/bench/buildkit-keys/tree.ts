import { createHash } from "node:crypto";

/** The files of one commit, with their folders. */
export interface Tree {
  /** Files, links included, sorted. */
  readonly paths: readonly string[];
  /** An id of names, modes and contents of what lies in the folder `context` and `selects` picks there. */
  digest(context: string, selects: (path: string) => boolean): string;
  /** The paths that differ from those of another commit. */
  changed(other: Tree): string[];
  readonly ids: ReadonlyMap<string, string>;
}

/** Reads the tree of `commit` with `git`, which gives its standard output. */
export function treeOf(git: (...args: string[]) => string, commit: string): Tree {
  const ids = new Map<string, string>();
  const folders = new Set<string>();
  for (const entry of git("ls-tree", "-r", "-z", "--full-tree", commit).split("\0")) {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (!path || !mode) continue;
    // A submodule is an empty folder.
    if (mode === "160000") folders.add(path);
    else ids.set(path, `${mode} ${id}`);
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) folders.add(path.slice(0, at));
  }
  const all = [...ids, ...[...folders].map((path): [string, string] => [path, "folder"])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    paths: [...ids.keys()].sort(),
    ids,
    digest(context, selects) {
      const prefix = context === "." ? "" : `${context}/`;
      const hash = createHash("sha256");
      for (const [path, id] of all) {
        if (!path.startsWith(prefix)) continue;
        const inside = path.slice(prefix.length);
        if (selects(inside)) hash.update(`${inside}\0${id}\0`);
      }
      return hash.digest("hex");
    },
    changed: (other) =>
      [...new Set([...ids.keys(), ...other.ids.keys()])].filter(
        (path) => ids.get(path) !== other.ids.get(path),
      ),
  };
}
