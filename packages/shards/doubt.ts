import type { CutError } from "@keep-pace/timings";

/**
 * Seconds by which the slowest of `shards` must be expected to exceed its forecast, when no piece of a file is longer
 * than `longest` seconds: errors add up by their squares, so a shard's share of them falls with the root of the number.
 * @param errors what the back-test missed by, for files cut so far, the coarsest first.
 */
export function expectedExcess(
  errors: readonly CutError[],
  longest: number,
  total: number,
  shards: number,
): number {
  return (expectedMaximum(shards) * errorAt(errors, longest / (total || 1)) * total) / Math.sqrt(shards);
}

/** Between two sizes that were tested, in proportion on their logarithms. */
function errorAt(errors: readonly CutError[], share: number): number {
  const finer = errors.findIndex((tested) => tested.share <= share);
  const below = errors[finer] ?? (errors.at(-1) as CutError);
  const above = errors[finer - 1];
  if (above === undefined || below.share === 0) return (above ?? below).error;
  const part = Math.log(share / below.share) / Math.log(above.share / below.share);
  return below.error + part * (above.error - below.error);
}

/** The mean of the largest of n standard normal values, by its limit (Fisher and Tippett, 1928). */
function expectedMaximum(n: number): number {
  if (n < 2) return 0;
  const scale = Math.sqrt(2 * Math.log(n));
  const euler = 0.5772;
  return scale - (Math.log(Math.log(n)) + Math.log(4 * Math.PI) - 2 * euler) / (2 * scale);
}
