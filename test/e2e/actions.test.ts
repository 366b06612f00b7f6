import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestFromFork, pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import type { PullRequest } from "../support/repo.ts";
import { fixedDockerfile, sinfulApp, sinfulRepo } from "../support/sins.ts";

const [owner, repo] = ["octo-org", "octo-repo"];

/** A pull request that brings a Dockerfile in a bad order, known to git and to GitHub. */
async function scene(options: { fork?: boolean } = {}) {
  const origin = sinfulRepo(30);
  origin.git("rm", "--quiet", "Dockerfile");
  origin.commit({});
  origin.switch("topic");
  origin.commit({ Dockerfile: sinfulApp.Dockerfile as string });
  origin.switch("main");
  const pull = origin.openPull(7, "topic");
  const github = await startFakeGitHub({ owner, repo });
  github.pull(pullFacts(pull, origin.git("diff", pull.base, pull.head, "--", "Dockerfile")));
  const facts = { owner, repo, number: 7, headSha: pull.head, baseSha: pull.base, headRef: "topic" };
  const payload = options.fork ? pullRequestFromFork(facts) : pullRequestOpened(facts);
  const clone = origin.checkout({ ref: "refs/pull/7/merge" });
  return {
    github,
    clone,
    run: (action: string, more: Pick<RunOptions, "token" | "inputs" | "between"> = {}) =>
      runAction(action, {
        ...more,
        workspace: clone.path,
        event: { name: "pull_request", payload: payload as unknown as Record<string, unknown> },
        apiUrl: github.url,
        token: more.token ?? github.token(),
        repository: `${owner}/${repo}`,
      }),
    async [Symbol.asyncDispose]() {
      await Promise.all([origin, clone, github].map((part) => part[Symbol.asyncDispose]()));
    },
  };
}

function pullFacts({ head }: PullRequest, diff: string): Parameters<FakeGitHub["pull"]>[0] {
  const file = { filename: "Dockerfile", patch: diff.slice(diff.indexOf("@@")) };
  // The other facts of a listed file are not read.
  return {
    number: 7,
    headSha: head,
    files: [file as NonNullable<Parameters<FakeGitHub["pull"]>[0]["files"]>[number]],
  };
}

test("the root action finds, deepens, annotates, summarises and comments", async () => {
  await using at = await scene();
  const result = await at.run(".");
  expect(result.log).not.toMatch(/bug|not be fetched/);
  expect(result.outcome).toBe("success");
  expect(Number(result.outputs.findings)).toBeGreaterThanOrEqual(1);
  expect(result.annotations.some(({ message }) => message.includes("npm install"))).toBe(true);
  expect(result.summary).toContain("broad-copy-before-install");
  const [comment, ...others] = at.github.comments(7);
  expect(others).toEqual([]);
  expect(comment?.body).toMatch(/^<!-- keep-pace -->/);
  expect(comment?.body).toContain("<!-- keep-pace:section check -->");
  expect(comment?.body).toMatch(/misses the cache in \d+ %.*after the fix in/i);
});

test("both actions share one comment, and a second run changes nothing", async () => {
  await using at = await scene();
  await at.run(".");
  await at.run("actions/dockerfile");
  const [comment] = at.github.comments(7);
  const body = comment?.body;
  expect(body).toContain("<!-- keep-pace:section check -->");
  expect(body).toContain("<!-- keep-pace:section dockerfile -->");
  await at.run("actions/dockerfile");
  expect(at.github.comments(7).map(({ body }) => body)).toEqual([body]);
});

test("a fork's pull request: summary and annotations, no comment, no failure", async () => {
  await using at = await scene({ fork: true });
  const result = await at.run(".", {
    token: at.github.token({ permissions: { contents: "read", pull_requests: "read" } }),
  });
  expect(result.outcome).toBe("success");
  expect(at.github.comments(7)).toEqual([]);
  expect(result.summary).toContain("broad-copy-before-install");
  expect(result.annotations.length).toBeGreaterThan(0);
});

test("a read-only token on the repository's own pull request names the permission and fails nothing", async () => {
  await using at = await scene();
  const result = await at.run(".", {
    token: at.github.token({ permissions: { contents: "read", pull_requests: "read", metadata: "read" } }),
  });
  expect(result.outcome).toBe("success");
  expect(result.log).toContain("pull-requests: write");
});

