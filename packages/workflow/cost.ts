import { commitsPerWeek, type History, isTelling } from "@keep-pace/changes";
import type { Cost } from "@keep-pace/findings";

/**
 * Seconds that a cold install, image build or wait of each kind typically takes longer than a warm one on a hosted
 * runner; rounded, for ranking. What a repository really loses, its own runs tell.
 */
const typicalSeconds: Readonly<Record<string, number>> = {
  npm: 25,
  yarn: 30,
  pnpm: 20,
  pip: 30,
  pipenv: 40,
  poetry: 40,
  uv: 8,
  maven: 60,
  gradle: 90,
  go: 45,
  cargo: 150,
  bundler: 60,
  composer: 20,
  nuget: 25,
  image: 120,
  emulation: 600,
  clone: 15,
  superseded: 180,
};

/** Kinds that lose time without losing a cache. */
const uncacheable = ["emulation", "clone", "superseded"];

/**
 * What is lost: `seconds` of the kind in each job, as often as it runs.
 * @param rates share (0–1) of the changes that run the job, one a job; `null` where that is not known.
 */
export function costOf(history: History | null, kind: string, rates: readonly (number | null)[]): Cost {
  const seconds = typicalSeconds[kind] ?? null;
  const known = rates.filter((rate) => rate !== null);
  const runs = known.reduce((sum, rate) => sum + rate, 0);
  return {
    missRate:
      isTelling(history) && known.length > 0 && !uncacheable.includes(kind) ? Math.max(...known) : null,
    missRateAfter: null,
    seconds,
    secondsPerWeek:
      seconds === null || known.length === 0
        ? null
        : Math.round(seconds * runs * commitsPerWeek(history) * 10) / 10,
    commits: history?.commits.length ?? 0,
    source: seconds === null ? "none" : "table",
  };
}

/** What is lost with every change where the seconds were measured. */
export function measuredCost(history: History | null, seconds: number): Cost {
  const weekly = commitsPerWeek(history);
  return {
    missRate: null,
    missRateAfter: null,
    seconds,
    secondsPerWeek: Math.round(seconds * weekly * 10) / 10,
    commits: history?.commits.length ?? 0,
    source: "log",
  };
}
