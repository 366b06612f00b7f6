import { pathOf, type Report } from "./case.ts";
import { compareRuns, type Run } from "./store.ts";

/** What a job spent on no test, and the files it started; `undefined` where not every report tells. */
export function besideOf(reports: readonly Report[]): Run["beside"] {
  const files = new Set<string>();
  let seconds = 0;
  for (const { cases, besideSeconds } of reports) {
    if (besideSeconds === null) return undefined;
    seconds += besideSeconds;
    for (const { id } of cases) files.add(pathOf(id));
  }
  return files.size === 0 ? undefined : { seconds, files: files.size };
}

/** What starting a file costs, seconds. */
export interface StartPrice {
  /** By how jobs with more files took longer beside their tests, `null` where their numbers are too alike to tell. */
  readonly measured: number | null;
  /** No job spent more than this a file, whatever else it did beside its tests; `null` without any that tells. */
  readonly most: number | null;
}

const jobsAsked = 32;
/** Fewer jobs, or jobs with about as many files, show the machine's noise and not the price. */
const jobsNeeded = 6;
const spreadNeeded = 1.5;

/**
 * The median slope between any two of the last jobs (Theil, 1950; Sen, 1968): what all of them pay once, such as
 * loading the program under test, is the same in both and falls out.
 */
export function startPrice(runs: Iterable<Run>): StartPrice {
  const jobs = [...runs]
    .filter(({ beside }) => beside !== undefined)
    .sort((a, b) => compareRuns(b, a))
    .slice(0, jobsAsked)
    .map(({ beside }) => beside as NonNullable<Run["beside"]>);
  if (jobs.length === 0) return { measured: null, most: null };
  const most = Math.min(...jobs.map(({ seconds, files }) => seconds / files));
  const counts = jobs.map(({ files }) => files);
  const tells = jobs.length >= jobsNeeded && Math.max(...counts) >= spreadNeeded * Math.min(...counts);
  return { measured: tells ? Math.min(most, Math.max(0, medianSlope(jobs))) : null, most };
}

function medianSlope(jobs: readonly NonNullable<Run["beside"]>[]): number {
  const slopes = jobs.flatMap((a, at) =>
    jobs
      .slice(at + 1)
      .flatMap((b) => (a.files === b.files ? [] : (b.seconds - a.seconds) / (b.files - a.files))),
  );
  return slopes.sort((a, b) => a - b)[slopes.length >> 1] ?? 0;
}
