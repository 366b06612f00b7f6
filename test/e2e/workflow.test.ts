import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { createRepo } from "../support/repo.ts";

const path = ".github/workflows/ci.yml";
const ci = `on: pull_request
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@v7 # the toolchain
      - run: npm ci
`;
const files = { [path]: ci, "package.json": "{}", "package-lock.json": "{}" };

describe("keep-pace workflow", () => {
  test("finds, previews as a patch that git takes, and fixes", async () => {
    await using repo = createRepo(files);
    const found = cli(repo.path, ["workflow", "--format", "json"]);
    expect(found.code).toBe(0);
    const { findings, fixed, summary } = JSON.parse(found.stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
      "superseded-runs",
      "uncached-dependencies",
    ]);
    expect(fixed).toEqual([]);
    expect(summary).toMatchObject({ files: 1, warning: 1, note: 1, fixable: 2 });

    writeFileSync(join(repo.path, "fix.patch"), cli(repo.path, ["workflow", "--diff"]).stdout);
    repo.git("apply", "--check", "fix.patch");
    expect(readFileSync(join(repo.path, path), "utf8")).toBe(ci);

    const written = JSON.parse(cli(repo.path, ["workflow", "--fix", "--format", "json"]).stdout);
    expect(written.fixed).toEqual([path]);
    expect(readFileSync(join(repo.path, path), "utf8")).toContain(
      "setup-node@v7 # the toolchain\n        with:\n          cache: npm\n",
    );
    expect(cli(repo.path, ["workflow", "--fail-on", "note"]).code).toBe(0);
  });

  test("a repository without a Dockerfile gets a first result from check, and fix says what it left", async () => {
    await using repo = createRepo({ ...files, [path]: ci.replace("    timeout-minutes: 5\n", "") });
    const { findings } = JSON.parse(cli(repo.path, ["check", "--format", "json"]).stdout);
    expect(findings[0]).toMatchObject({ rule: "uncached-dependencies", file: path });
    const { fixed, left } = JSON.parse(cli(repo.path, ["fix", "--format", "json"]).stdout);
    expect(fixed).toEqual([path]);
    expect(left).toMatchObject([
      { rule: "missing-timeout", file: path, because: expect.stringContaining("How long") },
    ]);
    // A file that is named is looked at by the check that it is meant for.
    expect(cli(repo.path, ["check", path, "--fail-on", "note"]).code).toBe(1);
  });

  test.each([
    ["tabs", "on: push\n\tjobs: {}\n"],
    ["a key twice", "on: push\non: push\njobs: {}\n"],
    ["five megabytes", `on: push\njobs: {}\nx: ${"a".repeat(5_000_000)}\n`],
    ["no jobs", "a: 1\n"],
  ])(
    "a file of %s is one sentence on stderr when it is named, a note when it is met, and is left as it is",
    async (_name, text) => {
      await using repo = createRepo({ [path]: text });
      const named = cli(repo.path, ["workflow", path, "--fix"]);
      expect(named.code).toBe(2);
      expect(named.stderr.trim().split("\n")).toHaveLength(1);
      const met = cli(repo.path, ["workflow", "--fix", "--format", "json"]);
      expect(met.code).toBe(0);
      expect(JSON.parse(met.stdout).findings).toMatchObject([{ rule: "unreadable-file" }]);
      expect(readFileSync(join(repo.path, path), "utf8")).toBe(text);
    },
  );

  test("severities and order come from the configuration", async () => {
    await using repo = createRepo({
      ...files,
      ".github/keep-pace.yml": "rules:\n  superseded-runs: off\n  uncached-dependencies: error\n",
    });
    const { code, stdout } = cli(repo.path, ["workflow", "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: "uncached-dependencies", severity: "error" }]);
  });
});

describe("keep-pace init", () => {
  test("shows without writing, writes when asked, and has nothing to add after that", async () => {
    await using repo = createRepo({ "go.mod": "module x\n", "a_test.go": "package x\n" });
    const [file] = JSON.parse(cli(repo.path, ["init", "--format", "json"]).stdout).files;
    expect(file).toMatchObject({
      path: ".github/workflows/keep-pace.yml",
      because: expect.stringContaining("shard"),
    });
    expect(existsSync(join(repo.path, ".github"))).toBe(false);
    expect(cli(repo.path, ["init", "--write"]).code).toBe(0);
    expect(readFileSync(join(repo.path, file.path), "utf8")).toBe(file.text);
    expect(JSON.parse(cli(repo.path, ["init", "--format", "json"]).stdout)).toEqual({ files: [] });
  });

  test("puts its jobs into the workflow that is there", async () => {
    await using repo = createRepo(files);
    const [file] = JSON.parse(cli(repo.path, ["init", "--format", "json"]).stdout).files;
    expect(file.path).toBe(path);
    expect(file.text).toContain("keep-pace/keep-pace/actions/report@v1");
    expect(file.text).toContain("cache: npm");
  });

  test("follows no link out of the repository", async () => {
    await using repo = createRepo({ "README.md": "" });
    await using elsewhere = createRepo({ "README.md": "" });
    symlinkSync(elsewhere.path, join(repo.path, ".github"));
    expect(cli(repo.path, ["init", "--write"]).code).toBe(2);
    expect(existsSync(join(elsewhere.path, "workflows"))).toBe(false);
  });
});
