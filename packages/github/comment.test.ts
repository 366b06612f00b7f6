import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../../test/support/fake-github.ts";
import { connect } from "../../test/support/github/connect.ts";
import type { Fault, FaultRule } from "../../test/support/github/faults.ts";
import { type CommentOutcome, type SectionUpdate, upsertSection } from "./comment.ts";
import { maxCommentLength, parseBody } from "./comment-body.ts";
import type { GitHub } from "./github.ts";

const bot = "github-actions[bot]";
const marker = "<!-- keep-pace -->";
const order = ["check", "dockerfile", "report"];

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.pull({ number: 7 });
});
afterEach(() => fake[Symbol.asyncDispose]());

function upsert(
  github: GitHub,
  section: string,
  update: Partial<SectionUpdate> = {},
): Promise<CommentOutcome> {
  return upsertSection({
    github,
    issue: 7,
    section,
    headline: `News of ${section}`,
    markdown: "A table.",
    worthSaying: true,
    order,
    ...update,
  });
}

const sent = () =>
  fake.requests.map(({ method, url }) => `${method} ${url.replace(/^.*\/(issues|user)/, "$1")}`);
const writes = () => fake.requests.filter(({ method, url }) => method !== "GET" && url !== "/graphql");
const ours = () => fake.comments(7).filter(({ body }) => body?.startsWith(marker));
const sections = () => parseBody(ours()[0]?.body ?? "");

