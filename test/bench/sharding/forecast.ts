import { assign } from "@keep-pace/shards";
import { estimate, type Store } from "@keep-pace/timings";
import { listing, readSeries, remember, type Series } from "./data.ts";
import { hashSlice, pytestSplit, splitTests, type Task } from "./peers.ts";
import { flat, fragments, mean, ratio, table } from "./score.ts";

const past = 3;

/** Plans with the history before each version, judged by that version. */
export function forecast(): string {
  const rows = readSeries()
    .filter((series) => series.versions.length > past)
    .flatMap((series) =>
      [7, 8, 9, 15, 16, 17].map((shards) => [series.suite, ...forecastOne(series, shards)]),
    );
  return table(
    [
      "suite",
      "pairs",
      "shards",
      "keep-pace",
      "split_tests",
      "pytest-split least_duration",
      "pytest-split duration_based_chunks",
      "Jest/Vitest slice",
      "starts of files, keep-pace",
      "split_tests",
    ],
    rows,
  );
}

interface Pair extends Task {
  readonly seconds: readonly number[];
  readonly setup: number;
  readonly ours: Int32Array;
}

function forecastOne(series: Series, shards: number): string[] {
  const pairs = pairsOf(series, shards);
  const score = (answers: readonly ArrayLike<number>[] | null) =>
    answers === null
      ? "–"
      : mean(
          pairs.map(({ seconds, setup }, at) =>
            ratio(answers[at] as ArrayLike<number>, seconds, shards, setup),
          ),
        ).toFixed(4);
  const ours = pairs.map((pair) => pair.ours);
  const theirs = pairs.map(splitTests);
  const starts = (answers: readonly ArrayLike<number>[]) =>
    mean(pairs.map(({ ids }, at) => fragments(answers[at] as ArrayLike<number>, ids))).toFixed(0);
  return [
    String(pairs.length),
    String(shards),
    score(ours),
    score(theirs),
    score(pytestSplit(pairs, "least_duration")),
    score(pytestSplit(pairs, "duration_based_chunks")),
    score(pairs.map(hashSlice)),
    starts(ours),
    starts(theirs),
  ];
}

function pairsOf(series: Series, shards: number): Pair[] {
  const judged = withoutSpikes(series);
  const known = new Map<string, number>();
  const pairs: Pair[] = [];
  let store: Store = new Map();
  series.versions.forEach((_, version) => {
    if (version >= past) {
      const { ids } = listing(series, version);
      const { seconds } = listing(judged.series, version);
      const estimates = estimate(store);
      const tests = ids.map((id) => ({
        id,
        suite: "tests",
        seconds: estimates.known.get(id) ?? estimates.guess(id) ?? 0,
        group: null,
        addressable: true,
      }));
      const doubt = { errors: estimates.cutErrors, startSeconds: 0.1 };
      const ours = flat(assign(tests, shards, doubt).shards, ids.length);
      const setup = judged.setups[version] as number;
      pairs.push({ ids, known: new Map(known), shards, seconds, setup, ours });
    }
    const now = listing(series, version);
    now.ids.forEach((id, at) => {
      known.set(id, now.seconds[at] as number);
    });
    store = remember(store, series, version);
  });
  return pairs;
}

/**
 * Judges a series whose recordings bill a set-up of over 20 s to random tests with that set-up once a shard: the
 * spikes become the test's median, by all versions. Only for the series known to be recorded so.
 */
export function withoutSpikes(series: Series): { series: Series; setups: number[] } {
  if (series.suite !== "hypha") return { series, setups: series.versions.map(() => 0) };
  const isSpike = (seconds: number | null | undefined) => seconds != null && seconds > 20;
  const usual = series.ids.map((_, at) =>
    middle(
      series.versions.flatMap(({ durations }) =>
        durations[at] == null || isSpike(durations[at]) ? [] : [durations[at] as number],
      ),
    ),
  );
  return {
    setups: series.versions.map(({ durations }) =>
      middle(durations.filter((seconds): seconds is number => isSpike(seconds))),
    ),
    series: {
      ...series,
      versions: series.versions.map(({ date, durations }) => ({
        date,
        durations: durations.map((seconds, at) => (isSpike(seconds) ? (usual[at] as number) : seconds)),
      })),
    },
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
