import { describe, expect, it } from "vitest";
import { readPairs, splitWords } from "./words.ts";

describe("splitWords", () => {
  it.each([
    ["a b", ["a", "b"]],
    ["a='b c' d", ["a='b c'", "d"]],
    ['a="b \\" c"', ['a="b \\" c"']],
    ["a=b\\ c", ["a=b\\ c"]],
    ["a='b\\' c", ["a='b\\'", "c"]],
    ["a=b\\", ["a=b"]],
    ["a='b c", ["a='b c"]],
  ])("%j", (text, expected) => {
    expect(splitWords(text, "\\")).toEqual(expected);
  });

  it("obeys the escape directive", () => {
    expect(splitWords("a=b` c d\\ e", "`")).toEqual(["a=b` c", "d\\", "e"]);
  });
});

describe("readPairs", () => {
  it("reads name=value, the old form of ENV, and names alone of ARG", () => {
    expect(readPairs("ENV", "A=1 B='x y'", "\\")).toEqual([
      { name: "A", value: "1" },
      { name: "B", value: "'x y'" },
    ]);
    expect(readPairs("ENV", "A  one two", "\\")).toEqual([{ name: "A", value: "one two" }]);
    expect(readPairs("ARG", "A B=", "\\")).toEqual([
      { name: "A", value: null },
      { name: "B", value: "" },
    ]);
  });

  it.each([
    ["ENV", "A"],
    ["ENV", ""],
    ["LABEL", "A=1 B"],
    ["ARG", "=1"],
  ])("refuses %s %j", (keyword, value) => {
    expect(readPairs(keyword, value, "\\")).toBeNull();
  });
});
