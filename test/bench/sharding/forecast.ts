import { assign, type PlannedTest, startSeconds as startOf } from "@keep-pace/shards";
import { type Estimates, estimate, type Store } from "@keep-pace/timings";
import { type Judged, listing, readSeries, remember, type Series } from "./data.ts";
import { hashSlice, pytestSplit, splitTests, type Task } from "./peers.ts";
import { flat, fragments, mean, ratio, table } from "./score.ts";
import { designed, type Kind, synthetic, unseen } from "./synthetic.ts";

const past = 3;

/** Plans with the history before each version, judged by that version. */
export function forecast(): string {
  const rows = readSeries()
    .filter((series) => series.versions.length > past)
    .flatMap((series) => {
      const pairs = pairsOf(withoutSpikes(series));
      const bare = pairs.map((pair) => ({ ...pair, setup: 0 }));
      const views: [string, Pair[]][] = [[series.suite, pairs]];
      if (pairs.some(({ setup }) => setup > 0)) views.push([`${series.suite}, set-up left out`, bare]);
      return views.flatMap(([name, view]) =>
        [7, 8, 9, 15, 16, 17].map((shards) => [name, ...forecastOne(view, [shards])]),
      );
    });
  return table(head, rows);
}

const head = [
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
];

// The estimator and the packer were designed with others.
const seeds = [101, 102, 103];

/** The same on made-up suites. */
export function madeUp(): string {
  const kinds: [string, Kind][] = [
    ...Object.entries(designed),
    ...Object.entries(unseen).map(([name, kind]): [string, Kind] => [`${name} (unseen kind)`, kind]),
  ];
  const rows = kinds.flatMap(([name, kind]) => {
    const pairs = seeds.flatMap((seed) => pairsOf(synthetic(name, kind, seed)));
    const counts = [
      [7, 8, 9],
      [15, 16, 17],
    ];
    return counts.map((shards) => [name, ...forecastOne(pairs, shards)]);
  });
  return table(head, rows);
}

interface Pair extends Omit<Task, "shards"> {
  readonly seconds: readonly number[];
  readonly setup: number;
  readonly tests: readonly PlannedTest[];
  readonly errors: Estimates["cutErrors"];
}

// These suites run pytest.
const startSeconds = startOf("pytest");

/** The mean over all pairs and numbers of shards. */
function forecastOne(series: readonly Pair[], counts: readonly number[]): string[] {
  const pairs = counts.flatMap((shards) => series.map((pair) => ({ ...pair, shards })));
  const score = (answers: readonly ArrayLike<number>[] | null) =>
    answers === null
      ? "–"
      : mean(
          pairs.map(({ seconds, setup, shards }, at) =>
            ratio(answers[at] as ArrayLike<number>, seconds, shards, setup),
          ),
        ).toFixed(4);
  const ours = pairs.map(({ ids, tests, errors, shards }) =>
    flat(assign(tests, shards, { errors, startSeconds }).shards, ids.length),
  );
  const theirs = pairs.map(splitTests);
  const starts = (answers: readonly ArrayLike<number>[]) =>
    mean(pairs.map(({ ids }, at) => fragments(answers[at] as ArrayLike<number>, ids))).toFixed(0);
  return [
    String(series.length),
    counts.length === 1 ? String(counts[0]) : `${counts[0]}–${counts.at(-1)}`,
    score(ours),
    score(theirs),
    score(pytestSplit(pairs, "least_duration")),
    score(pytestSplit(pairs, "duration_based_chunks")),
    score(pairs.map(hashSlice)),
    starts(ours),
    starts(theirs),
  ];
}

function pairsOf({ recorded: series, judged, setups }: Judged): Pair[] {
  const known = new Map<string, number>();
  const pairs: Pair[] = [];
  let store: Store = new Map();
  series.versions.forEach((_, version) => {
    if (version >= past) {
      const { ids } = listing(series, version);
      const { seconds } = listing(judged, version);
      const estimates = estimate(store);
      const tests = ids.map((id) => ({
        id,
        suite: "tests",
        seconds: estimates.known.get(id) ?? estimates.guess(id) ?? 0,
        group: null,
        addressable: true,
      }));
      const setup = setups[version] as number;
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
function withoutSpikes(series: Series): Judged {
  if (series.suite !== "hypha")
    return { recorded: series, judged: series, setups: series.versions.map(() => 0) };
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
    recorded: series,
    judged: {
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
