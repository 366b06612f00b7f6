import { emptyLedger, type Ledger, type SelectionRecord } from "@keep-pace/timings/ledger";
import { expect, test } from "vitest";
import { runAll, type Selection } from "../select.ts";
import { again, settle } from "./settle.ts";

const because = { code: "graph", text: "x" };
const units = ["a", "b", "c", "d"].map((path) => ({ path, runner: "vitest" as const }));
const found: Selection = {
  ...runAll(units.slice(0, 1), because, []),
  mode: "some",
  skipped: units.slice(1).map((unit) => ({ unit, proof: { code: "unreachable", text: "proved" } })),
};
const after = (runs: number): Ledger => ({
  ...emptyLedger,
  runs: new Map(Array.from({ length: runs }, (_, at) => [String(at), at])),
});
const paths = ({ tests }: Selection) => tests.map(({ unit }) => unit.path);

test.each([
  [null, true],
  [after(0), true],
  [after(49), true],
  [after(50), false],
])("trust is earned by fifty runs: %#", (ledger, isShadow) => {
  const settled = settle(found, { shadow: "auto", ledger, run: "1", canary: 0 });
  expect(settled.isShadow).toBe(isShadow);
  expect(paths(settled.selection)).toEqual(isShadow ? ["a", "b", "c", "d"] : ["a"]);
  expect(settled.selection.skipped).toHaveLength(isShadow ? 0 : 3);
});

test("the users' word is above trust", () => {
  const options = { run: "1", canary: 0 };
  expect(paths(settle(found, { shadow: "true", ledger: after(50), ...options }).selection)).toHaveLength(4);
  expect(paths(settle(found, { shadow: "false", ledger: null, ...options }).selection)).toEqual(["a"]);
});

test("canaries run with a reason, and only where somebody learns from them", () => {
  const options = { shadow: "auto", run: "7", canary: 100 } as const;
  const { selection, canaries } = settle(found, { ...options, ledger: after(50) });
  expect([paths(selection), selection.mode, canaries.size]).toEqual([["a", "b", "c", "d"], "all", 3]);
  expect(selection.tests[1]?.reasons[0]).toMatchObject({
    code: "canary",
    text: expect.stringContaining("the seed is run 7"),
  });
  expect(settle(found, { ...options, shadow: "false", ledger: null }).canaries.size).toBe(0);
  expect(settle(found, { ...options, run: null, ledger: after(50) }).canaries.size).toBe(0);
});

test("a later attempt runs what the first did, and what the first did not know of", () => {
  const first: SelectionRecord = {
    run: "7",
    commit: "c",
    mode: "some",
    because: "x",
    isVouched: true,
    tests: [
      { path: "a", fingerprint: "", scope: "", decision: "skip", because: "proved" },
      { path: "b", fingerprint: "", scope: "", decision: "run", because: "changed" },
      { path: "c", fingerprint: "", scope: "", decision: "canary", because: "proved" },
    ],
  };
  const { selection, found: proved, canaries } = again(first, found);
  expect(paths(selection)).toEqual(["b", "c", "d"]);
  expect(selection).toMatchObject({ mode: "some", because: { code: "first-attempt" } });
  expect(proved.skipped.map(({ unit }) => unit.path)).toEqual(["a", "c"]);
  expect([...canaries]).toEqual(["c"]);
});
