import { beforeEach, expect, test } from "vitest";
import { catalogue } from "../src/catalogue.ts";
import { SearchIndex } from "../src/search.ts";

// Slow on purpose: every test indexes 60,000 products anew, although no test changes the index.
// One index in beforeAll, or 600 products, would prove the same.
let index: SearchIndex;
beforeEach(() => {
  index = new SearchIndex(catalogue(60_000));
});

test("finds a product by the beginning of a word", () => {
  expect(index.find("wal lam")[0]?.name).toMatch(/^Walnut .+ Lamp$/);
});

test("every word must match", () => {
  expect(index.find("oak submarine")).toEqual([]);
});

test("upper and lower case are the same", () => {
  expect(index.find("OAK CHAIR")).toEqual(index.find("oak chair"));
});

test("the cheapest come first", () => {
  const prices = index.find("rug").map((product) => product.priceCents);
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test("no more than the limit", () => {
  expect(index.find("c", 7)).toHaveLength(7);
});

test("no words, no products", () => {
  expect(index.find("  ")).toEqual([]);
});
