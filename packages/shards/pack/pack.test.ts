import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowerBound } from "./bound.ts";
import { differencing } from "./differencing.ts";
import { improve } from "./improve.ts";
import { lpt } from "./lpt.ts";
import { multifit } from "./multifit.ts";
import { pack } from "./pack.ts";
import { loadsOf, makespan } from "./packing.ts";

const anyUnits = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 60 });
const anyShards = fc.integer({ min: 1, max: 12 });

/** The best makespan of few units, by trying all. */
function optimum(seconds: readonly number[], shards: number): number {
  const loads = new Array<number>(shards).fill(0);
  let best = Number.POSITIVE_INFINITY;
  const place = (at: number) => {
    if (Math.max(...loads) >= best) return;
    if (at === seconds.length) {
      best = Math.max(...loads);
      return;
    }
    for (let shard = 0; shard < shards; shard += 1) {
      loads[shard] = (loads[shard] as number) + (seconds[at] as number);
      place(at + 1);
      loads[shard] = (loads[shard] as number) - (seconds[at] as number);
      if (loads[shard] === 0) return;
    }
  };
  place(0);
  return best;
}

const methods = {
  lpt,
  differencing,
  improved: (seconds: number[], shards: number) =>
    improve(lpt(seconds, shards), seconds, lowerBound(seconds, shards)),
  pack,
};

describe.each(Object.entries(methods))("%s", (_, method) => {
  test("gives every unit one shard, tells true loads and never beats the bound", () => {
    fc.assert(
      fc.property(anyUnits, anyShards, (seconds, shards) => {
        const { shardOf, loads } = method(seconds, shards);
        expect(shardOf).toHaveLength(seconds.length);
        expect(shardOf.every((shard) => shard >= 0 && shard < shards)).toBe(true);
        loadsOf(shardOf, seconds, shards).forEach((load, at) => {
          expect(loads[at]).toBeCloseTo(load, 6);
        });
        expect(makespan({ shardOf, loads })).toBeGreaterThanOrEqual(lowerBound(seconds, shards) * (1 - 1e-9));
      }),
    );
  });
});

test("the bound is never above the optimum, pack never below it and seldom far above", () => {
  const few = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(few, fc.integer({ min: 2, max: 3 }), (seconds, shards) => {
      const best = optimum(seconds, shards);
      expect(lowerBound(seconds, shards)).toBeLessThanOrEqual(best + 1e-9);
      const packed = makespan(pack(seconds, shards));
      expect(packed).toBeGreaterThanOrEqual(best - 1e-9);
      expect(packed).toBeLessThanOrEqual(best * 1.12);
    }),
  );
});

test("where LPT is far off, another method wins", () => {
  // LPT puts 7 on the pair of sixes or fives and ends at 14 or more; 12 is possible.
  const seconds = [7, 5, 5, 4, 3];
  expect(makespan(lpt(seconds, 2))).toBe(13);
  expect(makespan(pack(seconds, 2))).toBe(12);
  const nine = [5, 5, 4, 4, 3, 3, 3];
  expect(makespan(lpt(nine, 3))).toBe(11);
  expect(makespan(pack(nine, 3))).toBe(9);
});

test("MULTIFIT finds nothing when no cap below the known one fits", () => {
  expect(multifit([3, 3, 3], 2, 6, 6)).toBeNull();
});

test("equal input gives equal plans", () => {
  const seconds = Array.from({ length: 200 }, (_, at) => (at * 37) % 23);
  expect(pack(seconds, 7).shardOf).toEqual(pack(seconds, 7).shardOf);
});
