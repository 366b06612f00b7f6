import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestFromFork, pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { deployment } from "../support/history.ts";
import { testWith } from "../support/parts.ts";
import { createRepo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const [owner, repo] = ["octo-org", "octo-repo"];
let fake: FakeGitHub;
let workspace: string;
beforeEach(async () => {
  fake = await startFakeGitHub({ owner, repo });
  workspace = mkdtempSync(join(tmpdir(), "sweep-action-"));
  fake.pull({ number: 7, state: "closed", headRef: "topic" });
  fake.pull({ number: 8 });
  for (const [id, pull] of [
    [1, 7],
    [101, 8],
  ] as const) {
    fake.delivery.caches.push({
      id,
      key: "node-1",
      ref: `refs/pull/${pull}/merge`,
      version: "v",
      size_in_bytes: 5_000_000,
      created_at: "2026-09-01T09:00:00Z",
      last_accessed_at: "2026-09-01T09:00:00Z",
    });
  }
  fake.delivery.deployments.push(deployment(2, "a1", 0, { environment: "pr-7", states: ["success"] }));
});
afterEach(async () => {
  rmSync(workspace, { recursive: true, force: true });
  await fake[Symbol.asyncDispose]();
});

const permissions = {
  actions: "write",
  contents: "read",
  deployments: "write",
  metadata: "read",
  pull_requests: "read",
} as const;

function sweep(inputs: Record<string, string>, more: Partial<RunOptions> = {}) {
  return runAction("actions/sweep", {
    workspace,
    apiUrl: fake.url,
    token: fake.token({ permissions }),
    repository: `${owner}/${repo}`,
    inputs,
    ...more,
  });
}

const closing = (fork = false) => {
  const facts = { owner, repo, number: 7, headSha: "a1", headRef: "topic" };
  const payload = fork ? pullRequestFromFork(facts) : pullRequestOpened(facts);
  return {
    name: "pull_request",
    payload: { ...payload, action: "closed" } as unknown as Record<string, unknown>,
  };
};

test("on a schedule it shows in the summary what it would delete, and deletes nothing", async () => {
  const result = await sweep({});
  expect(result.outcome, result.log).toBe("success");
  expect(result.outputs).toEqual({ deleted: "0", would: "2", bytes: "5000000", zombies: "1" });
  expect(result.summary).toContain("### keep-pace: Sweep: would delete 2 entries (5.0 MB), 1 kept, 1 zombie");
  expect(result.summary).toContain("| cache | `node-1` | 5.0 MB | pull request #7 is closed |");
  expect(fake.delivery.caches).toHaveLength(2);
});

test("with write it deletes, once", async () => {
  const result = await sweep({ write: "true" });
  expect(result.outputs).toMatchObject({ deleted: "2", would: "0" });
  expect(fake.delivery.caches.map(({ id }) => id)).toEqual([101]);
  expect(fake.delivery.deployments[0]?.statuses[0]?.state).toBe("inactive");
  expect((await sweep({ write: "true" })).outputs).toMatchObject({ deleted: "0", would: "0" });
});

test("when a pull request closes, its caches and previews go at once and nothing else is looked at", async () => {
  const result = await sweep({ write: "true" }, { event: closing() });
  expect(result.outputs).toMatchObject({ deleted: "2" });
  expect(fake.requests.filter(({ url }) => /artifacts|branches/.test(url))).toEqual([]);
});

test("a fork's token only reads: the permission is named and the job stays green", async () => {
  const token = fake.token({ permissions: { actions: "read", deployments: "read", pull_requests: "read" } });
  const result = await sweep({ write: "true" }, { event: closing(true), token });
  expect(result.outcome).toBe("success");
  expect(result.outputs).toMatchObject({ deleted: "0", would: "2" });
  expect(result.log).toContain("`actions: write`");
  expect(result.annotations.filter(({ level }) => level === "error")).toEqual([]);
});

test("a wrong input and a server that is down fail no job", async () => {
  const wrong = await sweep({ "working-hours": "always" });
  expect([wrong.outcome, wrong.annotations[0]?.message]).toEqual([
    "success",
    expect.stringContaining('write them as "Mon-Fri'),
  ]);
  fake.fault(
    { times: 1000 },
    { kind: "status", status: 403, message: "Resource not accessible by integration" },
  );
  const down = await sweep({ write: "true" });
  expect(down.outcome).toBe("success");
  expect(down.log).not.toContain("bug");
});

testWith("act")("the published workflow sweeps what a closed pull request left", async () => {
  const [workflow = ""] = [
    ...readFileSync(join(root, "actions/sweep/README.md"), "utf8").matchAll(/```yaml\n(.*?)```/gs),
  ].map((match) => match[1] as string);
  await using checkout = createRepo();
  checkout.commit({ ".github/workflows/sweep.yml": workflow });
  const { outcome, log } = await runWorkflow({
    path: checkout.path,
    apiUrl: fake.url,
    token: fake.token({ permissions }),
    event: closing(),
  });
  expect(outcome, log).toBe("success");
  expect(fake.delivery.caches.map(({ id }) => id)).toEqual([101]);
});
