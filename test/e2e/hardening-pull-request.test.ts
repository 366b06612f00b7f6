/** What a stranger's pull request may hold: nothing of it steers a runner, a page, a terminal or a file elsewhere. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActionResult, type RunOptions, runAction } from "../support/action.ts";
import { cli } from "../support/cli.ts";
import { pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { startFakeResults } from "../support/fake-results.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { sinfulApp } from "../support/sins.ts";
import { snapshot } from "../support/snapshot.ts";

const nasty =
  "n\n::error::owned\n::set-output name=pwned::1\n##[error]owned\r\x1b[31m\x1b]0;t\x07\u202e @octocat #1 <img src=x> ![a](b) `|";
const dockerfile = `${sinfulApp.Dockerfile}LABEL a="::error::owned @octocat <img src=x>"\n`;
const workflow = `name: "::error::owned @octocat <img src=x>"
on: pull_request
jobs:
  __proto__:
    name: "\\n::set-output name=pwned::1 @octocat"
    runs-on: ubuntu-latest
    steps:
      - {uses: actions/checkout@v1}
      - {uses: actions/cache@v2, with: {path: "<img src=x>", key: "::error::owned"}}
      - {run: npm ci}
`;
const hostile = {
  ...sinfulApp,
  [`${nasty}/Dockerfile`]: dockerfile,
  [`${nasty}/package.json`]: sinfulApp["package.json"] as string,
  "__proto__/Dockerfile": dockerfile,
  "constructor/Dockerfile": dockerfile,
  [`.github/workflows/${nasty}.yml`]: workflow,
  ".github/workflows/__proto__.yml": workflow,
  [`${nasty}.test.ts`]: "import './__proto__'",
  "__proto__.test.ts": "import './constructor'",
  "toString.test.ts": "",
  "package.json": '{"scripts":{"test":"vitest"},"__proto__":{"polluted":1},"dependencies":{"__proto__":"1"}}',
};

let github: FakeGitHub;
let origin: Repo;
beforeAll(async () => {
  github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  origin = createRepo({ "README.md": "1" });
  origin.switch(`topic-"$(id)"-<b>`);
  origin.commit(hostile, { message: nasty });
  origin.switch("main");
  origin.git("update-ref", "refs/pull/7/head", `topic-"$(id)"-<b>`);
});
afterAll(async () => {
  await Promise.all([github[Symbol.asyncDispose](), origin[Symbol.asyncDispose]()]);
});

const unseen = /\x1b|\u202e|\x07|\r(?!\n)/;

/** Text that a page would show as more than text. */
function expectPlainMarkdown(markdown: string): void {
  expect(markdown).not.toMatch(unseen);
  const outside = markdown.replace(/\\./g, "").replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "code");
  expect(outside).not.toMatch(/@octocat|<img|!\[a\]|^::/m);
}

function expectHarmless(result: ActionResult): void {
  for (const step of [result, ...(result.post ? [result.post as ActionResult] : [])]) {
    const steering = step.commands.filter(({ name }) =>
      /^(set-|save-|add-(path|matcher)|stop|echo)/.test(name),
    );
    expect(steering).toEqual([]);
    expect(step.annotations.filter(({ message }) => message.trim().startsWith("owned"))).toEqual([]);
    expect(step.log).not.toMatch(unseen);
    expect(step.log).not.toMatch(/bug|at .*\.js:\d+/);
    expect([step.outputs.pwned, step.env, step.path]).toEqual([undefined, {}, []]);
    expectPlainMarkdown(step.summary);
  }
}

async function act(action: string, more: Partial<RunOptions> = {}): Promise<ActionResult> {
  const head = origin.git("rev-parse", `topic-"$(id)"-<b>`);
  const facts = {
    owner: "octo-org",
    repo: "octo-repo",
    number: 7,
    headSha: head,
    baseSha: origin.git("rev-parse", "main"),
  };
  const payload = { ...pullRequestOpened(facts), title: nasty } as unknown as Record<string, unknown>;
  github.pull({ number: 7, headSha: head, files: [] });
  await using clone = origin.checkout({ ref: "refs/pull/7/head" });
  return await runAction(action, {
    workspace: clone.path,
    event: { name: "pull_request", payload },
    apiUrl: github.url,
    token: github.token(),
    repository: "octo-org/octo-repo",
    ...more,
  });
}

