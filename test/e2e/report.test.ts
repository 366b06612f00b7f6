import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recording } from "@keep-pace/delivery";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { load } from "../support/github/load.ts";
import { commit, type JobSketch, type PullSketch, pull, push, runEntry } from "../support/recording.ts";
import { reportCli } from "../support/report-cli.ts";

let fake: FakeGitHub;
let folder: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), "report-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fake[Symbol.asyncDispose]();
});

const cli = (args: readonly string[], token?: string) => reportCli(fake, folder, args, token);

const ask = (pull = 12) => ["--repo", "octo-org/shop", "--pr", String(pull), "--format", "json"];

const place = { headRepository: "octo-org/shop" };

function jobs(start: number, first: number, count = 3): JobSketch[] {
  return Array.from({ length: count }, (_, at) => ({
    name: at === 0 ? "build" : `test (${at})`,
    created: at === 0 ? start : start + 4.02,
    begun: at === 0 ? start + 0.2 : start + 4.5,
    completed: at === 0 ? start + 4 : start + 9 + at / 60,
    id: first + at,
    steps: [
      ["Set up job", 0.2],
      ["Install dependencies", 1],
      ["Run tests", at === 0 ? 2.6 : 3.3 + at / 60],
    ] as const,
  }));
}

/** A pull request of two pushes, the first with a job that failed and then passed. */
function change(sketch: PullSketch = {}): Recording {
  const facts = {
    ...place,
    branch: sketch.ref ?? "feature",
    headRepository: sketch.headRepository ?? "octo-org/shop",
  };
  return {
    pullRequest: pull({ sha: "a2", ...place, ...sketch }),
    commits: [
      commit({ sha: "a1", authored: -50 }),
      commit({ sha: "a1", authored: -20 }),
      commit({ sha: "a2", authored: -10, message: "Mend it\n\nCoding-Time: 20m" }),
    ],
    activity: [push("a2", 30), push("a1", 0, "branch_creation")],
    reviews: [],
    timeline: [],
    runs: [
      runEntry({
        ...facts,
        id: 501,
        sha: "a1",
        conclusion: "failure",
        jobs: jobs(0, 100).map((job) => (job.name === "test (1)" ? { ...job, conclusion: "failure" } : job)),
      }),
      runEntry({
        ...facts,
        id: 501,
        sha: "a1",
        attempt: 2,
        started: 12,
        jobs: [...jobs(0, 200).slice(0, 1), { name: "test (1)", created: 12, completed: 17, id: 211 }],
      }),
      runEntry({ ...facts, id: 502, sha: "a2", created: 30, jobs: jobs(30, 300) }),
    ],
    logs: { 300: "2026-09-01T09:30:00.1Z npm cache is not found", 302: "Cache hit for: deps-1" },
  };
}

describe("report on GitHub", () => {
  test("a pull request, with two attempts of its first run", async () => {
    load(fake, change());
    const { exit, stderr, report } = await cli(ask());
    expect(stderr).toBe("");
    expect(exit).toBe(0);
    const seconds = Math.round((9 + 2 / 60) * 60 + 5 * 60 + (9 + 2 / 60) * 60);
    expect(report()).toMatchObject({
      waiting: { seconds, rerunSeconds: 300 },
      coding: { seconds: 1200, grade: "A" },
      overhead: { ratio: seconds / 1200, grade: "A" },
      flaky: { jobs: [{ name: "test (1)", runId: 501 }] },
      cache: { exact: 1, miss: 1 },
    });
    expect(report().criticalPath?.map(({ job }) => job)).toEqual(["build", "test (2)"]);
  });

  test("what was saved gives the same report offline", async () => {
    load(fake, change());
    const online = await cli([...ask(), "--save", "change.json"]);
    const requests = fake.requests.length;
    const offline = await cli(["--input", "change.json", "--format", "json"], undefined);
    expect(offline.exit).toBe(0);
    expect(JSON.parse(offline.stdout)).toEqual(JSON.parse(online.stdout));
    expect(fake.requests).toHaveLength(requests);
    expect(JSON.parse(readFileSync(join(folder, "change.json"), "utf8"))).toHaveProperty("runs");
  });

  test("at most 30 requests for five runs of 50 jobs, and a second report costs no rate limit", async () => {
    const runs = [0, 1, 2, 3, 4].map((at) =>
      runEntry({
        ...place,
        id: 600 + at,
        sha: `a${at}`,
        created: at * 60,
        jobs: jobs(at * 60, 1000 * at, 50),
      }),
    );
    load(fake, {
      ...change({ sha: "a4" }),
      commits: [0, 1, 2, 3, 4].map((at) => commit({ sha: `a${at}`, authored: at * 60 - 5 })),
      activity: [],
      runs,
      logs: { 4000: "Cache hit for: a", 4049: "Cache hit for: b" },
    });
    const token = fake.token();
    const first = await cli(ask(), token);
    expect(first.report().waiting?.pushes).toHaveLength(5);
    expect(fake.requests.length).toBeLessThanOrEqual(30);
    const before = fake.requests.length;
    const second = await cli(ask(), token);
    expect(second.stdout).toBe(first.stdout);
    // A log's redirect and what lies behind it carry no ETag.
    const unchanged = fake.requests.slice(before).filter(({ url }) => !url.includes("logs"));
    expect(new Set(unchanged.map(({ status }) => status))).toEqual(new Set([304]));
  });

  test("a fork's pull request whose branch is called as ours", async () => {
    load(fake, change({ ref: "main", headRepository: "contributor/shop" }));
    fake.run({ head_branch: "main", event: "push", head_sha: "b9", created_at: "2026-09-01T09:05:00Z" });
    const { exit, report } = await cli(ask());
    expect(exit).toBe(0);
    expect(report().waiting?.pushes.map(({ sha }) => sha)).toEqual(["a1", "a2"]);
  });

  test("no run at all", async () => {
    load(fake, { ...change(), runs: [], activity: [] });
    const { exit, report } = await cli(ask());
    expect(exit).toBe(0);
    expect(report()).toMatchObject({
      overhead: null,
      criticalPath: [],
      fixFirst: [],
      flaky: { wastedSeconds: 0 },
    });
  });

  test("a run, and some days", async () => {
    load(fake, change());
    const run = await cli(["--repo", "octo-org/shop", "--run", "501", "--format", "json"]);
    expect(run.report()).toMatchObject({ coding: null, subject: { runId: 501, attempt: 2 } });
    expect(run.report().criticalPath?.map(({ job }) => job)).toEqual(["test (1)"]);
    const days = await cli(["--repo", "octo-org/shop", "--days", "3650"]);
    expect(days.exit).toBe(0);
    expect(days.stdout).toMatch(/^The last 3650 days: 2 workflow runs/);
  });
});

