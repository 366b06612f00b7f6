import { emptyLedger } from "@keep-pace/timings/ledger";
import { expect, test } from "vitest";
import { lastPassed } from "./ledger.ts";
import type { BuiltTests } from "./select.ts";

test.each([
  ["was never recorded", [], "never-green"],
  ["passed with other contents", [["x", { failed: null, passed: [5] }]], undefined],
  [
    "failed last, with other contents than it passed with",
    [
      ["x", { failed: null, passed: [5] }],
      ["y", { failed: 6, passed: [] }],
    ],
    "red",
  ],
  ["passed after it failed", [["x", { failed: 4, passed: [5] }]], undefined],
] as const)("a test that %s", (_, verdicts, doubt) => {
  const tests = verdicts.length === 0 ? new Map() : new Map([["a.py", new Map<string, unknown>(verdicts)]]);
  const evidence = lastPassed({ ...emptyLedger, tests: tests as typeof emptyLedger.tests });
  const opinion = evidence({ path: "a.py", runner: "pytest" }, {} as BuiltTests);
  expect(opinion && "doubt" in opinion ? opinion.doubt.code : undefined).toBe(doubt);
});
