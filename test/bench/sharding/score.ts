import { lowerBound } from "@keep-pace/shards";

/** How much longer the slowest shard takes than any packing must, by what the tests really took. */
export function ratio(
  shardOf: ArrayLike<number>,
  seconds: readonly number[],
  shards: number,
  setup = 0,
): number {
  const loads = new Array<number>(shards).fill(0);
  seconds.forEach((value, at) => {
    const shard = shardOf[at] as number;
    loads[shard] = (loads[shard] as number) + value;
  });
  return (setup + Math.max(...loads)) / (setup + lowerBound(seconds, shards));
}

/** How many times some shard starts some file. */
export function fragments(shardOf: ArrayLike<number>, ids: readonly string[]): number {
  return new Set(ids.map((id, at) => `${shardOf[at]} ${id.split("::", 1)[0]}`)).size;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function worst(values: readonly number[]): number {
  return Math.max(...values);
}

/** Shard of each test, from an assignment's lists. */
export function flat(shards: readonly (readonly number[])[], tests: number): Int32Array {
  const shardOf = new Int32Array(tests);
  shards.forEach((list, shard) => {
    for (const at of list) shardOf[at] = shard;
  });
  return shardOf;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Mulberry32, so that every run measures the same. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
