import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import type { Job, Workflow } from "./model.ts";
import { readWorkflow } from "./parse.ts";
import { readSource } from "./yaml/source.ts";

const path = ".github/workflows/ci.yml";

function read(yaml: string, others: Record<string, string> = {}): Workflow {
  const workflow = readWorkflow(path, memoryFiles({ [path]: yaml, ...others }));
  if (typeof workflow === "string") throw new Error(workflow);
  return workflow;
}

function firstJob(yaml: string, others?: Record<string, string>): Job {
  return read(yaml, others).jobs[0] as Job;
}

describe("a workflow is read", () => {
  test.each([
    ["a word", "on: push", ["push"]],
    ["a list", "on: [push, pull_request]", ["push", "pull_request"]],
    ["a map", "on:\n  push:\n    branches: [main]\n  workflow_dispatch:", ["push", "workflow_dispatch"]],
  ])("with its events as %s", (_name, on, events) => {
    expect([...read(`${on}\njobs: {}\n`).events.keys()]).toEqual(events);
  });

  test("with anchors, aliases and numbers as they are written", () => {
    const job = firstJob(
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - &setup\n        uses: actions/setup-go@v6\n        with: { go-version: 1.20 }\n      - *setup\n",
    );
    expect(job.steps.map((step) => step.input("go-version"))).toEqual(["1.20", "1.20"]);
    expect(job.steps.map(({ value }) => value.shared)).toEqual([false, true]);
  });

  test("with the systems that a matrix makes, excluded and included ones minded", () => {
    const job = firstJob(
      "on: push\njobs:\n  a:\n    runs-on: ${{ matrix.os }}\n    strategy:\n      matrix:\n        os: [ubuntu-latest, windows-2025]\n        v: [1, 2]\n        exclude: [{ os: windows-2025 }]\n        include: [{ os: macos-15, v: 1 }]\n    steps: []\n",
    );
    expect(job.systems).toEqual(["Linux", "macOS"]);
    expect(job.rows).toHaveLength(3);
  });

  test("without a guess at a matrix that an expression makes", () => {
    const job = firstJob(
      'on: push\njobs:\n  a:\n    runs-on: x\n    strategy: { matrix: "${{ fromJSON(needs.p.outputs.m) }}" }\n    steps: []\n',
    );
    expect(job.rows).toBeNull();
    expect(job.systems).toEqual(["other"]);
  });

  test("with the steps of local composite actions in their place, their inputs filled in", () => {
    const job = firstJob(
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./.github/actions/setup\n        if: always()\n        with: { manager: yarn }\n      - run: yarn test\n",
      {
        ".github/actions/setup/action.yml":
          "inputs:\n  manager: { default: npm }\n  node: { default: '24' }\nruns:\n  using: composite\n  steps:\n    - uses: actions/setup-node@v7\n      with:\n        cache: ${{ inputs.manager }}\n        node-version: ${{ inputs.node }}\n    - run: ${{ inputs.manager }} install\n      shell: bash\n",
      },
    );
    expect(job.steps.map(({ source }) => source.path)).toEqual([
      ".github/actions/setup/action.yml",
      ".github/actions/setup/action.yml",
      path,
    ]);
    expect(job.steps[0]?.input("cache")).toBe("yarn");
    expect(job.steps[0]?.input("node-version")).toBe("24");
    expect(job.steps[1]?.commands[0]?.words).toEqual(["yarn", "install"]);
    expect(job.steps[0]?.conditions).toEqual(["always()"]);
  });

  test("without an end where actions use each other in a circle", () => {
    const circle = "runs:\n  using: composite\n  steps:\n    - uses: ./b\n";
    const job = firstJob(
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./b\n",
      { "b/action.yml": circle },
    );
    expect(job.steps).toMatchObject([{ opaque: true }]);
  });

  test("with the version of an action, from its ref or the comment behind a commit", () => {
    const sha = "a".repeat(40);
    const job = firstJob(
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: a/b@v4.2.0\n      - uses: a/b@${sha} # v3\n      - uses: "a/b@${sha}" # tag=v2.1\n      - uses: a/b@${sha}\n      - uses: a/b@main\n`,
    );
    expect(job.steps.map(({ uses }) => uses?.major)).toEqual([4, 3, 2, null, null]);
  });

  test("with the permissions in force", () => {
    const { jobs } = read(
      "on: push\npermissions:\n  id-token: write\njobs:\n  a: { runs-on: x, steps: [] }\n  b: { runs-on: x, steps: [], permissions: { contents: read } }\n",
    );
    expect(jobs.map((job) => job.permission("id-token"))).toEqual(["write", "none"]);
  });
});

describe("what is no workflow is told in one sentence", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
    .split("")
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(",")}]`)
    .join("\n")}\n`;
  test.each([
    ["tabs", "on: push\njobs:\n\ta: 1\n", /^\.github\/workflows\/ci\.yml, line 3: .*; correct the YAML\.$/],
    [
      "the same key twice",
      "on: push\non: pull_request\njobs: {}\n",
      /line 2: Map keys must be unique; correct the YAML\.$/,
    ],
    ["an open quote", 'on: "push\njobs: {}\n', /; correct the YAML\.$/],
    ["two documents", "on: push\n---\njobs: {}\n", /has no jobs/],
    ["five megabytes", `on: push\njobs:\n  a: ${"x".repeat(5 * 1024 * 1024)}\n`, /has more than 512 KiB/],
    ["nothing", "", /has no jobs/],
    ["a list", "- a\n", /has no jobs/],
    ["an alias bomb", bomb, /has no jobs/],
  ])("%s", (_name, text, message) => {
    const answer = readWorkflow(path, memoryFiles({ [path]: text }));
    expect(answer).toMatch(message);
    expect(String(answer).split("\n")).toHaveLength(1);
  });

  test("an alias of nothing is nothing", () => {
    expect(read("on: *x\njobs: { a: *y }\n").jobs).toEqual([]);
  });

  test("an alias bomb among the jobs is not expanded", () => {
    const { jobs } = read(
      `on: push\nx-bomb:\n${bomb.replace(/^/gm, "  ")}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n`,
    );
    expect(jobs[0]?.steps).toHaveLength(1);
  });
});

test("a workflow that nests beyond the stack is one sentence", () => {
  const text = `on: push\njobs:\n  a: ${": \0".repeat(20_000)}`;
  expect(readSource("ci.yml", text)).toMatch(/^ci\.yml.*correct the YAML\.$/);
});
