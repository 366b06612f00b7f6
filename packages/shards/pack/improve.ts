import type { Packing } from "./packing.ts";

/**
 * Local search: while the fullest shard can hand a unit over, or swap one for a shorter one, so that both shards
 * end below it, it does. Stops at `bound`.
 */
export function improve(packing: Packing, seconds: ArrayLike<number>, bound: number): Packing {
  const shards = packing.loads.length;
  const shardOf = packing.shardOf.slice();
  const loads = packing.loads.slice();
  const members: number[][] = Array.from({ length: shards }, () => []);
  shardOf.forEach((shard, unit) => {
    members[shard]?.push(unit);
  });
  const byLength = (a: number, b: number) => (seconds[b] as number) - (seconds[a] as number) || a - b;
  for (const units of members) units.sort(byLength);

  for (let round = 0; round < 20 * shards; round += 1) {
    const order = [...loads.keys()].sort((a, b) => (loads[a] as number) - (loads[b] as number) || a - b);
    const full = order.at(-1) as number;
    if ((loads[full] as number) <= bound * (1 + 1e-6)) break;
    const change = findExchange(order, full);
    if (!change) break;
    exchange(full, change.shard, change.give, change.take);
  }
  return { shardOf, loads };

  function findExchange(order: readonly number[], full: number) {
    for (const shard of order) {
      const gap = (loads[full] as number) - (loads[shard] as number);
      if (shard === full || gap <= 1e-6 * bound) return null;
      const found = bestPair(members[full] as number[], members[shard] as number[], gap, seconds);
      if (found) return { shard, ...found };
    }
    return null;
  }

  function exchange(full: number, other: number, give: number, take: number | null): void {
    move(give, full, other);
    if (take !== null) move(take, other, full);
    for (const shard of [full, other]) members[shard]?.sort(byLength);
  }

  function move(unit: number, from: number, to: number): void {
    const units = members[from] as number[];
    units.splice(units.indexOf(unit), 1);
    members[to]?.push(unit);
    shardOf[unit] = to;
    loads[from] = (loads[from] as number) - (seconds[unit] as number);
    loads[to] = (loads[to] as number) + (seconds[unit] as number);
  }
}

/** The unit to give, and to take if any, whose difference is nearest to half the gap; both lists descend. */
function bestPair(
  full: readonly number[],
  other: readonly number[],
  gap: number,
  seconds: ArrayLike<number>,
): { give: number; take: number | null } | null {
  let best: { give: number; take: number | null } | null = null;
  let bestMiss = gap / 2 - 1e-9 * gap;
  let at = 0;
  const consider = (give: number, take: number | null) => {
    const difference = (seconds[give] as number) - (take === null ? 0 : (seconds[take] as number));
    const miss = Math.abs(difference - gap / 2);
    if (miss < bestMiss) [best, bestMiss] = [{ give, take }, miss];
  };
  for (const give of full) {
    consider(give, null);
    const wanted = (seconds[give] as number) - gap / 2;
    while (at < other.length && (seconds[other[at] as number] as number) > wanted) at += 1;
    if (at > 0) consider(give, other[at - 1] as number);
    if (at < other.length) consider(give, other[at] as number);
  }
  return best;
}
