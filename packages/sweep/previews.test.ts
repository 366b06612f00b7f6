import { expect, test } from "vitest";
import { readHours } from "./hours.ts";
import { isZombie, judgePreviews, type Preview, type PreviewRules } from "./previews.ts";

const now = new Date("2026-09-11T22:00:00Z");
const preview = (name: string, ref: string, hours: number): Preview => ({
  kind: "deployment",
  id: 1,
  name,
  ref,
  sha: "a1",
  bytes: null,
  created: new Date(now.getTime() - hours * 3_600_000).toISOString(),
  used: null,
});
const judge = (one: Preview, more: Partial<PreviewRules> = {}) => {
  const rules = { days: 7, now, closed: null, openPulls: new Set([8]), branches: new Set(["main", "topic"]) };
  const [verdict] = judgePreviews([one], { ...rules, ...more });
  return [verdict?.goes, verdict?.because, verdict && isZombie(verdict)];
};

test.each([
  ["pr-7", "refs/pull/7/merge", "pull request #7 is closed: a zombie"],
  ["pr-7", "topic", "pull request #7 is closed: a zombie"],
  ["review", "refs/pull/9/merge", "pull request #9 is closed: a zombie"],
  ["preview", "gone", "its branch is gone: a zombie"],
  ["preview", "refs/heads/gone", "its branch is gone: a zombie"],
])("%s of %s goes before its time: %s", (name, ref, because) => {
  expect(judge(preview(name, ref, 2))).toEqual([true, because, true]);
});

test.each([
  ["pr-8", "gone"],
  ["review", "refs/pull/8/merge"],
  ["preview-7", "topic"],
  ["preview", "9f3c2ab"],
  ["preview", "refs/tags/v1"],
])("%s of %s stays: nothing says that it is gone", (name, ref) => {
  expect(judge(preview(name, ref, 2))).toEqual([false, "up for 7 days at most", false]);
});

test("what was not read is no proof that anything is gone", () => {
  const unread = { openPulls: null, branches: null };
  expect(judge(preview("pr-7", "gone", 2), unread)[0]).toBe(false);
});

test("outside of working hours previews go, but not one that somebody just made", () => {
  const hours = readHours("Mon-Fri 07:00-19:00 Europe/Berlin");
  expect(judge(preview("pr-8", "topic", 2), { hours })).toEqual([true, "up outside of working hours", false]);
  expect(judge(preview("pr-8", "topic", 0.5), { hours })[0]).toBe(false);
  const noon = new Date("2026-09-11T10:00:00Z");
  expect(judge(preview("pr-8", "topic", 24), { hours, now: noon })[0]).toBe(false);
});
