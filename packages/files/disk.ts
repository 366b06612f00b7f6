import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { decode } from "./decode.ts";
import { type Files, isUnreadable, maxFileBytes, type Unreadable } from "./files.ts";

/**
 * The files below `root`, an absolute path that exists. `listing.paths` need not be sorted;
 * `tracked` is `null` outside a git repository. Nothing outside the root is ever read.
 */
export function diskFiles(
  root: string,
  listing: { readonly paths: readonly string[]; readonly tracked: readonly string[] | null },
): Files {
  const realRoot = realpathSync(root);
  const linkedFolders = new Map<string, boolean>([["", false]]);
  const known = new Map<string, boolean>();

  function isLinkedFolder(path: string): boolean {
    const known = linkedFolders.get(path);
    if (known !== undefined) return known;
    const linked = isLinkedFolder(parent(path)) || isSymbolicLink(join(realRoot, path));
    linkedFolders.set(path, linked);
    return linked;
  }

  function bytes(path: string): Uint8Array | Unreadable {
    try {
      const real = realpathSync(join(realRoot, path));
      if (isOutside(realRoot, real)) return problems.outside(path);
      return readRegular(real, path);
    } catch (error) {
      const problem = unreadable(path, error);
      return problem.code === "missing" && isSymbolicLink(join(realRoot, path))
        ? problems.dangling(path)
        : problem;
    }
  }

  function exists(path: string): boolean {
    try {
      const full = join(realRoot, path);
      if (isOutside(realRoot, realpathSync(join(full, "..")))) return false;
      const stat = lstatSync(full);
      return stat.isFile() || stat.isSymbolicLink();
    } catch {
      return false;
    }
  }

  let paths: readonly string[] | null = null;
  let tracked: ReadonlySet<string> | null = null;
  return {
    // Listed when somebody asks: not everybody looks at all of a hundred thousand files.
    get paths() {
      paths ??= ascending(listing.paths);
      return paths;
    },
    get tracked() {
      tracked ??= listing.tracked && new Set(listing.tracked);
      return tracked;
    },
    exists(path) {
      // Asked for the same few names again and again, by every rule for every file.
      const answer = known.get(path) ?? exists(path);
      known.set(path, answer);
      return answer;
    },
    isLink: (path) => isLinkedFolder(parent(path)) || isSymbolicLink(join(realRoot, path)),
    bytes,
    text(path) {
      const read = bytes(path);
      return isUnreadable(read) ? read : decode(path, read);
    },
  };
}

function ascending(paths: readonly string[]): readonly string[] {
  const isAscending = paths.every((path, at) => at === 0 || (paths[at - 1] as string) < path);
  return isAscending ? paths : [...new Set(paths)].sort();
}

/** True unless `path` is `root` or lies below it; both are real, absolute paths. */
export function isOutside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function readRegular(real: string, path: string): Uint8Array | Unreadable {
  // Looked at before opening: opening a device can have effects.
  if (!lstatSync(real).isFile()) return problems.notAFile(path);
  // Between the look and the opening the path may have become a fifo, which must not block, or a link.
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return problems.notAFile(path);
    return stat.size > maxFileBytes ? problems.tooLarge(path) : new Uint8Array(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function isSymbolicLink(full: string): boolean {
  try {
    return lstatSync(full).isSymbolicLink();
  } catch {
    return false;
  }
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const problems = {
  missing: (path: string): Unreadable => ({
    code: "missing",
    // Such names are decoded with U+FFFD in place of what is no text, so that the file is not found by them.
    message: path.includes("\ufffd")
      ? `${path} has a name that is not valid UTF-8, so it is not read.`
      : `${path} does not exist.`,
  }),
  dangling: (path: string): Unreadable => ({
    code: "missing",
    message: `${path} is a link that leads nowhere.`,
  }),
  denied: (path: string): Unreadable => ({
    code: "denied",
    message: `${path} cannot be read: permission denied.`,
  }),
  outside: (path: string): Unreadable => ({
    code: "link-outside",
    message: `${path} leads out of the repository, so it is not read.`,
  }),
  notAFile: (path: string): Unreadable => ({ code: "not-a-file", message: `${path} is not a regular file.` }),
  tooLarge: (path: string): Unreadable => ({
    code: "too-large",
    message: `${path} is larger than ${maxFileBytes / 1024 / 1024} MB.`,
  }),
};

function unreadable(path: string, error: unknown): Unreadable {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM") return problems.denied(path);
  // ELOOP: a link to itself, or a path that became a link while it was read.
  if (code === "ELOOP" || code === "EISDIR") return problems.notAFile(path);
  return problems.missing(path);
}
