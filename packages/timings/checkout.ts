import { compact } from "./compact.ts";

/** Finds the files that reports name: every tool writes paths its own way. */
export interface Checkout {
  /** The repository path meant by `raw`, `null` when it lies elsewhere or may be several. */
  resolve(raw: string): string | null;
  /** As `resolve`, and the cleaned text itself where no file is meant: an id, never a path to open. */
  place(raw: string): string;
  /** The file whose dotted module or class path is the longest prefix of `dotted`, and the segments left over. */
  module(dotted: string, extensions: readonly string[]): Module | null;
  /** True when exactly this file or folder is there. */
  has(path: string): boolean;
  /** True when the files of the repository are known. */
  readonly known: boolean;
}

/** The files and folders of a repository, ready to be looked up. */
export interface FileIndex {
  readonly known: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** @param paths the repository's files relative to its root. */
export function indexFiles(paths: readonly string[]): FileIndex {
  const known = new Set(paths);
  for (const path of paths) addFolders(path, known);
  const byName = new Map<string, string[]>();
  for (const path of known) push(byName, lastSegment(path), path);
  return { known, byName };
}

/**
 * @param index the repository's files, `null` when they are not known: relative paths are then taken as they are.
 * @param root the absolute root, which some tools put before every path.
 * @param near the folder (relative to the root) of the report: wins where a short path may mean several files.
 */
export function checkout(index: FileIndex | null, root: string | null, near = ""): Checkout {
  const { known, byName } = index ?? indexFiles([]);
  const cache = new Map<string, string | null>();
  const modules = new Map<string, Module | null>();

  function lookUp(raw: string): string | null {
    const clean = normalise(raw, root);
    if (clean === null) return null;
    if (index === null) return clean.absolute ? null : clean.path;
    if (!clean.absolute && known.has(clean.path)) return clean.path;
    if (!clean.absolute && near !== "" && known.has(`${near}/${clean.path}`)) return `${near}/${clean.path}`;
    return byEnding(clean.path, clean.absolute);
  }

  function byEnding(path: string, absolute: boolean): string | null {
    const named = byName.get(lastSegment(path)) ?? [];
    const found = absolute
      ? longest(named.filter((candidate) => `/${path}`.endsWith(`/${candidate}`)))
      : named.filter((candidate) => candidate.endsWith(`/${path}`));
    if (found.length < 2) return found[0] ?? null;
    const nearer = found.filter((candidate) => candidate.startsWith(`${near}/`));
    return nearer.length === 1 ? (nearer[0] ?? null) : null;
  }

  const resolve = (raw: string) => {
    const cached = cache.get(raw);
    if (cached !== undefined) return cached;
    const own = compact(raw);
    const found = lookUp(own);
    cache.set(own, found);
    return found;
  };
  return {
    known: index !== null,
    has: (path) => known.has(path),
    resolve,
    place: (raw) => resolve(raw) ?? normalise(raw, root)?.path ?? raw,
    module(dotted, extensions) {
      const cached = modules.get(dotted);
      if (cached !== undefined) return cached;
      const own = compact(dotted);
      const found = findModule(own, extensions);
      modules.set(own, found);
      return found;
    },
  };

  function findModule(dotted: string, extensions: readonly string[]): Module | null {
    const segments = dotted.split(".");
    for (let end = segments.length; index !== null && end > 0; end -= 1) {
      const stem = segments.slice(0, end).join("/");
      for (const extension of extensions) {
        const path = resolve(stem + extension);
        if (path !== null) return { path, rest: segments.slice(end) };
      }
    }
    return null;
  }
}

interface Module {
  readonly path: string;
  readonly rest: readonly string[];
}

/** Slashes, `./`, the root and drive letters taken away; `null` for a path that leaves its folder. */
function normalise(raw: string, root: string | null): { path: string; absolute: boolean } | null {
  let path = raw.trim().replaceAll("\\", "/");
  const top = root?.replaceAll("\\", "/").replace(/\/+$/, "");
  if (top && path.toLowerCase().startsWith(`${top.toLowerCase()}/`)) path = path.slice(top.length + 1);
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path);
  const segments = path
    .replace(/^[A-Za-z]:\//, "")
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".");
  if (segments.length === 0 || segments.includes("..")) return null;
  return { path: segments.join("/"), absolute };
}

function addFolders(path: string, into: Set<string>): void {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const folder = path.slice(0, end);
    if (into.has(folder)) return;
    into.add(folder);
  }
}

function longest(paths: string[]): string[] {
  return paths.sort((a, b) => b.length - a.length).slice(0, 1);
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
