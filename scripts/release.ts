// Prepares a release: npm run release 1.2.3. Nothing leaves the machine; the last line says what to push.
// .github/workflows/release.yml verifies the tag, attests what it holds, and publishes it.
// node scripts/release.ts --notes 1.2.3 prints what the changelog says of a version.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cutRelease, notesOf } from "./release/changelog.ts";
import { follows, parseVersion, withPins, withVersion } from "./release/version.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: { notes: { type: "boolean", default: false } },
  allowPositionals: true,
});
const version = positionals[0] ?? "";

try {
  parseVersion(version);
  if (values.notes) process.stdout.write(notesOf(read("CHANGELOG.md"), version));
  else release();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function release(): void {
  const last: string = JSON.parse(read("package.json")).version;
  mayRelease(last);
  edit("package.json", (text) => withVersion(text, last, version));
  edit("package-lock.json", (text) => withVersion(text, last, version));
  edit("CHANGELOG.md", (text) => cutRelease(text, version, new Date().toISOString().slice(0, 10)));
  node("scripts/build.ts");
  node("scripts/docs.ts");
  commit(`Release v${version}`);
  git("tag", "--annotate", "--message", `v${version}`, `v${version}`);
  pin(git("rev-parse", "HEAD"));
  console.log(`v${version} is ready; publish it with: git push --atomic origin main v${version}`);
}

/** Everything is checked before anything is written, so that a refusal leaves the checkout as it was. */
function mayRelease(last: string): void {
  const released = git("tag", "--list", `v${last}`) !== "";
  // The version of the very first release stands in the manifest already.
  if (version !== last && !follows(version, last)) {
    throw new Error(`${version} does not follow ${last}: raise one part and set those behind it to 0.`);
  }
  if (version === last && released) throw new Error(`v${version} is released: choose the next version.`);
  if (git("symbolic-ref", "--short", "HEAD") !== "main") throw new Error("Releases are made on main.");
  if (git("status", "--porcelain") !== "") throw new Error("Commit or put away your changes first.");
  cutRelease(read("CHANGELOG.md"), version, "2000-01-01");
}

/** A commit cannot name itself: the pages pin the release one commit later. */
function pin(tagged: string): void {
  for (const path of ["README.md", ...globSync(["actions/*/README.md", "docs/**/*.md"], { cwd: root })]) {
    edit(path, (text) => withPins(text, tagged, version));
  }
  if (git("status", "--porcelain") !== "") commit(`Pin the pages to v${version}`);
}

/** A build names its files anew; the checkout was clean, so all that is new is the release's. */
function commit(message: string): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function edit(path: string, change: (text: string) => string): void {
  const [before, after] = [read(path), change(read(path))];
  if (after !== before) writeFileSync(join(root, path), after);
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

function node(script: string): void {
  execFileSync(process.execPath, [join(root, script)], { cwd: root, stdio: "inherit" });
}
