import type { Case } from "./case.ts";

/** One execution of (a part of) the tests: the reports of one job attempt. */
export interface Run {
  readonly id: string;
  readonly attempt: number;
  /** The shard that ran it, 0 where the suite was not sharded. */
  readonly shard: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The commit that was tested, `null` when unknown. */
  readonly commit: string | null;
  /** From the job's start to its first test, seconds; left out where that was not measured. */
  readonly startupSeconds?: number;
  /** What it took beside its tests, and how many files it started; left out where its reports do not tell. */
  readonly beside?: { readonly seconds: number; readonly files: number } | undefined;
}

/** How one test ended in one run. Only a passed one has a time that is a sample. */
export interface Sample {
  readonly run: Run;
  readonly passed: boolean;
  /** Seconds, the sum of what the run recorded under this id; `null` for a failure or an unreadable time. */
  readonly seconds: number | null;
  /** Failed and passed within this one run. */
  readonly flaky: boolean;
}

/** Test id → its samples, the newest first, at most `keptSamples` passed and as many failed. */
export type Store = ReadonlyMap<string, readonly Sample[]>;

/** A store that nobody else holds yet. */
export type OwnStore = Map<string, readonly Sample[]>;

/** More say little about the next run and make the file large. */
export const keptSamples = 10;

/** The samples of one run. A test that stands several times (retries, projects) has their sum. */
export function storeOf(run: Run, cases: Iterable<Case>): OwnStore {
  const store = new Map<string, Sample[]>();
  for (const { id, outcome, seconds, flaky } of cases) {
    if (outcome === "skipped") continue;
    const passed = outcome === "passed";
    const sample = { run, passed, seconds: passed ? seconds : null, flaky };
    const there = store.get(id);
    if (there) there[0] = sameTest(there[0] as Sample, sample);
    else store.set(id, [sample]);
  }
  return store;
}

function sameTest(a: Sample, b: Sample): Sample {
  return {
    run: a.run,
    passed: a.passed || b.passed,
    seconds: add(a.seconds, b.seconds),
    flaky: a.flaky || b.flaky || a.passed !== b.passed,
  };
}

/**
 * The union of stores. Samples are the same when test, run, attempt and shard are, so that merging in any order,
 * or twice, gives one result.
 */
export function mergeStores(stores: readonly Store[]): Store {
  const filled = stores.filter(({ size }) => size > 0);
  if (filled.length <= 1) return filled[0] ?? new Map();
  const merged = new Map<string, readonly Sample[]>();
  // Most tests stand in one store, whose list can stay as it is.
  const united = new Map<string, Sample[]>();
  for (const store of filled) {
    for (const [id, samples] of store) {
      const there = merged.get(id);
      if (there === undefined) merged.set(id, samples);
      else if (united.has(id)) united.get(id)?.push(...samples);
      else united.set(id, there.concat(samples));
    }
  }
  for (const [id, samples] of united) merged.set(id, newest(samples));
  return merged;
}

/** Adds a test's samples of another store, as `mergeStores` would. */
export function addSamples(store: OwnStore, id: string, samples: readonly Sample[]): void {
  const there = store.get(id);
  store.set(id, there === undefined ? samples : newest(there.concat(samples)));
}

/** The newest passed and the newest failed samples, each run once. */
function newest(samples: Sample[]): Sample[] {
  samples.sort(compareSamples);
  const left = { passed: keptSamples, failed: keptSamples };
  let kept = 0;
  for (const sample of samples) {
    const kind = sample.passed ? "passed" : "failed";
    if (left[kind] === 0 || holds(samples, kept, sample.run)) continue;
    left[kind] -= 1;
    samples[kept] = sample;
    kept += 1;
  }
  // A list that was cut short would keep its room.
  return kept === samples.length ? samples : samples.slice(0, kept);
}

function holds(samples: readonly Sample[], end: number, run: Run): boolean {
  for (let at = 0; at < end; at += 1) if (sameRun((samples[at] as Sample).run, run)) return true;
  return false;
}

/** The newest first; equal keys in an order that does not depend on where they came from. */
function compareSamples(a: Sample, b: Sample): number {
  return (
    compareRuns(b.run, a.run) ||
    Number(a.passed) - Number(b.passed) ||
    (b.seconds ?? -1) - (a.seconds ?? -1) ||
    Number(b.flaky) - Number(a.flaky) ||
    compare(a.run.commit ?? "", b.run.commit ?? "")
  );
}

export function compareRuns(a: Run, b: Run): number {
  return compare(a.at, b.at) || compare(a.id, b.id) || a.attempt - b.attempt || a.shard - b.shard;
}

function sameRun(a: Run, b: Run): boolean {
  return a === b || (a.id === b.id && a.attempt === b.attempt && a.shard === b.shard);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : a + b;
}
