import { expect, test } from "vitest";
import { commitsPerWeek, isTelling } from "./pace.ts";

const day = 24 * 3600 * 1000;
const commits = (...ats: readonly number[]) => ({
  shallow: false,
  commits: ats.map((at, n) => ({ sha: String(n), at: new Date(at), paths: [] })),
});

test("counts commits a week over their span, a burst as a day, in whatever order", () => {
  expect(commitsPerWeek(commits(...Array.from({ length: 15 }, (_, n) => n * day)))).toBe(7);
  expect(commitsPerWeek(commits(0, 0, 0, 0, 0, 0))).toBe(35);
  expect(commitsPerWeek(commits(4 * day, 0, 7 * day, 2 * day, day, 3 * day))).toBe(5);
});

test("a short history tells nothing", () => {
  expect(isTelling(null)).toBe(false);
  expect(isTelling(commits(0, day, 2 * day, 3 * day))).toBe(false);
  expect(commitsPerWeek(commits(0))).toBe(25);
  expect(commitsPerWeek(null)).toBe(25);
});
