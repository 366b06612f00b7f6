import { buildReport, type Recording } from "@keep-pace/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChangeSketch, deliveries, deployment, mergeOf } from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";
import { renderHtml } from "../render/html/page.ts";
import { commentMarkdown } from "../render/markdown.ts";
import { summaryMarkdown } from "../render/summary.ts";
import { type Period, periodMetrics } from "./period.ts";
import { joinedWeeks, readTrend, type Trend } from "./trend.ts";
import type { Week } from "./weeks.ts";

const day = 1440;

/** Two changes a day for `days`; CI takes `minutes(day)`. */
function history(days: number, minutes: (day: number) => number): Recording {
  const changes = Array.from({ length: 2 * days }, (_, at): ChangeSketch => {
    const merged = Math.floor(at / 2) * day + (at % 2) * 300 + 400;
    const message = "Change it\n\nCoding-Time: 1h";
    return { number: at + 1, merged, created: merged - 200, commits: [{ authored: merged - 250, message }] };
  });
  const runs = changes.map(({ number, merged }) =>
    runEntry({
      id: number,
      sha: `${number}-0`,
      branch: `topic-${number}`,
      created: merged - 200,
      jobs: [
        {
          name: "test",
          created: merged - 200,
          completed: merged - 200 + minutes(Math.floor(merged / day)) + (number % 3),
        },
      ],
    }),
  );
  const deployments = changes.map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
  return deliveries(days, changes, deployments, { runs });
}

const trendOf = (recording: Recording, kept: Trend | null = null): Trend => {
  const { period, weeks } = buildReport({ ...recording, trend: kept });
  return {
    version: 1,
    baseline: kept?.baseline ?? (period as Period),
    now: period as Period,
    weeks: joinedWeeks(kept?.weeks ?? [], weeks ?? []),
  };
};

test("the first report becomes what was before; the next names n and interval on both sides", () => {
  const slowThenFast = (at: number) => (at < 14 ? 60 : 20);
  const first = trendOf(history(14, slowThenFast));
  expect(first.baseline.metrics.waited).toEqual({ value: 61 * 60, low: 3600, high: 3720, n: 28 });
  const later = { ...history(28, slowThenFast), trend: first };
  const report = buildReport(later);
  expect(report.comparison?.before).toEqual({ from: first.baseline.from, to: first.baseline.to });
  expect(report.comparison?.after.from).toBe(first.baseline.to);
  expect(report.comparison?.metrics.map(({ name, verdict }) => [name, verdict])).toEqual([
    ["overhead", "better"],
    ["waited", "better"],
    ["timeToGreen", "better"],
    ["leadTime", null],
    ["deploysPerWeek", null],
  ]);
  expect(report.comparison?.metrics[1]?.after).toEqual({ value: 21 * 60, low: 1200, high: 1320, n: 28 });
  const markdown = summaryMarkdown(report);
  expect(markdown).toContain("since: 2026-09-15 to 2026-09-29");
  expect(markdown).toMatch(
    /waited for CI a change \| 61 min \(60 min to 62 min\), n=28 \| 21 min .* n=28 \| better/,
  );
  expect(renderHtml(report)).toContain("Before keep-pace and since");
});

test("before a second report there is nothing to compare, and it says why", () => {
  const report = buildReport(history(14, () => 10));
  expect(report.comparison).toBeNull();
  expect(report.missing.find(({ what }) => what === "comparison")?.reason).toContain("--trend branch");
});

test("weeks pile up over reports, each once, though the hour of the report moves", () => {
  let kept: Trend | null = null;
  const whole = history(70, () => 10);
  const starts: number[] = [];
  for (let end = 28; end <= 70; end += 7) {
    const shift = (end % 3) * 60;
    const to = new Date(Date.UTC(2026, 8, 1, 9) + end * 86_400_000 + shift * 1000);
    const from = new Date(to.getTime() - 28 * 86_400_000);
    const window = { from: from.toISOString(), to: to.toISOString() };
    kept = trendOf({ ...whole, days: 28, window }, kept);
    starts.push(kept.weeks.length);
  }
  expect(starts).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(kept?.weeks.every(({ n }) => n >= 13)).toBe(true);
  expect(renderHtml(buildReport({ ...whole, trend: kept })).match(/<rect /g)?.length).toBeGreaterThan(20);
});

const week = (from: string, more: Partial<Week> = {}): Week => ({
  from,
  to: new Date(Date.parse(from) + 7 * 86_400_000).toISOString(),
  merged: 0,
  n: 0,
  waitedSeconds: null,
  overhead: null,
  timeToGreenSeconds: null,
  deployments: null,
  leadTimeSeconds: null,
  ...more,
});

test("what expired since is kept, what is known better is replaced", () => {
  const [a, b] = ["2026-09-01T00:00:00Z", "2026-09-08T00:00:00Z"];
  const earlier = [
    week(a, { n: 3, waitedSeconds: 60 }),
    week(b, { n: 4, waitedSeconds: 70, deployments: 2 }),
  ];
  const newer = [week("2026-09-08T00:10:00Z", { deployments: 3 })];
  expect(joinedWeeks(earlier, newer)).toEqual([
    earlier[0],
    { ...newer[0], n: 4, waitedSeconds: 70, deployments: 3 },
  ]);
  expect(joinedWeeks(earlier, [])).toEqual(earlier);
});

test("a change stands beside what is usual here", () => {
  const kept = trendOf(history(28, () => 20));
  const { runs, pullRequests } = history(1, () => 45);
  const [entry] = pullRequests ?? [];
  const change = { pullRequest: entry?.pullRequest, commits: entry?.commits, runs: runs?.slice(0, 1) };
  const markdown = commentMarkdown(buildReport({ ...change, trend: kept }));
  expect(markdown).toContain("|  | this change | median here, 28 d |");
  expect(markdown).toMatch(/Waiting for CI .* \| 46 min .* \| 21 min \(n=56\) \|/);
});

test("a stored document of any shape makes no figure up and never throws", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const trend = readTrend(value);
      expect(trend === null || trend.version === 1).toBe(true);
      buildReport({
        days: 7,
        window: { from: "2026-09-01T00:00:00Z", to: "2026-09-08T00:00:00Z" },
        trend: value,
      });
    }),
  );
  const nothing = Object.fromEntries(periodMetrics.map((name) => [name, { value: "1", n: 1 }]));
  const period = { from: "2026-09-01T00:00:00Z", to: "2026-09-08T00:00:00Z", metrics: nothing };
  const read = readTrend({ version: 1, baseline: period, now: period, weeks: [{}, 3, week(period.from)] });
  expect(read?.weeks).toHaveLength(1);
});
