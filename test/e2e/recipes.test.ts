/** The workflows of docs/recipes and docs/migrate by act, as published, each in a small repository that it is for. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runWorkflow, type WorkflowOptions } from "../support/act.ts";
import { builderParts, startBuilder } from "../support/builder.ts";
import { asWorkflow, pages, yamlBlocks } from "../support/documents.ts";
import { pullRequestOpened } from "../support/events.ts";
import { startFakeGitHub } from "../support/fake-github.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { load } from "../support/github/load.ts";
import { requirePart, testWith } from "../support/parts.ts";
import { commit, pull, runEntry } from "../support/recording.ts";
import { createRepo, type Files, type Repo } from "../support/repo.ts";
import { sinfulApp } from "../support/sins.ts";
import { standIns } from "../support/stand-ins.ts";

/** Page and workflow (the first is 0) → why it is not run here; every other one is. */
const notRun: Readonly<Record<string, string>> = {
  "docs/migrate/actions-cache.md#0": "what the page leads away from",
  "docs/migrate/paths-filter.md#0": "what the page leads away from",
  "docs/migrate/pytest-split.md#0": "what the page leads away from",
};
const ran: readonly string[] = [
  "docs/migrate/actions-cache.md#1",
  "docs/migrate/hadolint.md#0",
  "docs/migrate/paths-filter.md#1",
  "docs/migrate/pytest-split.md#1",
  "docs/recipes/docker-images.md#0",
  "docs/recipes/forks.md#0",
  "docs/recipes/go.md#0",
  "docs/recipes/merge-queue.md#0",
  "docs/recipes/node-monorepo.md#0",
  "docs/recipes/python.md#0",
];

const workflowsOf = (page: string) =>
  yamlBlocks(page).flatMap((block) => (asWorkflow(block) === block.text ? [block.text] : []));

/** The workflow as it stands on its page. */
function published(name: string): string {
  const [page = "", at] = name.split("#");
  return workflowsOf(page)[Number(at)] as string;
}

