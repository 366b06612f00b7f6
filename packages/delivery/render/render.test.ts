import { buildReport, type Report } from "@keep-pace/delivery";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commit, pull, repository, runEntry } from "../../../test/support/recording.ts";
import { headline } from "./facts.ts";
import { gantt } from "./gantt.ts";
import { renderHtml } from "./html/page.ts";
import { commentMarkdown } from "./markdown.ts";
import { summaryMarkdown } from "./summary.ts";
import { renderText } from "./text.ts";
import { bar, span, usd } from "./words.ts";

/** A change with everything a report can show; `name` stands wherever a stranger may write. */
function full(name = "test (windows, 24)", jobs = 60): Report {
  const path = Array.from({ length: jobs }, (_, at) => ({
    name: `${name} ${at}`,
    created: at * 3.01,
    begun: at * 3.01 + 1.2,
    completed: at * 3.01 + 3,
    id: 1000 + at,
    steps: [[name, 0.4] as const, ["Run tests", 1.4] as const],
  }));
  return buildReport({
    repository: { ...repository, full_name: name },
    pullRequest: pull({ sha: "a2", title: name, ref: name }),
    commits: [-90, -60, -31].map((authored) => commit({ authored, message: name })),
    runs: [
      runEntry({
        id: 1,
        sha: "a1",
        created: -20,
        conclusion: "failure",
        jobs: [{ ...first(path), created: -20, conclusion: "failure" }],
      }),
      runEntry({ id: 2, sha: "a2", jobs: path }),
      runEntry({
        id: 2,
        attempt: 2,
        sha: "a2",
        started: 300,
        jobs: [{ name, created: 300, completed: 310, id: 9000 }],
      }),
      runEntry({
        id: 3,
        sha: "a2",
        path: "other.yml",
        jobs: path.map((job) => ({ ...job, id: job.id + 500 })),
      }),
    ],
    logs: Object.fromEntries(
      path.map(({ id }) => [id, `Cache hit for: ${name}\n#1 [1/2] FROM x\nkeep-pace cache: saved 3 s`]),
    ),
    missing: Array.from({ length: 9 }, (_, at) => ({ what: `value ${at} ${name}`, reason: name })),
  });
}

function first<T>(list: readonly T[]): T {
  return list[0] as T;
}

const renderers: readonly (readonly [string, (report: Report) => string])[] = [
  ["comment", commentMarkdown],
  ["summary", summaryMarkdown],
  ["text", (report) => renderText(report, { color: false, width: 80 })],
  ["page", renderHtml],
];

/** Three runs of the base with a job that emulates, and this one without. */
const landing = buildReport({
  repository,
  pullRequest: pull(),
  commits: [commit({ authored: -30, message: "Go native\n\nCoding-Time: 10m" })],
  runs: [
    runEntry({
      id: 9,
      jobs: [
        { name: "build x64", created: 0, completed: 10 },
        { name: "build arm64", created: 0, completed: 12, labels: ["ubuntu-24.04-arm"] },
      ],
    }),
    ...[1, 2, 3].map((id) =>
      runEntry({
        id,
        sha: `m${id}`,
        branch: "main",
        created: -100 * id,
        jobs: [
          { name: "build x64", created: -100 * id, completed: -100 * id + 10 },
          { name: "build arm64", created: -100 * id, completed: -100 * id + 70 },
        ],
      }),
    ),
  ],
});

test("once a fix has landed, predicted stands against measured", () => {
  expect(landing.landed).toMatchObject({
    job: "build arm64",
    predictedSeconds: 3600,
    measuredSeconds: 58 * 60,
    runs: 3,
  });
  for (const [, render] of renderers) {
    expect(render(landing).replace(/\s+/g, " ")).toContain(
      "predicted 1 h less a run, measured 58 min less than the 3 runs before",
    );
  }
});

test("a comment shows at most 25 lines and folds the rest", () => {
  const most = { ...full(), landed: landing.landed };
  const markdown = `### ${headline(most)}\n\n${commentMarkdown(most)}`;
  const unfolded = markdown.replace(/<details>(<summary>.*?<\/summary>)[\s\S]*?<\/details>/g, "$1");
  const visible = unfolded
    .replaceAll("<br>", "\n")
    .split("\n")
    .filter((line) => line !== "" && !/^\|[-:|]+\|$/.test(line));
  expect(visible.length).toBeLessThanOrEqual(25);
  expect(markdown.length).toBeLessThan(65_536);
});

