/** How one test ended with exactly one content. Instants are whole seconds since 1970. */
export interface Verdicts {
  /** When it last failed, or passed only when tried again; `null` for never. */
  readonly failed: number | null;
  /** The newest passes since, the newest first, at most `passesAfterFailure`. */
  readonly passed: readonly number[];
}

/** A test that failed although it was proved that it could be skipped. */
export interface Escape {
  readonly test: string;
  /** The folder of its project, `""` for the root. */
  readonly scope: string;
  readonly run: string;
  readonly commit: string | null;
  /** Whole seconds since 1970. */
  readonly at: number;
  /** What had proved the skip, a clause. */
  readonly proof: string;
  /** The same commit passed it later: the test, not the proof, is unreliable. */
  readonly settled: boolean;
}

/** What trusted runs have shown of every test. */
export interface Ledger {
  /** Test path → fingerprint of all that it needs → how it ended with that. */
  readonly tests: ReadonlyMap<string, ReadonlyMap<string, Verdicts>>;
  /** Id → instant of the last runs that were recorded, at most `runsToTrust`. */
  readonly runs: ReadonlyMap<string, number>;
  readonly escapes: readonly Escape[];
}

export const emptyLedger: Ledger = { tests: new Map(), runs: new Map(), escapes: [] };

/** So many recorded runs a repository has to be watched before anything is skipped. */
export const runsToTrust = 50;
/** A test that failed and passed with the same content is skipped again after so many passes in a row. */
export const passesAfterFailure = 5;
const keptFingerprints = 6;
const keptEscapes = 100;

/** True when the test passed with this content, and has not failed with it in its last runs. */
export function isGreen(ledger: Ledger, test: string, fingerprint: string): boolean {
  const verdicts = ledger.tests.get(test)?.get(fingerprint);
  return (
    verdicts !== undefined && verdicts.passed.length >= (verdicts.failed === null ? 1 : passesAfterFailure)
  );
}

/**
 * What either ledger knows. The order of merging, and merging twice, change nothing, so that runs which write at the
 * same time may each merge what the other wrote.
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  const tests = new Map(a.tests);
  for (const [path, verdicts] of b.tests) tests.set(path, mergeTests(tests.get(path) ?? new Map(), verdicts));
  const runs = new Map(a.runs);
  for (const [id, at] of b.runs) runs.set(id, Math.max(at, runs.get(id) ?? 0));
  const newest = [...runs].sort(([x, at], [y, then]) => then - at || (x < y ? -1 : 1));
  return {
    tests,
    runs: new Map(newest.slice(0, runsToTrust)),
    escapes: mergeEscapes([...a.escapes, ...b.escapes]),
  };
}

function mergeTests(
  a: ReadonlyMap<string, Verdicts>,
  b: ReadonlyMap<string, Verdicts>,
): ReadonlyMap<string, Verdicts> {
  const merged = new Map(a);
  for (const [fingerprint, verdicts] of b) {
    const known = merged.get(fingerprint);
    merged.set(fingerprint, known ? mergeVerdicts(known, verdicts) : verdicts);
  }
  const newest = [...merged].sort(([x, one], [y, other]) => last(other) - last(one) || (x < y ? -1 : 1));
  return new Map(newest.slice(0, keptFingerprints));
}

function mergeVerdicts(a: Verdicts, b: Verdicts): Verdicts {
  const failed = Math.max(a.failed ?? -1, b.failed ?? -1);
  const passed = [...new Set([...a.passed, ...b.passed])].filter((at) => at > failed).sort((x, y) => y - x);
  return { failed: failed < 0 ? null : failed, passed: passed.slice(0, passesAfterFailure) };
}

function last({ failed, passed }: Verdicts): number {
  return Math.max(failed ?? 0, passed[0] ?? 0);
}

function mergeEscapes(all: readonly Escape[]): Escape[] {
  const known = new Map<string, Escape>();
  for (const missed of all) {
    const key = JSON.stringify([missed.test, missed.run]);
    const before = known.get(key);
    known.set(key, before ? earlier(before, missed) : missed);
  }
  return [...known.values()]
    .sort((a, b) => b.at - a.at || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .slice(0, keptEscapes);
}

function earlier(a: Escape, b: Escape): Escape {
  const first = a.at < b.at || (a.at === b.at && JSON.stringify(a) <= JSON.stringify(b)) ? a : b;
  return { ...first, settled: a.settled || b.settled };
}
