import { type Files, isUnreadable } from "@keep-pace/files";

/** The part of a repository that managers are looked for in. */
export interface Repository {
  /** Sorted folder by folder, as a walk meets them. */
  readonly paths: readonly string[];
  /** `null` for a file that is not there or cannot be read. */
  text(path: string): string | null;
}

// Lock files there belong to somebody else's project, or to none.
const foreign = /(^|\/)(node_modules|vendor|testdata|fixtures|__fixtures__|third_party|\.git)\//;

/** `files` as managers see them. @param inside whether a path lies where the user asked to look. */
export function repositoryOf(files: Files, inside: (path: string) => boolean = () => true): Repository {
  return repositoryFrom(files.paths.filter(inside), (path) => {
    const text = files.text(path);
    return isUnreadable(text) ? null : text;
  });
}

/** A repository of these paths, wherever their texts come from. */
export function repositoryFrom(paths: Iterable<string>, text: Repository["text"]): Repository {
  return { paths: [...paths].filter((path) => !foreign.test(path)).sort(byFolder), text };
}

/** The paths whose last segment is one of `names`, or matches the pattern. */
export function named(paths: readonly string[], names: readonly string[] | RegExp): string[] {
  return paths.filter((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return names instanceof RegExp ? names.test(name) : names.includes(name);
  });
}

/** The folder of a path, `""` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** `folder/name`, or `name` in the root. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Orders paths segment by segment: the order in which GitHub's `hashFiles` walks. */
export function byFolder(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const [l, r] = [left[at] as string, right[at] as string];
    if (l !== r) return l < r ? -1 : 1;
  }
  return left.length - right.length;
}
