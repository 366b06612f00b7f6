import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/sources.ts";

const folder = join(root, "test/bench");
const benchmarks = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "run.ts");
const page = readFileSync(join(root, "docs/benchmarks.md"), "utf8");
const named = [...page.matchAll(/npm run bench -- ([a-z][\w-]+)/g)].map(([, name]) => `${name}.ts`);

test("every command of the page names a benchmark", () => {
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !benchmarks.includes(name))).toEqual([]);
});

const needsFolder = benchmarks.filter((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  return /process\.env\.KEEP_PACE_(DOCKERFILE_CORPUS|HISTORIES|PROJECTS|WORKFLOWS|SELECT_(REPOS|HISTORIES))/.test(
    text,
  );
});

test.each(needsFolder)(
  "%s without its folder ends at once and names the variable",
  { timeout: 60_000 },
  (name) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], {
      env,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^.*KEEP_PACE_\w+.*\n$/);
  },
);
