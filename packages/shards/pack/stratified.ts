import { longestFirst, type Packing } from "./packing.ts";

/**
 * LPT that keeps like units apart: of the shards whose load is above the least by no more than the unit itself, the
 * one that holds least of its groups. What a group is late by then weighs on all shards alike (stratification).
 * @param groupings for each way to group units, the group of each, from 0.
 */
export function stratified(
  seconds: ArrayLike<number>,
  shards: number,
  groupings: readonly Int32Array[],
): Packing {
  const shardOf = new Int32Array(seconds.length);
  const loads = new Float64Array(shards);
  const strata = groupings.map((groupOf) => {
    const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
    return { groupOf, held: new Float64Array(groups * shards) };
  });
  for (const unit of longestFirst(seconds)) {
    const length = seconds[unit] as number;
    const shard = emptiestOf(strata, unit, loads, least(loads) + length);
    shardOf[unit] = shard;
    loads[shard] = (loads[shard] as number) + length;
    for (const { groupOf, held } of strata) {
      const at = (groupOf[unit] as number) * shards + shard;
      held[at] = (held[at] as number) + length;
    }
  }
  return { shardOf, loads };
}

interface Stratum {
  readonly groupOf: Int32Array;
  /** Seconds of each group in each shard. */
  readonly held: Float64Array;
}

/** Of the shards loaded up to `limit` the one that holds least of the unit's groups; of equals the least loaded. */
function emptiestOf(strata: readonly Stratum[], unit: number, loads: Float64Array, limit: number): number {
  let best = -1;
  let bestHeld = Number.POSITIVE_INFINITY;
  for (let shard = 0; shard < loads.length; shard += 1) {
    const load = loads[shard] as number;
    if (load > limit) continue;
    let sum = 0;
    for (const { groupOf, held } of strata) {
      sum += held[(groupOf[unit] as number) * loads.length + shard] as number;
    }
    if (sum < bestHeld || (sum === bestHeld && load < (loads[best] as number))) {
      best = shard;
      bestHeld = sum;
    }
  }
  return best;
}

function least(loads: Float64Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (const load of loads) if (load < found) found = load;
  return found;
}
