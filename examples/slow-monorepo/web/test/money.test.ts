import { expect, test } from "vitest";
import { discounted, formatEuro } from "../src/money.ts";

test("cents are shown as euros", () => {
  expect(formatEuro(123_456)).toBe("€1,234.56");
});

test("a discount is rounded in the customer's favour", () => {
  expect(discounted(999, 10)).toBe(899);
});

test("more than 100 % off is refused", () => {
  expect(() => discounted(100, 101)).toThrow(RangeError);
});