test("every workflow of the recipes and migration pages runs here, or says why it cannot", () => {
  const own = pages().filter((page) => /^docs\/(recipes|migrate)\//.test(page));
  const all = own.flatMap((page) => workflowsOf(page).map((_, at) => `${page}#${at}`));
  expect([...ran, ...Object.keys(notRun)].sort()).toEqual(all.sort());
});

const limit = 240_000;
let folder: string;
let programs: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recipes-"));
  programs = join(folder, "programs");
  mkdirSync(programs);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A program of the jobs that stands in front of the machine's. */
function program(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}

/** What `npm ci` would have installed is there; `npm test` says so. */
function nodeTools(): void {
  program("npm", 'test "$1" = ci || echo "npm $1 ran in $(basename "$PWD")"');
  program("npx", `shift\nexec ${requirePart("vitest")} "$@"`);
}

/** What pip would have installed is there. */
function pythonTools(): void {
  const python = join(dirname(requirePart("pytest")), "python");
  program("pip", "exit 0");
  program("python", `test "$1 $2" != "-m pip" || exit 0\nexec ${python} "$@"`);
}

/** Its `node_modules`, which stand in the repository, as act copies no more. */
function withModules(repo: Repo): void {
  symlinkSync(join(dirname(requirePart("vitest")), ".."), join(repo.path, "node_modules"));
  repo.commit({});
}

interface Run extends Omit<Partial<WorkflowOptions>, "results"> {
  readonly repo: Repo;
  readonly results: FakeResults;
  /** What was pushed or opened; by default the main branch. */
  readonly ref?: string;
}

const path = ".github/workflows/recipe.yml";
const pullRequest = (facts: Parameters<typeof pullRequestOpened>[0]) => ({
  name: "pull_request",
  payload: pullRequestOpened({ number: 7, ...facts }) as unknown as Record<string, unknown>,
});

/** Runs a page's workflow, which has to succeed; by default on a push to the default branch. */
async function run(name: string, { repo, results, ref = "refs/heads/main", ...options }: Run) {
  const workflow = published(name);
  const before = repo.head();
  repo.write({ [path]: workflow });
  const after = repo.git("status", "--porcelain") === "" ? before : repo.commit({});
  const payload = { ref, before, after, repository: { default_branch: "main" } };
  const result = await runWorkflow({
    path: repo.path,
    workflow: path,
    results: results.env({ run: "1", ref }),
    others: standIns(workflow, folder),
    programs,
    event: { name: "push", payload },
    timeoutMs: 150_000,
    ...options,
    env: { NO_COLOR: "1", ...options.env },
  });
  const steps = result.jobs.flatMap((job) => job.steps);
  const told = steps
    .flatMap(({ annotations, summary }) => [...annotations.map(({ message }) => message), summary])
    .join("\n");
  expect(result.outcome, `${told}\n${result.log}`).toBe("success");
  const outputs: Record<string, string> = Object.assign({}, ...steps.map((step) => step.outputs));
  return { ...result, told, outputs };
}

const vitestFile = (name: string, from: string) =>
  `import { expect, test } from "vitest";\nimport { ${name} } from "${from}";\ntest("${name}", () => expect(${name}()).toBe(1));\n`;
const shop: Files = {
  "package.json": '{"type":"module","private":true,"workspaces":["packages/*"],"scripts":{"test":"vitest"}}',
  "package-lock.json": '{"lockfileVersion":3,"packages":{"":{"workspaces":["packages/*"]}}}',
  "packages/cart/package.json": '{"name":"cart","type":"module","version":"1.0.0"}',
  "packages/cart/index.js": "export const cart = () => 1;\n",
  "packages/cart/index.test.js": vitestFile("cart", "./index.js"),
  "packages/pay/package.json": '{"name":"pay","type":"module","version":"1.0.0"}',
  "packages/pay/index.js": "export const pay = () => 1;\n",
  "packages/pay/index.test.js": vitestFile("pay", "./index.js"),
};

testWith("act", "vitest")("a Node monorepo", { timeout: limit }, async () => {
  nodeTools();
  await using repo = createRepo(shop);
  await using results = await startFakeResults();
  withModules(repo);
  const first = await run("docs/recipes/node-monorepo.md#0", { repo, results });
  expect(first.outputs).toMatchObject({ "has-tests": "true", count: "2" });
  expect(first.log).toContain("Selection: ");
  expect(first.log).toMatch(/Tests\s+2 passed/);
});

testWith("act", "vitest")("a merge queue", { timeout: limit }, async () => {
  nodeTools();
  await using repo = createRepo(shop);
  await using results = await startFakeResults();
  withModules(repo);
  const base_sha = repo.commit({ [path]: published("docs/recipes/merge-queue.md#0") });
  const head_sha = repo.commit({ "packages/pay/index.js": "export const pay = () => 3 - 2;\n" });
  const ref = "gh-readonly-queue/main/pr-7";
  const merge_group = { base_sha, head_sha, base_ref: "refs/heads/main", head_ref: `refs/heads/${ref}` };
  const { outputs, log } = await run("docs/recipes/merge-queue.md#0", {
    repo,
    results,
    event: { name: "merge_group", payload: { action: "checks_requested", merge_group } },
  });
  expect(outputs["has-tests"]).toBe("true");
  expect(log).toMatch(/Tests\s+2 passed/);
});

const python: Files = {
  "requirements-dev.txt": "pytest\npytest-cov\n",
  "shop.py": "def double(x):\n    return 2 * x\n",
  "test_cart.py": "from shop import double\n\ndef test_cart():\n    assert double(1) == 2\n",
  "test_pay.py": "from shop import double\n\ndef test_pay():\n    assert double(2) == 4\n",
};

testWith("act", "pytest")("Python, with coverage over its shards", { timeout: limit }, async () => {
  pythonTools();
  await using repo = createRepo(python);
  await using results = await startFakeResults();
  const { outputs, jobs } = await run("docs/recipes/python.md#0", { repo, results });
  expect(new Set(jobs.map(({ id }) => id))).toEqual(new Set(["plan", "shard", "tests"]));
  expect(outputs).toMatchObject({ ok: "true", count: "2", coverage: "100.00" });
});

testWith("act", "pytest")("from pytest-split", { timeout: limit }, async () => {
  pythonTools();
  await using repo = createRepo(python);
  await using results = await startFakeResults();
  const { outputs } = await run("docs/migrate/pytest-split.md#1", { repo, results, event: pullRequest({}) });
  expect(outputs).toMatchObject({ ok: "true", count: "2" });
});

testWith("act")("Go", { timeout: limit }, async () => {
  await using repo = createRepo({
    "go.mod": "module example.com/shop\n\ngo 1.21\n",
    "cart_test.go": 'package shop\n\nimport "testing"\n\nfunc TestCart(t *testing.T) {}\n',
    "pay/pay_test.go": 'package pay\n\nimport "testing"\n\nfunc TestPay(t *testing.T) {}\n',
  });
  await using results = await startFakeResults();
  // Of the standard library, which every fresh home compiles anew, no more than the tests need.
  const env = { CGO_ENABLED: "0", GOFLAGS: "-vet=off" };
  const { outputs, log } = await run("docs/recipes/go.md#0", { repo, results, env });
  expect(outputs).toMatchObject({ "has-tests": "true", count: "2" });
  expect(log).toContain('"Test":"TestPay"');
  expect(log).toContain("Selection: ");
});

testWith("act", ...builderParts)(
  "images: main writes what a pull request reads",
  { timeout: limit },
  async () => {
    await using builder = await startBuilder(false);
    await using results = await startFakeResults();
    await using repo = createRepo({
      "api/Dockerfile": "FROM scratch AS a\nCOPY x /\nFROM scratch\nCOPY --from=a /x /y\n",
      "api/x": "x",
    });
    const { PATH = "", ...env } = builder.env;
    const how = { repo, results, env, programs: PATH.split(":")[0] ?? "" };
    await run("docs/recipes/docker-images.md#0", how);
    await builder.kit.prune();
    const ref = "refs/pull/7/merge";
    const { log } = await run("docs/recipes/docker-images.md#0", { ...how, ref, event: pullRequest({}) });
    expect(log).toMatch(/CACHED/);
    expect(log).toMatch(/2 of 2 steps cached/);
  },
);

testWith("act")("pull requests from forks", { timeout: limit }, async () => {
  const sha = "a".repeat(40);
  await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  const jobs = [{ name: "test", created: 0, completed: 20, steps: [["Run tests", 20]] as const }];
  load(github, {
    pullRequest: pull({ number: 7, sha, headRepository: "contributor/octo-repo" }),
    commits: [commit({ sha, authored: -20, message: "Change it\n\nCoding-Time: 10m" })],
    runs: [runEntry({ id: 1, sha, headRepository: "contributor/octo-repo", jobs })],
  });
  await using repo = createRepo();
  await using results = await startFakeResults();
  const workflow_run = {
    id: 1,
    head_sha: sha,
    head_branch: "feature",
    head_repository: { owner: { login: "contributor" } },
    pull_requests: [],
  };
  await run("docs/recipes/forks.md#0", {
    repo,
    results,
    apiUrl: github.url,
    token: github.token(),
    event: { name: "workflow_run", payload: { action: "completed", workflow_run } },
  });
  expect(github.comments(7)[0]?.body).toContain("CI made this change wait 20 min for 10 min of coding");
});

testWith("act")("from actions/cache", { timeout: limit }, async () => {
  nodeTools();
  pythonTools();
  await using repo = createRepo({ ...shop, "requirements.txt": "six==1.17.0\n" });
  await using results = await startFakeResults();
  const { outputs } = await run("docs/migrate/actions-cache.md#1", { repo, results });
  const caches = JSON.parse(outputs.caches ?? "[]") as { manager: string }[];
  expect(caches.map(({ manager }) => manager).sort()).toEqual(["npm", "pip"]);
});

testWith("act")(
  "from path filters: the step of an area without a change is left out",
  { timeout: limit },
  async () => {
    nodeTools();
    const configuration = yamlBlocks("docs/migrate/paths-filter.md").find(({ text }) =>
      text.includes("areas:"),
    );
    await using repo = createRepo({
      [path]: published("docs/migrate/paths-filter.md#1"),
      ".github/keep-pace.yml": configuration?.text ?? "",
      "web/package.json": '{"scripts":{"test":"true"}}',
      "shared/a.js": "1",
      "api/a.js": "1",
    });
    await using results = await startFakeResults();
    const on = async (change: Files) => {
      repo.switch("main");
      repo.switch(`topic-${Object.keys(change)[0]?.[0]}`);
      const { head, base } = repo.openPull(7, repo.commit(change));
      const event = pullRequest({ headSha: head, baseSha: base });
      return run("docs/migrate/paths-filter.md#1", { repo, results, event });
    };
    const shared = await on({ "shared/a.js": "2" });
    expect(JSON.parse(shared.outputs.areas ?? "null")).toEqual(["web"]);
    expect(shared.log).toContain("npm test ran in web");
    const api = await on({ "api/a.js": "2" });
    expect(JSON.parse(api.outputs.areas ?? "null")).toEqual([]);
    expect(api.log).not.toContain("npm test ran");
  },
);

testWith("act")("beside hadolint", { timeout: limit }, async () => {
  await using repo = createRepo(sinfulApp);
  await using results = await startFakeResults();
  await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  const { told } = await run("docs/migrate/hadolint.md#0", {
    repo,
    results,
    apiUrl: github.url,
    token: github.token(),
    event: pullRequest({}),
  });
  expect(told).toContain("broad-copy-before-install");
});