test.each([{ kind: "status", status: 404 }, { kind: "drop" }] as const)(
  "GitHub gone (%j): the job stays green and the summary has it all",
  async (fault) => {
    await using at = await scene();
    at.github.fault({ times: 1000 }, fault);
    const result = await at.run(".");
    expect(result.outcome).toBe("success");
    expect(result.summary).toContain("broad-copy-before-install");
  },
);

test("fix: write leaves the repaired files in the workspace", async () => {
  await using at = await scene();
  const result = await at.run("actions/dockerfile", { inputs: { fix: "write", comment: "false" } });
  expect(result.outcome).toBe("success");
  expect(JSON.parse(result.outputs.fixed as string)).toEqual([".dockerignore", "Dockerfile"]);
  expect(readFileSync(join(at.clone.path, "Dockerfile"), "utf8")).toBe(fixedDockerfile);
  expect(at.github.comments(7)).toEqual([]);
});

test("fix: suggest posts a review suggestion once", async () => {
  await using at = await scene();
  await at.run("actions/dockerfile", { inputs: { fix: "suggest" } });
  const [posted, ...others] = at.github.reviewComments(7);
  expect(others).toEqual([]);
  expect(posted?.body).toContain("```suggestion\nCOPY package.json package-lock.json ./\nRUN npm install\n");
  expect(posted?.body).toContain(".dockerignore");
  // Taken by a click, it leaves what --fix writes.
  const lines = readFileSync(join(at.clone.path, "Dockerfile"), "utf8").split("\n");
  const [, suggested = ""] = /```suggestion\n([\s\S]*?)\n```/.exec(posted?.body ?? "") ?? [];
  const end = posted?.line ?? 0;
  const start = posted?.start_line ?? end;
  lines.splice(start - 1, end - start + 1, ...suggested.split("\n"));
  expect(lines.join("\n")).toBe(fixedDockerfile);
  await at.run("actions/dockerfile", { inputs: { fix: "suggest" } });
  expect(at.github.reviewComments(7)).toHaveLength(1);
});

test("the SARIF file and fail-on", async () => {
  await using at = await scene();
  let rules: string[] = [];
  let help: { text: string; markdown: string } | undefined;
  const result = await at.run("actions/dockerfile", {
    inputs: { "fail-on": "warning", comment: "false" },
    between({ outputs }) {
      const sarif = JSON.parse(readFileSync(outputs["sarif-file"] as string, "utf8"));
      const told = sarif.runs[0].tool.driver.rules as { id: string; help: typeof help }[];
      help = told.find(({ id }) => id === "broad-copy-before-install")?.help;
      rules = sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
    },
  });
  expect(result.outcome).toBe("failure");
  expect(rules).toContain("broad-copy-before-install");
  expect(help?.markdown).toMatch(
    /^The whole source is copied .* \[Read more\]\(https:.*broad-copy-before-install\.md\)\.$/,
  );
});

test.each([
  [
    { "fail-on": "Warning" },
    'Input fail-on is "Warning", which is none of its values: use error, warning, note, never.',
  ],
  [{ fix: "yes" }, 'Input fix is "yes", which is none of its values: use none, suggest, write.'],
  [{ path: "missing" }, "missing cannot be read: name a file or folder that exists."],
])("a wrong input is one sentence: %j", async (inputs, message) => {
  await using at = await scene();
  const result = await at.run("actions/dockerfile", { inputs });
  expect(result.outcome).toBe("failure");
  expect(result.annotations.map(({ message }) => message)).toEqual([message]);
});

test("hostile text in a Dockerfile starts no workflow command and no markup", async () => {
  await using at = await scene();
  at.clone.write({
    Dockerfile:
      'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci --x="</details><img src=x> @octocat ::error::owned ##[error]owned"\n',
  });
  const result = await at.run("actions/dockerfile");
  expect(result.commands.filter(({ message }) => message === "owned")).toEqual([]);
  const body = at.github.comments(7)[0]?.body ?? "";
  expect(body).not.toMatch(/<img|<\/details>|(?<!`[^`]*)@octocat/);
});
