import { assign, type PlannedTest } from "@keep-pace/shards";
import { type Estimates, estimate, type Store } from "@keep-pace/timings";
import { listing, readSeries, remember, type Series } from "./data.ts";
import { hashSlice, pytestSplit, splitTests, type Task } from "./peers.ts";
import { flat, fragments, mean, ratio, table } from "./score.ts";

const past = 3;

/** Plans with the history before each version, judged by that version. */
export function forecast(): string {
  const rows = readSeries()
    .filter((series) => series.versions.length > past)
    .flatMap((series) => {
      const pairs = pairsOf(series);
      const bare = pairs.map((pair) => ({ ...pair, setup: 0 }));
      const views: [string, Pair[]][] = [[series.suite, pairs]];
      if (pairs.some(({ setup }) => setup > 0)) views.push([`${series.suite}, set-up left out`, bare]);
      return views.flatMap(([name, view]) =>
        [7, 8, 9, 15, 16, 17].map((shards) => [name, ...forecastOne(view, shards)]),
      );
    });
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

interface Pair extends Omit<Task, "shards"> {
  readonly seconds: readonly number[];
  readonly setup: number;
  readonly tests: readonly PlannedTest[];
  readonly errors: Estimates["cutErrors"];
}

// As for pytest, which these suites run.
const startSeconds = 0.0005;

function forecastOne(series: readonly Pair[], shards: number): string[] {
  const pairs = series.map((pair) => ({ ...pair, shards }));
  const score = (answers: readonly ArrayLike<number>[] | null) =>
    answers === null
      ? "–"
      : mean(
          pairs.map(({ seconds, setup }, at) =>
            ratio(answers[at] as ArrayLike<number>, seconds, shards, setup),
          ),
        ).toFixed(4);
  const ours = pairs.map(({ ids, tests, errors }) =>
    flat(assign(tests, shards, { errors, startSeconds }).shards, ids.length),
  );
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

function pairsOf(series: Series): Pair[] {
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
      const setup = judged.setups[version] as number;
      pairs.push({ ids, known: new Map(known), seconds, setup, tests, errors: estimates.cutErrors });
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
function withoutSpikes(series: Series): { series: Series; setups: number[] } {
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