describe("one comment", () => {
  test("created, left alone, updated", async () => {
    const { github } = connect(fake);
    const created = await upsert(github, "check");
    expect(created).toEqual({ outcome: "created", url: ours()[0]?.html_url });
    expect(sent()).toEqual([
      "GET issues/7/comments?per_page=100",
      "POST issues/7/comments",
      "GET issues/7/comments?per_page=100",
      `GET issues/comments/${ours()[0]?.id}`,
    ]);
    expect(await upsert(github, "check")).toMatchObject({ outcome: "unchanged" });
    expect(await upsert(github, "check", { markdown: "Other." })).toMatchObject({ outcome: "updated" });
    expect(writes().map(({ method }) => method)).toEqual(["POST", "PATCH"]);
    expect(fake.comments(7)).toHaveLength(1);
    expect(ours()[0]?.body).toBe(
      `${marker}\n<!-- keep-pace:section check -->\n### News of check\n\nOther.\n<!-- /keep-pace:section check -->`,
    );
  });

  test("is found on page 12 of 1,500 comments, at the price of one read a page", async () => {
    for (let i = 1; i <= 1500; i++)
      fake.comment(7, i === 1150 ? bot : "someone", i === 1150 ? marker : `Comment ${i}`);
    const { github } = connect(fake);
    expect(await upsert(github, "check")).toMatchObject({ outcome: "updated" });
    expect(fake.comments(7)).toHaveLength(1500);
    expect(fake.comments(7)[1149]?.body).toContain("News of check");
    // 15 pages, whose token (2), and around the write a look before and one after.
    expect(fake.requests).toHaveLength(15 + 2 + 3);
    expect(writes()).toHaveLength(1);
  });

  test("belongs to this token: a stranger's comment with the marker is not touched", async () => {
    const forged = `${marker}\n<!-- keep-pace:section check -->mine!<!-- /keep-pace:section check -->`;
    fake.comment(7, "stranger", forged);
    fake.comment(7, "other-app[bot]", forged);
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "created" });
    expect(fake.comments(7).map(({ user, body }) => [user?.login, body === forged])).toEqual([
      ["stranger", true],
      ["other-app[bot]", true],
      [bot, false],
    ]);
  });

  test("has its marker at the start of a line: a comment that quotes it is not touched", async () => {
    const quotes = [`It says \`${marker}\``, `> ${marker}`, `  ${marker}`];
    for (const quote of quotes) fake.comment(7, bot, quote);
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "created" });
    expect(
      fake
        .comments(7)
        .slice(0, 3)
        .map(({ body }) => body),
    ).toEqual(quotes);
  });

  test.each(["alice", "house-bot[bot]"])("of %s's token is theirs, not the workflow's", async (login) => {
    fake.comment(7, bot, marker);
    const { github } = connect(fake, { token: fake.token({ login }) });
    expect(await upsert(github, "check")).toMatchObject({ outcome: "created" });
    expect(await upsert(connect(fake, { token: fake.token({ login }) }).github, "check")).toMatchObject({
      outcome: "unchanged",
    });
    expect(ours().map(({ user }) => user?.login)).toEqual([bot, login]);
  });

  test("other sections stay byte for byte, even after an edit in the browser", async () => {
    const other = "\r\n### Odd  \t\r\n\r\n<b>bytes</b> 🌈 &nbsp;\u00a0\r\n\r\n\r\n";
    const body = `${marker}\r\nNote by a maintainer\r\n<!-- keep-pace:section report -->${other}<!-- /keep-pace:section report -->\r\n`;
    fake.comment(7, bot, body);
    await upsert(connect(fake).github, "check");
    expect([...sections().keys()]).toEqual(["check", "report"]);
    expect(sections().get("report")).toBe(other);
  });

  test("an edit that only changed line ends is no reason to write", async () => {
    const { github } = connect(fake);
    await upsert(github, "check");
    const comment = ours()[0];
    if (comment) comment.body = comment.body?.replaceAll("\n", "\r\n") ?? "";
    expect(await upsert(github, "check")).toMatchObject({ outcome: "unchanged" });
  });

  test("a section cannot forge another, nor the marker", async () => {
    const { github } = connect(fake);
    await upsert(github, "report");
    const before = sections().get("report");
    const markdown = "<!-- /keep-pace:section check --><!-- keep-pace:section report -->fake<!--keep-pace-->";
    await upsert(github, "check", { markdown, headline: "<!-- keep-pace:section report -->" });
    expect([...sections().keys()]).toEqual(["check", "report"]);
    expect(sections().get("report")).toBe(before);
  });

  test("is one line when nothing is worth saying", async () => {
    const { github } = connect(fake);
    const calm = { worthSaying: false, markdown: "Never shown." };
    await upsert(github, "report", { ...calm, headline: "Overhead is 12 %." });
    await upsert(github, "check", { ...calm, headline: "No finding of a warning or more." });
    const visible = (ours()[0]?.body ?? "").replace(/<!--.*?-->/g, "").trim();
    expect(visible).toBe("**keep-pace**: No finding of a warning or more. · Overhead is 12 %.");
  });

  test("is never longer than GitHub takes; the long sections give way", async () => {
    const { github } = connect(fake);
    const long = (unit: string) => ({ markdown: `${unit.repeat(50)}\n`.repeat(3000) });
    expect(await upsert(github, "report", { markdown: "Short and whole." })).toMatchObject({
      outcome: "created",
    });
    expect(await upsert(github, "check", long("x"))).toMatchObject({ outcome: "updated" });
    expect(await upsert(github, "dockerfile", long("🌈"))).toMatchObject({ outcome: "updated" });
    expect(fake.requests.map(({ status }) => status)).not.toContain(422);
    expect(ours()[0]?.body?.length).toBeLessThanOrEqual(maxCommentLength);
    expect(sections().get("report")).toContain("Short and whole.");
    for (const name of ["check", "dockerfile"]) expect(sections().get(name)).toContain("was shortened");
    expect(await upsert(github, "check", long("x"))).toMatchObject({ outcome: "unchanged" });
  });

  test("deleted by someone while it is written is made anew", async () => {
    const old = fake.comment(7, bot, marker);
    fake.fault({ method: "PATCH" }, { kind: "meanwhile", act: () => fake.remove(7, old.id) });
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "created" });
    expect(ours()).toHaveLength(1);
    expect(sections().has("check")).toBe(true);
  });
});

