import { isGreen, type Ledger } from "@keep-pace/timings/ledger";
import type { Fingerprint } from "./fingerprint.ts";
import type { Reason } from "./seeds.ts";
import type { BuiltTests } from "./select.ts";
import type { TestUnit } from "./tests/test-file.ts";

/** A test is skipped only when it passed with exactly what it needs now; one that is red, new or never ran is not. */
export function doubtByLedger(
  ledger: Ledger,
  fingerprint: Fingerprint,
): (unit: TestUnit, tests: BuiltTests) => Reason | null {
  return (unit, tests) => {
    const mark = fingerprint(unit, tests);
    if (isGreen(ledger, unit.path, mark)) return null;
    const verdicts = ledger.tests.get(unit.path);
    const now = verdicts?.get(mark);
    if (verdicts === undefined)
      return { code: "never-green", text: "it has not been seen to pass on the default branch yet" };
    if (now?.failed == null)
      return {
        code: "never-green",
        text: "it has not passed yet, on the default branch, with what it needs now",
      };
    return now.passed.length === 0
      ? { code: "red", text: "it failed on the default branch with exactly what it needs now" }
      : {
          code: "flaky",
          text: "it both failed and passed on the default branch with exactly what it needs now",
        };
  };
}
