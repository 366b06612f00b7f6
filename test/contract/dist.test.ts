import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/sources.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "dist-"));
});
afterAll(() => rm(scratch, { recursive: true }));

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

test("dist/ is what the sources build, byte for byte", () => {
  execFileSync(process.execPath, [join(root, "scripts/build.ts"), "--out", join(scratch, "built")]);
  const [committed, built] = [contents(join(root, "dist")), contents(join(scratch, "built"))];
  expect(Object.keys(committed)).toEqual(Object.keys(built));
  for (const [name, text] of Object.entries(built)) expect(committed[name] === text, name).toBe(true);
});

test("dist/ starts when copied alone, whatever lies around it", () => {
  cpSync(join(root, "dist"), join(scratch, "alone/dist"), { recursive: true });
  const output = execFileSync(process.execPath, [join(scratch, "alone/dist/cli.js"), "--help"], {
    encoding: "utf8",
  });
  expect(output).toContain("keep-pace <command>");
});

test("dist/ names the licence of every package in it", () => {
  const licenses = readFileSync(join(root, "dist/licenses.txt"), "utf8");
  for (const name of ["dockerfile-ast", "micromatch", "@actions/core", "yaml"]) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d.*\\(.+\\)$`, "m"));
  }
  expect(licenses).not.toMatch(/\(undefined\)/);
});
