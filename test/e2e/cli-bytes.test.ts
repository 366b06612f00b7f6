import { chmodSync, cpSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportedFinding } from "@keep-pace/findings";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, gitApply } from "../support/cli.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { type Document, sinfulApp } from "../support/sins.ts";
import { contents, snapshot } from "../support/snapshot.ts";

interface Case {
  readonly name?: string;
  readonly dockerfile: string;
  /** What the fix makes of it. */
  readonly fixed: string;
  readonly ignore?: string;
  readonly fixedIgnore: string;
}

const made = ".dockerignore\nnode_modules\n";
const plain = {
  dockerfile: "FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install\n",
  fixed: "FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm install\nCOPY . .\n",
  fixedIgnore: made,
};

/** Each lies in a folder of its own, with the application beside it. */
const cases: Readonly<Record<string, Case>> = {
  plain,
  bom: { ...plain, dockerfile: `\uFEFF${plain.dockerfile}`, fixed: `\uFEFF${plain.fixed}` },
  crlf: {
    dockerfile: plain.dockerfile.replaceAll("\n", "\r\n"),
    fixed: plain.fixed.replaceAll("\n", "\r\n"),
    fixedIgnore: made.replaceAll("\n", "\r\n"),
  },
  "no final newline": {
    ...plain,
    dockerfile: plain.dockerfile.trimEnd(),
    fixed: plain.fixed.trimEnd(),
  },
  "no final newline further down": {
    ...plain,
    dockerfile: `${plain.dockerfile}CMD x`,
    fixed: `${plain.fixed}CMD x`,
  },
  "mixed line breaks": {
    dockerfile: "FROM node:24\nWORKDIR /app\r\nCOPY . .\r\nRUN npm install\nCMD x\r\n",
    fixed:
      "FROM node:24\nWORKDIR /app\r\nCOPY package.json package-lock.json ./\r\nRUN npm install\nCOPY . .\r\nCMD x\r\n",
    ignore: "a\nb",
    fixedIgnore: "a\nb\nnode_modules\n",
  },
  "odd blanks": {
    ...plain,
    dockerfile:
      '# 😀\nFROM node:24\nLABEL a="😀 ü"  \nWORKDIR /app\n\t  COPY  . . \n RUN npm install && \\\n  # 😀\n  echo ü  \n',
    fixed:
      '# 😀\nFROM node:24\nLABEL a="😀 ü"  \nWORKDIR /app\n\t  COPY package.json package-lock.json ./\n RUN npm install && \\\n  # 😀\n  echo ü  \n\t  COPY  . . \n',
  },
  comments: {
    ...plain,
    dockerfile:
      "FROM node:24\nWORKDIR /app\n\n# all\n# hadolint ignore=DL3\nCOPY . .\n\n# deps\nRUN npm install\n",
    fixed:
      "FROM node:24\nWORKDIR /app\n\nCOPY package.json package-lock.json ./\n\n# deps\nRUN npm install\n\n# all\n# hadolint ignore=DL3\nCOPY . .\n",
  },
  "ignore file in CRLF": { ...plain, ignore: "a\r\nb", fixedIgnore: "a\r\nb\r\nnode_modules\r\n" },
  "ignore file with a BOM": { ...plain, ignore: "\uFEFF", fixedIgnore: "\uFEFFnode_modules\n" },
  "empty ignore file": { ...plain, ignore: "", fixedIgnore: "node_modules\n" },
  "complete ignore file": { ...plain, ignore: "**/node_modules", fixedIgnore: "**/node_modules" },
  ...Object.fromEntries(
    [
      "a b.Dockerfile",
      "t\tb.Dockerfile",
      "n\nl.Dockerfile",
      '"q".Dockerfile',
      "b\\s.Dockerfile",
      "-x.Dockerfile",
      "$(touch pwned).Dockerfile",
      "st*r[a]?.Dockerfile",
      "日本ü.Dockerfile",
      `${"x".repeat(244)}.Dockerfile`,
    ].map((name, at) => [`name ${at}`, { ...plain, name }]),
  ),
};

