import type { Escape, Ledger, Verdicts } from "./ledger.ts";
import type { Decided, SelectionRecord } from "./selection-record.ts";
import type { FileVerdict } from "./verdicts.ts";

/** What a run adds to the ledger. */
export interface Recorded {
  /** To be merged with what is kept. */
  readonly addition: Ledger;
  /** Those of this run: proved to pass, and failed. */
  readonly escapes: readonly Escape[];
  /** How many selected tests no report tells of. */
  readonly untold: number;
  readonly green: number;
  readonly failed: number;
}

/**
 * What the verdicts of a run say of the tests it selected.
 * @param at whole seconds since 1970.
 * @param kept what is known, to settle escapes that the same commit passed in a later attempt.
 */
export function recordRun(
  selection: SelectionRecord,
  verdicts: ReadonlyMap<string, FileVerdict>,
  at: number,
  kept: Ledger,
): Recorded {
  const tests = new Map<string, ReadonlyMap<string, Verdicts>>();
  const count = { untold: 0, green: 0, failed: 0 };
  for (const { path, fingerprint, decision } of selection.tests) {
    const verdict = verdicts.get(path);
    if (verdict === undefined) count.untold += decision === "skip" ? 0 : 1;
    if (verdict === "passed") count.green += 1;
    if (verdict === "failed") count.failed += 1;
    // What was proved to be the same as what passed has passed, under the fingerprint that it has now.
    const isSame = decision === "skip" && selection.isVouched && verdict === undefined;
    const entry = isSame ? verdictsAt("passed", at) : verdict && verdictsAt(verdict, at);
    if (entry && fingerprint !== "") tests.set(path, new Map([[fingerprint, entry]]));
  }
  const escapes = escapesOf(selection, verdicts, at);
  const settled = kept.escapes
    .filter((missed) => !missed.settled && missed.commit !== null && missed.commit === selection.commit)
    .filter(({ test }) => verdicts.get(test) === "passed")
    .map((missed) => ({ ...missed, settled: true }));
  const runs = new Map([[selection.run, at]]);
  return { addition: { tests, runs, escapes: [...escapes, ...settled] }, escapes, ...count };
}

/** A test that passed only when tried again counts as failed: its content does not decide its verdict. */
function verdictsAt(verdict: FileVerdict, at: number): Verdicts | null {
  if (verdict === "unproved") return null;
  return verdict === "passed" ? { failed: null, passed: [at] } : { failed: at, passed: [] };
}

function escapesOf(
  { run, commit, tests }: SelectionRecord,
  verdicts: ReadonlyMap<string, FileVerdict>,
  at: number,
): Escape[] {
  const isProved = ({ decision }: Decided) => decision === "shadow" || decision === "canary";
  return tests
    .filter((test) => isProved(test) && verdicts.get(test.path) === "failed")
    .map(({ path, scope, because }) => ({
      test: path,
      scope,
      run,
      commit,
      at,
      proof: because,
      settled: false,
    }));
}
