import { isGreen, type Ledger } from "@keep-pace/timings/ledger";
import type { Fingerprint } from "./fingerprint.ts";
import type { Reason } from "./seeds.ts";
import type { Evidence } from "./select.ts";

/** A test is skipped only when it passed with exactly what it needs now; one that is red, new or never ran is not. */
export function ledgerEvidence(ledger: Ledger, fingerprint: Fingerprint): Evidence {
  return (unit, tests) => {
    const { now, before } = fingerprint(unit, tests);
    if (isGreen(ledger, unit.path, now))
      return { proof: "it passed on the default branch with exactly that" };
    // No change leads to it, so what was changed in manifests and their like is nothing to it.
    return isGreen(ledger, unit.path, before)
      ? { proof: "it passed on the default branch with what was there before" }
      : { doubt: doubtOf(ledger, unit.path, now) };
  };
}

function doubtOf({ tests }: Ledger, path: string, mark: string): Reason {
  const known = tests.get(path);
  const now = known?.get(mark);
  if (known === undefined) {
    return { code: "never-green", text: "it has not been seen to pass on the default branch yet" };
  }
  if (now === undefined || now.failed === null) {
    const text = "it has not passed yet, on the default branch, with what it needs now";
    return { code: "never-green", text };
  }
  return now.passed.length === 0
    ? { code: "red", text: "it failed on the default branch with exactly what it needs now" }
    : { code: "flaky", text: "it failed and passed on the default branch with exactly what it needs now" };
}
