import { type Git, listLinks, readSnapshot } from "@keep-pace/changes";
import { isUnreadable } from "@keep-pace/files";
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
  const { git, files } = workspace;
  if (commit !== null && git) return ofCommit(git, commit);
  return {
    paths: files.paths,
    links: git ? await listLinks(git) : new Map(),
    text(path) {
      const text = files.text(path);
      return isUnreadable(text) ? null : text;
    },
  };
}

async function ofCommit(git: Git, commit: string): Promise<Sources | null> {
  const snapshot = await readSnapshot(git, commit);
  if (snapshot === null) return null;
  const paths = [...snapshot.blobs.keys()];
  const texts = await snapshot.texts(paths.filter((path) => languageOf(path) !== null || isSetUp(path)));
  return { paths, links: await listLinks(git), text: (path) => texts.get(path) ?? null };
}

/** True for manifests and configurations, whose texts say how the others are to be read. */
export function isSetUp(path: string): boolean {
  const { kind } = kindOf(path);
  return (kind === "configuration" || kind === "manifest") && !/lock|\.sum$/.test(baseName(path));
}
