import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { part, testWith } from "./parts.ts";

const program = resolve(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");

test("a name that no part has is a mistake, not a missing part", () => {
  expect(() => testWith("actt")).toThrow("No part provides actt");
});

testWith("act")("a part that is there is found", () => {
  expect(existsSync(part("act") as string)).toBe(true);
});

test("a test without its part is skipped with the reason in its name, or fails where parts are required", () => {
  const folder = mkdtempSync(join(tmpdir(), "parts-"));
  try {
    const support = JSON.stringify(join(import.meta.dirname, "parts.ts"));
    const body = '("act")("runs", () => { throw new Error("ran"); });';
    writeFileSync(join(folder, "needs.test.ts"), `import { testWith } from ${support};\ntestWith${body}\n`);
    const optional = vitest(folder, {});
    expect(optional.stdout).toContain("runs [skipped: act not installed; run: node scripts/parts.ts]");
    expect(optional.status).toBe(0);
    const required = vitest(folder, { KEEP_PACE_REQUIRE_PARTS: "1" });
    expect(required.stderr).toContain("act not installed; run: node scripts/parts.ts");
    expect(required.status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function vitest(folder: string, parts: Record<string, string>) {
  const { PATH, HOME } = process.env;
  return spawnSync(process.execPath, [program, "run", "--root", folder, "--reporter=verbose"], {
    encoding: "utf8",
    env: { PATH, HOME, NO_COLOR: "1", KEEP_PACE_PARTS: join(folder, "none"), ...parts },
  });
}
