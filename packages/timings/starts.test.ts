import { expect, test } from "vitest";
import { checkout } from "./checkout.ts";
import { estimate } from "./estimate.ts";
import { readReport } from "./report.ts";
import { besideOf, startPrice } from "./starts.ts";
import { type Run, type Store, storeOf } from "./store.ts";
import { readStore, writeStore } from "./store-file.ts";

function job(shard: number, files: number, seconds: number): Run {
  return {
    id: "1",
    attempt: 1,
    shard,
    at: "2026-01-01T00:00:00.000Z",
    commit: null,
    beside: { seconds, files },
  };
}

test("jobs with unlike numbers of files tell what starting one costs, apart from what all pay once", () => {
  const jobs = [10, 20, 30, 40, 50, 60].map((files, at) => job(at, files, 12 + 0.03 * files));
  expect(startPrice(jobs).measured).toBeCloseTo(0.03);
  const oneSlow = [...jobs, job(7, 40, 90)];
  expect(startPrice(oneSlow).measured).toBeCloseTo(0.03);
});

test("few jobs, or jobs much alike, tell only what it cannot exceed", () => {
  expect(startPrice([job(1, 100, 0.4)])).toEqual({ measured: null, most: 0.004 });
  const alike = [50, 51, 52, 50, 51, 52].map((files, at) => job(at, files, 5 + at));
  expect(startPrice(alike).measured).toBeNull();
  expect(startPrice([])).toEqual({ measured: null, most: null });
});

test("a job counts what all its reports tell, and its files once", () => {
  const report = (besideSeconds: number | null, ...ids: string[]) => ({
    dialect: "pytest",
    cases: ids.map((id) => ({ id, outcome: "passed" as const, flaky: false, seconds: 1 })),
    at: null,
    truncated: false,
    besideSeconds,
  });
  expect(besideOf([report(2, "a.py::x", "a.py::y"), report(1, "b.py::x")])).toEqual({ seconds: 3, files: 2 });
  expect(besideOf([report(2, "a.py::x"), report(null, "b.py::x")])).toBeUndefined();
  expect(besideOf([])).toBeUndefined();
});

test("pytest's session time tells what was beside its tests, and the store keeps it", () => {
  const xml = (time: string, suite = "pytest") =>
    Buffer.from(
      `<testsuites><testsuite name="${suite}" time="${time}"><testcase classname="tests.test_a" name="t" time="1.5"/></testsuite></testsuites>`,
    );
  const read = (bytes: Buffer) => readReport([bytes], checkout(null, null));
  expect(read(xml("2.25")).besideSeconds).toBe(0.75);
  expect(read(xml("1.25")).besideSeconds).toBeNull();
  expect(read(xml("2.25", "another tool")).besideSeconds).toBeNull();
  const report = read(xml("2.25"));
  const run = { ...job(1, 0, 0), startupSeconds: 9, beside: besideOf([report]) };
  const kept = readStore(writeStore(storeOf(run, report.cases))) as Store;
  expect(estimate(kept)).toMatchObject({ startupSeconds: 9, start: { measured: null, most: 0.75 } });
});
