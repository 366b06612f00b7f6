import { loadsOf, longestFirst, type Packing } from "./packing.ts";

/** A partial packing: loads in descending order (less the smallest), and the units behind each. */
interface Partial {
  readonly loads: number[];
  readonly units: number[][];
  readonly spread: number;
}

/**
 * The largest differencing method of Karmarkar and Karp (1982) for any number of shards: the two partial packings
 * with the largest spreads are joined, the fullest shard of one with the emptiest of the other.
 */
export function differencing(seconds: ArrayLike<number>, shards: number): Packing {
  const heap = Array.from(longestFirst(seconds), (unit): Partial => {
    const length = seconds[unit] as number;
    const rest = shards - 1;
    return {
      loads: [length, ...new Array<number>(rest).fill(0)],
      units: [[unit], ...Array.from({ length: rest }, () => [])],
      spread: length,
    };
  });
  // Descending spreads are a valid heap already.
  while (heap.length > 1) {
    const a = pop(heap);
    push(heap, join(a, pop(heap)));
  }
  const shardOf = new Int32Array(seconds.length);
  heap[0]?.units.forEach((units, shard) => {
    for (const unit of units) shardOf[unit] = shard;
  });
  return { shardOf, loads: loadsOf(shardOf, seconds, shards) };
}

function join(a: Partial, b: Partial): Partial {
  const last = a.loads.length - 1;
  const joined = a.loads.map((load, at) => ({
    load: load + (b.loads[last - at] as number),
    units: (a.units[at] as number[]).concat(b.units[last - at] as number[]),
  }));
  joined.sort((x, y) => y.load - x.load);
  const least = joined[last]?.load as number;
  const loads = joined.map(({ load }) => load - least);
  return { loads, units: joined.map(({ units }) => units), spread: loads[0] as number };
}

function pop(heap: Partial[]): Partial {
  const top = heap[0] as Partial;
  const last = heap.pop() as Partial;
  if (heap.length > 0) {
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child =
        left + 1 < heap.length && spreadAt(heap, left + 1) > spreadAt(heap, left) ? left + 1 : left;
      if (child >= heap.length || spreadAt(heap, child) <= spreadAt(heap, at)) break;
      swap(heap, at, child);
      at = child;
    }
  }
  return top;
}

function push(heap: Partial[], value: Partial): void {
  heap.push(value);
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (spreadAt(heap, parent) >= spreadAt(heap, at)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function spreadAt(heap: Partial[], at: number): number {
  return (heap[at] as Partial).spread;
}

function swap(heap: Partial[], a: number, b: number): void {
  const moved = heap[a] as Partial;
  heap[a] = heap[b] as Partial;
  heap[b] = moved;
}
