import { aggregateCoding, calibrate } from "@keep-pace/delivery";
import { expect, test } from "vitest";

test("below twenty declared changes nothing is calibrated", () => {
  const samples = Array.from({ length: 19 }, () => ({ declared: 3600, withinSessions: 1800 }));
  expect(calibrate(samples)).toBeNull();
});

test("a repository's own lead times replace the assumed ones", () => {
  const samples = Array.from({ length: 40 }, (_, at) => ({ declared: 1200 + at * 60, withinSessions: 600 }));
  const found = calibrate(samples);
  expect(found?.leadHigh).toBeCloseTo(600 + 39 * 60 * 0.95, 5);
  expect(found?.floor).toBeCloseTo(1200 + 39 * 60 * 0.05, 5);
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
