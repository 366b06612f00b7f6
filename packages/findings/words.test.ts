import { describe, expect, it } from "vitest";
import type { Cost } from "./finding.ts";
import { costBasis, duration, percent, plural, weeklyCost } from "./words.ts";

const cost = (parts: Partial<Cost>): Cost => ({
  missRate: null,
  seconds: null,
  secondsPerWeek: null,
  commits: 0,
  source: "none",
  ...parts,
});

it.each([
  [0, "under 1 s"],
  [0.99, "under 1 s"],
  [1.4, "1 s"],
  [89, "89 s"],
  [89.6, "1 min"],
  [90, "2 min"],
  [719, "12 min"],
  [89.4 * 60, "89 min"],
  [89.6 * 60, "1 h 30 min"],
  [7200, "2 h"],
  [9.5 * 3600 + 29, "9 h 30 min"],
  [40.4 * 3600, "40 h"],
])("duration(%d) is %s", (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

it.each([
  [0, "0 %"],
  [0.001, "under 1 %"],
  [0.96, "96 %"],
  [0.999, "over 99 %"],
  [1, "100 %"],
])("percent(%d) is %s", (share, words) => {
  expect(percent(share)).toBe(words);
});

it("counts things", () => {
  expect([0, 1, 2].map((count) => plural(count, "file"))).toEqual(["0 files", "1 file", "2 files"]);
  expect(plural(2, "entry", "entries")).toBe("2 entries");
});

describe("costs", () => {
  it("names what is lost in a week, when known", () => {
    expect(weeklyCost(null)).toBeNull();
    expect(weeklyCost(cost({}))).toBeNull();
    expect(weeklyCost(cost({ secondsPerWeek: 0.2 }))).toBeNull();
    expect(weeklyCost(cost({ secondsPerWeek: 720 }))).toBe("about 12 min a week");
  });

  it.each<[Partial<Cost>, string | null]>([
    [{}, null],
    [{ missRate: 0.96, commits: 214 }, "Misses the cache in 96 % of 214 commits."],
    [
      { missRate: 1, commits: 1, seconds: 42.7, source: "log" },
      "Misses the cache in 100 % of 1 commit, about 43 s each (measured).",
    ],
    [{ seconds: 25, source: "log" }, "A miss takes about 25 s (measured)."],
    [{ seconds: 25, source: "table" }, null],
    [
      { missRate: 0.96, missRateAfter: 0.03, commits: 200, seconds: 30 },
      "Misses the cache in 96 % of 200 commits, about 30 s each; after the fix in 3 %.",
    ],
    [{ missRate: 1, missRateAfter: 1, commits: 200, seconds: 5 }, null],
    [
      { missRate: 1, missRateAfter: 0.999_999_9, commits: 200, seconds: 5, secondsPerWeek: 90 },
      "Misses the cache in 100 % of 200 commits, about 5 s each; after the fix in over 99 %.",
    ],
    [{ missRate: 0, commits: 9, seconds: 0.1 }, "Misses the cache in 0 % of 9 commits, under 1 s each."],
  ])("says what it rests on: %j", (parts, words) => {
    expect(costBasis(cost(parts))).toBe(words);
    expect(costBasis(null)).toBeNull();
  });
});
