import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { lintWorkflows } from "../lint.ts";
import { rules } from "./index.ts";

// The examples of the documentation are the first fixtures: what it calls bad is found, what it calls good is not.
const folder = join(import.meta.dirname, "../../../docs/rules");
const path = ".github/workflows/ci.yml";
const project = {
  "package.json": "{}",
  "package-lock.json": "{}",
  "requirements.txt": "requests==2.32.0\n",
  "Cargo.lock": "",
  "go.sum": "",
  Dockerfile: "FROM scratch\n",
  "app/Dockerfile": "FROM node:24\nRUN --mount=type=cache,target=/root/.npm npm ci\n",
};
const month = 31 * 24 * 3600 * 1000;
const now = new Date("2026-06-01T00:00:00Z");
const history = {
  commits: [{ sha: "0".repeat(40), at: new Date(now.getTime() - month), paths: ["README.md"] }],
  shallow: false,
};

// A suite of fifteen minutes.
const timings = { seconds: 900, largest: 30, files: 60, startupSeconds: 40 };

describe.each(rules.filter(({ id }) => id !== "unreadable-file"))("$id", ({ id, severity, summary }) => {
  const text = readFileSync(join(folder, `${id}.md`), "utf8");
  const found = (heading: string) => {
    const [, yaml = ""] = new RegExp(`## ${heading}\n\n\`\`\`yaml\n(.*?)\`\`\``, "s").exec(text) ?? [];
    expect(yaml).not.toBe("");
    const files = memoryFiles({ ...project, [path]: yaml });
    return lintWorkflows({ paths: [path], files, history, now, timings });
  };

  test("the page says what the rule says", () => {
    expect(text).toContain(`# ${id}\n`);
    expect(text).toContain(`*${severity}*`);
    expect(text).toContain(summary.replace("type=gha", "`type=gha`"));
  });

  test("the bad example is found, with a fix or the reason for none", () => {
    const mine = found("Bad").filter(({ rule }) => rule === id);
    expect(mine).not.toEqual([]);
    for (const { fix, refused } of mine) expect((fix === null) !== (refused === null)).toBe(true);
  });

  test("the good example is not", () => {
    expect(found("Good").filter(({ rule }) => rule === id)).toEqual([]);
  });
});
