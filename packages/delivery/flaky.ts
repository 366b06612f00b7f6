import { type FlakyTest, flakyTestsOf } from "./flaky-tests.ts";
import type { Attempt, Job, Run } from "./model.ts";
import { sum } from "./seconds.ts";
import { runnerSeconds } from "./waiting.ts";

/** Jobs that failed and then passed on the same commit. Seconds. */
export interface Flaky {
  readonly jobs: readonly { readonly name: string; readonly runId: number; readonly wastedSeconds: number }[];
  readonly wastedSeconds: number;
  /** The tests behind them as far as logs of verify-shards tell, `null` where no log was read. */
  readonly tests: readonly FlakyTest[] | null;
}

const failed = new Set(["failure", "timed_out"]);

/**
 * Waste by flakiness: what the failed execution took on its machine, and the wait from the start of the attempt
 * that passed until the job was green. Attempts of one run count, and runs of one workflow and event on one commit.
 */
export function flakyOf(runs: readonly Run[], logs: ReadonlyMap<string, string> | null = null): Flaky {
  const groups = new Map<string, { job: Job; attempt: Attempt }[]>();
  for (const run of runs) {
    for (const attempt of run.attempts) {
      for (const job of attempt.jobs) {
        if (!job.ran || job.completed === null) continue;
        const key = JSON.stringify([run.workflow, run.event, run.sha, job.name]);
        groups.set(key, [...(groups.get(key) ?? []), { job, attempt }]);
      }
    }
  }
  const jobs = [...groups.values()].flatMap(wasteOf);
  const all = runs.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.jobs));
  return { jobs, wastedSeconds: sum(jobs.map((job) => job.wastedSeconds)), tests: flakyTestsOf(all, logs) };
}

function wasteOf(executions: readonly { job: Job; attempt: Attempt }[]): Flaky["jobs"] {
  const ordered = [...executions].sort((a, b) => a.job.created - b.job.created);
  return ordered.flatMap(({ job }, at) => {
    if (!failed.has(job.conclusion ?? "")) return [];
    const next = ordered[at + 1];
    const green = ordered.slice(at + 1).some((later) => later.job.conclusion === "success");
    if (!green || !next) return [];
    const passed = next.job.conclusion === "success";
    const wait = passed ? (next.job.completed as number) - next.attempt.started : 0;
    return [{ name: job.name, runId: job.runId, wastedSeconds: runnerSeconds(job) + wait }];
  });
}
