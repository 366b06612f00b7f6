import { expect, test } from "vitest";
import { hasQuietWeeks } from "./caches.ts";

const day = 24 * 3600;
const now = 1_800_000_000;
const daysAgo = (...days: number[]) => days.map((each) => now - each * day);

test.each<[string, number[], boolean]>([
  ["no history", [], false],
  ["a commit every sixth day", daysAgo(...Array.from({ length: 20 }, (_, at) => 6 * at)), false],
  ["a pause of eight days, newest first", daysAgo(1, 9, 10, 15, 20, 26, 32, 38, 44, 50, 56, 62), true],
  ["a pause that lasts", daysAgo(8, 14, 20, 26, 32, 38, 44, 50, 56, 62), true],
  ["a young history", daysAgo(1, 20), false],
  ["a repository that sleeps", daysAgo(70, 90), false],
])("quiet weeks: %s", (_, commits, expected) => {
  expect(hasQuietWeeks(commits, now)).toBe(expected);
});
