import { lowerBound, pack } from "@keep-pace/shards";
import { mean, mulberry, table, worst } from "./score.ts";

const draws = 200;

/** Few units a shard, lengths drawn evenly from 1 to 100: where the method of packing matters. */
export function few(): string {
  const rows = [
    [24, 8],
    [48, 16],
    [80, 16],
    [200, 16],
  ].map(([units = 0, shards = 0]) => {
    const random = mulberry(units);
    const ratios = Array.from({ length: draws }, () => {
      const seconds = Float64Array.from({ length: units }, () => 1 + 99 * random());
      return Math.max(...pack(seconds, shards).loads) / lowerBound(seconds, shards);
    });
    return [`${units} on ${shards}`, mean(ratios).toFixed(4), worst(ratios).toFixed(4)];
  });
  return table(["units on shards", "mean ÷ bound", "worst of 200"], rows);
}
