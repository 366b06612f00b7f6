import type { Deployment, GitHub, Job } from "@keep-pace/github";
import { factLines } from "../cache-log.ts";
import type { DeliverySettings } from "../dora/model.ts";
import { pullsOf } from "../read/jobs.ts";
import { fieldsOf } from "../read/values.ts";
import type { DeploymentEntry, PullEntry, Recording, RunEntry } from "../recording.ts";
import { iso } from "../seconds.ts";
import { readPulls, spread } from "./collect-pulls.ts";
import { listRuns, readAttempts } from "./collect-runs.ts";
import { type Reading, tryRead } from "./reading.ts";

const daySeconds = 86_400;
/** What was merged before the time but deployed in it must be known, too. */
const earlierDays = 30;

// Together they stay below the 1,000 requests an hour that a workflow's token has.
const mostRuns = 1000;
const newestRuns = 15;
const otherRuns = 25;
const mostAttempts = 2;
const mostLogs = 40;
const mostListed = 10_000;
const mostDeployments = 5000;
const mostStatuses = 200;

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
  const newest = await readRuns(github, from, reading);
  const deployed = await readDeployments(github, from, settings, reading);
  const since = iso(from - earlierDays * daySeconds);
  const releases =
    deployed.entries?.length === 0
      ? await tryRead(reading, "releases", () => github.listReleases(since))
      : null;
  const history = await tryRead(reading, "history", () => github.listCommitsSince(since, mostListed));
  const pulls = await tryRead(reading, "pullRequests", () => github.listClosedPulls(since, mostListed));
  const label = settings.incidents ?? "incident";
  const pullRequests = pulls && (await readPulls(github, pulls, from, reading));
  const runs = newest && (await withRunsOfPulls(github, newest, pullRequests ?? [], reading));
  return {
    repository,
    pullRequest: null,
    commits: null,
    runs,
    deployments: deployed.entries,
    releases,
    history,
    incidents: await tryRead(reading, "incidents", () => github.listIssues(label, iso(from))),
    pullRequests,
    changed: runs && (await readChanged(github, runs, pullRequests ?? [], reading)),
    logs: runs && (await readLogs(github, runs, reading)),
    days,
    window: { from: iso(Math.max(from, deployed.from)), to: iso(to) },
    settings,
    missing: reading.missing,
  };
}

/** The jobs of some runs only, as each costs a request; the others still tell how long they took. */
async function readRuns(
  github: GitHub,
  from: number,
  reading: Reading,
): Promise<(Recording["runs"] & object) | null> {
  const runs = await tryRead(reading, "runs", () =>
    github.listRuns({ created: `>=${iso(from).slice(0, 10)}`, status: "completed", limit: mostRuns }),
  );
  if (!runs) return null;
  const wanted = new Set([...runs.slice(0, newestRuns), ...spread(runs.slice(newestRuns), otherRuns)]);
  if (runs.length > wanted.size) {
    const reason = `${wanted.size} of ${runs.length} runs were read job by job: the newest ${newestRuns}, and ${otherRuns} evenly over the time`;
    reading.missing.push({ what: "jobs", reason });
  }
  const detailed = await readAttempts(github, [...wanted], reading, mostAttempts);
  return [...detailed, ...runs.filter((run) => !wanted.has(run)).map((run) => ({ run, jobs: null }))];
}

/**
 * GitHub lists 1,000 runs at most, in a busy repository those of a day. Then the runs of the pull requests that were
 * read in detail are read, too, so that every week has some of which the waiting is known.
 */
async function withRunsOfPulls(
  github: GitHub,
  newest: readonly RunEntry[],
  pulls: readonly PullEntry[],
  reading: Reading,
): Promise<RunEntry[]> {
  if (newest.length < mostRuns) return [...newest];
  const detailed = pulls.filter(({ commits }) => commits !== null);
  const reason = `GitHub lists ${mostRuns} runs at most, so waiting is known of the pull requests of these, and of ${detailed.length} evenly over the time`;
  reading.missing.push({ what: "weeks.n", reason });
  const known = new Set(newest.map(({ run }) => run.id));
  const found: RunEntry[] = [];
  for (const { pullRequest } of detailed) {
    const runs = await tryRead(reading, "runs", () => listRuns(github, { pullRequest }, 100));
    for (const run of runs ?? []) {
      if (!known.has(run.id)) found.push({ run, jobs: null });
      known.add(run.id);
    }
  }
  return [...newest, ...found];
}

/** The files that the changes of runs with jobs touched: they say whose cost it was. */
async function readChanged(
  github: GitHub,
  runs: readonly RunEntry[],
  pulls: readonly PullEntry[],
  reading: Reading,
): Promise<Record<string, string[]>> {
  const numbers = new Map<string, number>();
  for (const { pullRequest, commits } of pulls) {
    const { head, merge_commit_sha: merge, number } = pullRequest;
    const names = [head.sha, merge ?? "", `branch ${head.ref}`, ...(commits ?? []).map(({ sha }) => sha)];
    for (const name of names) numbers.set(name, number);
  }
  const known = new Map(pulls.map(({ pullRequest, files }) => [pullRequest.number, files]));
  const changed: Record<string, string[]> = {};
  for (const { run } of runs.filter(({ jobs }) => jobs !== null)) {
    const named = pullsOf(fieldsOf(run))[0] ?? numbers.get(run.head_sha);
    const number = named ?? numbers.get(`branch ${run.head_branch}`);
    if (number === undefined || Object.hasOwn(changed, run.head_sha)) continue;
    const files =
      known.get(number) ??
      (await tryRead(reading, "pullRequests.files", () => github.listPullRequestFiles(number)));
    known.set(number, files);
    if (files) changed[run.head_sha] = files.slice(0, mostFiles).map(({ filename }) => filename);
  }
  return changed;
}

const mostFiles = 1000;

/** The logs of jobs that the suite's own actions ran in: each says there what it saved. */
async function readLogs(
  github: GitHub,
  runs: readonly RunEntry[],
  reading: Reading,
): Promise<Record<string, string> | null> {
  const jobs = runs.flatMap(({ jobs }) => jobs ?? []).filter(runsOurs);
  const logs: Record<string, string> = {};
  for (const job of spread(jobs, mostLogs)) {
    const log = await tryRead(reading, "cache", () => github.getJobLog(job.id));
    if (log === null) break;
    logs[String(job.id)] = factLines(log);
  }
  if (jobs.length > mostLogs) {
    const reason = `the logs of ${mostLogs} of ${jobs.length} jobs that run keep-pace were read`;
    reading.missing.push({ what: "cache.savedSeconds", reason });
  }
  return Object.keys(logs).length > 0 ? logs : null;
}

/** GitHub names a step without a name by what it uses. */
function runsOurs({ steps }: Job): boolean {
  return (steps ?? []).some(({ name }) => /\bkeep-pace\b/i.test(name));
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

function seconds(instant: string | null): number {
  return instant === null ? Number.NEGATIVE_INFINITY : Date.parse(instant) / 1000;
}
