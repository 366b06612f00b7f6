import type { Run, Sample, Store } from "./store.ts";

/** A test that passed and failed on one commit: its code did not change, its verdict did. */
export interface FlakyTest {
  readonly id: string;
  /** Commits on which it did both, `null` for one run that says so itself (retried and passed). */
  readonly commits: readonly (string | null)[];
  readonly failures: number;
  readonly passes: number;
  /** Machine seconds that its failures cost: the job attempts that had to be run again. */
  readonly wastedSeconds: number;
}

/** Flaky tests by their evidence, the costliest first. */
export function findFlaky(store: Store): FlakyTest[] {
  const found: FlakyTest[] = [];
  let length: Map<string, number> | null = null;
  for (const [id, samples] of store) {
    // Nearly all tests only ever passed.
    if (samples.every(({ passed, flaky }) => passed && !flaky)) continue;
    const commits = flakyCommits(samples);
    if (commits.length === 0) continue;
    length ??= attemptLengths(store);
    found.push(flakyTest(id, samples, commits, length));
  }
  return found.sort(
    (a, b) => b.wastedSeconds - a.wastedSeconds || b.failures - a.failures || (a.id < b.id ? -1 : 1),
  );
}

function flakyTest(
  id: string,
  samples: readonly Sample[],
  commits: readonly string[],
  length: ReadonlyMap<string, number>,
): FlakyTest {
  const proven = samples.filter(({ run, flaky }) => flaky || commits.includes(run.commit ?? ""));
  const again = proven.filter(({ run, passed }) => passed && run.attempt > 1);
  return {
    id,
    commits: commits.map((commit) => commit || null),
    failures: proven.filter(({ passed, flaky }) => !passed || flaky).length,
    passes: proven.filter(({ passed }) => passed).length,
    wastedSeconds: again.reduce((sum, { run }) => sum + (length.get(runName(run)) ?? 0), 0),
  };
}

/** The commits with both verdicts; `""` stands for a retry within one run of unknown commit. */
function flakyCommits(samples: readonly Sample[]): string[] {
  const passed = new Set<string>();
  const failed = new Set<string>();
  const both = new Set<string>();
  for (const sample of samples) {
    const { commit } = sample.run;
    if (sample.flaky) both.add(commit ?? "");
    if (commit !== null) (sample.passed ? passed : failed).add(commit);
  }
  for (const commit of passed) if (failed.has(commit)) both.add(commit);
  return [...both].sort();
}

/** Test seconds of each attempt of each shard. */
function attemptLengths(store: Store): Map<string, number> {
  const ofRun = new Map<Run, number>();
  for (const samples of store.values()) {
    for (const { run, seconds } of samples) ofRun.set(run, (ofRun.get(run) ?? 0) + (seconds ?? 0));
  }
  const lengths = new Map<string, number>();
  for (const [run, seconds] of ofRun) lengths.set(runName(run), (lengths.get(runName(run)) ?? 0) + seconds);
  return lengths;
}

function runName({ id, attempt, shard }: Run): string {
  return JSON.stringify([id, attempt, shard]);
}
