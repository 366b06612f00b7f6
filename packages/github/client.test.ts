import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../../test/support/fake-github.ts";
import { connect } from "../../test/support/github/connect.ts";
import { createGitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import type { HttpResponse } from "./send.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.pull({ number: 7, headRef: "topic", forkOwner: "contributor" });
});
afterEach(() => fake[Symbol.asyncDispose]());

async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(GitHubError);
  return error as GitHubError;
}

describe("listings", () => {
  test("follow GitHub's links through every page, 100 at a time", async () => {
    for (let i = 0; i < 205; i++) fake.comment(7, "someone", `comment ${i}`);
    const comments = await connect(fake).github.listIssueComments(7);
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 205 }, (_, i) => `comment ${i}`));
    expect(fake.requests.map(({ url }) => url.replace(/\/repositories\/\d+/, "LINKED"))).toEqual([
      "/repos/octo-org/shop/issues/7/comments?per_page=100",
      "LINKED/issues/7/comments?per_page=100&page=2",
      "LINKED/issues/7/comments?per_page=100&page=3",
    ]);
  });

  test("stop at a limit and keep their filters from page to page", async () => {
    for (let i = 0; i < 300; i++) fake.run({ event: i % 2 ? "push" : "pull_request" });
    const runs = await connect(fake).github.listRuns({ event: "push", limit: 120 });
    expect(runs).toHaveLength(120);
    expect(new Set(runs.map(({ event }) => event))).toEqual(new Set(["push"]));
    expect(fake.requests).toHaveLength(2);
  });

  test("fail as a whole when one page does", async () => {
    for (let i = 0; i < 205; i++) fake.comment(7, "someone", "x");
    fake.fault({ url: /page=3/, times: 9 }, { kind: "status", status: 500 });
    expect((await failure(connect(fake).github.listIssueComments(7))).kind).toBe("unavailable");
  });

  test("find a fork's pull request by its head, and its runs by their commit", async () => {
    const run = fake.run({ head_sha: "abc", fromFork: true });
    fake.run({ head_sha: "def" });
    const { github } = connect(fake);
    const found = await github.listPullRequests({ head: "contributor:topic", state: "open" });
    expect(found.map(({ number }) => number)).toEqual([7]);
    const runs = await github.listRuns({ headSha: "abc" });
    expect(runs.map(({ id, pull_requests }) => [id, pull_requests])).toEqual([[run.id, []]]);
    expect(await github.listJobs(Number(run.id), 1)).toEqual([]);
  });

  test("an answer that is no list is an error, never an empty list", async () => {
    fake.fault({}, { kind: "status", status: 200, message: "nonsense" });
    expect((await failure(connect(fake).github.listIssueComments(7))).kind).toBe("rejected");
  });
});

