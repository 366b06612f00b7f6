import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globToRegExp, hasWildcard } from "./glob.ts";

describe("globToRegExp", () => {
  it.each([
    ["*.json", ["a.json", ".json"], ["a/b.json", "a.jsonx"]],
    ["a?c", ["abc", "aéc", "a😀c"], ["a/c", "ac"]],
    ["[a-c]x", ["ax", "cx"], ["dx", "-x"]],
    ["[^a]x", ["bx", "/x"], ["ax"]],
    ["[\\]]", ["]"], ["\\"]],
    ["a\\*", ["a*"], ["ab"]],
    ["a.b+(c)", ["a.b+(c)"], ["axb+(c)"]],
    ["[z-a]", [], ["a", "z"]],
  ])("%s", (glob, matching, others) => {
    const expression = globToRegExp(glob);
    expect(matching.filter((path) => expression?.test(path))).toEqual(matching);
    expect(others.filter((path) => expression?.test(path))).toEqual([]);
  });

  it.each(["[", "[]", "[]a]", "[a", "[a-]", "[-a]", "a\\", "[a\\"])("finds %s bad", (glob) => {
    expect(globToRegExp(glob)).toBeNull();
  });
});

describe("a glob with many stars", () => {
  it("finds what fits without trying every place", () => {
    const expression = globToRegExp(`${"*a".repeat(40)}*b`);
    expect(expression?.test("a".repeat(250))).toBe(false);
    expect(expression?.test(`${"a".repeat(250)}b`)).toBe(true);
    expect(globToRegExp("*a*a*/b*c*d")?.test("xaxa/bcacd")).toBe(true);
    expect(globToRegExp("*a*a*/b*c*d")?.test("xax/abcacd")).toBe(false);
  });

  it("is as if every place were tried", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 12 });
    const glob = fc.string({ unit: fc.constantFrom("a", "b", "*", "/"), maxLength: 10 });
    fc.assert(
      fc.property(glob, text, (pattern, path) => {
        const naive = new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`);
        expect(globToRegExp(pattern)?.test(path)).toBe(naive.test(path));
      }),
      { numRuns: 2000 },
    );
  });
});

it("sees wildcards that are not escaped", () => {
  expect(["a*", "[ab]", "a?"].every(hasWildcard)).toBe(true);
  expect(["a", "a\\*", "\\[a]"].some(hasWildcard)).toBe(false);
});