test("a gantt has at most 40 bars and 50,000 characters", () => {
  const chart = gantt(full("x".repeat(300), 500).jobs ?? []);
  expect(chart.split("\n").filter((line) => line.includes(" :")).length).toBeLessThanOrEqual(40);
  expect(chart.length).toBeLessThan(50_000);
});

test("a summary of 1,000 jobs stays far below GitHub's limit of 1 MiB", () => {
  expect(Buffer.byteLength(summaryMarkdown(full("ü".repeat(300), 1000)))).toBeLessThan(200_000);
});

describe("what strangers write is shown, never obeyed", () => {
  const nasty = fc.constantFrom(
    "@octocat",
    "#1",
    "GH-1",
    "</details>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "```",
    "`",
    "|",
    "![x](https://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "https://evil.example",
    "::warning::x",
    "\n::error::x",
    "\n# x",
    "\x1b[2J",
    "\u202e",
    "<!-- keep-pace -->",
    '" style="x',
    "'",
    "%%{init: {}}%%",
    "click a href",
    "$x$",
  );
  const names = fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

  test.each(renderers)("%s", (kind, render) => {
    fc.assert(
      fc.property(names, (name) => {
        const output = render(full(name, 6));
        expect(output).not.toMatch(/[\u202e\x1b]/);
        if (kind === "page") expect(output).not.toMatch(/<script|<img|<!-- keep-pace/);
        expect(output).not.toMatch(/^\s*(::|##\[|# )/m);
        if (kind === "page") expect(withoutOwn(output)).not.toMatch(/<[^>]*( onerror=| style=|javascript:)/);
        if (kind === "comment" || kind === "summary") {
          const literal = output
            .replace(/```mermaid[\s\S]*?```/g, "chart")
            .replace(/\\./g, "")
            .replace(/`[^`\n]*`/g, "code");
          expect(literal).not.toMatch(/<script|<img|<!-- keep-pace/);
          expect(literal).not.toMatch(/@octocat|[^&]#1\b|GH-1\b|[^\\]\]\(|:\/\/evil/);
          expect(literal.match(/<details>/g)?.length).toBe(literal.match(/<\/details>/g)?.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  /** The page without the attributes that are its own. */
  function withoutOwn(page: string): string {
    return page.replace(/<i (class="[qr]" )?style="[a-z0-9:;.%()-]*">/g, "<i>");
  }

  test("a name cannot become syntax of the chart", () => {
    fc.assert(
      fc.property(names, (name) => {
        const lines = gantt(full(name, 4).jobs ?? [])
          .split("\n")
          .slice(4, -1);
        for (const line of lines)
          expect(line).toMatch(/^\d+ [\p{L}\p{N} ._/()+…-]*:(done, |crit, )?\d+, \d+$/u);
      }),
      { numRuns: 40 },
    );
  });
});

test("the page loads nothing", () => {
  const page = renderHtml(full());
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<(script|iframe|img|object|embed)|@import|url\(|srcset|\bsrc=/);
  expect([...page.matchAll(/<link [^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<link rel="icon" href="data:,">',
  ]);
});

test.each(renderers)("%s of nothing at all says so", (_, render) => {
  expect(render(buildReport({}))).toMatch(/not known|were not read/i);
});

test("lines fit the terminal where words allow", () => {
  const lines = renderText(full("job", 4), { color: false, width: 72 }).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
});

test("figures in words", () => {
  expect([5, 65, 230, 3600, 13_740, 200_000].map(span)).toEqual([
    "5 s",
    "1 min 5 s",
    "3 min 50 s",
    "1 h",
    "3 h 49 min",
    "2 d 8 h",
  ]);
  expect([0, 0.004, 1.5, -0.25].map(usd)).toEqual(["$0.00", "$0.004", "$1.50", "−$0.25"]);
  expect([bar(0, 9, 4), bar(0.001, 9, 4), bar(9, 9, 4), bar(3, 8, 4)]).toEqual(["", "▏", "████", "█▌"]);
});

test("where a point would say more than is known, only the band is printed", () => {
  const report = buildReport({
    repository,
    pullRequest: pull({ created: 1000 }),
    commits: [commit({ authored: 0 })],
    runs: [runEntry({ jobs: [{ name: "build", created: 0, completed: 30 }] })],
  });
  expect(report.coding?.grade).toBe("D");
  expect(headline(report)).toMatch(/for 15 min to 2 h of coding: \d+ % to 200 % overhead$/);
});
