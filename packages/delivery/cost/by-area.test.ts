import { buildReport } from "@keep-pace/delivery";
import { escapeMarkdown } from "@keep-pace/findings";
import { expect, test } from "vitest";
import { deliveries } from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";
import { renderHtml } from "../render/html/page.ts";
import { summaryMarkdown } from "../render/summary.ts";

const rules = {
  from: "configuration" as const,
  rules: [
    { area: "shop", globs: ["services/shop/**"] },
    { area: "<img src=x>|docs", globs: ["docs/**"] },
  ],
};
const run = (id: number, minutes: number, steps: (readonly [string, number])[] = []) =>
  runEntry({
    id,
    sha: `sha${id}`,
    branch: `topic-${id}`,
    jobs: [{ name: "test", created: 0, completed: minutes, labels: ["ubuntu-latest"], steps }],
  });

test("a run's cost goes to the areas of its change by the files changed in each", () => {
  const changed = { sha1: ["services/shop/a.ts"], sha2: ["services/shop/b.ts", "docs/b.md", "x"] };
  const runs = [run(1, 10), run(2, 30), run(3, 5)];
  const report = buildReport(deliveries(7, [], [], { runs, changed, areas: rules }));
  expect(report.cost?.byArea).toEqual({
    from: "configuration",
    n: 2,
    of: 3,
    areas: [
      { area: "shop", minutes: 20, listUsd: 0.12, share: 0.5 },
      { area: "<img src=x>|docs", minutes: 10, listUsd: 0.06, share: 0.25 },
      { area: "no area", minutes: 10, listUsd: 0.06, share: 0.25 },
    ],
  });
  expect(summaryMarkdown(report)).toContain("| `shop` | 50 % | 20 | $0.12 |");
  expect(renderHtml(report)).toContain("2 runs of 3 with known jobs and files");
  expect(renderHtml(report)).not.toContain("<img");
});

test("without areas the report says where it looked and what names them", () => {
  const { missing } = buildReport(deliveries(7, [], [], { runs: [run(1, 10)] }));
  expect(missing.find(({ what }) => what === "cost.byArea")?.reason).toContain(
    'cost: {areas: {shop: ["services/shop/**"]}}',
  );
});

const step = (name: string) => [name, 1] as const;
const runs = [
  run(1, 10, [step("Run anthropics/claude-code-action@v1"), step("Run anthropics/claude-code-action@v1")]),
  run(2, 10, [step("Our Review Robot"), step("Run tests")]),
];
const reported = (llm: object) => buildReport(deliveries(7, [], [], { runs }), undefined, {}, {}, { llm });

test("calls of models a change, and their cost by a configured price", () => {
  expect(reported({ steps: ["review robot"], usdPerCall: 0.2 }).llmUse).toEqual({
    calls: 3,
    changes: 2,
    callsPerChange: 1.5,
    usd: 0.6,
    usdPerChange: 0.3,
    warning: null,
  });
  const { llmUse, missing } = reported({});
  expect(llmUse).toMatchObject({ calls: 2, usd: null });
  expect(missing.find(({ what }) => what === "llmUse.usd")?.reason).toContain("llm: {usdPerCall: 0.05}");
});

test.each([
  [{ mostCallsPerChange: 1 }, "One change made 2 LLM calls, above the configured limit of 1"],
  [
    { usdPerCall: 0.5, mostUsdPerChange: 0.9 },
    "One change spent $1.00 on LLM calls, above the configured limit of $0.90",
  ],
  [{ mostCallsPerChange: 2 }, null],
])("%j warns: %s", (llm, warning) => {
  const report = reported(llm);
  expect(report.llmUse?.warning).toBe(warning);
  if (warning) expect(summaryMarkdown(report)).toContain(`> [!WARNING]\n> ${escapeMarkdown(warning)}.`);
});
