/** The paths of a repository as imports and literals look them up: what is there now and what a change deleted. */
export interface Tree {
  readonly paths: readonly string[];
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** The files called `name`, wherever they lie. */
  named(name: string): readonly string[];
  /** The files whose path up to the first dot of their name is `stem`. */
  withStem(stem: string): readonly string[];
  /** The folders called `name`, wherever they lie. */
  foldersNamed(name: string): readonly string[];
  /** `path` with `.` and `..` resolved and tracked links to folders followed; `null` when it leaves the repository. */
  normalise(path: string): string | null;
}

/** @param links link → where it leads, both relative to the root. */
export function treeOf(paths: readonly string[], links: ReadonlyMap<string, string> = new Map()): Tree {
  const files = new Set(paths);
  const folders = new Set<string>([""]);
  const byName = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  for (const path of files) {
    push(byName, baseName(path), path);
    push(byStem, stemOf(path), path);
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  const foldersByName = new Map<string, string[]>();
  for (const folder of folders) push(foldersByName, baseName(folder), folder);

  function follow(path: string, left = 8): string {
    if (links.size === 0 || left === 0) return path;
    for (let part = path; part !== ""; part = folderOf(part)) {
      const target = links.get(part);
      if (target !== undefined) return follow(`${target}${path.slice(part.length)}`, left - 1);
    }
    return path;
  }

  return {
    paths: [...files],
    isFile: (path) => files.has(path),
    isFolder: (path) => folders.has(path),
    named: (name) => byName.get(name) ?? [],
    withStem: (stem) => byStem.get(stem) ?? [],
    foldersNamed: (name) => foldersByName.get(name) ?? [],
    normalise(path) {
      const clean = resolveDots(path);
      return clean === null ? null : follow(clean);
    },
  };
}

/** `path` up to the first dot of its name. */
export function stemOf(path: string): string {
  const dot = path.indexOf(".", path.lastIndexOf("/") + 1);
  return dot < 0 ? path : path.slice(0, dot);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function join(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

/** True when `path` lies below `folder`; everything lies below the root `""`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** The folder of `path` and those above it, the nearest first, the root `""` last. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}

function resolveDots(path: string): string | null {
  if (!/(^|\/)\.{0,2}(\/|$)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
