import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, shell } from "../support/cli.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { type Document, sinfulRepo } from "../support/sins.ts";
import { snapshot } from "../support/snapshot.ts";

let repo: Repo;
let before: Record<string, string>;
const run = (...args: string[]) => cli(repo.path, args);

beforeAll(() => {
  repo = sinfulRepo(6);
  repo.commit({
    "apt/Dockerfile": "FROM a\nCOPY . /x\nRUN apt-get update && make\nRUN apt-get install -y b\n",
  });
  mkdirSync(join(repo.path, "empty"));
  before = snapshot(repo.path);
});
afterAll(async () => {
  // Nothing that is asked here may write, be it a lock or an index.
  expect(snapshot(repo.path)).toEqual(before);
  await repo[Symbol.asyncDispose]();
});

const findingKeys = ["cost", "file", "fix", "fixed", "message", "range", "refused", "rule", "severity"];

describe("the JSON document", () => {
  test("is one, alone on stdout, with every key", () => {
    const { code, stdout, stderr, json } = run("dockerfile", "--format", "json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/[^\n]\n$/);
    const { findings, fixed, summary } = json<Document>();
    expect(fixed).toEqual([]);
    expect(findings.length).toBeGreaterThan(2);
    for (const finding of findings) {
      expect(Object.keys(finding).sort()).toEqual(findingKeys);
      expect(Object.values(finding.range).every((value) => value >= 1)).toBe(true);
      // A problem can be mended or it cannot.
      expect([finding.fix, finding.refused].filter((value) => value !== null)).toHaveLength(1);
      expect(Object.keys(finding.cost ?? {}).sort()).toEqual(
        finding.cost ? ["commits", "missRate", "missRateAfter", "seconds", "secondsPerWeek", "source"] : [],
      );
    }
    const count = (test: (finding: Document["findings"][number]) => boolean) => findings.filter(test).length;
    expect(summary).toEqual({
      files: 2,
      commits: 7,
      error: 0,
      warning: count(({ severity }) => severity === "warning"),
      note: count(({ severity }) => severity === "note"),
      fixable: count(({ fix }) => fix !== null),
      refused: count(({ refused }) => refused !== null),
    });
  });

  test("is the same from everywhere and every time", () => {
    const { stdout } = run("dockerfile", "--format", "json");
    expect(cli(join(repo.path, "apt"), ["dockerfile", "..", "--format", "json"]).stdout).toBe(stdout);
    expect(
      cli(repo.path, ["dockerfile", "--format", "json"], { FORCE_COLOR: "1", TZ: "Asia/Tokyo" }).stdout,
    ).toBe(stdout);
    expect(stdout).not.toContain(repo.path);
  });

  test("of check tells no overhead and what dockerfile finds", () => {
    const check = run("check", "--format", "json").json<Document>();
    expect(check).toMatchObject({ overhead: null, summary: { files: 2 } });
    expect(check.findings).toEqual(run("dockerfile", "--format", "json").json<Document>().findings);
  });

  test("arrives whole through a slow pipe", async () => {
    const dockerfile = "FROM a\nWORKDIR /x\nCOPY . .\nRUN npm ci\n";
    const folders = Array.from({ length: 80 }, (_, at) => [`${at}/Dockerfile`, dockerfile]);
    await using many = createRepo({ ...Object.fromEntries(folders), "0/package.json": "{}" });
    const { stdout } = shell(many.path, "$KP dockerfile --format sarif | (sleep 1; cat)");
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(JSON.parse(stdout).runs[0].results.length).toBeGreaterThan(80);
  });
});

describe("the exit", () => {
  test.each([
    ["never", 0],
    ["error", 0],
    ["warning", 1],
    ["note", 1],
  ])("with --fail-on %s", (level, code) => {
    const judged = run("dockerfile", "--format", "json", "--fail-on", level);
    expect(judged.code).toBe(code);
    expect(judged.stdout).toBe(run("dockerfile", "--format", "json").stdout);
  });

  test("of --diff judges what was found; the patch is all there is on stdout, whatever the format", () => {
    const patch = run("dockerfile", "--diff");
    expect(patch.code).toBe(0);
    expect(patch.stdout).toMatch(/^diff --git /);
    expect(run("dockerfile", "--diff", "--format", "json", "--fail-on", "warning")).toMatchObject({
      code: 1,
      stdout: patch.stdout,
    });
    expect(run("fix", "--diff").stdout).toBe(patch.stdout);
    expect(run("dockerfile", "--diff", "empty")).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  test.each([
    [["dokerfile"], /did you mean dockerfile\?/],
    [["dockerfile", "--fixx"], /did you mean --fix\?/],
    [["dockerfile", "--format", "html"], /html.*text, json, markdown, sarif/],
    [["dockerfile", "--commits", "1e3"], /"1e3"/],
    [["dockerfile", "--commits", ""], /whole number/],
    [["dockerfile", "--fail-on", "Error"], /"Error".*error, warning, note, never/],
    [["dockerfile", "--fail-on"], /--fail-on needs a value/],
    [["dockerfile", "--fix", "--diff"], /exclude each other/],
    [["dockerfile", "--fix=true"], /--fix takes no value/],
    [["check", "--fix"], /use keep-pace fix\./],
    [["fix", "--fail-on", "error"], /--fail-on is no option of fix/],
    [["check", "apt", "empty"], /one path.*leave out empty/],
    [["dockerfile", ""], /A path is empty/],
    [["dockerfile", "no\nsuch\x1b[2J"], /^keep-pace: no\\nsuch\\x1b\[2J cannot be read/],
    [["dockerfile", "--context", "apt/Dockerfile"], /no folder of the repository/],
    [["dockerfile", "--context", ".."], /no folder of the repository/],
    [["dockerfile", "apt", "/"], /one repository/],
    [["dockerfile", "replay"], /2 Dockerfiles/],
    [["dockerfile", "replay", "index.js"], /index\.js is no Dockerfile/],
  ])("of wrong use is 2, with one sentence and nothing else: %j", (args, message) => {
    const { code, stdout, stderr } = run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^keep-pace: [^\n]*[.?]\n$/);
  });
});

describe("the streams", () => {
  test("help and version need no folder", () => {
    const gone = "mkdir gone && cd gone && rmdir ../gone && ";
    for (const help of ["", "--help", "help", "help dockerfile", "dockerfile replay --help", "--version"]) {
      expect(shell(join(repo.path, "empty"), `${gone}$KP ${help}`), help).toMatchObject({
        code: 0,
        stderr: "",
      });
    }
    expect(shell(join(repo.path, "empty"), `${gone}$KP check`)).toMatchObject({
      code: 2,
      stderr: "keep-pace: The folder you are in does not exist any more: go to another one.\n",
    });
    before = snapshot(repo.path);
  });

  test("a reader that leaves early is no failure, a disk that is full is", () => {
    const early = shell(repo.path, "$KP dockerfile --format json | head -c 1; exit ${PIPESTATUS[0]}");
    expect(early).toMatchObject({ code: 0, stdout: "{", stderr: "" });
    const full = shell(repo.path, "$KP dockerfile --format json >/dev/full");
    expect(full.code).toBe(2);
    expect(full.stderr).toMatch(/^keep-pace: the answer could not be written \([^\n]+\n$/);
    expect(shell(repo.path, "$KP dokerfile 2>/dev/full").code).toBe(2);
  });

  test("colours only where they are wanted", () => {
    const coloured = (args: string[], env: Record<string, string>) =>
      cli(repo.path, ["dockerfile", ...args], env).stdout.includes("\x1b");
    expect(coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
    expect(coloured([], { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
    for (const format of ["json", "sarif", "markdown"]) {
      expect(coloured(["--format", format], { FORCE_COLOR: "1" }), format).toBe(false);
    }
    expect(coloured(["--diff"], { FORCE_COLOR: "1" })).toBe(false);
  });

  test("the text names the command that fixes all of it, to be pasted where one stands", () => {
    expect(run("check").stdout).toMatch(/can be fixed: node \S+cli\.js fix\n/);
    expect(run("dockerfile", "Dockerfile", "apt").stdout).toMatch(
      /cli\.js dockerfile --fix Dockerfile apt\n/,
    );
    expect(cli(join(repo.path, "apt"), ["dockerfile", "--context", "..", "../Dockerfile"]).stdout).toMatch(
      /cli\.js dockerfile --fix --context \.\. \.\.\/Dockerfile\n/,
    );
  });
});
