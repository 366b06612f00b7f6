import { buildReport } from "@keep-pace/delivery";
import { describe, expect, test } from "vitest";
import {
  type ChangeSketch,
  deliveries,
  deployment,
  incident,
  mergeOf,
  squashes,
} from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";

const hour = 60;
const day = 24 * hour;

/** Twelve changes, each merged at its day's noon and deployed an hour later. */
const twelve = (facts: Readonly<Record<number, Partial<ChangeSketch>>> = {}): ChangeSketch[] =>
  Array.from({ length: 12 }, (_, at) => ({
    number: at + 1,
    merged: at * day + 12 * hour,
    files: [`src/${at + 1}.ts`],
    ...facts[at + 1],
  }));
const deploys = (changes: readonly ChangeSketch[]) =>
  changes.map(({ number, merged }) => deployment(number, mergeOf(number), merged + hour));

const doraOf = (recording: object) => {
  const { dora } = buildReport(recording);
  if (!dora) throw new Error("no metrics");
  return dora;
};

describe("DORA's five metrics", () => {
  test("a quiet time: every deployment counts by its first success, though it is inactive now", () => {
    const changes = twelve();
    const dora = doraOf(deliveries(14, changes, deploys(changes)));
    expect(dora).toMatchObject({
      from: "2026-09-01T09:00:00Z",
      to: "2026-09-15T09:00:00Z",
      source: "deployments",
      environment: "production",
      deploymentFrequency: { perWeek: 6, n: 12 },
      leadTime: { medianSeconds: 7200, p90Seconds: 7200, n: 12, low: 7200, high: 7200 },
      changeFailRate: { rate: 0, failed: 0, n: 12, low: 0, evidence: [] },
      recovery: { medianSeconds: null, n: 0, low: null, high: null },
      reworkRate: { rate: 0, rework: 0, n: 12, low: 0 },
    });
    expect(dora.changeFailRate.high).toBeCloseTo(0.2425, 4);
    expect(dora.byAi.noSignal.deploymentFrequency.n).toBe(12);
    expect(dora.byAi.agent.changeFailRate).toMatchObject({ rate: null, n: 0, low: null, high: null });
  });

  test("a rollback fails the deployment before it and recovers from it", () => {
    const changes = twelve();
    const rollback = deployment(99, mergeOf(4), 4 * day + 15 * hour);
    const dora = doraOf(deliveries(14, changes, [...deploys(changes), rollback]));
    expect(dora.changeFailRate).toMatchObject({
      failed: 1,
      n: 13,
      evidence: [{ deployment: 5, kind: "rollback" }],
    });
    expect(dora.recovery).toMatchObject({ medianSeconds: 2 * 3600, n: 1 });
    expect(dora.reworkRate).toMatchObject({ rework: 1, n: 13 });
  });

  test("deploying a change again after its rollback is no rollback", () => {
    const changes = twelve();
    const again = [
      deployment(98, mergeOf(4), 4 * day + 15 * hour),
      deployment(99, mergeOf(5), 4 * day + 16 * hour),
    ];
    const dora = doraOf(deliveries(14, changes, [...deploys(changes), ...again]));
    expect(dora.changeFailRate.evidence.map((one) => one.deployment)).toEqual([5]);
  });

  test("deploying the same commit again is neither", () => {
    const changes = twelve();
    const again = deployment(99, mergeOf(5), 4 * day + 15 * hour);
    const dora = doraOf(deliveries(14, changes, [...deploys(changes), again]));
    expect(dora.changeFailRate).toMatchObject({ failed: 0, n: 13 });
  });

  test.each<[string, Partial<ChangeSketch>, string | undefined]>([
    ["its branch", { ref: "revert-5-topic" }, undefined],
    ["its description", { body: "Reverts acme/shop#5" }, undefined],
    ["its squash", {}, `Revert it\n\nThis reverts commit ${mergeOf(5)}.`],
  ])("a revert known by %s fails what it reverts", (_, facts, message) => {
    const changes = twelve({ 7: facts });
    const history = message === undefined ? {} : { history: squashes(changes, { 7: message }) };
    const dora = doraOf(deliveries(14, changes, deploys(changes), history));
    expect(dora.changeFailRate).toMatchObject({ failed: 1, evidence: [{ deployment: 5, kind: "revert" }] });
    expect(dora.recovery).toMatchObject({ medianSeconds: 2 * 86_400, n: 1 });
  });

  test("a revert that ships with what it reverts fails nothing", () => {
    const changes = twelve({ 6: { ref: "revert-5-topic" } });
    const together = deploys(changes).filter((_, at) => at !== 4);
    expect(doraOf(deliveries(14, changes, together)).changeFailRate.failed).toBe(0);
  });

  test.each<[string, Partial<ChangeSketch>, number]>([
    ["a branch and the same file", { ref: "hotfix/cart", files: ["src/5.ts"] }, 1],
    ["a label and the same file", { labels: ["hotfix"], files: ["src/5.ts"] }, 1],
    ["other files", { ref: "hotfix/cart" }, 0],
    ["a file deployed more than 72 hours before", { ref: "hotfix/cart", files: ["src/3.ts"] }, 0],
    ["a name that only looks so", { ref: "hotfixes-docs", files: ["src/5.ts"] }, 0],
  ])("a hotfix by %s", (_, facts, failed) => {
    const changes = twelve({ 7: facts });
    const dora = doraOf(deliveries(14, changes, deploys(changes)));
    expect(dora.changeFailRate.failed).toBe(failed);
    if (failed) expect(dora.changeFailRate.evidence).toMatchObject([{ deployment: 5, kind: "hotfix" }]);
  });

  test.each([
    ["a commit", `root cause: ${mergeOf(5)}`],
    ["a short commit", `caused by ${mergeOf(5).slice(0, 8)}`],
    ["a pull request", "since #5 nobody can pay"],
    ["a deployment", "deployment 5 broke it"],
  ])("an incident that names %s", (_, body) => {
    const changes = twelve();
    const incidents = [incident(70, body, 4 * day + 14 * hour, 4 * day + 16 * hour)];
    const dora = doraOf(deliveries(14, changes, deploys(changes), { incidents }));
    expect(dora.changeFailRate).toMatchObject({
      failed: 1,
      evidence: [{ deployment: 5, kind: "incident", url: "https://github.com/acme/shop/issues/70" }],
    });
    expect(dora.recovery).toMatchObject({ medianSeconds: 3 * 3600, n: 1 });
  });

  test("an incident that names nothing, or what came later, blames nobody", () => {
    const changes = twelve();
    const incidents = [
      incident(70, "slow since noon", 4 * day + 14 * hour, null),
      incident(71, "see #9", 4 * day + 14 * hour, null),
    ];
    expect(doraOf(deliveries(14, changes, deploys(changes), { incidents })).changeFailRate.failed).toBe(0);
  });

  test("several signs are one failure", () => {
    const changes = twelve({ 7: { ref: "revert-5-topic" } });
    const incidents = [incident(70, "#5", 4 * day + 14 * hour, 4 * day + 16 * hour)];
    const dora = doraOf(deliveries(14, changes, deploys(changes), { incidents }));
    expect(dora.changeFailRate.failed).toBe(1);
    expect(dora.changeFailRate.evidence).toHaveLength(2);
    // What was deployed to mend it is surer than when somebody closed the issue.
    expect(dora.recovery).toMatchObject({ medianSeconds: 2 * 86_400, n: 1 });
  });

  test("rework: only remedies in it", () => {
    const changes = twelve({
      3: { labels: ["bug"] },
      4: { labels: ["bug"], milestone: "2.0" },
      7: { ref: "revert-5-topic" },
      9: { ref: "hotfix/x" },
    });
    expect(doraOf(deliveries(14, changes, deploys(changes))).reworkRate).toMatchObject({ rework: 3, n: 12 });
  });

  test("below ten deployments there are counts and no rates", () => {
    const changes = twelve({ 7: { ref: "revert-5-topic" } }).slice(0, 9);
    const report = buildReport(deliveries(14, changes, deploys(changes)));
    expect(report.dora?.changeFailRate).toMatchObject({ rate: null, failed: 1, n: 9, low: null, high: null });
    expect(report.dora?.reworkRate).toMatchObject({ rate: null, rework: 1, n: 9, low: null, high: null });
    expect(report.missing.map(({ what }) => what)).toContain("dora.changeFailRate.rate");
  });

  test("split by what is known of assistants; bots that bump dependencies are no signal", () => {
    const changes = twelve({
      1: { login: "devin-ai-integration[bot]" },
      2: { commits: [{ authored: day, message: "X\n\nCo-authored-by: Claude <noreply@anthropic.com>" }] },
      3: { login: "dependabot[bot]", ref: "claude/like" },
    });
    const { byAi } = doraOf(deliveries(14, changes, deploys(changes)));
    const n = (one: (typeof byAi)["agent"]) => [one.deploymentFrequency.n, one.leadTime.n];
    expect([n(byAi.agent), n(byAi.assisted), n(byAi.noSignal)]).toEqual([
      [1, 1],
      [1, 1],
      [10, 10],
    ]);
  });

  test("a deployment that never succeeded, other environments and what came before the time do not count", () => {
    const changes = twelve();
    const others = [
      deployment(90, mergeOf(3), 2 * day, { environment: "staging" }),
      deployment(91, mergeOf(3), 2 * day, { states: ["in_progress", "failure"] }),
    ];
    const window = { from: "2026-09-03T09:00:00Z", to: "2026-09-15T09:00:00Z" };
    const dora = doraOf(deliveries(12, changes, [...deploys(changes), ...others], { window }));
    expect(dora.deploymentFrequency.n).toBe(10);
    expect(dora.leadTime.n).toBe(10);
  });

  test("a list of commits without parents is no history", () => {
    const changes = twelve();
    const loose = squashes(changes).map((one) => ({ ...one, parents: [] }));
    const every = deploys(changes).filter((_, at) => at % 2 === 1);
    expect(doraOf(deliveries(14, changes, every, { history: loose })).leadTime.n).toBe(12);
  });

  test("without the branch's commits a change is in the first deployment after its merge", () => {
    const changes = twelve();
    expect(doraOf(deliveries(14, changes, deploys(changes), { history: null })).leadTime).toMatchObject({
      medianSeconds: 7200,
      n: 12,
    });
  });

  test("releases, else runs of the workflow that deploys, where there are no deployments", () => {
    const changes = twelve();
    const releases = changes.map(({ number, merged }) => ({
      id: number,
      target_commitish: mergeOf(number),
      published_at: new Date(Date.UTC(2026, 8, 1, 9) + (merged + hour) * 60_000).toISOString(),
    }));
    const none = deliveries(14, changes, [], { releases: releases as never });
    expect(doraOf(none)).toMatchObject({ source: "releases", environment: null, leadTime: { n: 12 } });
    const runs = changes.map(({ number, merged }) =>
      runEntry({
        id: number,
        sha: mergeOf(number),
        branch: "main",
        event: "push",
        path: ".github/workflows/deploy.yml",
        created: merged + 50,
        jobs: [{ name: "deploy", created: merged + 50, completed: merged + hour }],
      }),
    );
    const settings = { workflow: "deploy.yml" };
    expect(doraOf(deliveries(14, changes, [], { runs, settings }))).toMatchObject({
      source: "workflow",
      leadTime: { medianSeconds: 7200, n: 12 },
    });
  });

  test("nothing to be found says what was looked for, where, and the line that would help", () => {
    const staging = [deployment(90, mergeOf(3), 2 * day, { environment: "staging" })];
    const { dora, leadTime, missing } = buildReport(deliveries(14, twelve(), staging, { releases: [] }));
    expect([dora, leadTime]).toEqual([null, null]);
    expect(missing.find(({ what }) => what === "dora")?.reason).toBe(
      "looked for deployments on GitHub: 1 deployment, none successful to production; 0 releases; no workflow is named that deploys; name what deploys in .github/keep-pace.yml: `delivery: {environment: staging}`",
    );
  });
});

