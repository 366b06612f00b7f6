import { type CutError, chooseEstimator, type History } from "./backtest.ts";
import { pathOf } from "./case.ts";
import { withoutSetup } from "./setup.ts";
import { type StartPrice, startPrice } from "./starts.ts";
import { compareRuns, type Run, type Sample, type Store } from "./store.ts";

/** What a suite's tests are expected to take. */
export interface Estimates {
  /** Seconds of a test whose own samples tell; `undefined` for others. */
  readonly known: ReadonlyMap<string, number>;
  /** False for a test that its file's last two runs did not hold any more. */
  current(id: string): boolean;
  /** Seconds of any test, from its file, its folder or the whole suite where it has no samples; `null` without any. */
  guess(id: string): number | null;
  /** Set-up that each shard pays once, recognised in the samples and left out of them; seconds. */
  readonly setupSeconds: number;
  /** From a job's start to its first test, the median of the last jobs that measured it; `null` without any. */
  readonly startupSeconds: number | null;
  /** What starting a file costs, by what the jobs took beside their tests. */
  readonly start: StartPrice;
  /** The estimator that the back-test chose. */
  readonly estimator: string;
  /** Its relative error on the last runs, `null` with too little history. */
  readonly error: number | null;
  /** The same for pieces of files, from whole files to single cases. */
  readonly cutErrors: readonly CutError[] | null;
}

/** Estimates every test of the store. */
export function estimate(store: Store): Estimates {
  const jobs = runsOf(store);
  const { histories, seconds } = withoutSetup(historiesOf(store, jobs));
  const sampled = histories.every(hasSamples) ? histories : histories.filter(hasSamples);
  const chosen = chooseEstimator(sampled);
  const known = new Map<string, number>();
  for (const { id, seconds } of sampled) known.set(id, chosen.estimate(seconds));
  return {
    known,
    current: lazily(() => currency(sampled)),
    guess: lazily(() => guesser(known)),
    setupSeconds: seconds,
    startupSeconds: startupOf(jobs),
    start: startPrice(jobs),
    estimator: chosen.name,
    error: chosen.error,
    cutErrors: chosen.cutErrors,
  };
}

function hasSamples({ seconds }: History): boolean {
  return seconds.length > 0;
}

/** Few lists need what `make` prepares. */
function lazily<T>(make: () => (id: string) => T): (id: string) => T {
  let made: ((id: string) => T) | null = null;
  return (id) => {
    made ??= make();
    return made(id);
  };
}

const startupsAsked = 64;

function runsOf(store: Store): ReadonlySet<Run> {
  const runs = new Set<Run>();
  for (const samples of store.values()) for (const { run } of samples) runs.add(run);
  return runs;
}

function startupOf(runs: ReadonlySet<Run>): number | null {
  const startups = [...runs]
    .sort((a, b) => compareRuns(b, a))
    .flatMap(({ startupSeconds }) => startupSeconds ?? [])
    .slice(0, startupsAsked)
    .sort((a, b) => a - b);
  return startups[Math.floor(startups.length / 2)] ?? null;
}

function currency(histories: readonly History[]): (id: string) => boolean {
  const lastRun = new Map<string, number>();
  const runsOfFile = new Map<string, Set<number>>();
  for (const { id, runs } of histories) {
    lastRun.set(id, runs.at(-1) as number);
    const ofFile = runsOfFile.get(pathOf(id)) ?? new Set();
    for (const run of runs) ofFile.add(run);
    runsOfFile.set(pathOf(id), ofFile);
  }
  const since = new Map(
    [...runsOfFile].map(([path, runs]) => [
      path,
      [...runs]
        .sort((a, b) => b - a)
        .slice(0, 2)
        .at(-1) as number,
    ]),
  );
  return (id) => (lastRun.get(id) ?? -1) >= (since.get(pathOf(id)) ?? 0);
}

function historiesOf(store: Store, jobs: ReadonlySet<Run>): History[] {
  const order = runOrder(jobs);
  const histories: History[] = [];
  for (const [id, samples] of store) {
    let count = 0;
    for (const sample of samples) if (isTimed(sample)) count += 1;
    if (count === 0) continue;
    // Arrays that grow by push have room for 17, in each of many thousands.
    const runs = new Array<number>(count);
    const seconds = new Array<number>(count);
    for (const sample of samples) {
      if (!isTimed(sample)) continue;
      count -= 1;
      runs[count] = order.get(sample.run) as number;
      seconds[count] = sample.seconds as number;
    }
    histories.push({ id, runs, seconds });
  }
  return histories;
}

function isTimed({ passed, seconds }: Sample): boolean {
  return passed && seconds !== null;
}

/** Shards and attempts of one workflow run are one run of the suite. */
function runOrder(runs: ReadonlySet<Run>): Map<Run, number> {
  const order = new Map<Run, number>();
  const position = new Map<string, number>();
  for (const run of [...runs].sort(compareRuns)) {
    const at = position.get(run.id) ?? position.size;
    position.set(run.id, at);
    order.set(run, at);
  }
  return order;
}

/** A folder's mean counts as this many tests beside those of a file, a parent's beside those of a folder. */
const priorTests = 2;

/** Mean of the test's file, drawn towards its folder's, that towards its parent's, up to the whole suite's. */
function guesser(known: ReadonlyMap<string, number>): (id: string) => number | null {
  const sums = new Map<string, { seconds: number; tests: number }>();
  for (const [id, seconds] of known) {
    for (const level of levels(id)) {
      const sum = sums.get(level) ?? { seconds: 0, tests: 0 };
      sum.seconds += seconds;
      sum.tests += 1;
      sums.set(level, sum);
    }
  }
  return (id) => {
    if (known.size === 0) return null;
    let guess: number | null = null;
    for (const level of levels(id).reverse()) {
      const sum = sums.get(level);
      if (!sum) break;
      guess =
        guess === null
          ? sum.seconds / sum.tests
          : (sum.seconds + priorTests * guess) / (sum.tests + priorTests);
    }
    return guess;
  };
}

/** `a/b.py::c` → `a/b.py`, `a/`, `` (the suite). */
function levels(id: string): string[] {
  const path = pathOf(id);
  const found = [path];
  for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
    found.push(path.slice(0, end + 1));
    if (end === 0) break;
  }
  return [...found, ""];
}
