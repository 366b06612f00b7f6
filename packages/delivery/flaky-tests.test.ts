import { expect, test } from "vitest";
import { factLines } from "./cache-log.ts";
import { flakyTestsOf } from "./flaky-tests.ts";
import type { Job } from "./model.ts";

const log = `2026-01-01T10:00:00.0000000Z keep-pace verify-shards: 0 s lost to the flaky test a.py::x
2026-01-01T10:00:00.0000000Z something else
2026-01-01T10:00:00.0000000Z keep-pace verify-shards: 72 s lost to the flaky test tests/b.py::y[a "b" <c>]
keep-pace verify-shards: many s lost to the flaky test c.py::z`;

test("the flaky tests that verify-shards named in its log, the costliest first", () => {
  const logs = new Map([["1", factLines(log)]]);
  const jobs = ["1", "2"].map((id) => ({ id }) as Job);
  expect(flakyTestsOf(jobs, logs)).toEqual([
    { id: 'tests/b.py::y[a "b" <c>]', wastedSeconds: 72 },
    { id: "a.py::x", wastedSeconds: 0 },
  ]);
  expect(flakyTestsOf(jobs, null)).toBeNull();
});
