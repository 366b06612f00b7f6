import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recording } from "@keep-pace/delivery";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestFromFork, pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { startFakeResults } from "../support/fake-results.ts";
import { load } from "../support/github/load.ts";
import { commit, type JobSketch, pull, runEntry } from "../support/recording.ts";

const [owner, repo] = ["octo-org", "shop"];
const sha = "a".repeat(40);

let fake: FakeGitHub;
let workspace: string;
beforeEach(async () => {
  fake = await startFakeGitHub({ owner, repo });
  workspace = mkdtempSync(join(tmpdir(), "report-action-"));
});
afterEach(async () => {
  rmSync(workspace, { recursive: true, force: true });
  await fake[Symbol.asyncDispose]();
});

interface Scene {
  readonly fork?: boolean;
  /** The run is still going: the report is its last job. */
  readonly going?: boolean;
  readonly jobs?: readonly JobSketch[];
  readonly title?: string;
  readonly coding?: string;
}

const plain: readonly JobSketch[] = [
  { name: "build", created: 0, completed: 4, steps: [["Build", 4]] },
  { name: "test", created: 4.02, begun: 4.5, completed: 14, steps: [["Run tests", 9.5]] },
];

/** A pull request whose run 900 has ended, or waits for its last job alone. */
function change({ fork, going, jobs = plain, title = "Change the cart", coding = "10m" }: Scene): Recording {
  const headRepository = `${fork ? "contributor" : owner}/${repo}`;
  const last: JobSketch = { name: "report", created: 14.02, begun: 14.1, completed: null, id: 99 };
  return {
    pullRequest: pull({ number: 12, sha, headRepository, title }),
    commits: [commit({ sha, authored: -20, message: `Change it\n\nCoding-Time: ${coding}` })],
    runs: [
      runEntry({
        id: 900,
        sha,
        headRepository,
        status: going ? "in_progress" : "completed",
        conclusion: going ? null : "success",
        jobs: going ? [...jobs, last] : jobs,
      }),
    ],
  };
}

function report(more: Omit<Partial<RunOptions>, "workspace">) {
  return runAction("actions/report", {
    workspace,
    apiUrl: fake.url,
    token: fake.token(),
    repository: `${owner}/${repo}`,
    runId: 900,
    ...more,
  });
}

function opened(fork = false): RunOptions["event"] & object {
  const facts = { owner, repo, number: 12, headSha: sha, headRef: "feature" };
  const payload = fork ? pullRequestFromFork(facts) : pullRequestOpened(facts);
  return { name: "pull_request", payload: payload as unknown as Record<string, unknown> };
}

/** The event of the second stage: GitHub names no pull request for a fork's run. */
function completed(facts: { fork?: boolean; sha?: string } = {}): RunOptions["event"] & object {
  const workflow_run = {
    id: 900,
    run_attempt: 1,
    event: "pull_request",
    head_branch: "feature",
    head_sha: facts.sha ?? sha,
    head_repository: {
      full_name: `contributor/${repo}`,
      owner: { login: facts.fork ? "contributor" : owner },
    },
    pull_requests: [],
  };
  return { name: "workflow_run", payload: { action: "completed", workflow_run } };
}

test("as the last job of its workflow it comments, summarises and leaves itself out", async () => {
  load(fake, change({ going: true }));
  const result = await report({ event: opened() });
  expect(result.log).not.toMatch(/bug|could not/);
  expect(result.outcome).toBe("success");
  expect(result.outputs).toMatchObject({
    overhead: "1.4",
    "waiting-seconds": "840",
    "coding-seconds": "600",
  });
  expect(result.summary).toContain("```mermaid\ngantt");
  expect(result.summary).not.toContain("`report`");
  const [comment, ...others] = fake.comments(12);
  expect(others).toEqual([]);
  expect(comment?.body).toContain("<!-- keep-pace:section report -->");
  expect(comment?.body).toContain("CI made this change wait 14 min for 10 min of coding: 140 % overhead");
  expect(comment?.body).toContain("keep-pace shard plan");
});

test("beside another job that still runs it knows itself by its machine", async () => {
  const slow = { name: "slow", created: 4.02, completed: null };
  const last = { name: "report", created: 4.02, completed: null, id: 99, runner: "GitHub Actions 1" };
  load(fake, change({ jobs: [...plain, slow, last] }));
  const result = await report({ event: opened() });
  expect(result.outcome).toBe("success");
  expect(fake.comments(12)[0]?.body).toContain("run 900 is still going");
});

test("a green pull request below its goal gets one line, one above gets all", async () => {
  load(fake, change({ going: true, coding: "8h" }));
  await report({ event: opened() });
  expect(fake.comments(12)[0]?.body?.trim().split("\n")).toHaveLength(2);
  await report({ event: opened(), inputs: { goal: "2" } });
  expect(fake.comments(12)).toHaveLength(1);
  expect(fake.comments(12)[0]?.body).toContain("Critical path");
});