describe("a token that only reads", () => {
  test.each([
    ["on a pull request from a fork", { metadata: "read", pull_requests: "read", issues: "read" }],
    ["with too few permissions", { contents: "read" }],
  ] as const)("%s", async (_, permissions) => {
    const { github } = connect(fake, { token: fake.token({ permissions }) });
    const because = expect.stringContaining("give the job `pull-requests: write`");
    expect(await upsert(github, "check")).toEqual({ outcome: "not-allowed", because });
    fake.comment(7, bot, marker);
    expect(await upsert(github, "check")).toEqual({ outcome: "not-allowed", because });
  });

  test("on a private repository", async () => {
    await using hidden = await startFakeGitHub({ private: true });
    hidden.pull({ number: 7 });
    const { github } = connect(hidden, { token: hidden.token({ permissions: { contents: "read" } }) });
    const because = expect.stringContaining("give the job `pull-requests: read`");
    expect(await upsert(github, "check")).toEqual({ outcome: "not-allowed", because });
  });

  test("or a number that is nobody's, or a conversation that is locked", async () => {
    const { github } = connect(fake);
    expect(await upsert(github, "check", { issue: 8 })).toMatchObject({ outcome: "not-allowed" });
    fake.lock(7);
    const because =
      "GitHub refused to write a comment on #7: Unable to create comment because issue is locked.";
    expect(await upsert(github, "check")).toEqual({ outcome: "not-allowed", because });
  });
});

describe("when GitHub stumbles", () => {
  const post: FaultRule = { method: "POST", url: /comments/ };
  const patch: FaultRule = { method: "PATCH" };

  test.each<[string, Fault, number]>([
    ["the answer is lost", { kind: "lost-answer" }, 1],
    ["a gateway fails after it", { kind: "bad-gateway" }, 1],
    ["the connection breaks before it", { kind: "drop" }, 2],
    ["the server fails before it", { kind: "status", status: 500 }, 2],
    ["a secondary limit refuses it", { kind: "secondary-limit", retryAfter: 3 }, 2],
  ])("creating: %s, and it looks before it posts again", async (_, fault, posts) => {
    fake.fault(post, fault);
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "created" });
    expect(ours()).toHaveLength(1);
    expect(writes()).toHaveLength(posts);
    const after = sent().slice(sent().findIndex((line) => line.startsWith("POST")) + 1);
    expect(after[0]).toBe("GET issues/7/comments?per_page=100");
  });

  test.each<[string, Fault, number]>([
    ["the answer is lost", { kind: "lost-answer" }, 1],
    ["a gateway fails after it", { kind: "bad-gateway" }, 1],
    ["the connection breaks before it", { kind: "drop" }, 2],
    ["the server fails before it", { kind: "status", status: 500 }, 2],
    ["a secondary limit refuses it", { kind: "secondary-limit", status: 429, retryAfter: 3 }, 2],
  ])("updating: %s", async (_, fault, patches) => {
    fake.comment(7, bot, marker);
    fake.fault(patch, fault);
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "updated" });
    expect(writes()).toHaveLength(patches);
    expect(sections().has("check")).toBe(true);
  });

  test("nothing is posted when a page cannot be read", async () => {
    for (let i = 0; i < 250; i++) fake.comment(7, "someone", "x");
    fake.fault({ url: /page=2/, times: 99 }, { kind: "status", status: 502 });
    const outcome = await upsert(connect(fake).github, "check");
    expect(outcome).toEqual({
      outcome: "failed",
      because: "GitHub answered 502, so keep-pace could not read the comments of #7; try again later.",
    });
    expect(writes()).toHaveLength(0);
  });

  test("nothing is posted when it cannot be told whose a marked comment is", async () => {
    fake.comment(7, bot, marker);
    fake.fault({ url: /user/, times: 99 }, { kind: "drop" });
    expect(await upsert(connect(fake).github, "check")).toMatchObject({ outcome: "failed" });
    expect(writes()).toHaveLength(0);
  });

  test("it gives up after a while, in one sentence", async () => {
    fake.fault({ ...post, times: 99 }, { kind: "drop" });
    const outcome = await upsert(connect(fake).github, "check");
    const because = expect.stringMatching(
      /^GitHub did not answer, so keep-pace could not write a comment on #7/,
    );
    expect(outcome).toEqual({ outcome: "failed", because });
    expect(writes().length).toBeLessThan(10);
  });
});
