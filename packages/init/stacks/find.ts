import { type Files, isUnreadable } from "@keep-pace/files";

// Lock files there belong to somebody else's project, or to none.
const foreign =
  /(^|\/)(node_modules|vendor|testdata|fixtures|__fixtures__|third_party|examples?|templates?|\.git)\//;
/** Names that need no care in YAML, in a shell or in a path. */
const plain = /^[\w][\w./-]*$/;

/** The folders, at most two levels deep, that hold one of `names`; those within a found one are part of it. */
export function foldersWith(files: Files, names: readonly string[]): string[] {
  const folders = files.paths
    .filter((path) => !foreign.test(path) && names.includes(path.slice(path.lastIndexOf("/") + 1)))
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/"))) || ".")
    .filter((folder) => folder === "." || (plain.test(folder) && folder.split("/").length <= 2));
  const unique = [...new Set(folders)].sort();
  return unique.includes(".")
    ? ["."]
    : unique.filter((folder) => !unique.some((other) => folder.startsWith(`${other}/`)));
}

export function inFolder(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

/** A file's text, `""` when it is not there. */
export function textOf(files: Files, path: string): string {
  const text = files.exists(path) ? files.text(path) : "";
  return isUnreadable(text) ? "" : text;
}

/** How many files of a folder have such a path, those of others left out. */
export function countFiles(files: Files, folder: string, pattern: RegExp): number {
  const prefix = folder === "." ? "" : `${folder}/`;
  return files.paths.filter(
    (path) => path.startsWith(prefix) && pattern.test(path.slice(prefix.length)) && !foreign.test(path),
  ).length;
}

/** A suite's name from its folder. */
export function suiteName(folder: string, kind: string): string {
  return folder === "." ? kind : folder.replace(/[^A-Za-z0-9]+/g, "-");
}
