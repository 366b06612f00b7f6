import { expect, test } from "vitest";
import { add, total } from "../src/cart.ts";

const lamp = { sku: "L", name: "Lamp", priceCents: 2_999 };
const vase = { sku: "V", name: "Vase", priceCents: 1_250 };

test("the same product twice is one line", () => {
  expect(add(add([], lamp), lamp, 2)).toEqual([{ product: lamp, quantity: 3 }]);
});

test("the total counts quantities and the voucher", () => {
  const cart = add(add([], lamp), vase, 2);
  expect(total(cart)).toBe(5_499);
  expect(total(cart, 50)).toBe(2_749);
});
