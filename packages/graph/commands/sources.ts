import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Git, listLinks, readSnapshot } from "@keep-pace/changes";
import { maxFileBytes } from "@keep-pace/files";
import type { Workspace } from "@keep-pace/workspace";
import { kindOf } from "../kinds.ts";
import { languageOf } from "../scan/index.ts";
import { baseName } from "../tree.ts";

/** The files to select among: those on disk, or those of a commit. */
export interface Sources {
  readonly paths: readonly string[];
  readonly links: ReadonlyMap<string, string>;
  text(path: string): string | null;
}

/** @param commit the commit to look at; `null` for the files on disk. `null` when git cannot list it. */
export async function sourcesOf(workspace: Workspace, commit: string | null): Promise<Sources | null> {
  const { git, files, root } = workspace;
  if (commit !== null && git) return ofCommit(git, commit);
  return {
    paths: files.paths,
    links: git ? await listLinks(git) : new Map(),
    text: (path) => readText(join(root, path)),
  };
}

/**
 * A listed file's text, `null` when it is none. Git lists nothing behind a link, so a look at each folder on the way,
 * which would take longer than all the rest, is left out; a link itself is not followed.
 */
function readText(path: string): string | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= maxFileBytes ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

async function ofCommit(git: Git, commit: string): Promise<Sources | null> {
  const snapshot = await readSnapshot(git, commit);
  if (snapshot === null) return null;
  const paths = [...snapshot.blobs.keys()];
  const texts = await snapshot.texts(paths.filter((path) => languageOf(path) !== null || isCompared(path)));
  return { paths, links: await listLinks(git), text: (path) => texts.get(path) ?? null };
}

/** True for files of which, once changed, both texts are compared: what is set up, lock files and workflows. */
export function isCompared(path: string): boolean {
  const { kind } = kindOf(path);
  return isSetUp(path) || kind === "manifest" || /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** True for manifests and configurations, whose texts say how the others are to be read. */
export function isSetUp(path: string): boolean {
  const { kind } = kindOf(path);
  return (kind === "configuration" || kind === "manifest") && !/lock|\.sum$/.test(baseName(path));
}
