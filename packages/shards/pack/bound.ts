import { longestFirst } from "./packing.ts";

/**
 * No packing of `seconds` on `shards` machines can end earlier: the mean load, the largest unit, and for every k
 * the k + 1 smallest among the k · shards + 1 largest, of which k + 1 must share a machine.
 */
export function lowerBound(seconds: ArrayLike<number>, shards: number): number {
  const order = longestFirst(seconds);
  const upTo = new Float64Array(order.length + 1);
  order.forEach((unit, at) => {
    upTo[at + 1] = (upTo[at] as number) + (seconds[unit] as number);
  });
  let bound = Math.max((upTo.at(-1) as number) / shards, (upTo[1] ?? 0) as number);
  for (let k = 1; k * shards + 1 <= order.length; k += 1) {
    const end = k * shards + 1;
    bound = Math.max(bound, (upTo[end] as number) - (upTo[end - k - 1] as number));
  }
  return bound;
}
