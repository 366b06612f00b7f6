import { posix } from "node:path";
import type { Files } from "@keep-pace/files";
import { readCopied } from "../copied.ts";
import { hasWildcard } from "../glob.ts";
import { joinPath } from "../paths.ts";
import { readDockerfile } from "../read.ts";

const nothingIgnored = { path: null, patterns: [], problem: null, ignores: () => false };

/**
 * The context of a Dockerfile that nothing names: its own folder, or the repository's root where only there
 * everything lies that it copies by name, so that no build from its own folder could work.
 */
export function contextBySources(files: Files, dockerfile: string): string {
  const folder = posix.dirname(dockerfile);
  if (folder === ".") return folder;
  const sources = literalSources(files, dockerfile);
  const liesIn = (context: string) => (source: string) => isThere(files, joinPath(context, source));
  return !sources.every(liesIn(folder)) && sources.every(liesIn(".")) ? "." : folder;
}

/**
 * True for a named context that holds nothing of what the Dockerfile copies by name, all of which lies in the root: the
 * line that names it is a left-over, since no such build could work.
 */
export function isLeftOver(files: Files, dockerfile: string, context: string): boolean {
  if (context === ".") return false;
  const sources = literalSources(files, dockerfile).filter((source) => source !== "");
  const liesIn = (folder: string) => (source: string) => isThere(files, joinPath(folder, source));
  // One or two may be made just before the build.
  return new Set(sources).size >= 3 && !sources.some(liesIn(context)) && sources.every(liesIn("."));
}

/** What a Dockerfile takes from its context by a name without variables and patterns. */
function literalSources(files: Files, path: string): string[] {
  const dockerfile = readDockerfile(files, path);
  if (typeof dockerfile === "string") return [];
  return dockerfile.instructions
    .flatMap((instruction) => readCopied(instruction, nothingIgnored, dockerfile.escape)?.sources ?? [])
    .filter((source) => !source.includes("$") && !hasWildcard(source))
    .map((source) => joinPath("/", source).slice(1));
}

/** True for a file, and for a folder that holds one. */
function isThere(files: Files, path: string): boolean {
  return path === "." || files.exists(path) || isFolder(files.paths, `${path}/`);
}

/** By bisection of the sorted paths. */
function isFolder(paths: readonly string[], prefix: string): boolean {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  return paths[low]?.startsWith(prefix) === true;
}
