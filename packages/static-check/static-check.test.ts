import { memoryFiles } from "@keep-pace/files";
import type { Cost, Finding, Severity } from "@keep-pace/findings";
import { emptyConfig, type Workspace } from "@keep-pace/workspace";
import { describe, expect, test } from "vitest";
import { answerStaticCheck, type StaticCheck } from "./index.ts";

const workspace: Workspace = {
  root: "/repo",
  files: memoryFiles({}),
  git: null,
  scopes: [{ path: "", kind: "folder" }],
  config: emptyConfig,
} as unknown as Workspace;

function found(severity: Severity, file: string, parts: Partial<Finding> = {}): Finding {
  const range = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  const message = `${file} could be better.`;
  return {
    rule: `${severity}-rule`,
    severity,
    message,
    file,
    range,
    fix: null,
    refused: null,
    cost: null,
    ...parts,
  };
}

function answer(findings: readonly Finding[], more: Partial<StaticCheck> = {}) {
  return answerStaticCheck(
    {
      check: () => findings,
      rules: [],
      files: 3,
      nothing: "No file.",
      name: "check",
      brief: true,
      workspace,
      history: null,
      fixCommand: () => null,
      fixAllCommand: "keep-pace fix",
      ...more,
    },
    { fix: "none", diff: false, unsafe: false },
  );
}

const plain = { color: false, width: 80, verbose: false };
const fix = { safety: "safe", description: "do it", edits: [] } as const;
const cost: Cost = { missRate: null, seconds: 180, secondsPerWeek: null, commits: 500, source: "table" };

describe("habits beside something to mend", () => {
  const { text, markdown } = answer([
    found("warning", "a.yml"),
    found("note", "b.yml", { fix }),
    found("note", "c.yml"),
  ]);

  test("are counted in text, and told with --verbose", () => {
    expect(text(plain)).toContain("and 2 notes on habits, 1 of which can be fixed: --verbose shows them\n");
    expect(text(plain)).not.toContain("b.yml");
    expect(text({ ...plain, verbose: true })).toContain("b.yml");
  });

  test("are folded away in Markdown", () => {
    const [open, folded] = markdown().split(
      "<details><summary>and 2 notes on habits, 1 of which can be fixed",
    );
    expect(open).toContain("`a.yml:1`");
    expect(open).not.toContain("b.yml");
    expect(folded).toContain("`b.yml:1`");
    expect(folded).toContain("\n</details>\n");
    expect(folded).not.toContain("findings");
  });
});

test("habits alone are told", () => {
  const { text, markdown } = answer([found("note", "b.yml")]);
  expect(text(plain)).toContain("b.yml could be better.");
  expect(markdown()).not.toContain("details");
});

test("what costs rest on is said where a cost is told, and nowhere else", () => {
  expect(answer([found("warning", "a.yml", { cost })]).text(plain)).not.toContain("Costs");
  const told = { ...cost, secondsPerWeek: 300 };
  expect(answer([found("warning", "a.yml", { cost: told })]).text(plain)).toContain(
    "Costs are typical values at 25 commits a week: this is no git repository.",
  );
  const commits = Array.from({ length: 9 }, (_, day) => ({
    sha: `${day}`,
    at: new Date(day * 86_400_000),
    paths: ["x"],
  }));
  const history = { commits, shallow: false };
  expect(answer([found("warning", "a.yml", { cost: told })], { history }).text(plain)).toContain(
    "Costs: 9 past commits, and typical times.",
  );
});

test("no line of a long answer is wider than the terminal", () => {
  const nothing = `No Dockerfile among 3 files (looked for ${"Dockerfile.*, ".repeat(9)}and Containerfile).`;
  const lines = answer([], { files: 0, nothing }).text(plain).split("\n");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
});
