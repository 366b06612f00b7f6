import type { Attempt, Job, Run, Step } from "../model.ts";
import { type Fields, fieldsOf, idOf, instantOf, listOf, numberOf, textOf } from "./values.ts";

/**
 * Runs with their attempts, from entries `{run, jobs}` in any order: doubles are dropped, jobs of several
 * attempts in one entry are told apart, and jobs that an attempt only carried over are left out.
 * @param ownJob the job that reports: it always still runs, and a run that waits for it alone is finished.
 */
export function readRuns(entries: readonly Fields[], ownJob: string | null): Run[] {
  const byRun = new Map<number, { run: Fields; attempts: Map<number, { run: Fields; jobs: Job[] }> }>();
  for (const entry of entries) {
    const run = fieldsOf(entry.run);
    const id = numberOf(run.id);
    if (id === null || isAgentRun(run)) continue;
    const number = numberOf(run.run_attempt) ?? 1;
    const known = byRun.get(id) ?? { run, attempts: new Map() };
    byRun.set(id, known);
    for (const [attempt, jobs] of jobsByAttempt(entry.jobs, id, number)) {
      const own = attempt === number;
      // The attempt's own entry is better than what another one says about it.
      if ((own && jobs.length > 0) || !known.attempts.has(attempt))
        known.attempts.set(attempt, { run: own ? run : {}, jobs });
    }
  }
  return [...byRun.values()].map(({ run, attempts }) => readRun(run, attempts, ownJob));
}

function readRun(
  run: Fields,
  entries: ReadonlyMap<number, { run: Fields; jobs: Job[] }>,
  ownJob: string | null,
): Run {
  const attempts = [...entries]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, entry]) => readAttempt(number, entry.run, entry.jobs, ownJob));
  return {
    id: numberOf(run.id) as number,
    workflow: textOf(run.path)?.replace(/@.*$/, "") ?? idOf(run.workflow_id) ?? textOf(run.name) ?? "",
    title: textOf(run.name) ?? textOf(run.path) ?? "workflow",
    event: textOf(run.event) ?? "",
    sha: textOf(run.head_sha) ?? "",
    branch: textOf(run.head_branch),
    headRepository: textOf(fieldsOf(run.head_repository).full_name),
    pulls: pullsOf(run),
    created: instantOf(run.created_at) ?? attempts[0]?.started ?? 0,
    url: textOf(run.html_url),
    attempts,
  };
}

/**
 * Numbers of the run's pull requests into its own repository: GitHub also lists those that forks opened in
 * themselves with this branch as their head.
 */
export function pullsOf(run: Fields): number[] {
  const here = textOf(fieldsOf(run.repository).full_name)?.toLowerCase();
  return (listOf(run.pull_requests) ?? []).flatMap((pull) => {
    const there = /\/repos\/([^/]+\/[^/]+)/.exec(textOf(pull.url) ?? "")?.[1]?.toLowerCase();
    const elsewhere = here !== undefined && there !== undefined && here !== there;
    return elsewhere ? [] : (numberOf(pull.number) ?? []);
  });
}

/** A coding agent's own session is a run too, but nobody waits for CI in it. */
function isAgentRun(run: Fields): boolean {
  return /^dynamic\/copilot-(swe-agent|pull-request-reviewer)/.test(textOf(run.path) ?? "");
}

function readAttempt(number: number, run: Fields, jobs: readonly Job[], ownJob: string | null): Attempt[] {
  const stamped = instantOf(run.run_started_at) ?? (number === 1 ? instantOf(run.created_at) : null);
  const started = stamped ?? least(jobs.map((job) => job.created));
  if (started === null) return [];
  const executed = jobs.filter((job) => job.completed === null || job.completed >= started);
  const own = executed.filter((job) => job.id !== ownJob);
  const done = run.status === undefined || run.status === "completed" || own.length < executed.length;
  const finished = done && own.every((job) => job.completed !== null);
  const lastJob = greatest(own.flatMap((job) => (job.ran ? (job.completed ?? []) : [])));
  return [
    {
      number,
      started,
      ended: lastJob ?? (finished ? instantOf(run.updated_at) : null),
      finished,
      conclusion: textOf(run.conclusion),
      jobs: own,
    },
  ];
}

function jobsByAttempt(value: unknown, runId: number, attempt: number): Map<number, Job[]> {
  // The list itself, or the whole answer that holds it.
  const list = listOf(value) ?? listOf(fieldsOf(value).jobs) ?? [];
  const groups = new Map<number, Job[]>([[attempt, []]]);
  const seen = new Set<string>();
  for (const fields of list) {
    const job = readJob(fields, runId, Math.min(numberOf(fields.run_attempt) ?? attempt, attempt));
    if (job === null || seen.has(job.id)) continue;
    seen.add(job.id);
    groups.set(job.attempt, [...(groups.get(job.attempt) ?? []), job]);
  }
  return groups;
}

function readJob(fields: Fields, runId: number, attempt: number): Job | null {
  const steps = (listOf(fields.steps) ?? []).map(readStep);
  const firstStep = least(steps.flatMap((step) => step.started ?? []));
  const started = firstStep ?? instantOf(fields.started_at);
  const created = instantOf(fields.created_at) ?? started;
  const name = textOf(fields.name);
  if (created === null || name === null) return null;
  const done = fields.status === undefined || fields.status === "completed";
  const begun = Math.max(created, started ?? created);
  const completed = done ? instantOf(fields.completed_at) : null;
  return {
    id: idOf(fields.id) ?? `${runId}/${attempt}/${name}`,
    name,
    runId,
    attempt,
    conclusion: textOf(fields.conclusion),
    created,
    begun,
    completed: completed === null ? null : Math.max(begun, completed),
    ran: hasRun(fields, steps),
    steps,
    labels: Array.isArray(fields.labels) ? fields.labels.flatMap((label) => textOf(label) ?? []) : [],
    url: textOf(fields.html_url),
  };
}

function hasRun(fields: Fields, steps: readonly Step[]): boolean {
  if (fields.conclusion === "skipped") return false;
  return fields.conclusion !== "cancelled" || steps.length > 0 || Boolean(fields.runner_id);
}

function readStep(fields: Fields): Step {
  const skipped = fields.conclusion === "skipped";
  return {
    name: textOf(fields.name) ?? "step",
    conclusion: textOf(fields.conclusion),
    started: skipped ? null : instantOf(fields.started_at),
    completed: skipped ? null : instantOf(fields.completed_at),
  };
}

export function least(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : null;
}

function greatest(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : null;
}
