import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { foldInto, mainWorkflow } from "./fold.ts";

const path = ".github/workflows/ci.yml";
const ci = `# Our CI.
on:
  pull_request: # every push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@v7
        with: { node-version: 24 }
      - run: npm ci
`;
const release = { ref: "v1", version: null };

function fold(text: string) {
  const files = memoryFiles({ [path]: text, "package-lock.json": "{}", "package.json": "{}" });
  return foldInto(path, files, release);
}

describe("an existing workflow", () => {
  test("gets the check and the report behind its jobs, and its safe fixes; every other line stays", () => {
    const folded = fold(ci);
    const { jobs, concurrency } = parse(folded?.text ?? "");
    expect(Object.keys(jobs)).toEqual(["test", "report"]);
    expect(jobs.report.needs).toEqual("test");
    expect(jobs.test.steps[1].with).toEqual({ "node-version": 24, cache: "npm" });
    expect(concurrency["cancel-in-progress"]).toBe(true);
    const lines = folded?.text.split("\n");
    for (const line of ci.split("\n").filter((each) => !each.includes("node-version")))
      expect(lines).toContain(line);
    expect(folded?.because).toContain("set cache: npm");
  });

  test("is left alone when it has all that", () => {
    expect(fold(fold(ci)?.text ?? "")).toBeNull();
  });

  test("keeps a job of its own that is called report", () => {
    const { jobs } = parse(fold(ci.replace("  test:", "  report:"))?.text ?? "");
    expect(Object.keys(jobs)).toEqual(["report", "keep-pace"]);
    expect(jobs["keep-pace"].needs).toBe("report");
  });

  test("keeps its line breaks", () => {
    const text = fold(ci.replaceAll("\n", "\r\n"))?.text ?? "";
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(Object.keys(parse(text).jobs)).toContain("report");
  });

  test("is indented as it is", () => {
    const wide = ci.replace(/^(?= )/gm, "  ");
    expect(Object.keys(parse(fold(wide)?.text ?? "").jobs)).toEqual(["test", "report"]);
    expect(fold(wide)?.text).toContain("\n    report:\n      name: ");
  });

  test("gets no jobs where they are not the last key", () => {
    const last = `jobs:\n  a:\n    runs-on: x\n    steps: []\nenv:\n  A: 1\n`;
    expect(fold(`on: push\n${last}`)).toBeNull();
  });
});

test("the main workflow is the one that tests pull requests with most jobs", () => {
  const job = (id: string) => `  ${id}: { runs-on: x, steps: [{ uses: actions/checkout@v7 }] }\n`;
  const files = (more: Record<string, string>) => memoryFiles({ ...more, "a.txt": "" });
  const one = `on: pull_request\njobs:\n${job("a")}`;
  expect(
    mainWorkflow(files({ ".github/workflows/a.yml": one, ".github/workflows/b.yml": `${one}${job("b")}` })),
  ).toBe(".github/workflows/b.yml");
  expect(mainWorkflow(files({ ".github/workflows/a.yml": one.replace("pull_request", "push") }))).toBeNull();
  expect(mainWorkflow(files({ ".github/workflows/a.yml": "on: [pull_request\n" }))).toBeNull();
  expect(mainWorkflow(files({ ".github/workflows/a.yml": "# on: pull_request\n" }))).toBeNull();
  expect(mainWorkflow(files({}))).toBeNull();
});

test("of two that test alike, the main workflow is the one named so", () => {
  const text = "on: pull_request\njobs:\n  a: { runs-on: x, steps: [{ run: pytest }] }\n";
  const files = memoryFiles({
    ".github/workflows/coverage.yml": text,
    ".github/workflows/tests.yml": text,
  });
  expect(mainWorkflow(files)).toBe(".github/workflows/tests.yml");
});

test("a job that calls a workflow tests by its name", () => {
  const calls = "on: pull_request\njobs:\n  tests: { uses: o/w/.github/workflows/laravel.yml@v2 }\n";
  const builds = `on: pull_request\njobs:\n  image: { runs-on: x, steps: [{ uses: actions/checkout@v7 }] }\n`;
  const files = memoryFiles({ ".github/workflows/a.yml": builds, ".github/workflows/t.yml": calls });
  expect(mainWorkflow(files)).toBe(".github/workflows/t.yml");
});

test.each<[string, string, string]>([
  ["tests over an analysis of more jobs", "on: pull_request", "on: pull_request"],
  ["tests of pushes over an analysis of pull requests", "on: [push]", "on: pull_request"],
  [
    "tests of every change over those of some paths",
    "on: pull_request",
    "on: { pull_request: { paths: [x] } }",
  ],
])("the main workflow: %s", (_name, on, other) => {
  const job = (id: string, run: string) =>
    `  ${id}: { runs-on: x, steps: [{ uses: actions/checkout@v7 }, { run: ${run} }] }\n`;
  const test = other.includes("paths") ? "npm test" : "analyze";
  const files = memoryFiles({
    ".github/workflows/analysis.yml": `${other}\njobs:\n${job("a", test)}${job("b", test)}`,
    ".github/workflows/tests.yml": `${on}\njobs:\n${job("unit", "make test")}`,
  });
  expect(mainWorkflow(files)).toBe(".github/workflows/tests.yml");
});
