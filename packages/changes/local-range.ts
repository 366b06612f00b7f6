import { resolveCommit } from "./commit.ts";
import { type Git, line } from "./git.ts";
import { mergeBases } from "./merge-base.ts";
import type { NoRange, Range } from "./range.ts";

/** The merge bases of a named `base` and `head`, both commits of the clone. */
export async function rangeSince(git: Git, base: string, head: string): Promise<Range | NoRange> {
  const found = await mergeBases(git, base, head);
  if ("problem" in found) return { bases: null, head, code: "merge-base", text: found.problem };
  const names = found.bases.map((sha) => sha.slice(0, 9)).join(", ");
  return { bases: found.bases, head, text: `the merge base ${names}` };
}

/** On a laptop: what the branch at `head` changed since it left the default branch. */
export async function localRange(git: Git, head: string): Promise<Range | NoRange> {
  const remote = await git(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
  const candidates = [
    ...(remote.code === 0 ? [line(remote.stdout)] : []),
    ...["refs/remotes/origin/", "refs/heads/"].flatMap((where) => [`${where}main`, `${where}master`]),
  ];
  for (const ref of candidates) {
    const base = await resolveCommit(git, ref);
    if (base !== null) return rangeSince(git, base, head);
  }
  return { bases: null, head, code: "no-default-branch", text: "there is no default branch to compare with" };
}
