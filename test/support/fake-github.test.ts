import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pullRequestFromFork, pullRequestOpened, push } from "./events.ts";
import { type FakeGitHub, startFakeGitHub } from "./fake-github.ts";

const repo = { owner: "octo-org", repo: "shop" };
const issue = { ...repo, issue_number: 7 };

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.pull({ number: 7 });
});
afterEach(() => fake[Symbol.asyncDispose]());

/** The toolkit's own client, unmodified. */
function octokit(facts?: Parameters<FakeGitHub["token"]>[0]) {
  const { rest, paginate, request } = getOctokit(fake.token(facts), { baseUrl: fake.url });
  return { ...rest, paginate, request };
}

describe("the fake GitHub", () => {
  test("pages as GitHub does", async () => {
    for (let i = 0; i < 250; i++) fake.comment(7, "someone", String(i));
    const { paginate, issues } = octokit();
    expect(await paginate(issues.listComments, { ...issue, per_page: 500 })).toHaveLength(250);
    expect(fake.requests).toHaveLength(3);
    expect((await issues.listComments(issue)).data).toHaveLength(30);
  });

  test("keeps what is written, under the token's name", async () => {
    const { issues } = octokit({ login: "house-bot[bot]" });
    const { data } = await issues.createComment({ ...issue, body: "one" });
    await issues.updateComment({ ...repo, comment_id: Number(data.id), body: "two" });
    const read = (await issues.getComment({ ...repo, comment_id: Number(data.id) })).data;
    expect([read.body, read.user?.login, read.user?.type]).toEqual(["two", "house-bot[bot]", "Bot"]);
    await issues.deleteComment({ ...repo, comment_id: Number(data.id) });
    expect(fake.comments(7)).toEqual([]);
  });

  test.each([
    ["characters", "x".repeat(65_536)],
    ["characters outside the basic plane", "🌈".repeat(65_536)],
  ])("refuses a comment of more than 65,536 %s", async (_, body) => {
    const { issues } = octokit();
    await issues.createComment({ ...issue, body });
    await expect(issues.createComment({ ...issue, body: `${body}x` })).rejects.toMatchObject({ status: 422 });
    await expect(issues.createComment({ ...issue, body: "" })).rejects.toMatchObject({ status: 422 });
  });

  test("lets a token do what its permissions say", async () => {
    const { issues } = octokit({ permissions: { issues: "read" } });
    await issues.listComments(issue);
    await expect(issues.createComment({ ...issue, body: "x" })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
      response: { headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" } },
    });
    await expect(octokit().users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
    const person = await octokit({ login: "alice" }).users.getAuthenticated();
    expect(person.data.login).toBe("alice");
  });

  test("counts requests, but not unchanged answers", async () => {
    const { request } = octokit({ limit: 2 });
    const first = await request("GET /repos/octo-org/shop");
    expect(first.headers["x-ratelimit-remaining"]).toBe("1");
    const again = { headers: { "if-none-match": first.headers.etag } };
    for (let i = 0; i < 3; i++) {
      await expect(request("GET /repos/octo-org/shop", again)).rejects.toMatchObject({ status: 304 });
    }
    await request("GET /repos/octo-org/shop");
    await expect(request("GET /repos/octo-org/shop")).rejects.toMatchObject({
      status: 403,
      response: { headers: { "x-ratelimit-remaining": "0" } },
    });
  });

  test("has a secondary limit on writing", async () => {
    const { issues } = octokit();
    for (let i = 0; i < 80; i++) await issues.createComment({ ...issue, body: "x" });
    await expect(issues.createComment({ ...issue, body: "x" })).rejects.toMatchObject({
      status: 403,
      response: { headers: { "retry-after": "60" } },
    });
  });

  test("takes review comments on the diff's lines alone", async () => {
    const entry = { filename: "a", patch: "@@ -1,2 +1,2 @@\n a\n-b\n+c\n@@ -9 +9 @@\n-x\n+y" };
    fake.pull({ number: 8, files: [entry as never] });
    const { pulls } = octokit();
    const review = (place: { line: number; start_line?: number }) =>
      pulls.createReview({
        ...repo,
        pull_number: 8,
        event: "COMMENT",
        body: "x",
        comments: [{ path: "a", body: "b", ...place }],
      });
    await review({ line: 2, start_line: 1 });
    for (const wrong of [{ line: 3 }, { line: 9, start_line: 2 }, { line: 2, start_line: 2 }]) {
      await expect(review(wrong)).rejects.toMatchObject({ status: 422 });
    }
    expect(fake.reviewComments(8)).toHaveLength(1);
  });

  test("hides a private repository from strangers, and knows no unknown token", async () => {
    await using hidden = await startFakeGitHub({ private: true });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${hidden.url}/repos/octo-org/shop`, { headers })).status;
    expect(await status({})).toBe(404);
    expect(await status({ authorization: "Bearer nonsense" })).toBe(401);
    expect(await status({ authorization: `Bearer ${hidden.token()}` })).toBe(200);
  });
});

describe("event payloads", () => {
  test("name the repository, the pull request and its commits", () => {
    const event = pullRequestOpened({ owner: "o", repo: "r", number: 7, headSha: "h", baseSha: "b" });
    expect([event.repository.full_name, event.number, event.pull_request.number]).toEqual(["o/r", 7, 7]);
    expect([event.pull_request.head.sha, event.pull_request.base.sha]).toEqual(["h", "b"]);
    expect(event.pull_request.head.repo?.full_name).toBe("o/r");
  });

  test("a fork's head lies elsewhere", () => {
    const { head, base } = pullRequestFromFork({ owner: "o", repo: "r" }).pull_request;
    expect([head.repo?.full_name, head.repo?.fork, base.repo.full_name]).toEqual([
      "contributor/r",
      true,
      "o/r",
    ]);
  });

  test("a push goes to a branch", () => {
    expect(push({ owner: "o", repo: "r", ref: "refs/heads/main", after: "a" })).toMatchObject({
      ref: "refs/heads/main",
      after: "a",
      repository: { full_name: "o/r" },
    });
  });
});
