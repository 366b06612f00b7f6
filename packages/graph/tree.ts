/** The paths of a repository as imports and literals look them up: what is there now and what a change deleted. */
export interface Tree {
  readonly paths: readonly string[];
  /** The files below a folder, sorted. */
  below(folder: string): readonly string[];
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** The files called `name`, wherever they lie. */
  named(name: string): readonly string[];
  /** The files whose path up to the first dot of their name is `stem`. */
  withStem(stem: string): readonly string[];
  /** The folders called `name`, wherever they lie. */
  foldersNamed(name: string): readonly string[];
  /** False when no file and no folder is called `name`, so that no path can end in it. */
  isName(name: string): boolean;
  /** `path` with `.` and `..` resolved and tracked links to folders followed; `null` when it leaves the repository. */
  normalise(path: string): string | null;
}

/** @param links link → where it leads, both relative to the root. */
export function treeOf(
  paths: readonly string[] | (() => readonly string[]),
  links: ReadonlyMap<string, string> = new Map(),
): Tree {
  // All made when they are first asked for: most runs look up few names.
  const files = once(() => new Set(typeof paths === "function" ? paths() : paths));
  const list = once(() => [...files()]);
  const sorted = once(() => [...files()].sort());
  const folders = once(() => foldersOf(files()));
  const byName = once(() => grouped(files(), baseName));
  const byStem = once(() => grouped(files(), stemOf));
  const foldersByName = once(() => grouped(folders(), baseName));

  function follow(path: string, left = 8): string {
    if (links.size === 0 || left === 0) return path;
    for (let part = path; part !== ""; part = folderOf(part)) {
      const target = links.get(part);
      if (target !== undefined) return follow(`${target}${path.slice(part.length)}`, left - 1);
    }
    return path;
  }

  return {
    get paths() {
      return list();
    },
    below: (folder) => around(sorted(), folder, (path) => path).filter((path) => isBelow(path, folder)),
    isFile: (path) => files().has(path),
    isFolder: (path) => folders().has(path),
    named: (name) => byName().get(name) ?? [],
    withStem: (stem) => byStem().get(stem) ?? [],
    foldersNamed: (name) => foldersByName().get(name) ?? [],
    isName: (name) => byName().has(name) || foldersByName().has(name) || links.size > 0,
    normalise(path) {
      const clean = resolveDots(path);
      return clean === null ? null : follow(clean);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>([""]);
  for (const path of files) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

function grouped(paths: Iterable<string>, keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) push(groups, keyOf(path), path);
  return groups;
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

/** Of a list sorted by path few more than those at and below `folder`, by a search. */
export function around<T>(sorted: readonly T[], folder: string, pathOf: (one: T) => string): readonly T[] {
  if (folder === "") return sorted;
  // 0 is the character after the slash.
  return sorted.slice(firstFrom(sorted, folder, pathOf), firstFrom(sorted, `${folder}0`, pathOf));
}

function firstFrom<T>(sorted: readonly T[], path: string, pathOf: (one: T) => string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pathOf(sorted[middle] as T) < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folder of `path` and those above it, the nearest first, the root `""` last. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}

function resolveDots(path: string): string | null {
  if (!hasDots(path)) return path;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** True for a path with a part that is empty, `.` or `..`. */
function hasDots(path: string): boolean {
  for (let start = 0; start <= path.length; ) {
    const slash = path.indexOf("/", start);
    const end = slash < 0 ? path.length : slash;
    const size = end - start;
    if (
      size === 0 ||
      (path.charCodeAt(start) === 46 && (size === 1 || (size === 2 && path[start + 1] === ".")))
    ) {
      return true;
    }
    start = end + 1;
  }
  return false;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
