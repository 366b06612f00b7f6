/**
 * No packing of `seconds` on `shards` machines can end earlier: the mean load, the largest unit, and for every k
 * the k + 1 smallest among the k · shards + 1 largest, of which k + 1 must share a machine.
 */
export function lowerBound(seconds: ArrayLike<number>, shards: number): number {
  const descending = Float64Array.from(seconds).sort().reverse();
  const upTo = new Float64Array(descending.length + 1);
  descending.forEach((length, at) => {
    upTo[at + 1] = (upTo[at] as number) + length;
  });
  let bound = Math.max((upTo.at(-1) as number) / shards, descending[0] ?? 0);
  for (let k = 1; k * shards + 1 <= descending.length; k += 1) {
    const end = k * shards + 1;
    bound = Math.max(bound, (upTo[end] as number) - (upTo[end - k - 1] as number));
  }
  return bound;
}
