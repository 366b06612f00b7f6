import type { Job } from "./model.ts";

/** A test that passed and failed on one commit, as verify-shards found it. */
export interface FlakyTest {
  readonly id: string;
  /** Seconds of shards that were run again after its failures. */
  readonly wastedSeconds: number;
}

const line = /^keep-pace verify-shards: (\d{1,7}) s lost to the flaky test ([^\s\p{Cc}][^\p{Cc}]{0,600})$/u;

/** What a line of a job's log says of a flaky test; `null` for all others. */
export function flakyLine(text: string): FlakyTest | null {
  const [, seconds, id] = line.exec(text) ?? [];
  return id === undefined ? null : { id, wastedSeconds: Number(seconds) };
}

/** The flaky tests that verify-shards named in the logs that were read, the costliest first; `null` without logs. */
export function flakyTestsOf(
  jobs: readonly Job[],
  logs: ReadonlyMap<string, string> | null,
): readonly FlakyTest[] | null {
  if (!logs) return null;
  const found = new Map<string, FlakyTest>();
  for (const job of jobs) {
    for (const text of logs.get(job.id)?.split("\n") ?? []) {
      const test = flakyLine(text);
      // Each run names all that it knows of, so that the last word holds.
      if (test) found.set(test.id, test);
    }
  }
  return [...found.values()].sort((a, b) => b.wastedSeconds - a.wastedSeconds || (a.id < b.id ? -1 : 1));
}
