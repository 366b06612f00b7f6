import type { Sample, Store } from "./store.ts";

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
  const length = attemptLengths(store);
  return [...store]
    .flatMap(([id, samples]) => {
      const commits = flakyCommits(samples);
      if (commits.length === 0) return [];
      const proven = samples.filter(({ run, flaky }) => flaky || commits.includes(run.commit ?? ""));
      const failed = proven.filter(({ passed, flaky }) => !passed || flaky);
      const again = proven.filter(({ run, passed }) => passed && run.attempt > 1);
      return {
        id,
        commits: commits.map((commit) => commit || null),
        failures: failed.length,
        passes: proven.filter(({ passed }) => passed).length,
        wastedSeconds: again.reduce((sum, { run }) => sum + (length.get(runName(run)) ?? 0), 0),
      };
    })
    .sort((a, b) => b.wastedSeconds - a.wastedSeconds || b.failures - a.failures || (a.id < b.id ? -1 : 1));
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
  const lengths = new Map<string, number>();
  for (const samples of store.values()) {
    for (const { run, seconds } of samples) {
      lengths.set(runName(run), (lengths.get(runName(run)) ?? 0) + (seconds ?? 0));
    }
  }
  return lengths;
}

function runName({ id, attempt, shard }: Sample["run"]): string {
  return JSON.stringify([id, attempt, shard]);
}
