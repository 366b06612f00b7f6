import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeStores } from "../store.ts";
import {
  type Escape,
  emptyLedger,
  isGreen,
  type Ledger,
  mergeLedgers,
  runsToTrust,
  type Verdicts,
} from "./ledger.ts";
import { readLedger, writeLedger } from "./ledger-file.ts";
import { recordRun } from "./record-run.ts";
import { readSelection, type SelectionRecord, writeSelection } from "./selection-record.ts";
import { verdictsIn } from "./store-verdicts.ts";
import { isCanary, openBreakers, trustOf } from "./trust.ts";
import { verdictsOf } from "./verdicts.ts";

const verdicts: fc.Arbitrary<Verdicts> = fc
  .record({
    failed: fc.option(fc.nat(30)),
    passed: fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 5 }),
  })
  .map(({ failed, passed }) => ({
    failed,
    passed: passed.filter((at) => at > (failed ?? -1)).sort((a, b) => b - a),
  }));
const missed: fc.Arbitrary<Escape> = fc.record({
  test: fc.constantFrom("a", "b"),
  scope: fc.constantFrom("", "web"),
  run: fc.constantFrom("1", "2"),
  commit: fc.constantFrom("c", null),
  at: fc.nat(20),
  proof: fc.constantFrom("p", "q"),
  settled: fc.boolean(),
});
const ledger: fc.Arbitrary<Ledger> = fc.record({
  tests: fc
    .dictionary(
      fc.constantFrom("a", "b", "__proto__"),
      fc.dictionary(fc.constantFrom("f", "g", "h"), verdicts),
    )
    .map(
      (tests) => new Map(Object.entries(tests).map(([path, one]) => [path, new Map(Object.entries(one))])),
    ),
  runs: fc
    .dictionary(fc.constantFrom("1", "2", "3"), fc.nat(20))
    .map((runs) => new Map(Object.entries(runs))),
  escapes: fc
    .array(missed, { maxLength: 3 })
    .map((escapes) => mergeLedgers(emptyLedger, { ...emptyLedger, escapes }).escapes),
});
const text = (one: Ledger) => writeLedger(one);

test("merging in any order, or twice, gives one ledger, and writing loses nothing", () => {
  fc.assert(
    fc.property(ledger, ledger, ledger, (a, b, c) => {
      expect(text(mergeLedgers(a, b))).toBe(text(mergeLedgers(b, a)));
      expect(text(mergeLedgers(mergeLedgers(a, b), c))).toBe(text(mergeLedgers(a, mergeLedgers(b, c))));
      expect(text(mergeLedgers(mergeLedgers(a, b), b))).toBe(text(mergeLedgers(a, b)));
      expect(text(readLedger(text(a)) as Ledger)).toBe(text(a));
    }),
  );
});

test("a changed, cut or strange ledger is none; one written by hand needs only what is green", () => {
  const written = text({
    ...emptyLedger,
    tests: new Map([["a", new Map([["f", { failed: null, passed: [1] }]])]]),
  });
  expect(readLedger(written)).not.toBeNull();
  for (const damaged of [
    written.replace('"f"', '"g"'),
    written.slice(0, -9),
    "",
    "[]",
    "null",
    '{"version":2}',
  ]) {
    expect(readLedger(damaged)).toBeNull();
  }
  expect(readLedger('{"version":1,"tests":{"a":1}}')).toBeNull();
  const byHand = readLedger('{"version":1,"tests":{"a":{"green":["f",null]}}}') as Ledger;
  expect([isGreen(byHand, "a", "f"), isGreen(byHand, "a", "g"), isGreen(byHand, "b", "f")]).toEqual([
    true,
    false,
    false,
  ]);
});

const selection: SelectionRecord = {
  run: "7",
  commit: "c0",
  mode: "all",
  because: "shadow",
  isVouched: false,
  tests: [
    { path: "a", fingerprint: "f", scope: "web", decision: "shadow", because: "proved" },
    { path: "b", fingerprint: "f", scope: "web", decision: "run", because: "changed" },
    { path: "c", fingerprint: "f", scope: "", decision: "canary", because: "proved" },
    { path: "d", fingerprint: "f", scope: "", decision: "skip", because: "proved" },
  ],
};

test("a selection is read as it was written", () => {
  expect(readSelection(writeSelection(selection))).toEqual(selection);
  for (const other of ["", "{}", "[1]", '{"format":"x"}']) expect(readSelection(other)).toBeNull();
});

const record = (
  ended: Record<string, "passed" | "failed" | "flaky" | "unproved">,
  at: number,
  kept = emptyLedger,
) => {
  const recorded = recordRun(selection, new Map(Object.entries(ended)), at, kept);
  return { ...recorded, ledger: mergeLedgers(kept, recorded.addition) };
};

