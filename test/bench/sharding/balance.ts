import { assign } from "@keep-pace/shards";
import { byFile, listing, readSeries } from "./data.ts";
import { flat, fragments, mean, ratio, table, worst } from "./score.ts";

/** Known durations: how near to the bound, and with how many starts of files. */
export function balance(): string {
  const rows: string[][] = [];
  for (const series of readSeries()) {
    for (const level of series.level === "case" ? [series, byFile(series)] : [series]) {
      const { ids, seconds } = listing(level, level.versions.length - 1);
      const tests = ids.map((id, at) => ({
        id,
        suite: "tests",
        seconds: seconds[at] as number,
        group: null,
        addressable: level.level === "case",
      }));
      const ratios: number[] = [];
      const starts = new Map<number, number>();
      for (let shards = 2; shards <= 64; shards += 1) {
        const shardOf = flat(assign(tests, shards).shards, ids.length);
        ratios.push(ratio(shardOf, seconds, shards));
        starts.set(shards, fragments(shardOf, ids));
      }
      rows.push([
        level.suite,
        level.level,
        String(ids.length),
        mean(ratios).toFixed(5),
        worst(ratios).toFixed(5),
        String(fragments(new Int32Array(ids.length), ids)),
        ...[8, 16, 32, 64].map((shards) => String(starts.get(shards))),
      ]);
    }
  }
  const head = ["suite", "units", "n", "mean ÷ bound, 2–64 shards", "worst", "files"];
  return table([...head, ...[8, 16, 32, 64].map((shards) => `starts at ${shards}`)], rows);
}
