import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Host, terminalHost } from "@keep-pace/command";
import { afterAll, afterEach, expect, test } from "vitest";
import { runFix } from "./run-fix.ts";

const root = mkdtempSync(join(tmpdir(), "keep-pace-fix-"));
afterEach(() => rmSync(join(root, ".github"), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

function hostAt(cwd: string): Host {
  return terminalHost({
    cwd,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  });
}

const steps = "    steps:\n      - uses: actions/checkout@v6\n      - run: make\n";

test("the same thing left in several files is told once", async () => {
  mkdirSync(join(root, ".github/workflows"), { recursive: true });
  const old =
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/upload-artifact@v3\n";
  for (const name of ["a", "b"]) writeFileSync(join(root, `.github/workflows/${name}.yml`), old);
  const answer = await runFix({ path: ["."], commits: 10, diff: false }, hostAt(root));
  const text = answer.text({ color: false, width: 80, verbose: false });
  expect(text.match(/deprecated-action/g)).toHaveLength(1);
  expect(text).toContain("Also: .github/workflows/b.yml:6");
});

test("what is left is told in 80 columns, habits by their number alone", async () => {
  mkdirSync(join(root, ".github/workflows"), { recursive: true });
  const path = join(root, ".github/workflows/test.yml");
  writeFileSync(
    path,
    `on: pull_request\njobs:\n  test:\n    runs-on: ubuntu-latest\n${steps}      - run: npm ci\n`,
  );
  writeFileSync(join(root, "package.json"), "{}");
  writeFileSync(join(root, "package-lock.json"), "{}");
  const answer = await runFix({ path: ["."], commits: 10, diff: false }, hostAt(root));
  expect(readFileSync(path, "utf8")).toContain("cancel-in-progress: true");

  const style = { color: false, width: 80, verbose: false };
  const text = answer.text(style);
  expect(text).toMatch(/^fixed {2}\.github\/workflows\/test\.yml$/m);
  expect(text).toMatch(/^left {3}\.github\/workflows\/test\.yml:\d+ {1,2}\[uncached-dependencies\]$/m);
  expect(text).toMatch(/^left {3}1 note on habits: --verbose shows them$/m);
  expect(text).not.toContain("missing-timeout");
  expect(answer.text({ ...style, verbose: true })).toContain("[missing-timeout]");
  expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect((answer.json as { left: { rule: string }[] }).left.map(({ rule }) => rule)).toContain(
    "missing-timeout",
  );
});
