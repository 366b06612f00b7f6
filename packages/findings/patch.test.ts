import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FixedFile } from "./edits.ts";
import { unifiedPatch } from "./patch.ts";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "keep-pace-patch-"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const bytes = (content: string) => new TextEncoder().encode(content);
const change = (path: string, before: string | null, after: string): FixedFile => ({
  path,
  before: before === null ? null : bytes(before),
  after: bytes(after),
});

/** Runs `git apply` in a folder that is no repository and lies in none, as far as git may look. */
function gitApply(folder: string, patch: string) {
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: root };
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder,
    env,
    input: patch,
    stdio: "pipe",
  });
}

/** Lays the files out as they were, lets git apply the patch, and expects them as they should be. */
function expectApplies(changes: FixedFile[]) {
  const folder = mkdtempSync(join(root, "r-"));
  for (const { path, before } of changes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (before) writeFileSync(join(folder, path), before);
  }
  const patch = unifiedPatch(changes);
  if (patch !== "") gitApply(folder, patch);
  for (const { path, after } of changes) {
    expect(readFileSync(join(folder, path)).equals(after), `${path} in\n${patch}`).toBe(true);
  }
}

describe("unifiedPatch", () => {
  it("reads as git's own patch does", () => {
    expect(
      unifiedPatch([
        change("web/Dockerfile", "FROM node\nCOPY . .\nRUN npm ci\n", "FROM node\nRUN npm ci\nCOPY . .\n"),
        change(".dockerignore", null, "node_modules"),
      ]),
    ).toMatchInlineSnapshot(`
      "diff --git a/web/Dockerfile b/web/Dockerfile
      --- a/web/Dockerfile
      +++ b/web/Dockerfile
      @@ -1,3 +1,3 @@
       FROM node
      -COPY . .
       RUN npm ci
      +COPY . .
      diff --git a/.dockerignore b/.dockerignore
      new file mode 100644
      --- /dev/null
      +++ b/.dockerignore
      @@ -0,0 +1,1 @@
      +node_modules
      \\ No newline at end of file
      "
    `);
  });

  it("says nothing about files that stay as they are", () => {
    expect(unifiedPatch([change("same", "a\n", "a\n")])).toBe("");
  });

  it.each([
    ["a new file", change("new/file", null, "one\ntwo\n")],
    ["a new empty file", change("empty", null, "")],
    ["a file that becomes empty", change("f", "one\n", "")],
    ["an empty file that gets lines", change("f", "", "one\n")],
    ["no final line break before", change("f", "one\ntwo", "one\ntwo\n")],
    ["no final line break after", change("f", "one\ntwo\n", "one\ntwo")],
    ["no final line break at all", change("f", "one\ntwo", "zero\none\ntwo")],
    ["CRLF", change("f", "one\r\ntwo\r\n", "one\r\nnew\r\ntwo\r\n")],
    ["lone CR and odd separators", change("f", "a\rb\u2028c\n", "a\rb\u2028d\n")],
    ["a BOM", change("f", "\ufeffone\n", "\ufeffone\ntwo\n")],
    [
      "lines that look like a patch",
      change("f", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n", "--- a/x\n-- \n@@ -1 +1 @@\n"),
    ],
  ])("is applied: %s", (_, changed) => {
    expectApplies([changed]);
  });

  it.each([
    "with space",
    " lead",
    "trail ",
    "a/ b /c ",
    "tab\there",
    "new\nline",
    'quo"te',
    "back\\slash",
    "grüße/中文",
    "b/a/b",
    "😀",
    "\x01\x7f",
    "-dash",
    "'",
    "cr\r",
    "a b/a b",
    "dev/null",
  ])("is applied to a name such as %j, changed or created", (path) => {
    expectApplies([change(path, "one\n", "two\n"), change(`new-${path}`, null, "three\n")]);
  });

  it("leaves the mode of an executable alone and creates plain files", () => {
    const folder = mkdtempSync(join(root, "r-"));
    writeFileSync(join(folder, "run.sh"), "one\n", { mode: 0o755 });
    gitApply(folder, unifiedPatch([change("run.sh", "one\n", "two\n"), change("plain", null, "x\n")]));
    expect(statSync(join(folder, "run.sh")).mode & 0o111).toBe(0o111);
    expect(statSync(join(folder, "plain")).mode & 0o111).toBe(0);
  });

  it("is applied inside a repository from its root", () => {
    const folder = mkdtempSync(join(root, "r-"));
    execFileSync("git", ["init", "-q"], { cwd: folder });
    gitApply(folder, unifiedPatch([change("web/new file", null, "one\r\ntwo")]));
    expect(readFileSync(join(folder, "web/new file"), "utf8")).toBe("one\r\ntwo");
  });

  it("is applied whatever the contents", () => {
    const line = fc.constantFrom(
      "",
      "a",
      "b",
      "RUN x \\",
      "-",
      "+",
      " ",
      "\\ No newline at end of file",
      "é",
      "a\r",
    );
    const content = fc.tuple(fc.array(line, { maxLength: 14 }), fc.boolean());
    const file = content.map(
      ([lines, closed]) => lines.join("\n") + (closed && lines.length > 0 ? "\n" : ""),
    );
    const before = fc.option(file, { freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(before, file), { minLength: 1, maxLength: 4 }), (contents) => {
        expectApplies(contents.map(([old, now], at) => change(`file ${at}`, old, now)));
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a file that is no text", () => {
    expect(() => unifiedPatch([{ path: "f", before: null, after: new Uint8Array([0xff]) }])).toThrow(
      TypeError,
    );
  });
});
