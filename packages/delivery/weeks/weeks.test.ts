import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { type ChangeSketch, deliveries, deployment, mergeOf } from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";
import { renderHtml } from "../render/html/page.ts";
import { summaryMarkdown } from "../render/summary.ts";
import { renderText } from "../render/text.ts";

const day = 1440;

/** Three weeks of two changes each; CI takes 30, 20 and 10 minutes, coding an hour. */
function threeWeeks() {
  const changes = Array.from({ length: 6 }, (_, at): ChangeSketch => {
    const merged = Math.floor(at / 2) * 7 * day + (at % 2) * day + 600;
    const message = "Change it\n\nCoding-Time: 1h";
    return { number: at + 1, merged, created: merged - 60, commits: [{ authored: merged - 120, message }] };
  });
  const runs = changes.map(({ number, merged }, at) =>
    runEntry({
      id: number,
      sha: `${number}-0`,
      branch: `topic-${number}`,
      created: merged - 60,
      jobs: [{ name: "test", created: merged - 60, completed: merged - 60 + 30 - 10 * Math.floor(at / 2) }],
    }),
  );
  const deployments = changes.map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
  return deliveries(21, changes, deployments, { runs });
}

test("hours waited and overhead a week, summed over pull requests", () => {
  const { weeks } = buildReport(threeWeeks());
  expect(weeks?.map(({ from }) => from.slice(0, 10))).toEqual(["2026-09-01", "2026-09-08", "2026-09-15"]);
  expect(weeks?.map(({ n, waitedSeconds }) => [n, waitedSeconds])).toEqual([
    [2, 3600],
    [2, 2400],
    [2, 1200],
  ]);
  expect(weeks?.[0]).toMatchObject({
    overhead: { ratio: 0.5, low: 0.5, high: 0.5, n: 2 },
    timeToGreenSeconds: 1800,
    deployments: 2,
    leadTimeSeconds: 3 * 3600,
  });
});

test("a week of which nothing is known has no figures", () => {
  const { weeks } = buildReport({ ...threeWeeks(), runs: [], deployments: [] });
  expect(weeks?.[1]).toMatchObject({ n: 0, waitedSeconds: null, overhead: null, deployments: null });
});

test("goals stand beside the newest week and the trend", () => {
  const wanted = { overhead: "25%", timeToGreen: "5m", deploysPerWeek: 3, leadTime: "4h" };
  expect(buildReport(threeWeeks(), undefined, {}, wanted).goals).toEqual([
    { name: "overhead", goal: 0.25, now: 1 / 6, isMet: true, trend: "better" },
    { name: "timeToGreen", goal: 300, now: 600, isMet: false, trend: "better" },
    { name: "deploysPerWeek", goal: 3, now: 2, isMet: false, trend: "same" },
    { name: "leadTime", goal: 14_400, now: 10_800, isMet: true, trend: "same" },
  ]);
});

test("the split and the evidence stand in the summary and on the page, their text harmless", () => {
  const plan = threeWeeks();
  const incidents = [
    {
      number: 9,
      title: "#1",
      created_at: "2026-09-02T01:00:00Z",
      html_url: "https://evil.example/<img src=x>",
    },
  ] as never;
  const report = buildReport({ ...plan, incidents });
  const markdown = summaryMarkdown(report);
  expect(markdown).toContain("| change fail rate | – | – | 1 of 6 |");
  expect(markdown).toContain("- deployment `1`, incident\n");
  expect(markdown).toContain("1. release-constrained: at least 50 %");
  expect(renderHtml(report)).toContain("<li>flowing: none of these</li>");
  expect(markdown + renderHtml(report)).not.toContain("<img");
  expect(renderHtml(report)).toContain("By what is known of assistants");
});

test("text, Markdown and the page show weeks, metrics, goals and what was looked for", () => {
  const report = buildReport(threeWeeks(), undefined, {}, { overhead: "25%" });
  const text = renderText(report, { color: false, width: 80 });
  expect(text).toContain("  2026-09-01  1 h (2)");
  expect(text).toMatch(/Change fail rate \(fewer than 10 deployments\)\s+0 of 6/);
  expect(text).toMatch(/Goals\n {2}Overhead at most 25 %\s+17 %, met, better/);
  expect(text).toContain("dora.changeFailRate.evidence: looked for rollbacks");
  expect(summaryMarkdown(report)).toContain("| 2026-09-15 | 20 min (2) | 17 % (17 % to 17 %) | 2 | 3 h |");
  const page = renderHtml(report);
  expect(page).toContain('aria-label="Waited for CI by week"');
  expect(page.match(/<rect /g)).toHaveLength(12);
});
