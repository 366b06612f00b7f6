import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { load } from "../support/github/load.ts";
import { type ChangeSketch, deliveries, deployment, mergeOf } from "../support/history.ts";
import { testWith } from "../support/parts.ts";
import { commit, pull, runEntry } from "../support/recording.ts";
import { createRepo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const [owner, repo] = ["octo-org", "octo-repo"];
const sha = "a".repeat(40);
const dawn = Date.UTC(2026, 8, 1, 9);
const day = 1440;

let fake: FakeGitHub;
let results: FakeResults;
let workspace: string;
beforeEach(async () => {
  fake = await startFakeGitHub({ owner, repo });
  results = await startFakeResults();
  workspace = mkdtempSync(join(tmpdir(), "weekly-"));
});
afterEach(async () => {
  rmSync(workspace, { recursive: true, force: true });
  await results[Symbol.asyncDispose]();
  await fake[Symbol.asyncDispose]();
});

/** Twenty deployed changes of the last weeks, each of which waited ten minutes; a job of each ran keep-pace. */
function loadWeeks(): void {
  const start = (Date.now() - 27 * 86_400_000 - dawn) / 60_000;
  const headRepository = `${owner}/${repo}`;
  const changes = Array.from({ length: 20 }, (_, at): ChangeSketch => {
    return {
      number: at + 1,
      merged: Math.round(start + at * day * 1.2),
      headRepository,
      files: ["src/a.ts"],
    };
  });
  const runs = changes.map(({ number, merged }) =>
    runEntry({
      id: 1000 + number,
      sha: `${number}-0`,
      branch: `topic-${number}`,
      headRepository,
      created: merged - 20,
      jobs: [
        {
          id: 5000 + number,
          name: "test",
          created: merged - 20,
          completed: merged - 10,
          steps: [["Run keep-pace/keep-pace/actions/select-tests@v1", 10]],
        },
      ],
    }),
  );
  const deployments = changes.map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
  const logs = Object.fromEntries(runs.map((_, at) => [5001 + at, "keep-pace select-tests: saved 30.0 s"]));
  load(fake, deliveries(28, changes, deployments, { runs, logs }));
}

const options = (): RunOptions => ({
  workspace,
  apiUrl: fake.url,
  token: fake.token(),
  repository: `${owner}/${repo}`,
  results: results.env(),
  // As on a hosted runner, where every job has the same.
  env: { HOME: join(workspace, "home") },
});
const weekly = (runId: number, more: Partial<RunOptions> = {}) =>
  runAction("actions/report", {
    ...options(),
    runId,
    ref: "refs/heads/main",
    event: { name: "schedule", payload: { repository: { default_branch: "main" } } },
    inputs: { days: "28" },
    ...more,
  });

test("every week the summary shows the metrics and keeps the trend in the cache", async () => {
  loadWeeks();
  const first = await weekly(1);
  expect(first.outcome, first.log).toBe("success");
  expect(first.log).not.toMatch(/bug|could not/);
  expect(first.summary).toMatch(
    /### keep-pace: The last 28 days: \d+ changes waited .* for CI, \d+ deployments/,
  );
  expect(first.summary).toContain("| DORA's five metrics |  |");
  expect(first.summary).toMatch(/Saved by keep-pace in \d+ jobs read \| \d+ min/);
  expect(first.summary).toContain("no earlier report is kept");
  expect(results.caches().map(({ key }) => key)).toEqual(["keep-pace-trend-1-1"]);
  const second = await weekly(2);
  expect(second.summary).not.toContain("no earlier report is kept");
  expect(results.caches().map(({ key }) => key)).toEqual(["keep-pace-trend-1-1", "keep-pace-trend-2-1"]);
  expect(fake.comments(12)).toEqual([]);
});

test("a pull request's report then shows what is usual here", async () => {
  loadWeeks();
  await weekly(1);
  load(fake, {
    pullRequest: pull({ number: 112, sha, headRepository: `${owner}/${repo}` }),
    commits: [commit({ sha, authored: -20, message: "Change it\n\nCoding-Time: 10m" })],
    runs: [
      runEntry({
        id: 900,
        sha,
        headRepository: `${owner}/${repo}`,
        jobs: [{ name: "test", created: 0, completed: 14 }],
      }),
    ],
  });
  const payload = pullRequestOpened({ owner, repo, number: 112, headSha: sha, headRef: "feature" });
  const event = { name: "pull_request", payload: payload as unknown as Record<string, unknown> };
  const result = await runAction("actions/report", { ...options(), runId: 900, event });
  expect(result.outcome, result.log).toBe("success");
  expect(fake.comments(112)[0]?.body).toContain("median here, 28 d");
  expect(fake.comments(112)[0]?.body).toMatch(/Waiting for CI .*\| 14 min .*\| 10 min \(n=\d+\) \|/);
  expect(results.caches()).toHaveLength(1);
});

test("runs of other branches keep nothing, and a cache that is down costs no report", async () => {
  loadWeeks();
  const other = await weekly(1, { ref: "refs/heads/topic" });
  expect(other.outcome).toBe("success");
  expect(other.log).toContain("only runs on the default branch keep it");
  results.fail("*", { status: 503 } as never);
  const down = await weekly(2);
  expect(down.outcome, down.log).toBe("success");
  expect(down.log).not.toContain("bug");
  expect(down.summary).toContain("| DORA's five metrics |  |");
});

test("days that are none are named", async () => {
  const wrong = await weekly(1, { inputs: { days: "a month" } });
  expect(wrong.outcome).toBe("success");
  expect(wrong.annotations.map(({ message }) => message).join()).toContain('days is "a month"');
});

testWith("act")("the published weekly workflow runs", async () => {
  loadWeeks();
  const workflow = [
    ...readFileSync(join(root, "actions/report/README.md"), "utf8").matchAll(/```yaml\n(.*?)```/gs),
  ]
    .map((match) => match[1] as string)
    .find((text) => text.includes("days: 28"));
  await using checkout = createRepo();
  checkout.commit({ ".github/workflows/weekly.yml": workflow ?? "", CODEOWNERS: "* @octo-org/all\n" });
  const { outcome, log, jobs } = await runWorkflow({
    path: checkout.path,
    apiUrl: fake.url,
    token: fake.token(),
    event: { name: "schedule", payload: { repository: { default_branch: "main" } } },
  });
  expect(outcome, log).toBe("success");
  const [summary] = jobs.flatMap(({ steps }) => steps.map((step) => step.summary)).filter(Boolean);
  expect(summary).toContain("| DORA's five metrics |  |");
  expect(summary).toContain("| `@octo-org/all` | 100 % |");
});
