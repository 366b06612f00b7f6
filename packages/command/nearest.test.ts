import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["chekc", "check"],
  ["chck", "check"],
  ["dokcerfile", "dockerfile"],
  ["fx", "fix"],
  ["zzz", null],
  ["", null],
])("%s means %s", (word, meant) => {
  expect(nearest(word, ["check", "fix", "dockerfile"])).toBe(meant);
});
