import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunOptions, runAction } from "./action.ts";

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "workspace-"));
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Runs an action made of the given scripts, CommonJS so that they need no package.json. */
async function run(yaml: string, scripts: Record<string, string>, options: Partial<RunOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "action-"));
  writeFileSync(join(folder, "action.yml"), yaml);
  for (const [name, code] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.cjs`), code);
  try {
    return await runAction(folder, { workspace, ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const node = (rest = "") => `runs: { using: node24, main: main.cjs${rest} }`;
const print = (expression: string) => `console.log(JSON.stringify(${expression}))`;

test("inputs reach the action by name, with defaults and expressions filled in", async () => {
  const inputs = `inputs:
  fail-on: { default: never }
  two words: {}
  count: { default: 3 }
  token: { default: "\${{ github.token }}" }
  pull: { default: "#\${{ github.event.pull_request.number }}" }
  shard: { default: "\${{ matrix.shard }}" }
`;
  const { log } = await run(
    inputs + node(),
    { main: print("Object.entries(process.env).filter(([k]) => k.startsWith('INPUT_'))") },
    {
      inputs: { "fail-on": "error" },
      token: "secret",
      event: { name: "pull_request", payload: { pull_request: { number: 7 } } },
      contexts: { matrix: { shard: 2 } },
    },
  );
  expect(Object.fromEntries(JSON.parse(log))).toEqual({
    "INPUT_FAIL-ON": "error",
    INPUT_TWO_WORDS: "",
    INPUT_COUNT: "3",
    INPUT_TOKEN: "secret",
    INPUT_PULL: "#7",
    INPUT_SHARD: "2",
  });
});

test("an input the action does not declare is warned about and still passed", async () => {
  const { annotations, log } = await run(
    `inputs: { path: {} }\n${node()}`,
    { main: print("process.env.INPUT_PAHT") },
    { inputs: { paht: "x" } },
  );
  expect(annotations).toMatchObject([
    { level: "warning", message: "Unexpected input(s) 'paht', valid inputs are ['path']" },
  ]);
  expect(log).toBe('"x"\n');
});

test("an expression beyond a path is an error of the test", async () => {
  const yaml = `inputs: { x: { default: "\${{ github.ref == 'a' }}" } }\n${node()}`;
  await expect(run(yaml, { main: "" })).rejects.toThrow("The harness cannot evaluate 'github.ref == 'a''");
});

test("the environment holds what a runner sets and nothing of this process", async () => {
  process.env.KEEP_PACE_LEAK = "leak";
  const { log } = await run(node(), { main: print("process.env") }, { token: "secret", env: { MINE: "1" } });
  delete process.env.KEEP_PACE_LEAK;
  const env = JSON.parse(log);
  expect(env).toMatchObject({ CI: "true", MINE: "1", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: workspace });
  expect(env).not.toHaveProperty("KEEP_PACE_LEAK");
  expect(Object.keys(env).filter((name) => name.startsWith("ACTIONS_"))).toEqual([]);
  expect(log).not.toContain("secret");
  expect(env.PATH).not.toContain("node_modules");
});

test("ref, sha and branches follow the event as on GitHub", async () => {
  const main = print(
    "['REF', 'REF_NAME', 'SHA', 'HEAD_REF', 'BASE_REF', 'REPOSITORY', 'RUN_ATTEMPT'].map((k) => process.env['GITHUB_' + k])",
  );
  const pull = { number: 7, merge_commit_sha: "m", head: { ref: "topic" }, base: { ref: "main", sha: "b" } };
  const payload = { pull_request: pull, repository: { full_name: "o/r" } };
  const seen = async (event: RunOptions["event"], attempt = 1) =>
    JSON.parse((await run(node(), { main }, { ...(event && { event }), attempt })).log);
  expect(await seen({ name: "pull_request", payload }, 2)).toEqual([
    "refs/pull/7/merge",
    "7/merge",
    "m",
    "topic",
    "main",
    "o/r",
    "2",
  ]);
  expect(await seen({ name: "pull_request_target", payload })).toEqual([
    "refs/heads/main",
    "main",
    "b",
    "topic",
    "main",
    "o/r",
    "1",
  ]);
  expect(await seen({ name: "push", payload: { ref: "refs/tags/v1", after: "a" } })).toEqual([
    "refs/tags/v1",
    "v1",
    "a",
    "",
    "",
    "octo-org/octo-repo",
    "1",
  ]);
});

test("Node 24 runs the script in the workspace with the event's payload", async () => {
  const { log } = await run(
    node(),
    {
      main: print(
        "[process.versions.node.split('.')[0], process.cwd(), require(process.env.GITHUB_EVENT_PATH)]",
      ),
    },
    { event: { name: "push", payload: { after: "x" } } },
  );
  expect(JSON.parse(log)).toEqual(["24", workspace, { after: "x" }]);
});

const write = (file: string, text: string) =>
  `require("node:fs").appendFileSync(process.env.GITHUB_${file}, ${JSON.stringify(text)});`;

test("each step has file commands of its own; state and variables go on to the post step", async () => {
  const result = await run(node(", post: post.cjs"), {
    main:
      write("OUTPUT", "a=1\n") +
      write("STATE", "key<<X\none\ntwo\nX\n") +
      write("STEP_SUMMARY", "# main") +
      write("ENV", "ADDED=yes\n") +
      write("PATH", "/added\n"),
    post: `${write("OUTPUT", "b=2\n")}${print("[process.env.STATE_key, process.env.ADDED, process.env.PATH.split(':')[0]]")}`,
  });
  expect(result).toMatchObject({
    outputs: { a: "1" },
    state: { key: "one\ntwo" },
    summary: "# main",
    path: ["/added"],
  });
  expect(result.post).toMatchObject({ outputs: { b: "2" }, state: {}, summary: "" });
  expect(JSON.parse(result.post?.log ?? "")).toEqual(["one\ntwo", "yes", "/added"]);
});

test("the job goes on between main and post", async () => {
  const seen: string[] = [];
  const result = await run(
    node(", post: post.cjs"),
    { main: write("OUTPUT", "a=1\n"), post: print("require('node:fs').readFileSync('report', 'utf8')") },
    {
      between: ({ outputs }) => {
        seen.push(outputs.a ?? "");
        writeFileSync(join(workspace, "report"), "made");
      },
    },
  );
  expect(seen).toEqual(["1"]);
  expect(result.post?.log).toBe('"made"\n');
});

test("a post step runs after a failed main step unless post-if says success()", async () => {
  const scripts = { main: "process.exit(3)", post: "" };
  const always = await run(node(", post: post.cjs"), scripts);
  expect([always.outcome, always.exitCode, always.post?.outcome]).toEqual(["failure", 3, "success"]);
  expect((await run(node(", post: post.cjs, post-if: success()"), scripts)).post).toBeNull();
  expect((await run(node(), { main: "" })).post).toBeNull();
});

test("standard output and standard error make one log, in order, and its commands are read", async () => {
  const { log, annotations, commands } = await run(node(), {
    main: `console.log("a"); console.error("::warning file=x.ts,line=2::careful%0Anow"); console.log("::add-mask::s");`,
  });
  expect(log).toBe("a\n::warning file=x.ts,line=2::careful%0Anow\n::add-mask::s\n");
  expect(annotations).toMatchObject([{ level: "warning", file: "x.ts", line: 2, message: "careful\nnow" }]);
  expect(commands.map(({ name }) => name)).toEqual(["warning", "add-mask"]);
});

test("what the runner would not take is not taken", async () => {
  const summary = await run(node(), {
    main:
      write("STEP_SUMMARY", "") +
      `require("node:fs").writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1))`,
  });
  expect([summary.outcome, summary.summary]).toEqual(["success", ""]);
  expect(summary.annotations[0]?.message).toContain("supports content up to a size of 1024k");
  const output = await run(node(), { main: write("OUTPUT", "no value\n") });
  expect([output.outcome, output.exitCode]).toEqual(["failure", 0]);
  const options = await run(node(), { main: write("ENV", "NODE_OPTIONS=--inspect\n") });
  expect(options.env).toEqual({});
});

test("reaching for the network fails the test, whatever the action makes of it", async () => {
  const action = run(node(), { main: `fetch("https://example.com").catch(() => {})` });
  await expect(action).rejects.toThrow(/A test reached for the network\.\n.*example\.com:443/);
});

test("an action that does not end fails the test with its log", async () => {
  const action = run(
    node(),
    { main: `console.log("waiting"); setInterval(() => {}, 1000)` },
    { timeoutMs: 300 },
  );
  await expect(action).rejects.toThrow(/did not end within 300 ms:\nwaiting/);
});

test("kinds of action the harness does not run are refused", async () => {
  await expect(run("runs: { using: composite, steps: [] }", {})).rejects.toThrow(
    "does not know runs.using composite",
  );
  await expect(run(node(", pre: pre.cjs"), {})).rejects.toThrow("does not know runs.pre");
});