test("what passed is green; what failed, was flaky, never ran or broke off is not", () => {
  const { ledger, untold } = record({ a: "passed", b: "failed", c: "flaky" }, 10);
  const green = (one: Ledger) => ["a", "b", "c", "d"].filter((path) => isGreen(one, path, "f"));
  expect(green(ledger)).toEqual(["a"]);
  expect(untold).toBe(0);
  expect(green(record({ a: "unproved" }, 10).ledger)).toEqual([]);
  expect(record({ a: "unproved" }, 10).untold).toBe(2);
  const vouched = recordRun({ ...selection, isVouched: true }, new Map(), 10, emptyLedger);
  expect(green(vouched.addition)).toEqual(["d"]);
});

test("a test that failed and passed with one content is flaky until it has passed five times in a row", () => {
  let kept = record({ b: "passed" }, 1).ledger;
  kept = record({ b: "failed" }, 2, kept).ledger;
  const greens = [3, 4, 5, 6, 7].map((at) => {
    kept = record({ b: "passed" }, at, kept).ledger;
    return isGreen(kept, "b", "f");
  });
  expect(greens).toEqual([false, false, false, false, true]);
});

test("a proved skip that fails opens the breaker of its scope until reset, or until the same commit passes it", () => {
  const { ledger, escapes } = record({ a: "failed", b: "failed", c: "failed", d: "passed" }, 100);
  expect(escapes.map(({ test }) => test)).toEqual(["a", "c"]);
  expect([...openBreakers(ledger, 0)].map(([scope, { test }]) => [scope, test])).toEqual([
    ["web", "a"],
    ["", "c"],
  ]);
  expect(openBreakers(ledger, 100).size).toBe(0);
  const again = record({ a: "passed" }, 200, ledger).ledger;
  expect([...openBreakers(again, 0).keys()]).toEqual([""]);
  const other = recordRun({ ...selection, commit: "c1" }, new Map([["c", "passed"]]), 300, again);
  expect(openBreakers(mergeLedgers(again, other.addition), 0).size).toBe(1);
});

test("trust counts runs, each once, and stays where it was earned", () => {
  let kept = emptyLedger;
  for (let run = 1; run <= runsToTrust + 20; run += 1) {
    for (const at of [run, run]) {
      kept = mergeLedgers(kept, recordRun({ ...selection, run: String(run) }, new Map(), at, kept).addition);
    }
    expect(trustOf(kept)).toEqual({
      recorded: Math.min(run, runsToTrust),
      left: Math.max(0, runsToTrust - run),
    });
  }
});

test("canaries are a share of the tests that the run's id alone decides", () => {
  const paths = Array.from({ length: 4000 }, (_, at) => `t${at}.test.ts`);
  const of = (run: string, percent: number) => paths.filter((path) => isCanary(path, run, percent));
  expect(of("1", 5)).toEqual(of("1", 5));
  expect(of("1", 5)).not.toEqual(of("2", 5));
  expect(of("1", 5).length / paths.length).toBeCloseTo(0.05, 1);
  expect([of("1", 0).length, of("1", 100).length]).toEqual([0, paths.length]);
});

test("a file passed when a case passed and none failed", () => {
  const one = (id: string, outcome: "passed" | "failed" | "skipped", flaky = false) => ({
    id,
    outcome,
    flaky,
    seconds: 1,
  });
  const reports = [
    {
      truncated: false,
      cases: [one("a::x", "passed"), one("a::y", "skipped"), one("b::x", "passed"), one("c", "skipped")],
    },
    { truncated: true, cases: [one("b::y", "failed"), one("d::x", "passed"), one("e::x", "passed", true)] },
  ];
  expect([...verdictsOf(reports)].sort()).toEqual([
    ["a", "passed"],
    ["b", "failed"],
    ["d", "unproved"],
    ["e", "flaky"],
  ]);
});

test("what shards and attempts recorded together decides a file", () => {
  const run = (attempt: number, shard: number) => ({
    id: "7",
    attempt,
    shard,
    at: "2026-01-01T00:00:00Z",
    commit: "c",
  });
  const sample = (attempt: number, shard: number, passed: boolean) => [
    { run: run(attempt, shard), passed, seconds: 1, flaky: false },
  ];
  const store = mergeStores([
    new Map([
      ["a::x", sample(1, 1, true)],
      ["b::x", sample(1, 1, false)],
      ["c::x", sample(1, 1, false)],
    ]),
    new Map([
      ["a::y", sample(1, 2, true)],
      ["b::x", sample(2, 1, true)],
      ["c::y", sample(1, 2, true)],
    ]),
    new Map([["d::x", [{ run: { ...run(1, 1), id: "6" }, passed: true, seconds: 1, flaky: false }]]]),
  ]);
  expect([...verdictsIn(store, "7", true)]).toEqual([
    ["a", "passed"],
    ["b", "flaky"],
    ["c", "failed"],
  ]);
  expect(verdictsIn(store, "7", false).get("a")).toBe("unproved");
});