test("lead time by stages: they add up, and CI within review is of it", () => {
  const sketch: ChangeSketch = {
    number: 1,
    merged: 300,
    created: 100,
    commits: [{ authored: 40 }, { authored: 200 }],
    reviewed: 160,
    queued: 280,
    lines: 214,
  };
  const runs = [
    runEntry({ id: 1, sha: "1-0", created: 100, jobs: [{ name: "t", created: 100, completed: 130 }] }),
    runEntry({ id: 2, sha: "1-0", created: 110, jobs: [{ name: "t", created: 110, completed: 140 }] }),
  ];
  const report = buildReport(deliveries(1, [sketch], [deployment(1, mergeOf(1), 360)], { runs }));
  expect(report.leadTime).toMatchObject({
    medianSeconds: 320 * 60,
    n: 1,
    stages: {
      coding: { medianSeconds: 3600 },
      pickup: { medianSeconds: 3600 },
      review: { medianSeconds: 7200 },
      mergeQueue: { medianSeconds: 1200 },
      deploy: { medianSeconds: 3600 },
    },
    ciBlocked: { medianSeconds: 2400, n: 1 },
    branchAge: { medianSeconds: 260 * 60 },
    batch: { medianLines: 214, n: 1 },
  });
  expect(report.ai).toMatchObject({ noSignal: 1 });
});

test.each<[string, Partial<ChangeSketch>, number]>([
  ["release-constrained", {}, 3 * day],
  ["review-constrained", { created: -1000, commits: [{ authored: -1100 }] }, 10],
  ["flowing", {}, 10],
])("the bottleneck is named by a printed rule: %s", (label, facts, delay) => {
  const changes = twelve().map((one) => ({
    ...one,
    ...(facts.created === undefined
      ? {}
      : { created: one.merged + facts.created, commits: [{ authored: one.merged - 1100 }] }),
  }));
  const deployments = changes.map(({ number, merged }) =>
    deployment(number, mergeOf(number), merged + delay),
  );
  const { bottleneck } = buildReport(deliveries(20, changes, deployments));
  expect(bottleneck?.label).toBe(label);
  expect(bottleneck?.rules.join()).toContain(label);
});
