import { fields, type Git, line } from "./git.ts";
import type { Sides } from "./sides.ts";

/** One first-parent commit: when it was made and which files differ from its first parent. */
export interface Commit {
  readonly sha: string;
  readonly at: Date;
  /** Added, modified, deleted and both names of renamed files. */
  readonly paths: readonly string[];
}

/** The newest commits first. */
export interface History {
  readonly commits: readonly Commit[];
  /** True when the clone ends before the history does, so that older commits are not known. */
  readonly shallow: boolean;
  /** What some files held around some of the commits, by `sidesKey`, where somebody has read it. */
  readonly sides?: ReadonlyMap<string, Sides>;
}

const mark = "\x01";
const header = /^\x01([0-9a-f]{40,64}) (\d+) (.*)$/;

/**
 * The last `limit` first-parent commits before HEAD with the files each changed.
 * @param below only commits that change something below this folder, still with all that they change.
 * Commits without a known parent are left out: a clone's cut edge looks as if it had added every file.
 * `null` when there is no commit yet or git cannot tell.
 */
export async function readHistory(git: Git, limit: number, below = ""): Promise<History | null> {
  const log = await git([
    "log",
    "--first-parent",
    "--diff-merges=first-parent",
    "--no-renames",
    "--no-ext-diff",
    // Takes back a configured order, whose file may be missing.
    "-O/dev/null",
    "--name-only",
    "-z",
    `--format=${mark}%H %ct %P`,
    `--max-count=${limit}`,
    "--full-diff",
    "HEAD",
    "--",
    ...(below === "" ? [] : [`:(top,literal)${below}`]),
  ]);
  if (log.code !== 0) return null;
  return { commits: parseLog(fields(log.stdout)), shallow: await isShallow(git) };
}

function parseLog(entries: readonly string[]): Commit[] {
  const commits: (Commit & { paths: string[]; hasParent: boolean })[] = [];
  for (const entry of entries) {
    const start = header.exec(entry);
    if (start) {
      const [, sha = "", seconds, parents] = start;
      commits.push({ sha, at: new Date(Number(seconds) * 1000), paths: [], hasParent: parents !== "" });
    } else {
      // The first name of a commit follows the header's line break.
      const commit = commits.at(-1);
      commit?.paths.push(commit.paths.length === 0 ? entry.replace(/^\n/, "") : entry);
    }
  }
  return commits.filter((commit) => commit.hasParent).map(({ sha, at, paths }) => ({ sha, at, paths }));
}

/** True when the clone's history is cut off. */
export async function isShallow(git: Git): Promise<boolean> {
  const answer = await git(["rev-parse", "--is-shallow-repository"]);
  return answer.code === 0 && line(answer.stdout) === "true";
}

/**
 * Fetches `commits` more commits behind a shallow clone's edge, without file contents.
 * Asks for HEAD by its id first and, where the server no longer offers that, for `ref`.
 * @returns why it failed, one line, or `null` when the history is there.
 */
export async function deepen(git: Git, commits: number, ref: string | null): Promise<string | null> {
  const head = await git(["rev-parse", "--verify", "HEAD^{commit}"]);
  if (head.code !== 0) return "there is no commit";
  let problem = "";
  for (const wanted of [line(head.stdout), ...(ref ? [ref] : [])]) {
    const answer = await git([
      "fetch",
      "--no-tags",
      "--quiet",
      `--deepen=${commits}`,
      "--filter=blob:none",
      "--end-of-options",
      "origin",
      wanted,
    ]);
    if (answer.code === 0) return null;
    problem = answer.stderr.trim().split("\n").at(-1) ?? "";
  }
  return problem || "git fetch failed";
}
