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

/** What is lost with every change: `seconds` of the kind in each of `jobs`. */
export function costOf(history: History | null, kind: string, jobs = 1, missRate: number | null = 1): Cost {
  const seconds = typicalSeconds[kind] ?? null;
  const known = seconds !== null && missRate !== null;
  return {
    missRate: isTelling(history) ? missRate : null,
    seconds,
    secondsPerWeek: known ? Math.round(seconds * jobs * missRate * commitsPerWeek(history) * 10) / 10 : null,
    commits: history?.commits.length ?? 0,
    source: seconds === null ? "none" : "table",
  };
}

/** What is lost with every change where the seconds were measured. */
export function measuredCost(history: History | null, seconds: number): Cost {
  const weekly = commitsPerWeek(history);
  return {
    missRate: null,
    seconds,
    secondsPerWeek: Math.round(seconds * weekly * 10) / 10,
    commits: history?.commits.length ?? 0,
    source: "log",
  };
}