test("a fork's pull request in two stages: first the summary, then the comment", async () => {
  load(fake, change({ fork: true }));
  const reading = fake.token({ permissions: { actions: "read", contents: "read", pull_requests: "read" } });
  const first = await report({ event: opened(true), token: reading });
  expect(first.outcome).toBe("success");
  expect(first.summary).toContain("140 % overhead");
  expect(fake.comments(12)).toEqual([]);
  const second = await report({ event: completed({ fork: true }), runId: 901 });
  expect(second.outcome).toBe("success");
  expect(fake.comments(12)).toHaveLength(1);
  expect(fake.comments(12)[0]?.body).toContain("140 % overhead");
});

test.each([
  ["another commit", { fork: true, sha: "b".repeat(40) }],
  ["another owner", { fork: false }],
])("a run of %s than the pull request's head comments nowhere", async (_, facts) => {
  load(fake, change({ fork: true }));
  const result = await report({ event: completed(facts), runId: 901 });
  expect(result.outcome).toBe("success");
  expect(fake.comments(12)).toEqual([]);
});

test("after 1,500 comments it still finds its own", async () => {
  load(fake, change({}));
  for (let at = 0; at < 1100; at += 1) fake.comment(12, "someone", `comment ${at}`);
  await report({ event: opened() });
  for (let at = 0; at < 400; at += 1) fake.comment(12, "someone", `later ${at}`);
  await report({ event: opened(), inputs: { goal: "1" } });
  expect(fake.comments(12).filter(({ body }) => body?.includes("keep-pace:section report"))).toHaveLength(1);
});

test("300 jobs with names of 250 characters fit the comment, the summary and the page", async () => {
  const jobs = Array.from({ length: 300 }, (_, at) => ({
    name: `${"name ".repeat(48)}${at}`,
    created: at / 10,
    completed: 14 + at,
  }));
  load(fake, change({ jobs }));
  const result = await report({ event: opened() });
  expect(result.outcome).toBe("success");
  expect(result.summary.length).toBeGreaterThan(1000);
  expect(fake.comments(12)[0]?.body?.length).toBeLessThanOrEqual(65_536);
});

test("names that an attacker chose become no command, mention, markup or link", async () => {
  const nasty =
    "@octocat #1 </details><script>alert(1)</script> ![x](https://evil.example/x) `|\n::error::owned\n##[error]owned\n::set-output name=x::y";
  load(
    fake,
    change({
      fork: true,
      title: nasty,
      jobs: plain.map((job) => ({ ...job, name: `${nasty} ${job.name}` })),
    }),
  );
  const result = await report({ event: completed({ fork: true }), runId: 901 });
  expect(result.outcome).toBe("success");
  expect(
    result.commands.filter(({ name }) => !["add-mask", "debug", "group", "endgroup"].includes(name)),
  ).toEqual([]);
  const body = (fake.comments(12)[0]?.body ?? "").replace(/\\./g, "").replace(/`[^`\n]*`/g, "code");
  expect(body).toContain("octocat");
  expect(body).not.toMatch(/@octocat|<script|[^\\]\]\(|:\/\/evil|[^&]#1\b/);
});

test.each([
  ["the API is down", { kind: "status", status: 503 }],
  ["the connection breaks", { kind: "drop" }],
  ["nothing may be read", { kind: "status", status: 403, message: "Resource not accessible by integration" }],
] as const)("%s: the job stays green and one line says so", async (_, fault) => {
  load(fake, change({}));
  fake.fault({ times: 1000 }, fault);
  const result = await report({ event: opened() });
  expect(result.outcome).toBe("success");
  expect(result.annotations.filter(({ level }) => level === "error")).toEqual([]);
  expect(result.log).not.toContain("bug");
});

test("a wrong input is a warning, not a failure", async () => {
  load(fake, change({}));
  const result = await report({ event: opened(), inputs: { goal: "many" } });
  expect(result.outcome).toBe("success");
  expect(result.annotations.map(({ message }) => message).join()).toContain("goal");
});

test("the page and the figures are kept as an artifact where there is a service", async () => {
  load(fake, change({}));
  await using results = await startFakeResults();
  const result = await report({ event: opened(), results: results.env() });
  expect(result.outcome).toBe("success");
  expect(results.artifacts().map(({ name }) => name)).toEqual(["keep-pace-report"]);
  const again = await report({ event: opened(), results: results.env() });
  expect(again.outcome).toBe("success");
  const without = await report({ event: opened() });
  expect(without.log).toContain("no artifact service");
});
