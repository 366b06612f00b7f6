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

it("sees wildcards that are not escaped", () => {
  expect(["a*", "[ab]", "a?"].every(hasWildcard)).toBe(true);
  expect(["a", "a\\*", "\\[a]"].some(hasWildcard)).toBe(false);
});
