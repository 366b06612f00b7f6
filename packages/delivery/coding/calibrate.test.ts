import { aggregateCoding, buildReport, calibrate } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { commit, pull } from "../../../test/support/recording.ts";

const minutes = (count: number) => Array.from({ length: count }, (_, at) => (20 + at) * 60);

test("below twenty declared changes nothing is calibrated", () => {
  expect(calibrate(minutes(19))).toBeNull();
  expect(calibrate(minutes(20))?.changes).toBe(20);
});

test("what a repository declares becomes the interval of a change with a single commit", () => {
  const declared = minutes(41).map((seconds, at) =>
    commit({ sha: `d${at}`, authored: -9000 - at, message: `X\n\nCoding-Time: ${seconds / 60}m` }),
  );
  const change = { pullRequest: pull(), commits: [commit({ authored: -1 })] };
  expect(buildReport(change).coding).toMatchObject({ grade: "D", low: 15 * 60, high: 120 * 60 });
  const { coding } = buildReport({ ...change, declared });
  expect(coding).toMatchObject({ grade: "D", low: 22 * 60, high: 58 * 60 });
  expect(coding?.evidence).toContain("calibrated by 41 declared changes");
});

test("a change's own declaration needs no calibration, and an agent takes none from people", () => {
  const declared = minutes(41).map((seconds, at) =>
    commit({ sha: `d${at}`, authored: -9000, message: `X\n\nCoding-Time: ${seconds}s` }),
  );
  const own = commit({ authored: -1, message: "X\n\nCoding-Time: 5m" });
  expect(buildReport({ commits: [own], declared }).coding).toMatchObject({ seconds: 300, grade: "A" });
  const byAgent = buildReport({
    pullRequest: pull({ login: "Copilot" }),
    commits: [commit({ authored: -1 })],
    declared,
  });
  expect(byAgent.coding?.low).toBe(300);
});

test("aggregates are medians with n, and an interval where there are enough", () => {
  expect(aggregateCoding([])).toEqual({ medianSeconds: null, n: 0, low: null, high: null });
  expect(aggregateCoding([60, 120, 600])).toEqual({ medianSeconds: 120, n: 3, low: null, high: null });
  const many = aggregateCoding(Array.from({ length: 101 }, (_, at) => at * 60));
  expect(many.medianSeconds).toBe(3000);
  expect(many.low).toBeGreaterThan(1800);
  expect(many.low).toBeLessThan(3000);
  expect(many.high).toBeGreaterThan(3000);
  expect(many.high).toBeLessThan(4200);
});
