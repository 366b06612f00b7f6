import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sinfulRepo } from "../support/sins.ts";
import { root } from "../support/sources.ts";

test("the package, packed and installed in an empty folder, checks a repository", async () => {
  await using repo = sinfulRepo();
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const npm = (cwd: string, ...args: string[]) =>
      execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });
    npm(root, "pack", "--silent", "--pack-destination", folder);
    const [tarball] = readdirSync(folder);
    const app = join(folder, "app");
    mkdirSync(app);
    npm(app, "init", "--yes");
    // Nothing but the package itself may be needed.
    npm(app, "install", "--offline", join(folder, tarball as string));
    expect(readdirSync(join(app, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "keep-pace",
    ]);
    const output = execFileSync("npx", ["keep-pace", "check", repo.path, "--format", "json"], {
      cwd: app,
      encoding: "utf8",
    });
    expect(JSON.parse(output).findings.map(({ rule }: { rule: string }) => rule)).toContain(
      "broad-copy-before-install",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
