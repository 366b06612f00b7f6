import fc from "fast-check";
import { expect, it } from "vitest";
import { columns, wrap } from "./wrap.ts";

it("measures what a terminal shows", () => {
  expect(["abc", "中文", "e\u0301", "😀", "grün"].map(columns)).toEqual([3, 4, 1, 2, 4]);
});

it("breaks between words, never inside one or between a number and its unit", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("  a/very/long/path  and more ", 8)).toEqual(["a/very/long/path", "and more"]);
  expect(wrap("in 96 % of 3 commits", 5)).toEqual(["in", "96 %", "of 3", "commits"]);
  expect(wrap("takes 3 h 10 min", 7)).toEqual(["takes", "3 h", "10 min"]);
  expect(wrap("", 10)).toEqual([]);
});

it("keeps every word and stays inside the width where words allow", () => {
  const text = fc.array(fc.constantFrom("a", "bcd", "中文", "9", "%", "min", "x/y/z"), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 40 }), (words, width) => {
      const lines = wrap(words.join(" "), width);
      expect(lines.join(" ")).toBe(words.join(" "));
      expect(lines.every((line) => columns(line) <= width || !/ \D/.test(line))).toBe(true);
    }),
  );
});
