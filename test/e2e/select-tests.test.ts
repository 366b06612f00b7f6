import { expect, test } from "vitest";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestFromFork, pullRequestOpened, push } from "../support/events.ts";
import { createRepo, type Files } from "../support/repo.ts";

const [owner, repo] = ["octo-org", "octo-repo"];
const files: Files = {
  "package.json": '{"scripts":{"test":"vitest"}}',
  "a.test.ts": 'import "./x.ts"',
  "b.test.ts": "",
  "x.ts": "",
  "README.md": "1",
};

/** The action on a pull request of `change`, from the clone of one commit that actions/checkout makes. */
async function onPull(change: Files, more: Partial<RunOptions> = {}, fromFork = false) {
  await using origin = createRepo(files);
  for (let at = 0; at < 3; at += 1) origin.commit({ "main.txt": String(at) });
  origin.switch("topic", "main~2");
  origin.commit(change);
  origin.switch("main");
  const pull = origin.openPull(7, "topic");
  const facts = { owner, repo, number: 7, headSha: pull.head, baseSha: origin.git("rev-parse", "main~2") };
  const payload = fromFork ? pullRequestFromFork(facts) : pullRequestOpened(facts);
  await using clone = origin.checkout({ ref: "refs/pull/7/merge" });
  const result = await runAction("actions/select-tests", {
    workspace: clone.path,
    event: { name: "pull_request", payload: payload as unknown as Record<string, unknown> },
    repository: `${owner}/${repo}`,
    ...more,
    inputs: { shadow: "false", comment: "false", ...more.inputs },
  });
  expect(result.log).not.toContain("bug");
  expect(result.outcome).toBe("success");
  return result;
}

test.each([false, true])("a one-file change selects one test without a token, fork %j", async (fromFork) => {
  const { outputs, summary } = await onPull({ "x.ts": "1" }, {}, fromFork);
  expect(outputs).toMatchObject({
    mode: "some",
    "has-tests": "true",
    count: "1",
    "skipped-count": "1",
    packages: '["."]',
  });
  expect(summary).toContain("1 of 2 tests have to run");
});

test("a change of prose selects none and says so; a runner's bump selects all", async () => {
  expect((await onPull({ "README.md": "2" })).outputs).toMatchObject({
    mode: "none",
    "has-tests": "false",
    count: "0",
  });
  const bump = await onPull({
    "package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"2"}}',
  });
  expect(bump.outputs).toMatchObject({ mode: "all", count: "2" });
});

test("in a re-run the selection is the same, in shadow mode everything runs", async () => {
  expect((await onPull({ "x.ts": "1" }, { attempt: 2 })).outputs).toMatchObject({ mode: "some", count: "1" });
  const shadow = await onPull({ "x.ts": "1" }, { inputs: { shadow: "true" } });
  expect(shadow.outputs).toMatchObject({ mode: "all", count: "2", "skipped-count": "1" });
});

test("names that look like workflow commands or Markdown stay text", async () => {
  const name = "x\n::set-output name=pwned::1\n| <img src=x> `a`.test.ts";
  const { commands, outputs, summary } = await onPull({ [name]: "" });
  expect(commands.filter((command) => /pwned/.test(JSON.stringify(command)))).toEqual([]);
  expect(outputs.pwned).toBeUndefined();
  expect(summary).not.toContain("<img");
});

test("a first push to the default branch, a schedule and an unknown event run everything", async () => {
  await using origin = createRepo(files);
  await using clone = origin.checkout();
  const payload = push({ owner, repo, ref: "refs/heads/main", before: "0".repeat(40), after: clone.head() });
  const options = {
    workspace: clone.path,
    repository: `${owner}/${repo}`,
    inputs: { shadow: "false", comment: "false" },
  };
  for (const event of [
    { name: "push", payload: payload as unknown as Record<string, unknown> },
    { name: "schedule", payload: {} },
    { name: "pull_request_target", payload: {} },
  ]) {
    const result = await runAction("actions/select-tests", { ...options, event });
    expect(result.outputs).toMatchObject({ mode: "all", count: "2" });
  }
});