const nameOf = (each: Case) => each.name ?? "Dockerfile";
let repo: Repo;
let patched: string;
let found: Document;
let again: Record<string, string>;
const bytes = (folder: string, name: string) => readFileSync(join(repo.path, folder, name));
const original = new Map<string, Buffer>();

beforeAll(() => {
  const { Dockerfile: _, ...app } = sinfulApp;
  const files = Object.entries(cases).flatMap(([folder, each]) => [
    ...Object.entries(app).map(([name, text]) => [`${folder}/${name}`, text]),
    [`${folder}/${nameOf(each)}`, each.dockerfile],
    ...(each.ignore === undefined ? [] : [[`${folder}/.dockerignore`, each.ignore]]),
  ]);
  repo = createRepo(Object.fromEntries(files));
  chmodSync(join(repo.path, "plain/Dockerfile"), 0o755);
  for (const [folder, each] of Object.entries(cases)) original.set(folder, bytes(folder, nameOf(each)));

  patched = mkdtempSync(join(tmpdir(), "patched-"));
  cpSync(repo.path, patched, { recursive: true });
  gitApply(patched, cli(repo.path, ["fix", "--diff"]).stdout);

  found = cli(repo.path, ["dockerfile", "--fix", "--format", "json"]).json();
  again = snapshot(repo.path);
});
afterAll(async () => {
  await rm(patched, { recursive: true, force: true });
  await repo[Symbol.asyncDispose]();
});

describe.each(Object.entries(cases))("%s", (folder, each) => {
  const copy = () =>
    found.findings.find(
      ({ file, rule }) => file === `${folder}/${nameOf(each)}` && rule === "broad-copy-before-install",
    ) as ReportedFinding;

  test("is fixed, and nothing but what must", () => {
    expect(copy().fixed).toBe(true);
    expect(bytes(folder, nameOf(each)).toString()).toBe(each.fixed);
    expect(bytes(folder, ".dockerignore").toString()).toBe(each.fixedIgnore);
  });

  test("has edits that are bytes of the file as it was", () => {
    const before = original.get(folder) as Buffer;
    const edits = (copy().fix?.edits ?? []).filter(({ file }) => file === copy().file);
    const parts: Buffer[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      expect([at <= start, start <= end, end <= before.length]).toEqual([true, true, true]);
      parts.push(before.subarray(at, start), Buffer.from(text));
      at = end;
    }
    expect(Buffer.concat([...parts, before.subarray(at)]).toString()).toBe(each.fixed);
  });

  test("is found where it stands, in UTF-16 columns", () => {
    const { startLine, startColumn, endLine, endColumn } = copy().range;
    const lines = each.dockerfile.replace(/^\uFEFF/, "").split(/\r?\n/);
    expect(endLine).toBe(startLine);
    expect(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toMatch(/^COPY +\. \. ?$/);
  });
});

test("the patch makes what the fix makes, byte for byte", () => {
  expect(contents(patched)).toEqual(contents(repo.path));
});

test("fixed names what was written, sorted, files that were made included", () => {
  const expected = Object.entries(cases).flatMap(([folder, each]) => [
    ...(each.ignore === each.fixedIgnore ? [] : [`${folder}/.dockerignore`]),
    `${folder}/${nameOf(each)}`,
  ]);
  expect(found.fixed).toEqual(expected.sort());
  expect(found.summary).toMatchObject({ files: Object.keys(cases).length, refused: 0 });
});

test("a file keeps its mode", () => {
  expect(statSync(join(repo.path, "plain/Dockerfile")).mode & 0o7777).toBe(0o755);
});

test("once more there is nothing to do, and nothing is written", () => {
  const { json } = cli(repo.path, ["dockerfile", "--fix", "--format", "json"]);
  expect(json()).toMatchObject({ findings: [], fixed: [] });
  expect(cli(repo.path, ["fix", "--format", "json"]).json()).toEqual({ fixed: [], left: [] });
  expect(cli(repo.path, ["dockerfile", "--diff"]).stdout).toBe("");
  expect(snapshot(repo.path)).toEqual(again);
});
