import { lengthOf, overlapAfter } from "./intervals.ts";
import type { Attempt, Change, Job } from "./model.ts";
import { criticalJobs } from "./path.ts";
import { milliseconds, sum } from "./seconds.ts";
import { type PushRuns, slowestRun, waitOf, wallOf } from "./subject.ts";

/** How long the change waited for CI. Seconds. */
export interface Waiting {
  readonly seconds: number;
  readonly queueSeconds: number;
  readonly approvalSeconds: number;
  readonly concurrencySeconds: number;
  readonly rerunSeconds: number;
  readonly timeToGreenSeconds: number | null;
  readonly supersededSeconds: number;
  readonly runnerSeconds: number;
  readonly pushes: readonly { readonly sha: string; readonly at: number; readonly seconds: number }[];
}

/**
 * Blocking wait: over all pushes, the attempts of the slowest run, each cut where the next push or the merge
 * made its result unimportant. Pauses between attempts are nobody's CI time.
 */
export function waitingOf(pushes: readonly PushRuns[], approvals: Change["approvals"]): Waiting {
  const waits = pushes.map((push) => {
    const run = slowestRun(push);
    return { push, attempts: run?.attempts ?? [], seconds: run ? waitOf(run, push.until) : 0 };
  });
  const parts = waits.flatMap(({ push, attempts }) =>
    attempts.map((attempt) => ({ ...partsOf(attempt, push.until, approvals), number: attempt.number })),
  );
  const jobs = pushes.flatMap((push) => executed(push).map((job) => ({ job, until: push.until })));
  return {
    seconds: sum(waits.map((wait) => wait.seconds)),
    queueSeconds: sum(parts.map((part) => part.queue)),
    approvalSeconds: sum(parts.map((part) => part.approval)),
    concurrencySeconds: sum(parts.map((part) => part.concurrency)),
    rerunSeconds: sum(parts.filter((part) => part.number > 1).map((part) => part.wall)),
    timeToGreenSeconds: timeToGreen(pushes.at(-1)),
    supersededSeconds: sum(jobs.map(({ job, until }) => overlapAfter(machineTime(job), until))),
    runnerSeconds: sum(jobs.map(({ job }) => runnerSeconds(job))),
    pushes: waits.map(({ push, seconds }) => ({ sha: push.sha, at: push.at, seconds })),
  };
}

/** Seconds from a job's first step to its end; 0 while it runs or when it never did. */
export function runnerSeconds(job: Job): number {
  return milliseconds(lengthOf(machineTime(job)));
}

/** Every job execution of a push's runs, all attempts. */
export function executed(push: PushRuns): Job[] {
  return push.runs.flatMap((run) => run.attempts.flatMap((attempt) => attempt.jobs.filter((job) => job.ran)));
}

function machineTime(job: Job): readonly [number, number] {
  return job.ran && job.completed !== null ? [job.begun, job.completed] : [job.begun, job.begun];
}

/** What an attempt's wait consists of, as far as nobody worked for it. Never more than the wait itself. */
function partsOf(attempt: Attempt, until: number, approvals: Change["approvals"]) {
  const wall = wallOf(attempt, until);
  const path = criticalJobs(attempt);
  const clip = (instant: number) => Math.min(Math.max(instant, attempt.started), attempt.started + wall);
  const queues = path.map((job) => {
    const queue = clip(job.begun) - clip(job.created);
    const approval = Math.min(queue, approvals.get(job.id) ?? 0);
    return { approval, queue: queue - approval };
  });
  const approval = Math.min(wall, sum(queues.map((part) => part.approval)));
  const idle = clip(path[0]?.created ?? attempt.started) - attempt.started;
  return {
    wall,
    queue: Math.min(wall - approval, sum(queues.map((part) => part.queue))),
    approval,
    // GitHub makes jobs within seconds, unless a concurrency group holds the whole run back.
    concurrency: idle > concurrencyFrom ? idle : 0,
  };
}

const concurrencyFrom = 15;

/** Push to everything green; `null` when the last push is not green. Pauses count: a merge had to wait for them. */
function timeToGreen(push: PushRuns | undefined): number | null {
  const last = push?.runs.flatMap((run) => run.attempts.at(-1) ?? []) ?? [];
  if (!push || last.length === 0 || !last.every(isGreen)) return null;
  return milliseconds(Math.max(...last.map((attempt) => attempt.ended as number)) - push.at);
}

const green = new Set(["success", "skipped", "neutral"]);

function isGreen(attempt: Attempt): boolean {
  if (!attempt.finished || attempt.ended === null) return false;
  if (attempt.conclusion !== null) return green.has(attempt.conclusion);
  return attempt.jobs.every((job) => green.has(job.conclusion ?? "success"));
}
