import { graphOf, makespan } from "../graph.ts";
import type { Attempt } from "../model.ts";
import { milliseconds } from "../seconds.ts";
import { median } from "../statistics.ts";
import type { Candidate } from "./candidate.ts";
import { family } from "./emulation.ts";
import { type Clues, candidatesOf, fixFirst } from "./rank.ts";

/** A fix that this run has and the runs before did not: what they promised, and what came of it. Seconds. */
export interface Landed {
  readonly title: string;
  readonly job: string;
  readonly predictedSeconds: number;
  /** The median run before less this one; below zero it got slower. */
  readonly measuredSeconds: number;
  /** How many runs before this one it is measured against. */
  readonly runs: number;
}

const leastRuns = 2;

/**
 * Looks for trouble that every one of the runs `before` had and `current` has not. Of several the one that promised
 * most is named, as the run's length cannot be parted among them. `null` when there is none.
 */
export function landedFix(current: Attempt, before: readonly Attempt[], clues: Clues): Landed | null {
  if (before.length < leastRuns) return null;
  const now = new Set(candidatesOf([current], clues).map(keyOf));
  const steady = before.map((attempt) => new Set(candidatesOf([attempt], clues).map(keyOf)));
  const jobs = new Set(current.jobs.filter((job) => job.ran).map((job) => family(job.name)));
  const gone = fixFirst(before, clues).find((fix) => {
    const key = keyOf(fix);
    return !now.has(key) && jobs.has(family(fix.job)) && steady.every((keys) => keys.has(key));
  });
  if (!gone) return null;
  const usual = median(before.map(lengthOf)) as number;
  return {
    title: gone.title,
    job: gone.job,
    predictedSeconds: gone.savedSeconds,
    measuredSeconds: milliseconds(usual - lengthOf(current)),
    runs: before.length,
  };
}

/** The same trouble in another run: a fix may rename its job's shards or runners. */
function keyOf({ kind, job }: Pick<Candidate, "kind" | "job">): string {
  return `${kind} ${family(job)}`;
}

function lengthOf(attempt: Attempt): number {
  return makespan(graphOf(attempt));
}
