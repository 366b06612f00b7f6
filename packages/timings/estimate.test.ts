import { expect, test } from "vitest";
import { estimate } from "./estimate.ts";
import { findFlaky } from "./flaky.ts";
import { matchTimings } from "./match.ts";
import { mergeStores, type Store, storeOf } from "./store.ts";

/** One store of several runs: each an object of id → seconds, `null` for a failure. */
function history(...runs: Record<string, number | null>[]): Store {
  return mergeStores(
    runs.map((tests, at) =>
      storeOf(
        {
          id: `${at}`,
          attempt: 1,
          shard: 0,
          at: new Date(Date.UTC(2026, 0, at + 1)).toISOString(),
          commit: null,
        },
        Object.entries(tests).map(([id, seconds]) => ({
          id,
          seconds,
          outcome: seconds === null ? ("failed" as const) : ("passed" as const),
          flaky: false,
        })),
      ),
    ),
  );
}

test("set-up that strikes random tests is recognised, kept out and told", () => {
  const runs = Array.from({ length: 6 }, (_, run) => {
    const tests = Array.from({ length: 40 }, (_, at) => [
      `tests/test_${at % 4}.py::t${at}`,
      at % 13 === run || at % 13 === run + 6 ? 60 + at / 40 : 0.5,
    ]);
    return Object.fromEntries(tests) as Record<string, number>;
  });
  const estimates = estimate(history(...runs));
  expect(estimates.setupSeconds).toBeCloseTo(60, -1);
  expect(Math.max(...estimates.known.values())).toBeCloseTo(0.5, 1);
});

test("slow tests that are slow every time are no set-up", () => {
  const run = Object.fromEntries([
    ...Array.from({ length: 20 }, (_, at) => [`tests/test_a.py::fast${at}`, 0.1] as const),
    ...Array.from({ length: 5 }, (_, at) => [`tests/test_a.py::slow${at}`, 60] as const),
  ]);
  const estimates = estimate(history(run, run, run, run));
  expect(estimates.setupSeconds).toBe(0);
  expect(estimates.known.get("tests/test_a.py::slow0")).toBeCloseTo(60);
});

test("failures are no samples", () => {
  const estimates = estimate(history({ a: 1 }, { a: null }, { a: null }));
  expect(estimates.known.get("a")).toBe(1);
});

test("an unknown test is guessed from its file, then its folder, then the suite", () => {
  const estimates = estimate(
    history({
      "slow/a.py::x": 10,
      "slow/a.py::y": 10,
      "slow/b.py::x": 10,
      "fast/c.py::x": 1,
      "fast/c.py::y": 1,
    }),
  );
  const [file, folder, suite] = ["slow/a.py::new", "slow/z.py::new", "new/z.py::new"].map(
    (id) => estimates.guess(id) ?? Number.NaN,
  );
  expect(file).toBeGreaterThan(folder as number);
  expect(folder).toBeGreaterThan(suite as number);
  expect(estimate(new Map()).guess("a")).toBeNull();
});

test("a listed file is the sum of its cases, gone ones left out; a listed case its share of a timed file", () => {
  const estimates = estimate(
    history(
      { "a.py::old": 50, "a.py::x": 1, "b.rb": 6 },
      { "a.py::x": 1, "b.rb": 6 },
      { "a.py::x": 1, "a.py::y[1]": 2, "b.rb": 6 },
    ),
  );
  const matched = matchTimings(["a.py", "b.rb::one", "b.rb::two", "c.py"], estimates);
  expect(matched.seconds.slice(0, 3).map((seconds) => seconds?.toFixed(6))).toEqual([
    "3.000000",
    "3.000000",
    "3.000000",
  ]);
  expect(matched.listedOnly).toEqual(["c.py"]);
  expect(matched.timedOnly).toEqual([]);
});

test("ids match over slashes and joined titles, a test over its parameters; the rest is named", () => {
  const estimates = estimate(
    history({ "src/a.test.ts::cart adds": 1, "t.py::p[1]": 1, "t.py::p[2]": 2, "gone.py::x": 9 }),
  );
  const matched = matchTimings(["./src\\a.test.ts::cart > adds", "t.py::p"], estimates);
  expect(matched).toEqual({ seconds: [1, 3], listedOnly: [], timedOnly: ["gone.py::x"] });
});

test("only pass and fail on one commit is flaky", () => {
  const run = (id: string, attempt: number, commit: string, passed: boolean) =>
    storeOf({ id, attempt, shard: 1, at: `2026-01-01T0${attempt}:00:00.000Z`, commit }, [
      { id: "a", seconds: passed ? 2 : null, outcome: passed ? "passed" : "failed", flaky: false },
      { id: "b", seconds: 8, outcome: "passed", flaky: false },
    ]);
  expect(findFlaky(mergeStores([run("1", 1, "c1", false), run("2", 1, "c2", true)]))).toEqual([]);
  expect(findFlaky(mergeStores([run("1", 1, "c1", false), run("1", 2, "c1", true)]))).toEqual([
    { id: "a", commits: ["c1"], failures: 1, passes: 1, wastedSeconds: 10 },
  ]);
});
