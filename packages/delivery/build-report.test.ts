import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { at, commit, pull, push, repository, runEntry } from "../../test/support/recording.ts";

const oneRun = runEntry({ jobs: [{ name: "build", created: 0, completed: 30 }] });

test("30 minutes of waiting for 15 minutes of coding are 200 %", () => {
  const commits = [commit({ authored: -20, message: "Add the cart\n\nCoding-Time: 15m" })];
  const report = buildReport({ repository, pullRequest: pull(), commits, runs: [oneRun] });
  expect(report.overhead).toEqual({ ratio: 2, low: 2, high: 2, grade: "A" });
  expect(report.waiting?.seconds).toBe(1800);
});

test("30 minutes of waiting for a day of 8 hours are 6.25 %", () => {
  const commits = [commit({ authored: -20, message: "Add the cart\n\nCoding-Time: 8h" })];
  const report = buildReport({ repository, pullRequest: pull(), commits, runs: [oneRun] });
  expect(report.overhead?.ratio).toBe(0.0625);
});

test("each push waits for its slowest run, cut at the next push, and runs after the merge count nothing", () => {
  const report = buildReport({
    repository,
    pullRequest: pull({ sha: "a2", merged: 50 }),
    commits: [commit({ sha: "a1", authored: -60 }), commit({ sha: "a2", authored: 9 })],
    runs: [
      runEntry({ id: 1, sha: "a1", created: 0, jobs: [{ name: "build", created: 0, completed: 20 }] }),
      runEntry({
        id: 2,
        sha: "a1",
        created: 0,
        jobs: [{ name: "lint", created: 0, completed: 4 }],
        path: "lint.yml",
      }),
      runEntry({
        id: 3,
        sha: "a2",
        created: 10,
        jobs: [{ name: "build", created: 10, begun: 12, completed: 30 }],
      }),
      runEntry({ id: 4, sha: "a2", created: 55, jobs: [{ name: "build", created: 55, completed: 90 }] }),
    ],
  });
  expect(report.waiting).toMatchObject({
    seconds: 30 * 60,
    queueSeconds: 2 * 60,
    rerunSeconds: 0,
    timeToGreenSeconds: 20 * 60,
    supersededSeconds: 10 * 60,
    runnerSeconds: (20 + 4 + 18) * 60,
    pushes: [
      { sha: "a1", at: at(0), seconds: 600 },
      { sha: "a2", at: at(10), seconds: 1200 },
    ],
  });
});

test("attempts add up, the pause between them does not, and carried-over jobs run once", () => {
  const lint = { name: "lint", created: 0, completed: 3, id: 1 };
  const report = buildReport({
    repository,
    pullRequest: pull(),
    commits: [commit({ authored: -60 })],
    runs: [
      runEntry({
        conclusion: "failure",
        jobs: [lint, { name: "test", created: 0, completed: 10, conclusion: "failure" }],
      }),
      runEntry({
        attempt: 2,
        started: 40,
        jobs: [lint, { name: "test", created: 40, begun: 41, completed: 48 }],
      }),
    ],
  });
  expect(report.waiting).toMatchObject({
    seconds: 18 * 60,
    rerunSeconds: 8 * 60,
    queueSeconds: 60,
    timeToGreenSeconds: 48 * 60,
    runnerSeconds: (3 + 10 + 7) * 60,
  });
  expect(report.criticalPath).toMatchObject([{ job: "test", start: at(40), end: at(48) }]);
  expect(report.flaky).toEqual({
    jobs: [{ name: "test", runId: 1, wastedSeconds: (10 + 8) * 60 }],
    wastedSeconds: 18 * 60,
    tests: null,
  });
});

test("a push without a run cuts the wait for the one before", () => {
  const report = buildReport({
    repository,
    pullRequest: pull({ sha: "a2" }),
    commits: [commit({ sha: "a2", authored: 1 })],
    activity: [push("a1", 0, "branch_creation"), push("a2", 5, "force_push")],
    runs: [runEntry({ sha: "a1", jobs: [{ name: "build", created: 0, completed: 30 }] })],
  });
  expect(report.waiting?.pushes).toEqual([
    { sha: "a1", at: at(0), seconds: 300 },
    { sha: "a2", at: at(5), seconds: 0 },
  ]);
});

test("no run at all: nothing ran, and no overhead is claimed", () => {
  const report = buildReport({
    repository,
    pullRequest: pull(),
    commits: [commit({ authored: -5 })],
    runs: [],
  });
  expect(report).toMatchObject({ overhead: null, criticalPath: [], fixFirst: [] });
  expect(report.waiting).toMatchObject({ seconds: 0, timeToGreenSeconds: null, pushes: [] });
  expect(report.missing.map(({ what }) => what)).toContain("overhead");
});

const contractKeys = [
  "overhead",
  "coding",
  "waiting",
  "criticalPath",
  "fixFirst",
  "cost",
  "cache",
  "flaky",
  "leadTime",
  "dora",
  "ai",
  "missing",
];

test.each([
  {},
  null,
  [],
  "text",
  { runs: {}, commits: 3, pullRequest: [] },
  { runs: [{}, null, { run: { id: 1 } }] },
])("whatever a recording holds, every key is there and every null has its reason: %j", (recording) => {
  const report = buildReport(recording);
  expect(Object.keys(report)).toEqual(expect.arrayContaining(contractKeys));
  const missing = new Set(report.missing.map(({ what }) => what));
  for (const key of contractKeys) {
    if (report[key as keyof typeof report] === null) expect(missing).toContain(key);
  }
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
});

test("what could not be read is passed on with its permission", () => {
  const reason = "needs actions: read";
  const report = buildReport({ runs: null, missing: [{ what: "runs", reason }] });
  expect(report.missing).toEqual(
    expect.arrayContaining([
      { what: "runs", reason },
      { what: "waiting", reason },
      { what: "flaky", reason },
    ]),
  );
});

test("the job that reports is still going, which does not make its run unfinished", () => {
  const report = buildReport({
    repository,
    pullRequest: pull(),
    commits: [commit({ authored: -30 })],
    ownJob: 77,
    runs: [
      runEntry({
        status: "in_progress",
        conclusion: null,
        jobs: [
          { name: "test", created: 0, completed: 9 },
          { name: "report", created: 9, completed: null, id: 77 },
        ],
      }),
    ],
  });
  expect(report.waiting).toMatchObject({ seconds: 540, timeToGreenSeconds: 540 });
  expect(report.missing.map(({ what }) => what)).not.toContain("waiting.seconds");
});

test("a fork's branch called like the base does not draw in the base's runs", () => {
  const report = buildReport({
    repository,
    pullRequest: pull({ ref: "main", headRepository: "eve/shop" }),
    commits: [commit({ authored: -30 })],
    runs: [
      runEntry({
        id: 1,
        branch: "main",
        headRepository: "eve/shop",
        jobs: [{ name: "t", created: 0, completed: 5 }],
      }),
      runEntry({
        id: 2,
        sha: "b1",
        created: 10,
        branch: "main",
        headRepository: "acme/shop",
        jobs: [{ name: "t", created: 10, completed: 50 }],
      }),
    ],
  });
  expect(report.waiting?.seconds).toBe(300);
});
