import type { Git } from "./git.ts";
import { isShallow } from "./history.ts";

/**
 * Brings a commit (its id, or a full ref, which is then `FETCH_HEAD`) into the clone, where it is not there yet.
 * Never cuts history that is there: `--depth` is given only in a clone that is shallow already, for a commit that it
 * does not have.
 * @returns why it failed, one line, or `null`.
 */
export async function fetchCommit(git: Git, wanted: string): Promise<string | null> {
  const isRef = wanted.startsWith("refs/");
  if (!isRef && (await hasTree(git, wanted))) return null;
  // A ref's commit may be one that the clone has with its history, which --depth would cut.
  const depth = !isRef && (await isShallow(git)) ? ["--depth=1"] : [];
  const answer = await git(["fetch", "--no-tags", "--quiet", ...depth, "--end-of-options", "origin", wanted]);
  if (answer.code !== 0) return lastLine(answer.stderr) || "git fetch failed";
  return isRef || (await hasTree(git, wanted)) ? null : "the server did not send it";
}

async function hasTree(git: Git, sha: string): Promise<boolean> {
  return (await git(["cat-file", "-e", `${sha}^{tree}`])).code === 0;
}

export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
