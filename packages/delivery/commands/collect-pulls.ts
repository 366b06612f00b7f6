import type { GitHub, PullRequestSummary } from "@keep-pace/github";
import type { PullEntry } from "../recording.ts";
import { type Reading, tryRead } from "./reading.ts";

const daySeconds = 86_400;
const mostPullsInDetail = 60;
const mostHotfixes = 10;
const mostBeforeHotfix = 6;

/** Merged pull requests: those of the time in detail, as many as may be read; and the files that hotfixes touched. */
export async function readPulls(
  github: GitHub,
  pulls: readonly PullRequestSummary[],
  from: number,
  reading: Reading,
): Promise<PullEntry[]> {
  const merged = pulls.filter(({ merged_at }) => merged_at !== null);
  const detailed = new Set(
    spread(
      merged.filter((pull) => seconds(pull.merged_at) >= from),
      mostPullsInDetail,
    ),
  );
  const hotfixes = merged.filter(isMarked);
  const touched = new Set(nearHotfixes(hotfixes.slice(0, mostHotfixes), merged));
  if (hotfixes.length > mostHotfixes) {
    const reason = `the files of the newest ${mostHotfixes} of ${hotfixes.length} hotfixes were read, so what the others mend is not known`;
    reading.missing.push({ what: "dora.changeFailRate.failed", reason });
  }
  if (detailed.size < merged.filter((pull) => seconds(pull.merged_at) >= from).length) {
    const reason = `commits and reviews of ${detailed.size} of ${merged.length} merged pull requests were read, evenly over the time`;
    reading.missing.push({ what: "leadTime.n", reason });
  }
  const entries: PullEntry[] = [];
  for (const pull of merged) {
    const files = touched.has(pull)
      ? await tryRead(reading, "pullRequests.files", () => github.listPullRequestFiles(pull.number))
      : null;
    const known = detailed.has(pull) ? await readPull(github, pull, reading) : bare(pull);
    entries.push({ ...known, files });
  }
  return entries;
}

function bare(pullRequest: PullRequestSummary): Omit<PullEntry, "files"> {
  return { pullRequest, commits: null, reviews: null, timeline: null };
}

async function readPull(
  github: GitHub,
  pull: PullRequestSummary,
  reading: Reading,
): Promise<Omit<PullEntry, "files">> {
  const { number } = pull;
  const full = await tryRead(reading, "pullRequests", () => github.getPullRequest(number));
  return {
    pullRequest: full ?? pull,
    commits: await tryRead(reading, "commits", () => github.listCommits(number)),
    reviews: await tryRead(reading, "reviews", () => github.listReviews(number)),
    timeline: await tryRead(reading, "timeline", () => github.listTimeline(number)),
  };
}

/** As many as may be read, evenly over the time. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Hotfixes and what was merged in the days before them: their files tell what a hotfix mends. */
function nearHotfixes(
  hotfixes: readonly PullRequestSummary[],
  merged: readonly PullRequestSummary[],
): PullRequestSummary[] {
  const before = hotfixes.flatMap((hotfix) => {
    const at = seconds(hotfix.merged_at);
    return merged
      .filter((pull) => seconds(pull.merged_at) < at && seconds(pull.merged_at) > at - 5 * daySeconds)
      .slice(0, mostBeforeHotfix);
  });
  return [...hotfixes, ...before];
}

function isMarked({ head, labels }: PullRequestSummary): boolean {
  return (
    /^(hotfix|incident)[-/]/i.test(head.ref) || labels.some(({ name }) => /\b(hotfix|incident)$/i.test(name))
  );
}

function seconds(instant: string | null): number {
  return instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant) / 1000;
}
