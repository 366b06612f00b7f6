import type { Instant } from "../model.ts";
import { type Fields, fieldsOf, instantOf, listOf, textOf } from "../read/values.ts";

/** A commit of the default branch. */
interface Node {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly committed: Instant | null;
  readonly url: string | null;
}

export type History = ReadonlyMap<string, Node>;

export function readHistory(commits: readonly Fields[]): History {
  const history = new Map(
    commits.flatMap((fields) => {
      const sha = textOf(fields.sha);
      const commit = fieldsOf(fields.commit);
      const node = {
        parents: (listOf(fields.parents) ?? []).flatMap((parent) => textOf(parent.sha) ?? []),
        message: textOf(commit.message) ?? "",
        committed: instantOf(fieldsOf(commit.committer).date),
        url: textOf(fields.html_url),
      };
      return sha === null ? [] : [[sha, { sha, ...node }] as const];
    }),
  );
  // A list that says nothing of parents is none of a history.
  const isLinked = history.size < 2 || [...history.values()].some(({ parents }) => parents.length > 0);
  return isLinked ? history : new Map();
}

/** Commits that `head` reaches and nothing in `seen` did; they are added to `seen`. */
export function newlyReached(history: History, head: string, seen: Set<string>): string[] {
  const found: string[] = [];
  const open = [head];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha)) continue;
    seen.add(sha);
    found.push(sha);
    open.push(...(history.get(sha)?.parents ?? []));
  }
  return found;
}

/** True when `head` has `sha` behind it. */
export function isAncestor(history: History, sha: string, head: string): boolean {
  return newlyReached(history, head, new Set()).includes(sha);
}
