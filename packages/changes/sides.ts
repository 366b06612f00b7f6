import type { Git } from "./git.ts";
import { readBlobs } from "./snapshot.ts";

/** A file's text before and after one commit. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** A file that a commit of the history changed. */
export interface PastFile {
  readonly sha: string;
  readonly path: string;
}

/** How `Sides` of a commit's file are looked up. */
export function sidesKey({ sha, path }: PastFile): string {
  return `${sha}:${path}`;
}

/**
 * The texts of files on both sides of past commits, compared with the first parent, by `sidesKey`. Files that were
 * not on both sides, and those whose contents a partial clone left away, are missing: nothing is fetched for them.
 */
export async function readSides(git: Git, wanted: readonly PastFile[]): Promise<ReadonlyMap<string, Sides>> {
  const named = wanted.filter(({ path }) => !path.includes("\n"));
  if (named.length === 0) return new Map();
  // One request per missing file would take minutes.
  const local: Git = (args, options) => git(["-c", "protocol.allow=never", ...args], options);
  const before = ({ sha, path }: PastFile) => `${sha}^:${path}`;
  const texts = await readBlobs(
    local,
    named.flatMap((file) => [before(file), sidesKey(file)]),
  );
  return new Map(
    named.flatMap((file) => {
      const [old, now] = [texts.get(before(file)), texts.get(sidesKey(file))];
      return old === undefined || now === undefined
        ? []
        : [[sidesKey(file), { before: old, after: now }] as const];
    }),
  );
}
