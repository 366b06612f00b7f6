import type { History } from "@keep-pace/changes";
import type { Cost } from "@keep-pace/findings";

/**
 * Seconds that a cold install, image build or wait of each kind typically takes longer than a warm one on a hosted
 * runner; rounded, for ranking. What a repository really loses, its own runs tell.
 */
export const typicalSeconds: Readonly<Record<string, number>> = {
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

const week = 7 * 24 * 3600;

/** Commits a week over the span of the history; `null` when there are too few to tell. */
function commitsPerWeek(history: History | null): number | null {
  const [newest] = history?.commits ?? [];
  const oldest = history?.commits.at(-1);
  if (!history || !newest || !oldest || newest === oldest) return null;
  const span = (newest.at.getTime() - oldest.at.getTime()) / 1000;
  // A burst of commits within a day says little about a week.
  return (history.commits.length - 1) / Math.max(span / week, 1 / 7);
}

/** What is lost with every change: `seconds` of the kind in each of `jobs`. */
export function costOf(history: History | null, kind: string, jobs = 1, missRate: number | null = 1): Cost {
  const seconds = typicalSeconds[kind] ?? null;
  const weekly = commitsPerWeek(history);
  const known = seconds !== null && weekly !== null && missRate !== null;
  return {
    missRate,
    seconds,
    secondsPerWeek: known ? Math.round(seconds * jobs * missRate * weekly * 10) / 10 : null,
    commits: history?.commits.length ?? 0,
    source: seconds === null ? "none" : "table",
  };
}