describe("reads are tried again", () => {
  test.each([
    ["after a server failure", { kind: "status", status: 503 }],
    ["after a broken connection", { kind: "drop" }],
    ["after a broken answer", { kind: "lost-answer" }],
    ["after a gateway's page", { kind: "bad-gateway" }],
  ] as const)("%s", async (_, fault) => {
    fake.fault({ times: 2 }, fault);
    const { github, waits } = connect(fake);
    expect((await github.getRepository()).full_name).toBe("octo-org/shop");
    expect(waits.map((ms) => Math.floor(Math.log2(ms / 1000)))).toEqual([0, 1]);
  });

  test("when GitHub says so: retry-after", async () => {
    fake.fault({}, { kind: "secondary-limit", status: 429, retryAfter: 17 });
    const { github, waits, log } = connect(fake);
    await github.getRepository();
    expect(Math.floor((waits[0] ?? 0) / 1000)).toBeGreaterThanOrEqual(17);
    expect(log).toEqual([
      "Waiting 17 s before the next try. " +
        "GitHub's rate limit is used up, so keep-pace could not read octo-org/shop; try again in 17 s.",
    ]);
  });

  test("when GitHub says so: the reset of the hour's limit, unless it is too far away", async () => {
    const { github, waits } = connect(fake, { token: fake.token({ limit: 1 }) });
    await github.getRepository();
    const error = await failure(github.getRepository());
    expect(waits).toEqual([]);
    expect(error).toMatchObject({ kind: "rate-limit", status: 403, permission: null });
    expect(error.message).toMatch(/^GitHub's rate limit is used up.* try again in (60|61) minutes\.$/);
  });

  test("a few times only", async () => {
    fake.fault({ times: 99 }, { kind: "drop" });
    const error = await failure(connect(fake).github.getRepository());
    expect(error.message).toMatch(
      /^GitHub did not answer, so keep-pace could not read octo-org\/shop \(.+\); try/,
    );
    expect(fake.requests).toHaveLength(4);
  });

  test("for a bounded time in all", async () => {
    fake.fault({ times: 99 }, { kind: "secondary-limit", retryAfter: 50 });
    const { github, waits } = connect(fake, { waitBudgetMs: 120_000 });
    expect((await failure(github.getRepository())).kind).toBe("rate-limit");
    expect(waits).toHaveLength(2);
    expect((await failure(github.getRepository())).kind).toBe("rate-limit");
    expect(waits).toHaveLength(2);
  });
});

describe("writes are sent once", () => {
  test.each([
    ["the answer is lost", { kind: "lost-answer" }, true, 1],
    ["a gateway fails", { kind: "bad-gateway" }, true, 1],
    ["the connection breaks first", { kind: "drop" }, true, 0],
    ["a limit refuses", { kind: "secondary-limit", retryAfter: 60 }, false, 0],
  ] as const)("when %s", async (_, fault, mayHaveHappened, comments) => {
    fake.fault({ method: "POST" }, fault);
    const error = await failure(connect(fake).github.createIssueComment(7, "hello"));
    expect(error.mayHaveHappened).toBe(mayHaveHappened);
    expect(fake.requests).toHaveLength(1);
    expect(fake.comments(7)).toHaveLength(comments);
  });
});

describe("errors name what to do", () => {
  test("a token that may not write", async () => {
    const { github } = connect(fake, { token: fake.token({ permissions: { contents: "read" } }) });
    const error = await failure(github.createIssueComment(7, "hello"));
    expect(error).toMatchObject({ kind: "forbidden", status: 403, permission: "pull-requests: write" });
    expect(error.message).toBe(
      "The token may not write a comment on #7; give the job `pull-requests: write` under `permissions` " +
        "(a pull request from a fork only ever gets a token that reads).",
    );
  });

  test("a private repository's runs", async () => {
    await using hidden = await startFakeGitHub({ private: true });
    const { github } = connect(hidden, { token: hidden.token({ permissions: { contents: "read" } }) });
    expect(await failure(github.listRuns({}))).toMatchObject({ permission: "actions: read", status: 403 });
  });

  test("what GitHub's header asks for wins over our own list", async () => {
    const headers = { "x-accepted-github-permissions": "metadata=read; custom_thing=write,contents=read" };
    const message = "Resource not accessible by personal access token";
    fake.fault({}, { kind: "status", status: 403, headers, message });
    const error = await failure(connect(fake).github.listRuns({}));
    expect(error.permission).toBe("custom-thing: write, contents: read");
  });

  test.each([
    [401, "Bad credentials", "forbidden", /does not accept the token.*pass a token that is still valid/],
    [403, "Unable to create comment because issue is locked.", "forbidden", /issue is locked\.$/],
    [
      404,
      "Not Found",
      "not-found",
      /check the repository and the number, or give the job `pull-requests: read`/,
    ],
    [410, "This is gone", "rejected", /^GitHub refused to read pull request #7 \(410\): This is gone\.$/],
  ])("%s", async (status, message, kind, expected) => {
    fake.fault({}, { kind: "status", status, message });
    const error = await failure(connect(fake).github.getPullRequest(7));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(expected);
    expect(error.message).not.toContain("\n");
  });

  test("an answer that is not GitHub's", async () => {
    const { github } = connect(fake, { token: "unknown" });
    expect((await failure(github.getRepository())).status).toBe(401);
    const page = { status: 200, headers: {}, body: "<html>Sign in</html>" };
    const behindProxy = createGitHub({
      owner: "o",
      repo: "r",
      send: async () => page,
      sleep: async () => undefined,
      now: () => new Date(),
    });
    expect((await failure(behindProxy.getRepository())).message).toContain("check GITHUB_API_URL");
  });
});

describe("ETags", () => {
  test("an unchanged page costs no rate limit, a changed one is read anew", async () => {
    for (let i = 0; i < 150; i++) fake.comment(7, "someone", "x");
    const { github } = connect(fake, {
      token: fake.token({ limit: 4 }),
      etags: new Map<string, HttpResponse>(),
    });
    for (let i = 0; i < 6; i++) expect(await github.listIssueComments(7)).toHaveLength(150);
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 200, ...Array(10).fill(304)]);
    fake.comment(7, "someone", "news");
    expect((await github.listIssueComments(7)).at(-1)?.body).toBe("news");
  });
});

describe("whose token it is", () => {
  test.each([
    ["a person's", "alice", true, ["/user"]],
    ["the workflow's own", "github-actions[bot]", true, ["/user", "/graphql"]],
    ["another app's", "house-bot[bot]", true, ["/user", "/graphql"]],
    ["the workflow's own, without GraphQL", "github-actions[bot]", false, ["/user", "/graphql"]],
  ])("%s", async (_, login, graphql, requests) => {
    await using server = await startFakeGitHub({ graphql });
    const { github } = connect(server, { token: server.token({ login }) });
    expect([await github.identity(), await github.identity()]).toEqual([login, login]);
    expect(server.requests.map(({ url }) => url)).toEqual(requests);
  });

  test("its first comment tells, without asking", async () => {
    const { github } = connect(fake, { token: fake.token({ login: "house-bot[bot]" }) });
    await github.createIssueComment(7, "hello");
    expect(await github.identity()).toBe("house-bot[bot]");
    expect(fake.requests).toHaveLength(1);
  });

  test("a failure is not remembered", async () => {
    fake.fault({ times: 4 }, { kind: "drop" });
    const { github } = connect(fake);
    await failure(github.identity());
    expect(await github.identity()).toBe("github-actions[bot]");
  });
});
