import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type RunOptions, runAction } from "../support/action.ts";
import { pullRequestOpened, push } from "../support/events.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { createRepo, type Files, type Repo } from "../support/repo.ts";

const [owner, repo] = ["octo-org", "octo-repo"];
const files: Files = {
  "package.json": '{"scripts":{"test":"vitest"}}',
  "a.test.ts": 'import "./x.ts"',
  "b.test.ts": "",
  "x.ts": "",
  "README.md": "1",
};

type Ended = Readonly<Record<string, "passed" | "failed">>;

/** What the runner of the job would write. */
function report(folder: string, ended: Ended): void {
  const suites = Object.entries(ended).map(([file, how]) => {
    const failure = how === "failed" ? "<failure/>" : "";
    return `<testsuite name="${file}"><testcase classname="${file}" name="works" time="2">${failure}</testcase></testsuite>`;
  });
  const path = join(folder, "reports/junit.xml");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `<testsuites name="vitest tests">${suites.join("")}</testsuites>`);
}

interface Options {
  readonly results: FakeResults;
  readonly ended: Ended;
  readonly run: number;
  readonly inputs?: Record<string, string>;
  readonly more?: Partial<RunOptions>;
}

/** A job that selects, runs what was selected, and records it. */
async function job(workspace: string, { results, ended, run, inputs, more }: Options, identity = {}) {
  let ran: string[] = [];
  // Cached paths are kept relative to the workspace: a home there is at one place for every job.
  appendFileSync(join(workspace, ".git/info/exclude"), ".home\nreports\n");
  const result = await runAction("actions/select-tests", {
    workspace,
    repository: `${owner}/${repo}`,
    runId: run,
    results: results.env({ run: String(run), ...identity }),
    env: { HOME: join(workspace, ".home") },
    ...more,
    inputs: { shadow: "false", canary: "0", comment: "false", reports: "reports/*.xml", ...inputs },
    between: ({ outputs }) => {
      ran = readFileSync(outputs["tests-file"] as string, "utf8")
        .split("\n")
        .filter(Boolean);
      report(workspace, Object.fromEntries(Object.entries(ended).filter(([file]) => ran.includes(file))));
    },
  });
  expect(result.log + result.post?.log).not.toContain("bug");
  expect([result.outcome, result.post?.outcome]).toEqual(["success", "success"]);
  return { ...result, ran };
}

/** A push to the default branch. */
async function onMain(origin: Repo, options: Options) {
  await using clone = origin.checkout({ depth: 2 });
  const before = origin.git("rev-parse", "main~1");
  const payload = push({ owner, repo, ref: "refs/heads/main", before, after: clone.head() });
  payload.repository.default_branch = "main";
  payload.created = false;
  const event = { name: "push", payload: payload as unknown as Record<string, unknown> };
  return await job(clone.path, { ...options, more: { event, ...options.more } });
}

async function onPull(origin: Repo, change: Files, options: Options, number = options.run) {
  origin.switch(`topic-${number}`, "main");
  origin.commit(change);
  origin.switch("main");
  const pull = origin.openPull(number, `topic-${number}`);
  const facts = { owner, repo, number, headSha: pull.head, baseSha: pull.base };
  const payload = pullRequestOpened(facts) as unknown as Record<string, unknown>;
  const ref = `refs/pull/${number}/merge`;
  await using clone = origin.checkout({ ref });
  const more = { event: { name: "pull_request", payload }, ...options.more };
  return await job(clone.path, { ...options, more }, { ref, base: "refs/heads/main" });
}

const limit = 180_000;
const green: Ended = { "a.test.ts": "passed", "b.test.ts": "passed" };
const ledgers = (results: FakeResults) =>
  results.caches().filter(({ key }) => key.startsWith("keep-pace-select-"));

