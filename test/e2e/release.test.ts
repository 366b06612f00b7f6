import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { node24 } from "../support/action.ts";
import { root } from "../support/sources.ts";

let scratch: string;
let clone: string;
const git = (...args: string[]) => execFileSync("git", args, { cwd: clone, encoding: "utf8" }).trim();
const release = (...args: string[]) =>
  spawnSync(node24, ["scripts/release.ts", ...args], { cwd: clone, encoding: "utf8" });

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "release-"));
  clone = join(scratch, "clone");
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, clone], { stdio: "pipe" });
  git("checkout", "--quiet", "-B", "main");
  git("config", "user.name", "Ada");
  git("config", "user.email", "ada@example.com");
  const pinned = `uses: keep-pace/keep-pace@${"a".repeat(40)} # v0.0.1\n`;
  writeFileSync(join(clone, "docs/pinned.md"), pinned);
  git("add", "--all");
  git("commit", "--quiet", "--message", "Pin a page");
  linkModules();
  writeFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
});
/** This checkout's installed packages, with the suite's own ones taken from the clone. */
function linkModules(): void {
  const [from, to] = [join(root, "node_modules"), join(clone, "node_modules")];
  mkdirSync(to);
  for (const name of readdirSync(from).filter((name) => name !== "@keep-pace")) {
    symlinkSync(join(from, name), join(to, name));
  }
  cpSync(join(from, "@keep-pace"), join(to, "@keep-pace"), { recursive: true, verbatimSymlinks: true });
}

afterAll(() => rmSync(scratch, { recursive: true }));

test("a release is a commit, a tag, a built dist/ and pages that pin it; a second one is refused", () => {
  const before = git("rev-parse", "HEAD");
  const refused = release("7.7.7");
  expect(refused.stderr).toMatch(/^7\.7\.7 does not follow /);
  expect([refused.status, git("rev-parse", "HEAD"), git("status", "--porcelain")]).toEqual([1, before, ""]);

  const made = release("1.0.0");
  expect(made.status, made.stderr).toBe(0);
  expect(made.stdout).toContain("git push --atomic origin main v1.0.0");
  expect(git("status", "--porcelain")).toBe("");
  const tagged = git("rev-parse", "v1.0.0^{commit}");
  expect(tagged).toBe(git("rev-parse", "HEAD~1"));
  expect(readFileSync(join(clone, "docs/pinned.md"), "utf8")).toContain(`keep-pace@${tagged} # v1.0.0`);
  const version = execFileSync(node24, ["dist/cli.js", "--version"], { cwd: clone, encoding: "utf8" });
  expect(version).toBe("1.0.0\n");

  expect(release("1.0.0").stderr).toBe("v1.0.0 is released: choose the next version.\n");
  expect(release("--notes", "1.0.0").stdout).toMatch(/^### Added/);
}, 60_000);
