import { longestFirst, type Packing } from "./packing.ts";

/** Longest processing time first: the next longest unit to the least loaded shard (Graham, 1969). */
export function lpt(seconds: ArrayLike<number>, shards: number): Packing {
  const shardOf = new Int32Array(seconds.length);
  const loads = new Float64Array(shards);
  // A binary heap of shards, the least loaded on top, equals by their number.
  const heap = Int32Array.from({ length: shards }, (_, at) => at);
  for (const unit of longestFirst(seconds)) {
    const shard = heap[0] as number;
    shardOf[unit] = shard;
    loads[shard] = (loads[shard] as number) + (seconds[unit] as number);
    sink(heap, loads);
  }
  return { shardOf, loads };
}

function sink(heap: Int32Array, loads: Float64Array): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const child = left + 1 < heap.length && less(heap, loads, left + 1, left) ? left + 1 : left;
    if (child >= heap.length || !less(heap, loads, child, at)) return;
    const moved = heap[at] as number;
    heap[at] = heap[child] as number;
    heap[child] = moved;
    at = child;
  }
}

function less(heap: Int32Array, loads: Float64Array, a: number, b: number): boolean {
  const [first, second] = [heap[a] as number, heap[b] as number];
  const difference = (loads[first] as number) - (loads[second] as number);
  return difference < 0 || (difference === 0 && first < second);
}
