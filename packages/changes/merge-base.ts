import { parentsOf } from "./commit.ts";
import { lastLine } from "./fetch-commit.ts";
import { type Git, line } from "./git.ts";
import { isShallow } from "./history.ts";

/**
 * Every best common ancestor of two commits. A shallow clone is deepened until no cut lies between them and their
 * ancestors: before that git may name an ancestor that is not the best one, or none.
 */
export async function mergeBases(
  git: Git,
  one: string,
  other: string,
): Promise<{ bases: string[] } | { problem: string }> {
  if (one === other) return { bases: [one] };
  for (const deepening of [...deepenings, null]) {
    if (await isComplete(git, one, other)) {
      const answer = await git(["merge-base", "--all", "--end-of-options", one, other]);
      const bases = answer.code === 0 ? line(answer.stdout).split(/\s+/).filter(Boolean) : [];
      if (bases.length > 0) return { bases };
      return { problem: "the two histories have no common commit" };
    }
    if (deepening === null) break;
    const problem = await deepenBoth(git, deepening, one, other);
    if (problem) return { problem: `the history could not be fetched (${problem})` };
  }
  return { problem: "the history between the commits is not complete" };
}

// Few round trips; the last one fetches all that is left.
const deepenings = ["--deepen=50", "--deepen=500", "--deepen=5000", "--unshallow"];

/** True when every commit that only one of the two has is there with all its parents. */
async function isComplete(git: Git, one: string, other: string): Promise<boolean> {
  if (!(await isShallow(git))) return true;
  const between = await git(["rev-list", "--parents", "--end-of-options", `${one}...${other}`]);
  if (between.code !== 0) return false;
  // A commit that was cut off shows no parents, although it names them.
  const parentless = line(between.stdout)
    .split("\n")
    .filter((row) => /^[0-9a-f]+$/.test(row));
  for (const sha of parentless) {
    if ((await parentsOf(git, sha)).length > 0) return false;
  }
  return true;
}

async function deepenBoth(git: Git, deepening: string, one: string, other: string): Promise<string | null> {
  const answer = await git([
    "fetch",
    "--no-tags",
    "--quiet",
    deepening,
    "--filter=blob:none",
    "--end-of-options",
    "origin",
    one,
    other,
  ]);
  return answer.code === 0 ? null : lastLine(answer.stderr) || "git fetch failed";
}
