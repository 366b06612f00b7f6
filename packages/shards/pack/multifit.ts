import { loadsOf, longestFirst, type Packing } from "./packing.ts";

const rounds = 20;

/**
 * MULTIFIT (Coffman, Garey, Johnson, 1978): the smallest cap, found by bisection, under which first-fit
 * decreasing fits all units into the shards.
 */
export function multifit(
  seconds: ArrayLike<number>,
  shards: number,
  bound: number,
  known: number,
): Packing | null {
  const order = longestFirst(seconds);
  let low = bound;
  let high = known;
  let best: Int32Array | null = null;
  for (let round = 0; round < rounds && high - low > 1e-6 * bound; round += 1) {
    const cap = round === 0 ? low : (low + high) / 2;
    const fitted = firstFit(seconds, order, shards, cap);
    if (fitted) [best, high] = [fitted, cap];
    else low = cap;
  }
  return best && { shardOf: best, loads: loadsOf(best, seconds, shards) };
}

function firstFit(
  seconds: ArrayLike<number>,
  order: Int32Array,
  shards: number,
  cap: number,
): Int32Array | null {
  const shardOf = new Int32Array(order.length);
  const loads = new Float64Array(shards);
  for (const unit of order) {
    const length = seconds[unit] as number;
    let shard = 0;
    while (shard < shards && (loads[shard] as number) + length > cap) shard += 1;
    if (shard === shards) return null;
    loads[shard] = (loads[shard] as number) + length;
    shardOf[unit] = shard;
  }
  return shardOf;
}