describe("hostile names", { timeout: 240_000 }, () => {
  test.each([".", "actions/dockerfile", "actions/workflow", "actions/select-tests"])(
    "through %s",
    async (action) => {
      const inputs = action === "actions/select-tests" ? { shadow: "false" } : {};
      let sarif = "";
      const result = await act(action, {
        inputs,
        between: ({ outputs }) => {
          if (outputs["sarif-file"]) sarif = readFileSync(outputs["sarif-file"], "utf8");
        },
      });
      expect(result.outcome).toBe("success");
      expectHarmless(result);
      for (const { body } of github.comments(7)) expectPlainMarkdown(body ?? "");
      if (sarif !== "") {
        const places = [...sarif.matchAll(/"uri":\s*"([^"]*)"/g)].map(([, uri]) => uri as string);
        expect(places.length).toBeGreaterThan(0);
        expect(places.filter((uri) => /[^\x21-\x7e]/.test(uri))).toEqual([]);
        expect(sarif).not.toMatch(/\x1b|\u202e/);
      }
    },
  );

  test("of tests, through plan, shard and proof", async () => {
    await using results = await startFakeResults();
    const names = [
      "__proto__",
      "constructor::toString",
      `a.py::${nasty.replaceAll("\n", " ")}`,
      "a.py::<img src=x> @octocat",
    ];
    await using repo = createRepo({ "tests.json": JSON.stringify(names) });
    const options = { workspace: repo.path, results: results.env({ run: "1" }) };
    const planned = await runAction("actions/shard-tests", {
      ...options,
      inputs: { tests: "tests.json", shards: "2" },
    });
    expect(planned.outcome, planned.log).toBe("success");
    expectHarmless(planned);
    const plan = planned.outputs.plan as string;
    const shards = JSON.parse(plan).shards as { tests: string[] }[];
    expect(shards.flatMap(({ tests }) => tests).sort()).toEqual([...names].sort());
    // No shard has run: every test is missing, and named.
    const verdict = await runAction("actions/verify-shards", {
      ...options,
      inputs: { plan, comment: "false", token: "" },
    });
    expect([verdict.outcome, verdict.outputs.ok]).toEqual(["failure", "false"]);
    expectHarmless(verdict);
  });

  test("on a terminal and as JSON", async () => {
    await using clone = origin.checkout({ ref: "refs/pull/7/head" });
    for (const command of [
      "check",
      "dockerfile",
      "workflow",
      "select",
      "init",
      "buildkit plan",
      "cache plan",
    ]) {
      const args = command.split(" ");
      const { code, stdout, stderr } = cli(clone.path, args);
      expect(code, command + stderr).toBeLessThan(2);
      expect(stdout + stderr, command).not.toMatch(/\x1b\]|\x1b\[31m|\u202e|\x07|^::|^##\[/m);
      const { code: again, stdout: json } = cli(clone.path, [...args, "--format", "json"]);
      expect(again).toBe(code);
      expect(JSON.parse(json)).toBeTypeOf("object");
    }
  });
});

describe("links", { timeout: 120_000 }, () => {
  test("in circles and out of the repository are neither followed nor written through", async () => {
    await using repo = createRepo({ ...sinfulApp, "a/x.test.ts": "", ".github/workflows/ci.yml": workflow });
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    try {
      for (const [name, text] of Object.entries(sinfulApp)) writeFileSync(join(outside, name), text);
      writeFileSync(join(outside, "secret.yml"), "secret: top-secret\n");
      mkdirSync(join(repo.path, "loop"));
      symlinkSync("..", join(repo.path, "loop/up"));
      symlinkSync("self", join(repo.path, "self"));
      symlinkSync(outside, join(repo.path, "out"));
      symlinkSync("/", join(repo.path, "root"));
      symlinkSync(join(outside, "Dockerfile"), join(repo.path, "out.Dockerfile"));
      symlinkSync(join(outside, "secret.yml"), join(repo.path, ".github/workflows/secret.yml"));
      symlinkSync(join(outside, "secret.yml"), join(repo.path, ".github/keep-pace.yml"));
      symlinkSync(join(outside, "package.json"), join(repo.path, "a/package.json"));
      repo.git("add", "--all");
      repo.git("commit", "--quiet", "--message", "links");
      const before = snapshot(outside);
      for (const args of [
        ["check"],
        ["fix"],
        ["init", "--write"],
        ["select"],
        ["cache", "plan"],
        ["buildkit", "plan"],
      ]) {
        const { code, stdout, stderr } = cli(repo.path, args);
        expect(code, `${args.join(" ")}: ${stderr}`).toBeLessThan(3);
        expect(stdout + stderr).not.toContain("top-secret");
        rmSync(join(repo.path, ".github/keep-pace.yml"), { force: true });
      }
      expect(snapshot(outside)).toEqual(before);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

describe("bombs", { timeout: 240_000 }, () => {
  const laughs = `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`).join("")}`;
  const big = 20_000_000;
  const bombs: [name: string, path: string, text: string][] = [
    [
      "aliases in a workflow",
      ".github/workflows/ci.yml",
      `${laughs}on: push\njobs: {a: {runs-on: *a30, steps: *a30}}\n`,
    ],
    ["aliases in a compose file", "compose.yml", `${laughs}services: {a: {build: *a30}}\n`],
    ["depth in a workflow", ".github/workflows/ci.yml", `on: push\njobs: ${"[".repeat(200_000)}`],
    ["depth of maps in a workflow", ".github/workflows/ci.yml", `on: push\njobs: ${"{a: ".repeat(100_000)}`],
    ["depth in a compose file", "compose.yml", `services: ${"[".repeat(200_000)}`],
    ["depth in a lock file", "pnpm-lock.yaml", `lockfileVersion: ${"[".repeat(200_000)}`],
    ["depth in a manifest", "package.json", "[".repeat(1_000_000)],
    ["a merge key that leads to itself", ".github/workflows/ci.yml", "a: &a {<<: *a}\non: push\njobs: *a\n"],
    ["a workflow of 20 MB", ".github/workflows/ci.yml", `on: push\njobs:\n${"  # x\n".repeat(big / 6)}`],
    ["a Dockerfile of 20 MB", "Dockerfile", `FROM a\n${"RUN x\n".repeat(big / 6)}`],
    ["a configuration of aliases", ".github/keep-pace.yml", `${laughs}exclude: *a30\n`],
    ["a configuration of depth", ".github/keep-pace.yml", `exclude: ${"[".repeat(100_000)}`],
    ["a bake file of depth", "docker-bake.hcl", `target "a" {\n args = ${"{ a = ".repeat(50_000)}\n`],
    ["a module of depth", "a.ts", `import ${"`${".repeat(100_000)}`],
  ];
  test.each(bombs)("%s: an answer or one sentence", async (_, path, text) => {
    await using repo = createRepo({ ...sinfulApp, "b.test.ts": "import './a'", [path]: text });
    for (const args of [
      ["check"],
      ["select", "--base", "HEAD"],
      ["init"],
      ["cache", "plan"],
      ["buildkit", "plan"],
    ]) {
      const { code, stderr } = cli(repo.path, args);
      const isConfiguration = path.endsWith("keep-pace.yml");
      expect(
        code === 0 || (code === 2 && isConfiguration),
        `${args.join(" ")} ${code}: ${stderr.slice(0, 500)}`,
      ).toBe(true);
      if (code === 2) expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });

  test("a difference of 100,000 files", async () => {
    await using repo = createRepo({
      "package.json": '{"scripts":{"test":"vitest"}}',
      "a.test.ts": "",
      "b.test.ts": "",
    });
    const names = Array.from(
      { length: 100_000 },
      (_, at) => `docs/${at % 300}/${nasty.replaceAll("\n", " ").slice(0, 20)}${at}.md`,
    );
    writeFileSync(join(repo.path, "changed"), names.flatMap((name) => ["A", name]).join("\0"));
    const { code, stderr, json } = cli(repo.path, ["select", "--changed", "changed", "--format", "json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { mode, changed, tests, skipped } = json<Record<string, unknown[]>>();
    expect([mode, changed?.length, tests?.length, skipped?.length]).toEqual(["all", 100_000, 2, 0]);
  });
});
