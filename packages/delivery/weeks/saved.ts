import { readLog } from "../cache-log.ts";
import type { Job, Run } from "../model.ts";
import { milliseconds } from "../seconds.ts";

/** What the suite's own actions saved, by what they say in their logs. */
export interface SavedPerWeek {
  /** An estimate over all runs of the time. */
  readonly secondsPerWeek: number;
  /** Jobs whose logs say it. */
  readonly n: number;
}

/** GitHub names a step without a name by what it uses. */
const ours = /\bkeep-pace\b/i;

/** As many runs as GitHub lists: of more the number is not known. */
const mostRuns = 1000;

/**
 * The mean saving of the jobs whose logs were read, times how many such jobs the runs of a week have, told by the runs
 * that were read job by job; `null` where either is not known.
 */
export function savedPerWeek(
  runs: readonly Run[],
  logs: ReadonlyMap<string, string> | null,
  days: number,
): SavedPerWeek | null {
  const read = runs.map(jobsOf).filter((jobs) => jobs.length > 0);
  const own = read.flat().filter(({ steps }) => steps.some(({ name }) => ours.test(name)));
  const saved = own.flatMap(({ id }) => {
    const log = logs?.get(id);
    return log === undefined ? [] : [readLog(log).saved.reduce((sum, { seconds }) => sum + seconds, 0)];
  });
  const total = saved.reduce((a, b) => a + b, 0);
  if (total === 0 || runs.length >= mostRuns) return null;
  const jobsPerRun = own.length / read.length;
  const runsPerWeek = (runs.length / days) * 7;
  return {
    secondsPerWeek: milliseconds((total / saved.length) * jobsPerRun * runsPerWeek),
    n: saved.length,
  };
}

function jobsOf({ attempts }: Run): Job[] {
  return attempts.flatMap(({ jobs }) => jobs.filter(({ ran }) => ran));
}
