import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTar } from "./tar.ts";

const long = `${"long/".repeat(60)}name`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tar-"));
  const root = join(folder, "root");
  mkdirSync(join(root, long, ".."), { recursive: true });
  writeFileSync(join(root, long), "x".repeat(1500));
  writeFileSync(join(root, "ünï"), "");
  chmodSync(join(root, "ünï"), 0o4755);
  symlinkSync(long, join(root, "symlink"));
  linkSync(join(root, "ünï"), join(root, "ünï2"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["gnu", "pax"])("names, links, modes, owners and contents of a %s archive", (format) => {
  const file = join(folder, `${format}.tar`);
  const options = [`--format=${format}`, "--sort=name", "--owner=:5", "--group=:3000000", "--mode=u+w"];
  execFileSync("tar", ["-C", join(folder, "root"), ...options, "-cf", file, "."]);
  const entries = new Map([...readTar(file)].map((entry) => [entry.path, entry]));
  const sha256 = createHash("sha256").update("x".repeat(1500)).digest("hex");
  expect(entries.get(long)).toMatchObject({ type: "file", sha256, uid: 5, gid: 3_000_000 });
  expect(entries.get("ünï")).toMatchObject({ type: "file", mode: 0o4755 });
  expect(entries.get("symlink")).toMatchObject({ type: "symlink", target: long, sha256: "" });
  expect(entries.get("ünï2")).toMatchObject({ type: "link", target: "./ünï" });
  expect(entries.get("long")).toMatchObject({ type: "directory" });
  expect(entries.size).toBe(60 + 5);
});
