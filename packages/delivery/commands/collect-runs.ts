import type { RunContext } from "@keep-pace/command";
import type { GitHub, Job, WorkflowRun } from "@keep-pace/github";
import { factLines } from "../cache-log.ts";
import type { Change, Job as ModelJob } from "../model.ts";
import { criticalJobs } from "../path.ts";
import { readChange } from "../read/change.ts";
import type { DeploymentEntry, PullEntry, Recording, RunEntry } from "../recording.ts";
import { pushesOf, reportedRun } from "../subject.ts";
import { type Reading, tryRead } from "./reading.ts";

/** Each costs requests, so only as many as a report can use; what is left out is said. */
const mostListed = 200;
const mostRunsWithJobs = 20;
const mostAttempts = 10;
const mostHistory = 4;
const leastHistory = 2;
const mostLogs = 6;
const mostDeployments = 3;
const approvalFrom = 60;

type Known = Pick<Recording, "pullRequest" | "commits" | "activity" | "runId"> & {
  readonly runs?: readonly WorkflowRun[];
};
type Collected = Pick<Recording, "runs" | "logs" | "deployments" | "ownJob">;

/** The runs of a change with their jobs, recent runs of the slowest workflow, and the logs of its critical path. */
export async function collectRuns(
  github: GitHub,
  known: Known,
  here: RunContext | null,
  reading: Reading,
): Promise<Collected> {
  const listed = known.runs ?? (await tryRead(reading, "runs", () => listRuns(github, known, mostListed)));
  if (!listed) return { runs: null, logs: null, deployments: null };
  const related = ownRuns(known, listed);
  const own = await readAttempts(github, related.slice(0, mostRunsWithJobs), reading);
  const bare = related.slice(mostRunsWithJobs).map((run): RunEntry => ({ run, jobs: null }));
  if (bare.length > 0) {
    const reason = `jobs of ${bare.length} older runs were not read, so runner time and cost leave them out`;
    reading.missing.push({ what: "waiting.runnerSeconds", reason });
  }
  const ownJob = here && reporter(own, here);
  const entries = [...own, ...bare];
  const change = readChange({ ...known, runs: entries, ownJob });
  const reported = reportedRun(pushesOf(change) ?? []);
  if (!reported) return { runs: entries, logs: null, deployments: null, ownJob };
  const path = criticalJobs(reported.attempt);
  const workflow = entries.find(({ run }) => run.id === reported.run.id)?.run.workflow_id;
  return {
    runs: [...entries, ...(await readHistory(github, entries, workflow, reading))],
    logs: await readLogs(github, path, reading),
    deployments: await readDeployments(github, path, reported.run.sha, reading),
    ownJob,
  };
}

/** Runs of the head branch. A fork's branch may be called like one of ours, whose pushes are no concern. */
export function listRuns(
  github: GitHub,
  { pullRequest }: { readonly pullRequest?: PullEntry["pullRequest"] | null },
  limit: number,
): Promise<readonly WorkflowRun[]> {
  const head = pullRequest?.head;
  const isFork = head?.repo?.full_name !== pullRequest?.base.repo.full_name;
  return github.listRuns({
    ...(head && { branch: head.ref }),
    ...(isFork && { event: "pull_request" }),
    limit,
  });
}

function ownRuns(known: Known, runs: readonly WorkflowRun[]): WorkflowRun[] {
  const change: Change = readChange({ ...known, runs: runs.map((run) => ({ run, jobs: null })) });
  const ids = new Set((pushesOf(change) ?? []).flatMap((push) => push.runs.map((run) => run.id)));
  return runs.filter((run) => ids.has(Number(run.id)));
}

/** One entry an attempt, the jobs of each with it. */
export async function readAttempts(
  github: GitHub,
  runs: readonly WorkflowRun[],
  reading: Reading,
  most = mostAttempts,
): Promise<RunEntry[]> {
  const entries: RunEntry[] = [];
  for (const run of runs) {
    const last = run.run_attempt ?? 1;
    for (let attempt = Math.max(1, last - most + 1); attempt <= last; attempt += 1) {
      const entry = await readAttempt(github, run, attempt, reading);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

async function readAttempt(
  github: GitHub,
  run: WorkflowRun,
  attempt: number,
  reading: Reading,
): Promise<RunEntry | null> {
  const id = Number(run.id);
  const own = attempt === (run.run_attempt ?? 1);
  const found = own ? run : await tryRead(reading, "runs.attempts", () => github.getRun(id, attempt));
  if (!found) return null;
  const jobs = await tryRead(reading, "runs.jobs", () => github.listJobs(id, attempt));
  return { run: found, jobs };
}

/** Further runs of the workflow, until there are enough to say how a saving varies. */
async function readHistory(
  github: GitHub,
  entries: readonly RunEntry[],
  workflow: number | undefined,
  reading: Reading,
): Promise<RunEntry[]> {
  const known = new Set(entries.map(({ run }) => run.id));
  const same = new Set(entries.filter(({ run }) => run.workflow_id === workflow).map(({ run }) => run.id));
  // Some of other changes always: a fix of this one shows only against them.
  const wanted = Math.max(leastHistory, mostHistory - (same.size - 1));
  if (workflow === undefined) return [];
  const recent = await tryRead(reading, "history", () =>
    github.listRuns({ workflow, status: "success", limit: 100 }),
  );
  const others = (recent ?? []).filter((run) => !known.has(run.id)).slice(0, wanted);
  const history: RunEntry[] = [];
  for (const run of others) {
    const jobs = await tryRead(reading, "history", () =>
      github.listJobs(Number(run.id), run.run_attempt ?? 1),
    );
    if (jobs) history.push({ run, jobs });
  }
  return history;
}

async function readLogs(
  github: GitHub,
  path: readonly ModelJob[],
  reading: Reading,
): Promise<Record<string, string> | null> {
  const longest = [...path].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostLogs);
  const logs: Record<string, string> = {};
  for (const job of longest) {
    if (!/^\d+$/.test(job.id)) continue;
    const log = await tryRead(reading, "cache", () => github.getJobLog(Number(job.id)));
    if (log === null) break;
    logs[job.id] = factLines(log);
  }
  return Object.keys(logs).length > 0 ? logs : null;
}

/** Deployments of the commit, where a job on the path waited so long that it may have been for an approval. */
async function readDeployments(
  github: GitHub,
  path: readonly ModelJob[],
  sha: string,
  reading: Reading,
): Promise<DeploymentEntry[] | null> {
  if (!path.some((job) => job.begun - job.created >= approvalFrom)) return null;
  const found = await tryRead(reading, "deployments", () =>
    github.listDeployments({ sha, limit: mostDeployments }),
  );
  if (!found) return null;
  const entries: DeploymentEntry[] = [];
  for (const deployment of found) {
    const statuses = await tryRead(reading, "deployments", () =>
      github.listDeploymentStatuses(deployment.id),
    );
    if (statuses) entries.push({ deployment, statuses });
  }
  return entries;
}

function lengthOf(job: ModelJob): number {
  return (job.completed ?? job.begun) - job.begun;
}

/** The job that makes this report: of the run's unfinished jobs the one on this machine. */
function reporter(entries: readonly RunEntry[], here: RunContext): number | null {
  const entry = entries.find(
    ({ run }) => run.id === here.runId && (run.run_attempt ?? 1) === here.runAttempt,
  );
  const going = (entry?.jobs ?? []).filter((job: Job) => job.status === "in_progress");
  const mine =
    going.length === 1
      ? going[0]
      : going.find((job) => job.runner_name === here.runnerName && here.runnerName);
  return mine ? Number(mine.id) : null;
}
