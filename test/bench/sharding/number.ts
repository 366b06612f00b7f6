import { assign, chooseShards, type PlannedTest } from "@keep-pace/shards";
import { byFile, listing, readSeries } from "./data.ts";
import { mean, table, worst } from "./score.ts";

const most = 96;

/** The number of shards that auto takes, against the best of all numbers by packing each of them. */
export function number(): string {
  const rows: string[][] = [];
  for (const series of readSeries()) {
    for (const level of series.level === "case" ? [series, byFile(series)] : [series]) {
      const { ids, seconds } = listing(level, level.versions.length - 1);
      const tests = ids.map(
        (id, at): PlannedTest => ({
          id,
          suite: "tests",
          seconds: seconds[at] as number,
          group: null,
          addressable: level.level === "case",
        }),
      );
      const longest = Array.from({ length: most }, (_, at) => Math.max(...assign(tests, at + 1).loads));
      const ratios: number[] = [];
      const chosen: number[] = [];
      for (const startupSeconds of [30, 60, 120, 195]) {
        for (const slots of [6, 20, null]) {
          const cost = (n: number) =>
            Math.ceil(n / (slots ?? n)) * (startupSeconds + (longest[n - 1] as number)) +
            n * (startupSeconds + 30);
          const { shards } = chooseShards(
            tests.length,
            seconds.reduce((sum, value) => sum + value, 0),
            Math.max(...seconds),
            { startupSeconds, targetSeconds: null, maxMinutes: null, maxShards: most, slots },
          );
          const best = Math.min(...longest.map((_, at) => cost(at + 1)));
          ratios.push(cost(shards) / best);
          chosen.push(shards);
        }
      }
      rows.push([
        level.suite,
        level.level,
        `${Math.min(...chosen)}–${Math.max(...chosen)}`,
        mean(ratios).toFixed(4),
        worst(ratios).toFixed(4),
      ]);
    }
  }
  return table(["suite", "units", "shards taken", "cost ÷ best, mean of 12 settings", "worst"], rows);
}
