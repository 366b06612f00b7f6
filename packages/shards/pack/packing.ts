/** Which shard (from 0) each unit goes to, and what the shards then hold. */
export interface Packing {
  readonly shardOf: Int32Array;
  readonly loads: Float64Array;
}

export function makespan({ loads }: Packing): number {
  let most = 0;
  for (const load of loads) if (load > most) most = load;
  return most;
}

/** Positions of `seconds`, the longest unit first, equals in their given order. */
export function longestFirst(seconds: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: seconds.length }, (_, at) => at);
  return order.sort((a, b) => (seconds[b] as number) - (seconds[a] as number) || a - b);
}

export function loadsOf(shardOf: Int32Array, seconds: ArrayLike<number>, shards: number): Float64Array {
  const loads = new Float64Array(shards);
  shardOf.forEach((shard, unit) => {
    loads[shard] = (loads[shard] as number) + (seconds[unit] as number);
  });
  return loads;
}