test(
  "the default branch writes what passed, a pull request reads it and writes nothing",
  async () => {
    await using origin = createRepo(files);
    origin.commit({ "README.md": "2" });
    await using results = await startFakeResults();
    const first = await onMain(origin, { results, ended: green, run: 1, inputs: { shadow: "auto" } });
    expect(first.ran).toEqual(["a.test.ts", "b.test.ts"]);
    expect(first.summary).toContain("shadow mode runs every test until 50 runs");
    expect(first.post?.summary).toContain("recorded 2 passed tests, run 1 of 50 to trust");
    const pull = await onPull(origin, { "x.ts": "1" }, { results, ended: { "a.test.ts": "failed" }, run: 2 });
    expect(pull.ran).toEqual(["a.test.ts"]);
    // The test that is skipped took two seconds on the default branch.
    expect(pull.outputs).toMatchObject({ mode: "some", "seconds-saved": "2" });
    expect(pull.log).toContain("keep-pace select: saved 2.0 s");
    expect(pull.post?.summary).toContain("only runs of the default branch are recorded");
    expect(ledgers(results).map(({ ref }) => ref)).toEqual(["refs/heads/main"]);
  },
  limit,
);

test(
  "what is red on the default branch stays selected by changes that do not touch it, until it is green",
  async () => {
    await using origin = createRepo(files);
    await using results = await startFakeResults();
    origin.commit({ "x.ts": "1" });
    await onMain(origin, { results, ended: { ...green, "a.test.ts": "failed" }, run: 1 });
    origin.commit({ "README.md": "2" });
    const docs = await onMain(origin, { results, ended: { "a.test.ts": "failed" }, run: 2 });
    expect(docs.ran).toEqual(["a.test.ts"]);
    expect(docs.summary).toContain("it failed on the default branch with exactly what it needs now");
    origin.commit({ "x.ts": "2" });
    expect((await onMain(origin, { results, ended: green, run: 3 })).ran).toEqual(["a.test.ts"]);
    origin.commit({ "README.md": "3" });
    const mended = await onMain(origin, { results, ended: green, run: 4 });
    expect(mended.outputs).toMatchObject({ mode: "none", "has-tests": "false" });
    expect(mended.post?.summary).toContain("run 4 of 50");
  },
  limit,
);

test(
  "runs that record at the same time lose nothing of each other",
  async () => {
    await using origin = createRepo(files);
    origin.commit({ "README.md": "2" });
    await using results = await startFakeResults();
    await Promise.all(
      [1, 2].map((run) =>
        onMain(origin, { results, run, ended: { [run === 1 ? "a.test.ts" : "b.test.ts"]: "passed" } }),
      ),
    );
    const later = await onPull(origin, { "README.md": "3" }, { results, ended: green, run: 3 });
    expect(later.ran).toEqual([]);
  },
  limit,
);

test(
  "a proved skip that fails in shadow mode opens the breaker, which says how it is reset",
  async () => {
    await using origin = createRepo(files);
    await using results = await startFakeResults();
    origin.commit({ "README.md": "2" });
    await onMain(origin, { results, ended: green, run: 1 });
    origin.commit({ "README.md": "3" });
    const shadow = { shadow: "auto" };
    const missed = await onMain(origin, {
      results,
      ended: { ...green, "b.test.ts": "failed" },
      run: 2,
      inputs: shadow,
    });
    expect(missed.outputs).toMatchObject({ mode: "all", "skipped-count": "2" });
    expect(missed.post?.summary).toContain("selection would have missed 1 failing test");
    const warned = missed.post?.annotations.map(({ message }) => message).join("\n");
    expect(warned).toMatch(/b\.test\.ts failed in run 2 at \S+Z although its skip was proved .* reset: \S+Z/);
    const pull = await onPull(origin, { "README.md": "4" }, { results, ended: green, run: 3 });
    expect(pull.ran).toEqual(["a.test.ts", "b.test.ts"]);
    expect(pull.summary).toContain("every test of the repository runs since b.test.ts failed in run 2");
    const [, reset] = /reset: (\S+Z)/.exec(warned ?? "") ?? [];
    origin.commit({ ".github/keep-pace.yml": `select:\n  reset: ${reset}\n` });
    await onMain(origin, { results, ended: green, run: 4 });
    expect((await onPull(origin, { "README.md": "5" }, { results, ended: green, run: 5 })).ran).toEqual([]);
  },
  limit,
);