describe("what stands in the way is named", () => {
  test("a token without actions: read", async () => {
    await fake[Symbol.asyncDispose]();
    fake = await startFakeGitHub({ private: true });
    load(fake, change());
    const token = fake.token({ permissions: { pull_requests: "read", contents: "read", metadata: "read" } });
    const { exit, report } = await cli(ask(), token);
    expect(exit).toBe(0);
    expect(report()).toMatchObject({ waiting: null, coding: { grade: "A" } });
    expect(report().missing.find(({ what }) => what === "waiting")?.reason).toContain("actions: read");
  });

  test.each([
    ["no such pull request", 404, undefined],
    ["a refused token", 401, undefined],
    ["a broken server", 503, 9],
  ])("%s: one sentence, exit 2", async (_, status, times) => {
    load(fake, change());
    if (status !== 404) fake.fault({ url: /\/pulls\/12$/, times: times ?? 1 }, { kind: "status", status });
    const { exit, stdout, stderr } = await cli(ask(status === 404 ? 99 : 12));
    expect(exit).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n").at(-1)).toMatch(/^keep-pace: .+\.$/);
  });

  test("a rate limit is waited for, a lost part is named", async () => {
    load(fake, change());
    fake.fault({ url: /\/commits/ }, { kind: "secondary-limit", status: 429, retryAfter: 1 });
    fake.fault({ url: /\/actions\/runs\/502\/attempts\/1\/jobs/ }, { kind: "status", status: 404 });
    const { exit, report, stderr } = await cli(ask());
    expect(exit).toBe(0);
    expect(stderr).toContain("rate limit");
    expect(report().coding?.grade).toBe("A");
    expect(report().missing.map(({ what }) => what)).toContain("runs.jobs");
  });

  test.each([
    [[]],
    [["--repo", "octo-org/shop"]],
    [["--repo", "nonsense", "--pr", "1"]],
    [["--repo", "octo-org/shop", "--pr", "zero"]],
    [["--repo", "octo-org/shop", "--pr", "1", "--run", "2"]],
    [["--input", "absent.json"]],
    [["--input", "broken.json"]],
    [["--input", "list.json"]],
    [["--input", "empty.json", "--pr", "3"]],
    [["--input", "empty.json", "--prices", "broken.json"]],
    [["--repo", "octo-org/shop", "--pr", "12", "--save", "no/such/folder.json"]],
  ])("wrong use %j: one sentence, exit 2", async (args) => {
    load(fake, change());
    writeFileSync(join(folder, "broken.json"), "{");
    writeFileSync(join(folder, "list.json"), "[]");
    writeFileSync(join(folder, "empty.json"), "{}");
    const { exit, stdout, stderr } = await cli(args);
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^keep-pace: [^\n]+\.\n$/);
  });
});

test("names that strangers chose steer neither terminal nor job log", async () => {
  const name = "\x1b[2J::warning::x @octocat\n::error::y";
  const recording = change({ title: name });
  load(fake, {
    ...recording,
    runs:
      recording.runs?.map(({ run, jobs }) => ({
        run: { ...run, name },
        jobs: jobs?.map((job) => ({ ...job, name: `${name}${job.name}` })) ?? null,
      })) ?? [],
  });
  for (const format of ["text", "markdown", "html"]) {
    const { stdout } = await cli([...ask().slice(0, -1), format]);
    expect(stdout).toContain("warning");
    expect(stdout).not.toMatch(/\x1b|^\s*::/m);
  }
});

test("prices of one's own", async () => {
  load(fake, change());
  writeFileSync(join(folder, "prices.json"), '{"from": "2027-01-01", "labels": {"ubuntu-latest": 1}}');
  const { report } = await cli([...ask(), "--prices", "prices.json"]);
  expect(report().cost).toMatchObject({ pricesFrom: "2027-01-01" });
  expect(report().cost?.billedUsd).toBe(report().cost?.listUsd);
});
