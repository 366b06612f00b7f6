import { expect, test } from "vitest";
import { type Circumstances, chooseShards, limitAt } from "./choose.ts";

const free: Circumstances = {
  startupSeconds: 60,
  targetSeconds: null,
  maxMinutes: null,
  maxShards: 256,
  slots: null,
};

test("with a target, the fewest machines that reach it", () => {
  expect(chooseShards(1000, 3600, 10, { ...free, targetSeconds: 660 })).toEqual({
    shards: 6,
    limitedBy: "sum",
  });
});

test("a target that cannot be reached says what stands in the way", () => {
  const wish = { ...free, targetSeconds: 120 };
  expect(chooseShards(1000, 3600, 600, wish)).toMatchObject({ limitedBy: "largest" });
  expect(chooseShards(1000, 36_000, 10, { ...wish, maxShards: 8 })).toEqual({
    shards: 8,
    limitedBy: "matrix",
  });
  expect(chooseShards(1000, 36_000, 10, { ...wish, slots: 6 })).toMatchObject({
    shards: 6,
    limitedBy: "slots",
  });
  expect(chooseShards(1000, 10, 1, { ...free, targetSeconds: 30 })).toMatchObject({ limitedBy: "startup" });
});

test("past the longest test more machines are not taken", () => {
  const { shards } = chooseShards(1000, 3600, 600, { ...free, targetSeconds: 1 });
  expect(shards).toBe(6);
});

test("without a target, one more machine must save more than it costs", () => {
  const { shards } = chooseShards(1000, 3600, 1, free);
  // 3600/n + 90 n is least at n = 6.3.
  expect(shards).toBe(6);
  expect(chooseShards(1000, 20, 1, free)).toMatchObject({ shards: 1, limitedBy: "startup" });
});

test("a cost limit holds, and one machine is always allowed", () => {
  expect(
    chooseShards(1000, 3600, 1, { ...free, targetSeconds: 1, maxMinutes: 70 }).shards,
  ).toBeLessThanOrEqual(10);
  expect(chooseShards(1000, 3600, 1, { ...free, maxMinutes: 1 }).shards).toBe(1);
});

test("no more machines than units, no fewer than one", () => {
  expect(chooseShards(3, 3600, 1200, { ...free, targetSeconds: 1 }).shards).toBe(3);
  expect(chooseShards(0, 0, 0, free).shards).toBe(1);
});

test("a given number is limited by its largest unit or by the sum", () => {
  expect(limitAt(4, 100, 50, { ...free, targetSeconds: 0 })).toBe("largest");
  expect(limitAt(4, 100, 20, { ...free, targetSeconds: 0 })).toBe("sum");
});
