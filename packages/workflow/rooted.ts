import type { Files } from "@keep-pace/files";

/** The files below a folder as a repository of their own. `prefix` ends with `/`, or is empty for all. */
export function rootedFiles(files: Files, prefix: string): Files {
  if (prefix === "") return files;
  const inside = (paths: Iterable<string>) =>
    [...paths].flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
  return {
    paths: inside(files.paths),
    tracked: files.tracked && new Set(inside(files.tracked)),
    exists: (path) => files.exists(prefix + path),
    isLink: (path) => files.isLink(prefix + path),
    bytes: (path) => files.bytes(prefix + path),
    text: (path) => files.text(prefix + path),
  };
}
