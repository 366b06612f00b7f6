import { posix } from "node:path";

/** Go's `path.Clean`: the shortest form; unlike Node's `normalize` it leaves no `/` at the end. `.` for the root. */
export function cleanPath(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/+$/, "");
}

/** `path` below `folder`, cleaned; `folder` may be `.`. */
export function joinPath(folder: string, path: string): string {
  return cleanPath(`${folder}/${path}`);
}

/** `path` as seen from `folder` (`.` for the root), `null` when it does not lie below. Both are clean. */
export function relativeTo(folder: string, path: string): string | null {
  if (folder === ".") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}