test(
  "canaries are picked by the run's id and told why",
  async () => {
    await using origin = createRepo(files);
    await using results = await startFakeResults();
    origin.commit({ "README.md": "2" });
    await onMain(origin, { results, ended: green, run: 1 });
    const all = { results, ended: green, inputs: { canary: "100" } };
    const pull = await onPull(origin, { "README.md": "3" }, { ...all, run: 2 });
    expect(pull.ran).toEqual(["a.test.ts", "b.test.ts"]);
    expect(pull.summary).toContain(
      "picked at random, as 100 % of the tests that could be skipped are (the seed is run 2)",
    );
    const escaped = {
      results,
      ended: { ...green, "b.test.ts": "failed" },
      inputs: { canary: "100" },
    } as const;
    const red = await onPull(origin, { "README.md": "4" }, { ...escaped, run: 3 });
    expect(red.post?.summary).toContain("selection would have missed 1 failing test");
    // The next push must not leave out what failed in this one; other pull requests hear nothing of it.
    const next = await onPull(origin, { "README.md": "5" }, { results, ended: green, run: 4 }, 3);
    expect(next.ran).toEqual(["a.test.ts", "b.test.ts"]);
    expect((await onPull(origin, { "README.md": "6" }, { results, ended: green, run: 5 })).ran).toEqual([]);
  },
  limit,
);

test(
  "a damaged ledger runs everything and is replaced; a cache that is down runs everything",
  async () => {
    await using origin = createRepo(files);
    await using results = await startFakeResults();
    origin.commit({ "README.md": "2" });
    await onMain(origin, { results, ended: green, run: 1 });
    for (const entry of ledgers(results)) {
      const blob = results.blob(entry) as { content: Buffer };
      blob.content.fill(0, 20);
    }
    const damaged = await onPull(origin, { "README.md": "3" }, { results, ended: green, run: 2 });
    expect(damaged.outputs).toMatchObject({
      mode: "all",
      because: expect.stringContaining("could not be restored"),
    });
    origin.commit({ "README.md": "4" });
    await onMain(origin, { results, ended: green, run: 3 });
    expect((await onPull(origin, { "README.md": "5" }, { results, ended: green, run: 4 })).ran).toEqual([]);
    results.fail("GetCacheEntryDownloadURL", { kind: "status", status: 500 });
    const down = await onPull(origin, { "README.md": "6" }, { results, ended: green, run: 5 });
    expect(down.outputs).toMatchObject({ mode: "all" });
  },
  limit,
);

test(
  "a re-run selects what the first attempt did, although the default branch has moved",
  async () => {
    await using origin = createRepo(files);
    await using results = await startFakeResults();
    origin.commit({ "README.md": "2" });
    await onMain(origin, { results, ended: { "b.test.ts": "passed" }, run: 1 });
    const first = await onPull(origin, { "README.md": "3" }, { results, ended: green, run: 2 });
    expect(first.ran).toEqual(["a.test.ts"]);
    origin.commit({ "README.md": "4" });
    await onMain(origin, { results, ended: green, run: 3 });
    const options = { results, ended: green, run: 2, more: { attempt: 2 } };
    const clone = origin.checkout({ ref: "refs/pull/2/merge" });
    const payload = pullRequestOpened({ owner, repo, number: 2 }) as unknown as Record<string, unknown>;
    const identity = { ref: "refs/pull/2/merge", base: "refs/heads/main" };
    const again = await job(
      clone.path,
      { ...options, more: { attempt: 2, event: { name: "pull_request", payload } } },
      identity,
    );
    expect(again.ran).toEqual(["a.test.ts"]);
    expect(again.summary).toContain("as in the first attempt of this run");
  },
  limit,
);
