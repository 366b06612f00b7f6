import { type Git, line } from "./git.ts";

/** The id of the commit a ref or id names, `null` when there is none. Never taken for an option. */
export async function resolveCommit(git: Git, ref: string): Promise<string | null> {
  const answer = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  return answer.code === 0 ? line(answer.stdout) : null;
}

/** The parents a commit names, those that a shallow clone has cut off included. */
export async function parentsOf(git: Git, sha: string): Promise<string[]> {
  const answer = await git(["cat-file", "commit", sha]);
  if (answer.code !== 0) return [];
  const header = new TextDecoder().decode(answer.stdout).split("\n\n", 1)[0] as string;
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] as string);
}
