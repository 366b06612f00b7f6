import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { walk } from "./walk.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "keep-pace-walk-"));
  for (const folder of ["b/c", ".git", "b/node_modules/left-pad", "empty"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of ["b.txt", "b/c/deep", "a", ".git/config", "b/node_modules/left-pad/index.js", ".env"]) {
    writeFileSync(join(root, file), "");
  }
});
afterEach(() => {
  chmodSync(join(root, "b/c"), 0o755);
  rmSync(root, { recursive: true, force: true });
});

it("lists files at every depth, sorted, without git's folder and installed packages", () => {
  expect(walk(root)).toEqual([".env", "a", "b.txt", "b/c/deep"]);
});

it("lists links without following them, and leaves out what is no file", () => {
  symlinkSync("..", join(root, "b/up"));
  symlinkSync("a", join(root, "b/file-link"));
  execFileSync("mkfifo", [join(root, "fifo")]);
  expect(walk(root)).toEqual([".env", "a", "b.txt", "b/c/deep", "b/file-link", "b/up"]);
});

it.skipIf(process.getuid?.() === 0)("passes over folders it may not read", () => {
  chmodSync(join(root, "b/c"), 0);
  expect(walk(root)).toEqual([".env", "a", "b.txt"]);
});

it("finds nothing in a folder that does not exist", () => {
  expect(walk(join(root, "missing"))).toEqual([]);
});

it("gives up where there are more files than allowed", () => {
  expect(walk(root, 10)).toHaveLength(4);
  expect(walk(root, 3)).toBeNull();
});
