import type { Deployment, GitHub, PullRequestSummary } from "@keep-pace/github";
import type { DeliverySettings } from "../dora/model.ts";
import type { DeploymentEntry, PullEntry, Recording } from "../recording.ts";
import { iso } from "../seconds.ts";
import { readAttempts } from "./collect-runs.ts";
import { type Reading, tryRead } from "./reading.ts";

const daySeconds = 86_400;
/** What was merged before the time but deployed in it must be known, too. */
const earlierDays = 30;

// Together they stay below the 1,000 requests an hour that a workflow's token has.
const mostRuns = 1000;
const mostRunsWithJobs = 40;
const mostListed = 10_000;
const mostDeployments = 5000;
const mostStatuses = 250;
const mostPullsInDetail = 70;
const mostHotfixes = 10;
const mostBeforeHotfix = 6;

/**
 * Runs, deployments and merged pull requests of the last days. What would cost more requests than there are is
 * left out and said; answers are kept by their ETag, so that a second try reads only what the first did not.
 */
export async function collectDays(
  github: GitHub,
  days: number,
  now: Date,
  settings: DeliverySettings,
): Promise<Recording> {
  const reading: Reading = { missing: [], unreachable: 0 };
  const to = Math.floor(now.getTime() / 1000);
  const from = to - days * daySeconds;
  const repository = await github.getRepository();
  const runs = await readRuns(github, from, reading);
  const deployed = await readDeployments(github, from, settings, reading);
  const since = iso(from - earlierDays * daySeconds);
  const releases =
    deployed.entries?.length === 0
      ? await tryRead(reading, "releases", () => github.listReleases(since))
      : null;
  const history = await tryRead(reading, "history", () => github.listCommitsSince(since, mostListed));
  const pulls = await tryRead(reading, "pullRequests", () => github.listClosedPulls(since, mostListed));
  const label = settings.incidents ?? "incident";
  return {
    repository,
    pullRequest: null,
    commits: null,
    runs,
    deployments: deployed.entries,
    releases,
    history,
    incidents: await tryRead(reading, "incidents", () => github.listIssues(label, iso(from))),
    pullRequests: pulls && (await readPulls(github, pulls, from, reading)),
    days,
    window: { from: iso(Math.max(from, deployed.from)), to: iso(to) },
    settings,
    missing: reading.missing,
  };
}

/** The jobs of the newest runs only, as each run costs a request; the others still tell how long they took. */
async function readRuns(
  github: GitHub,
  from: number,
  reading: Reading,
): Promise<(Recording["runs"] & object) | null> {
  const runs = await tryRead(reading, "runs", () =>
    github.listRuns({ created: `>=${iso(from).slice(0, 10)}`, status: "completed", limit: mostRuns }),
  );
  if (runs && runs.length > mostRunsWithJobs) {
    const reason = `only the newest ${mostRunsWithJobs} of ${runs.length} runs were read job by job`;
    reading.missing.push({ what: "jobs", reason });
  }
  if (!runs) return null;
  const detailed = await readAttempts(github, runs.slice(0, mostRunsWithJobs), reading);
  return [...detailed, ...runs.slice(mostRunsWithJobs).map((run) => ({ run, jobs: null }))];
}

/** Deployments with their statuses back to the first that served before `from`; or to where reading had to end. */
async function readDeployments(
  github: GitHub,
  from: number,
  { environment }: DeliverySettings,
  reading: Reading,
): Promise<{ entries: DeploymentEntry[] | null; from: number }> {
  const since = iso(from - earlierDays * daySeconds);
  const listed = await tryRead(reading, "deployments", () =>
    github.listDeployments({ ...(environment && { environment }), since, limit: mostDeployments }),
  );
  if (!listed) return { entries: null, from };
  const entries: DeploymentEntry[] = [];
  for (const deployment of lasting(listed)) {
    const isLast = entries.length === mostStatuses;
    const statuses = isLast
      ? null
      : await tryRead(reading, "deployments", () => github.listDeploymentStatuses(deployment.id));
    if (!statuses) return { entries, from: cutAt(entries, listed.length, reading) };
    entries.push({ deployment, statuses });
    const served = statuses.some(({ state }) => state === "success");
    if (served && seconds(deployment.created_at) < from) break;
  }
  return { entries, from };
}

/** Previews are many and tell nothing about users. */
function lasting(deployments: readonly Deployment[]): Deployment[] {
  const wanted = deployments.filter(({ transient_environment }) => transient_environment !== true);
  const production = wanted.filter(
    ({ production_environment, environment }) =>
      production_environment === true || /^(prod(uction)?|live)\b/i.test(environment),
  );
  return production.length > 0 ? production : wanted;
}

function cutAt(entries: readonly DeploymentEntry[], listed: number, reading: Reading): number {
  const oldest = entries.at(-1)?.deployment.created_at;
  const reason = `the statuses of ${entries.length} of ${listed} deployments were read, so the time begins at the oldest of them: run it again, what was read is kept`;
  reading.missing.push({ what: "dora.from", reason });
  return oldest === undefined ? 0 : seconds(oldest);
}

async function readPulls(
  github: GitHub,
  pulls: readonly PullRequestSummary[],
  from: number,
  reading: Reading,
): Promise<PullEntry[]> {
  const merged = pulls.filter(({ merged_at }) => merged_at !== null);
  const detailed = new Set(spread(merged.filter((pull) => seconds(pull.merged_at) >= from)));
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
function spread(pulls: readonly PullRequestSummary[]): PullRequestSummary[] {
  const step = Math.max(1, pulls.length / mostPullsInDetail);
  return pulls.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
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
