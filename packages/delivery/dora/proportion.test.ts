import { expect, test } from "vitest";
import { countInterval, medianRange, proportion } from "./proportion.ts";

/** Pseudo-random numbers in [0, 1), the same on every machine. */
function dice(): () => number {
  let state = 20_260_901;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const rounds = 4000;
const holds = (interval: () => readonly [number, number] | null, truth: number) => {
  let inside = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [low, high] = interval() ?? [Number.NaN, Number.NaN];
    if (low <= truth && truth <= high) inside += 1;
  }
  return inside / rounds;
};

test("Wilson's own figures", () => {
  const known = proportion(3, 30);
  expect(known?.share).toBe(0.1);
  expect(known?.low).toBeCloseTo(0.0346, 4);
  expect(known?.high).toBeCloseTo(0.2562, 4);
  expect(proportion(9, 9)).toBeNull();
  expect(proportion(10, 10)).toMatchObject({ share: 1, high: 1 });
});

test.each([
  [10, 0.2],
  [30, 0.1],
  [100, 0.35],
])(
  "of %i deployments with a true rate of %d the interval holds the truth as often as it says",
  (n, truth) => {
    const random = dice();
    const share = holds(() => {
      const failed = Array.from({ length: n }, random).filter((value) => value < truth).length;
      const known = proportion(failed, n);
      return known && [known.low, known.high];
    }, truth);
    expect(share).toBeGreaterThan(0.92);
  },
);

test.each([6, 11, 60])("the interval of a median of %i skewed times holds it in 95 %% at least", (n) => {
  const random = dice();
  const share = holds(() => medianRange(Array.from({ length: n }, () => -Math.log(1 - random()))), Math.LN2);
  expect(share).toBeGreaterThanOrEqual(0.945);
});

test("five values have no interval, two thousand have one", () => {
  expect(medianRange([1, 2, 3, 4, 5])).toBeNull();
  const [low, high] = medianRange(Array.from({ length: 2000 }, (_, at) => at)) ?? [];
  expect(low).toBeGreaterThan(940);
  expect(high).toBeLessThan(1060);
});

test("the interval of a count holds its mean as often as it says", () => {
  const random = dice();
  const poisson = () => {
    let count = -1;
    for (let product = 1; product > Math.exp(-12); count += 1) product *= random();
    return count;
  };
  expect(holds(() => countInterval(poisson()), 12)).toBeGreaterThan(0.93);
  expect(countInterval(0)[0]).toBe(0);
});
