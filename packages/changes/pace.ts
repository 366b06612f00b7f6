import type { History } from "./history.ts";

/** A rate over fewer commits says nothing; typical values stand in for it. */
const enoughCommits = 5;

/** A small team's pushes, for where the history cannot tell. */
export const typicalCommitsPerWeek = 25;

const weekMs = 7 * 24 * 3600 * 1000;

/** True when the history is long enough to take rates from. */
export function isTelling(history: History | null): history is History {
  return history !== null && history.commits.length >= enoughCommits;
}

/** Commits a week over the span of the history, a typical value where it is too short. */
export function commitsPerWeek(history: History | null): number {
  if (!isTelling(history)) return typicalCommitsPerWeek;
  const { commits } = history;
  const times = commits.map(({ at }) => at.getTime());
  const span = Math.max(...times) - Math.min(...times);
  // A burst of commits within a day says little about a week.
  return (commits.length - 1) / Math.max(span / weekMs, 1 / 7);
}
