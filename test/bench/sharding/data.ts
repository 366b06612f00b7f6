import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { mergeStores, type Store, storeOf } from "@keep-pace/timings";

/** A suite whose timing file was recorded at many commits. */
export interface Series {
  readonly suite: string;
  readonly level: "case" | "file";
  readonly ids: readonly string[];
  /** Oldest first; `durations` aligned with `ids`, seconds, `null` = absent. */
  readonly versions: readonly { readonly date: string; readonly durations: readonly (number | null)[] }[];
}

/** A series as it was recorded, what its runs are judged by, and the set-up of each shard in each. */
export interface Judged {
  readonly recorded: Series;
  readonly judged: Series;
  readonly setups: readonly number[];
}

/** The series in the folder KEEP_PACE_TIMINGS_DATA names; none without it. */
export function readSeries(): Series[] {
  const folder = process.env.KEEP_PACE_TIMINGS_DATA;
  if (!folder) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json.gz"))
    .map((name) => JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()));
}

/** The tests of one version with what they took. */
export function listing(series: Series, version: number): { ids: string[]; seconds: number[] } {
  const durations = series.versions[version]?.durations ?? [];
  const present = series.ids.flatMap((id, at) => {
    const seconds = durations[at];
    return seconds == null ? [] : [{ id, seconds }];
  });
  return { ids: present.map(({ id }) => id), seconds: present.map(({ seconds }) => seconds) };
}

/** Adds one version to a store, as an import of its file would. */
export function remember(store: Store, series: Series, version: number): Store {
  const { ids, seconds } = listing(series, version);
  const at = new Date(Date.UTC(2020, 0, 1 + 7 * version)).toISOString();
  const run = { id: `version ${version}`, attempt: 1, shard: 0, at, commit: null };
  const cases = ids.map((id, i) => ({
    id,
    outcome: "passed" as const,
    flaky: false,
    seconds: seconds[i] as number,
  }));
  return mergeStores([store, storeOf(run, cases)]);
}

/** The same at the level of files. */
export function byFile(series: Series): Series {
  const files = [...new Set(series.ids.map((id) => id.split("::", 1)[0] as string))];
  const position = new Map(files.map((file, at) => [file, at]));
  const fileOf = series.ids.map((id) => position.get(id.split("::", 1)[0] as string) as number);
  const versions = series.versions.map(({ date, durations }) => {
    const sums = new Array<number | null>(files.length).fill(null);
    durations.forEach((seconds, at) => {
      const file = fileOf[at] as number;
      if (seconds != null) sums[file] = (sums[file] ?? 0) + seconds;
    });
    return { date, durations: sums };
  });
  return { suite: series.suite, level: "file", ids: files, versions };
}
