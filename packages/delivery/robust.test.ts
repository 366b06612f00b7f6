import { buildReport } from "@keep-pace/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commit, pull, push, repository, runEntry } from "../../test/support/recording.ts";
import { renderHtml } from "./render/html/page.ts";
import { commentMarkdown } from "./render/markdown.ts";
import { summaryMarkdown } from "./render/summary.ts";
import { renderText } from "./render/text.ts";

const whole = {
  repository,
  pullRequest: pull({ sha: "a2", merged: 90 }),
  commits: [-40, -20, 5].map((authored) => commit({ sha: authored < 0 ? "a1" : "a2", authored })),
  activity: [push("a1", 0, "branch_creation"), push("a2", 30)],
  reviews: [{ user: { login: "grace" }, submitted_at: "2026-09-01T10:00:00Z" }],
  timeline: [{ event: "ready_for_review", created_at: "2026-09-01T09:02:00Z" }],
  deployments: [
    { deployment: { id: 1 }, statuses: [{ state: "waiting", created_at: "2026-09-01T09:02:00Z" }] },
  ],
  runs: [1, 2].map((id) =>
    runEntry({
      id,
      sha: `a${id}`,
      created: id * 30 - 30,
      jobs: [
        { name: "build", created: id * 30 - 30, completed: id * 30 - 20, steps: [["Run tests", 10]] },
        { name: "deploy", created: id * 30 - 20, begun: id * 30 - 18, completed: id * 30 - 15, id },
      ],
    }),
  ),
  logs: { 1: "Cache hit for: a" },
  findings: [{ file: "Dockerfile", message: "x", cost: { seconds: 3, missRate: 1 } }],
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    [],
    {},
    "",
    "x",
    -1,
    0,
    1e300,
    Number.NaN,
    true,
    "2026-99-99T00:00:00Z",
  ),
  fc.constantFrom<unknown>(
    "0001-01-01T00:00:00Z",
    "2026-09-01T09:00:00+14:00",
    "9999-12-31T23:59:59Z",
    [null],
    [[]],
  ),
);

/** `document` with the values at some places replaced: places are counted in the order of a walk. */
function damaged(document: unknown, changes: ReadonlyMap<number, unknown>): unknown {
  let at = 0;
  const walk = (value: unknown): unknown => {
    at += 1;
    if (changes.has(at)) return changes.get(at);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(document);
}

const places = JSON.stringify(whole).length / 12;

test("however a recording is damaged, there is a report without nonsense, and it can be shown", () => {
  const changes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: Math.floor(places) }), odd), {
    minLength: 1,
    maxLength: 8,
    selector: ([place]) => place,
  });
  fc.assert(
    fc.property(changes, (list) => {
      const report = buildReport(damaged(whole, new Map(list)));
      expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|undefined/);
      const { overhead, waiting, coding } = report;
      if (overhead) {
        expect(overhead.low).toBeLessThanOrEqual(overhead.ratio);
        expect(overhead.ratio).toBeLessThanOrEqual(overhead.high);
        if (overhead.grade === "D") expect(overhead.high).toBeGreaterThanOrEqual(2 * overhead.low);
      }
      if (coding) expect(coding.low).toBeGreaterThan(0);
      if (waiting) {
        const inside = [waiting.queueSeconds, waiting.rerunSeconds, waiting.approvalSeconds];
        for (const seconds of inside) {
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(waiting.seconds + 1e-6);
        }
        const pushes = waiting.pushes.reduce((sum, { seconds }) => sum + seconds, 0);
        expect(pushes).toBeCloseTo(waiting.seconds, 3);
      }
      for (const fix of report.fixFirst ?? []) {
        expect(fix.savedSeconds).toBeLessThanOrEqual(fix.limitSeconds + 1e-6);
        expect(fix.low).toBeLessThanOrEqual(fix.high);
      }
      const shown = [
        commentMarkdown(report),
        summaryMarkdown(report),
        renderHtml(report),
        renderText(report, { color: true, width: 80 }),
      ];
      for (const text of shown) expect(text).not.toMatch(/\bNaN\b|\bInfinity\b|\bundefined\b/);
    }),
    { numRuns: 300 },
  );
});

test("500 jobs in each of four runs", () => {
  const jobs = (start: number) =>
    Array.from({ length: 500 }, (_, at) => ({
      name: `job ${at}`,
      created: start + Math.floor(at / 100) * 10,
      completed: start + Math.floor(at / 100) * 10 + 9.9,
    }));
  const runs = [0, 1, 2, 3].map((id) =>
    runEntry({ id: id + 1, sha: `a${id}`, created: id * 300, jobs: jobs(id * 300) }),
  );
  const report = buildReport({ repository, pullRequest: pull({ sha: "a3" }), commits: [], runs });
  expect(report.criticalPath).toHaveLength(5);
});
