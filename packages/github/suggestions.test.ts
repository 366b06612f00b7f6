import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../../test/support/fake-github.ts";
import { connect } from "../../test/support/github/connect.ts";
import type { DiffEntry } from "../../test/support/github/records.ts";
import type { GitHub } from "./github.ts";
import { postSuggestions, type Suggestion } from "./suggestions.ts";

const headSha = "0123456789abcdef0123456789abcdef01234567";
const patch =
  "@@ -1,3 +1,4 @@\n FROM node:24\n-WORKDIR /app\n+WORKDIR /srv\n+COPY . .\n RUN npm ci\n@@ -30 +31,2 @@\n a\n+b";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  fake.pull({ number: 7, headSha, files: [file("Dockerfile", patch), file("logo.png")] });
});
afterEach(() => fake[Symbol.asyncDispose]());

function file(filename: string, patch?: string): DiffEntry {
  const url = "https://api.github.com/x";
  const counts = { additions: 1, deletions: 1, changes: 2 };
  return {
    sha: "0".repeat(40),
    filename,
    status: "modified",
    ...counts,
    blob_url: url,
    raw_url: url,
    contents_url: url,
    ...(patch && { patch }),
  };
}

const copy: Suggestion = {
  path: "Dockerfile",
  startLine: 3,
  endLine: 4,
  original: "COPY . .\nRUN npm ci\n",
  replacement: "COPY package*.json ./\nRUN npm ci\nCOPY . .\n",
  message: "Copy the manifests first.",
};
const post = (github: GitHub, suggestions: readonly Suggestion[], sha = headSha) =>
  postSuggestions({ github, pull: 7, headSha: sha, suggestions });
const posted = () => fake.reviewComments(7);
const reviews = () =>
  fake.requests.filter(({ method, url }) => method === "POST" && url.endsWith("/reviews"));

describe("suggestions", () => {
  test("are posted in one review, on the lines they replace", async () => {
    const second = {
      ...copy,
      startLine: 2,
      endLine: 2,
      original: "WORKDIR /srv",
      replacement: "",
      message: "Drop it.",
    };
    const outcome = await post(connect(fake).github, [copy, second]);
    expect(outcome).toEqual({ outcome: "posted", posted: 2, outside: [] });
    expect(reviews()).toHaveLength(1);
    expect(JSON.parse(reviews()[0]?.body ?? "")).toEqual({
      commit_id: headSha,
      event: "COMMENT",
      body: "keep-pace suggests 2 changes.",
      comments: [
        {
          path: "Dockerfile",
          start_line: 3,
          start_side: "RIGHT",
          line: 4,
          side: "RIGHT",
          body: `Copy the manifests first.\n\n\`\`\`suggestion\n${copy.replacement}\`\`\``,
        },
        { path: "Dockerfile", line: 2, side: "RIGHT", body: "Drop it.\n\n```suggestion\n```" },
      ],
    });
  });

  test("stay away from lines that the diff does not show, or shows otherwise", async () => {
    const outside = [
      { ...copy, startLine: 10, endLine: 11 },
      { ...copy, startLine: 4, endLine: 31 },
      { ...copy, original: "COPY . .\nRUN npm install\n" },
      { ...copy, path: "logo.png" },
      { ...copy, path: "elsewhere/Dockerfile" },
    ];
    expect(await post(connect(fake).github, outside)).toEqual({ outcome: "unchanged", posted: 0, outside });
    expect(await post(connect(fake).github, [...outside, copy])).toEqual({
      outcome: "posted",
      posted: 1,
      outside,
    });
  });

  test("are not posted twice, even where GitHub has moved or outdated them", async () => {
    await post(connect(fake).github, [copy]);
    const comment = posted()[0];
    if (comment) Object.assign(comment, { line: null, start_line: null });
    expect(await post(connect(fake).github, [copy])).toEqual({
      outcome: "unchanged",
      posted: 0,
      outside: [],
    });
    const other = { ...copy, message: "Another reason." };
    expect(await post(connect(fake).github, [copy, other])).toMatchObject({ outcome: "posted", posted: 1 });
    expect(posted()).toHaveLength(2);
  });

  test("in the same words for two places are both posted, once", async () => {
    const twin = { ...copy, startLine: 31, endLine: 32, original: "a\nb\n" };
    await post(connect(fake).github, [copy]);
    expect(await post(connect(fake).github, [copy, twin])).toMatchObject({ posted: 1 });
    expect(await post(connect(fake).github, [copy, twin])).toMatchObject({ outcome: "unchanged" });
  });

  test("by somebody else in the same words do not count", async () => {
    await post(connect(fake, { token: fake.token({ login: "alice" }) }).github, [copy]);
    expect(await post(connect(fake).github, [copy])).toMatchObject({ outcome: "posted" });
  });

  test("with backticks stand in a longer fence", async () => {
    await post(connect(fake).github, [{ ...copy, replacement: "RUN echo ```` `x`" }]);
    expect(posted()[0]?.body).toContain("\n`````suggestion\nRUN echo ```` `x`\n`````");
  });

  test("for a commit that is no longer the head are not posted", async () => {
    const outcome = await post(connect(fake).github, [copy], "f".repeat(40));
    const because = expect.stringContaining("newer commits");
    expect(outcome).toEqual({ outcome: "failed", because, outside: [copy] });
    expect(posted()).toHaveLength(0);
  });

  test("without a permission are said to be missing it", async () => {
    const permissions = { pull_requests: "read" } as const;
    const outcome = await post(connect(fake, { token: fake.token({ permissions }) }).github, [copy]);
    const because = expect.stringContaining("give the job `pull-requests: write`");
    expect(outcome).toEqual({ outcome: "not-allowed", because, outside: [copy] });
  });

  test.each([
    ["a lost answer", { kind: "lost-answer" }, 1],
    ["a failing gateway", { kind: "bad-gateway" }, 1],
    ["a broken connection", { kind: "drop" }, 2],
    ["a secondary limit", { kind: "secondary-limit", retryAfter: 2 }, 2],
  ] as const)("after %s are looked for before they are posted again", async (_, fault, tries) => {
    fake.fault({ method: "POST", url: /reviews/ }, fault);
    expect(await post(connect(fake).github, [copy])).toEqual({ outcome: "posted", posted: 1, outside: [] });
    expect(posted()).toHaveLength(1);
    expect(reviews()).toHaveLength(tries);
  });

  test("that GitHub keeps failing on are given up", async () => {
    fake.fault({ method: "POST", url: /reviews/, times: 9 }, { kind: "drop" });
    expect(await post(connect(fake).github, [copy])).toMatchObject({ outcome: "failed", outside: [copy] });
    expect(reviews()).toHaveLength(3);
  });
});
