import type { Attempt, Job } from "./model.ts";

/** GitHub stamps `created_at` when a job's `needs` are met, give or take the whole seconds of the API. */
const stampTolerance = 2;
const startTolerance = 10;

/**
 * The chain of jobs that made an attempt as long as it was, in order: from the job that ended last, each time
 * to the job whose end set it off. Traced from the stamps alone, so it needs no workflow file.
 */
export function criticalJobs(attempt: Attempt): Job[] {
  const jobs = attempt.jobs.filter((job) => job.ran && job.completed !== null);
  const path: Job[] = [];
  let job = latest(jobs);
  while (job) {
    path.unshift(job);
    job = predecessor(job, jobs, attempt.started);
  }
  return path;
}

/** The job whose end let `job` start, `null` when it started with the attempt. */
function predecessor(job: Job, jobs: readonly Job[], started: number): Job | null {
  const before = latest(possibleNeeds(job, jobs));
  const direct = before && job.created - (before.completed as number) <= stampTolerance;
  return direct || job.created - started > startTolerance ? before : null;
}

/**
 * The jobs that `job` may have waited for: those that had ended when it was created. Only where none of them
 * ended just then do the API's whole seconds explain it, and one that ended a moment later counts too.
 */
export function possibleNeeds(job: Job, jobs: readonly Job[]): Job[] {
  const near = jobs.filter((other) => endsBefore(other, job));
  const inTime = near.filter((other) => (other.completed as number) <= job.created);
  const last = latest(inTime)?.completed ?? Number.NEGATIVE_INFINITY;
  return job.created - last <= stampTolerance ? inTime : near;
}

/** True when `other` ended by the time `job` was created, give or take, and was created earlier. */
export function endsBefore(other: Job, job: Job): boolean {
  return (
    other.completed !== null &&
    other.completed <= job.created + stampTolerance &&
    // A job of no length must not follow itself, nor two such jobs each other.
    other.created < job.created
  );
}

function latest(jobs: readonly Job[]): Job | null {
  return jobs.reduce<Job | null>(
    (best, job) => (best && (best.completed ?? 0) >= (job.completed ?? 0) ? best : job),
    null,
  );
}

/** The step that took longest, `null` when none is known. */
export function longestStep(job: Job): { readonly name: string; readonly seconds: number } | null {
  const steps = job.steps.flatMap(({ name, started, completed }) =>
    started === null || completed === null ? [] : [{ name, seconds: completed - started }],
  );
  return steps.reduce<(typeof steps)[number] | null>(
    (best, step) => (best && best.seconds >= step.seconds ? best : step),
    null,
  );
}
