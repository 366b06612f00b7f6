/** A disk without room: what was there stays as it is, and one sentence says so. Needs root, which may mount. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Recording } from "@keep-pace/delivery";
import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { startFakeGitHub } from "../support/fake-github.ts";
import { startFakeResults } from "../support/fake-results.ts";
import { load } from "../support/github/load.ts";
import { commit, pull, push as pushed, runEntry } from "../support/recording.ts";
import { createRepo, type Files } from "../support/repo.ts";
import { reportCli } from "../support/report-cli.ts";
import { oneTest, selectJob } from "../support/select-job.ts";
import { sinfulApp } from "../support/sins.ts";
import { canMount, smallDisk } from "../support/small-disk.ts";
import { contents, install, packages } from "./dependency-cache/npm-store.ts";
import { openScene } from "./dependency-cache/scene.ts";

const report = (count: number) =>
  `<testsuites><testsuite name="pytest">${Array.from({ length: count }, (_, at) => `<testcase classname="a" name="test_${at}" time="1"/>`).join("")}</testsuite></testsuites>`;
const sha = "a".repeat(40);
const recording: Recording = {
  pullRequest: pull({ number: 7, sha, headRepository: "octo-org/octo-repo" }),
  commits: [commit({ sha, authored: -20, message: "Change it\n\nCoding-Time: 10m" })],
  activity: [pushed(sha, 0)],
  runs: [
    runEntry({
      id: 1,
      sha,
      headRepository: "octo-org/octo-repo",
      jobs: [{ name: "build", created: 0, completed: 4 }],
    }),
  ],
};
const project: Files = {
  ...sinfulApp,
  "tests.txt": "a.py::test_1\n",
  "a.py": "",
  "r.xml": report(3),
  "large.xml": report(3_000),
};

describe.runIf(canMount())("on a full disk", { timeout: 120_000 }, () => {
  test.each<[string, readonly string[]]>([
    ["fix", ["fix", ".", "--commits", "0"]],
    ["dockerfile --fix", ["dockerfile", "--fix"]],
    ["workflow --fix", ["workflow", "--fix"]],
    ["init --write", ["init", "--write"]],
    ["timings import", ["timings", "import", "large.xml", "--store", "kept.json"]],
    [
      "shard receipt",
      ["shard", "receipt", "--plan", "plan.json", "--index", "1", "--out", "kept.json", "r.xml"],
    ],
  ])("%s changes nothing and says why", async (_, args) => {
    using disk = smallDisk(2048);
    await using repo = createRepo({
      ...project,
      ".github/workflows/ci.yml":
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: actions/setup-node@v4\n        with:\n          node-version: 24\n      - run: npm ci\n",
    });
    cpSync(repo.path, disk.path, { recursive: true });
    const plan = cli(disk.path, [
      "shard",
      "plan",
      "--tests",
      "tests.txt",
      "--shards",
      "1",
      "--format",
      "json",
    ]);
    writeFileSync(join(disk.path, "plan.json"), plan.stdout);
    expect(cli(disk.path, ["timings", "import", "r.xml", "--store", "kept.json"]).code).toBe(0);
    disk.fill();
    const before = disk.contents();
    const { code, stderr } = cli(disk.path, args);
    expect([code, stderr.trim().split("\n")], stderr).toEqual([
      2,
      [expect.stringContaining("the disk is full")],
    ]);
    expect(disk.contents()).toEqual(before);
    // With room the same command does its work.
    disk.clear();
    expect(cli(disk.path, args).stderr).not.toContain("full");
    expect(disk.contents()).not.toEqual(before);
  });

  test("report --save keeps what was recorded before", async () => {
    using disk = smallDisk(256);
    await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
    load(github, recording);
    writeFileSync(join(disk.path, "kept.json"), "{}");
    disk.fill();
    const save = () =>
      reportCli(github, disk.path, ["--repo", "octo-org/octo-repo", "--pr", "7", "--save", "kept.json"]);
    const { exit, stderr } = await save();
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/^keep-pace: .*the disk is full.*\n$/)]);
    expect(disk.contents().get("kept.json")).toBe("{}");
    disk.clear();
    expect(await save()).toMatchObject({ exit: 0, stderr: "" });
  });

  test("select answers although it can keep nothing", async () => {
    using disk = smallDisk(512);
    await using repo = createRepo({
      "package.json": '{"scripts":{"test":"vitest"}}',
      "a.test.ts": 'import "./b.ts";\n',
      "b.ts": "1",
      "c.test.ts": "",
    });
    repo.commit({ "b.ts": "2" });
    disk.fill();
    const ask = (env: Record<string, string>) =>
      cli(repo.path, ["select", "--base", "HEAD~1", "--format", "json"], env);
    const { code, stdout, stderr } = ask({ XDG_CACHE_HOME: disk.path });
    expect([code, stderr]).toEqual([0, ""]);
    const { elapsed: _, ...answer } = JSON.parse(stdout);
    const { elapsed: __, ...expected } = JSON.parse(ask({ XDG_CACHE_HOME: "/dev/null/none" }).stdout);
    expect(answer).toEqual(expected);
    expect([...disk.contents().keys()]).toEqual([]);
  });

  test("dependency-cache cannot restore: the job goes on, and a machine with room has all", async () => {
    await using scene = await openScene(packages(contents));
    await scene.job({ install: install(scene, contents) });
    using disk = smallDisk(64);
    const home = join(disk.path, "home");
    mkdirSync(home);
    disk.fill();
    const full = await scene.job({ env: { HOME: home } });
    expect([full.outcome, full.post?.outcome], full.log).toEqual(["success", "success"]);
    expect(full.caches[0]?.hit).toBe("miss");
    expect(`${full.log}${full.post?.log}`).not.toMatch(/bug|::error/);
    scene.newMachine();
    expect((await scene.job()).caches[0]?.hit).toBe("exact");
  });

  test("dependency-cache cannot pack: nothing is saved, and the next job saves it whole", async () => {
    await using scene = await openScene(packages(contents));
    using disk = smallDisk(64);
    const first = await scene.job({
      env: { RUNNER_TEMP: disk.path, TMPDIR: disk.path },
      install: async () => {
        await install(scene, contents)();
        disk.fill();
      },
    });
    expect([first.outcome, first.post?.outcome], first.post?.log).toEqual(["success", "success"]);
    expect(`${first.log}${first.post?.log}`).not.toMatch(/bug|::error/);
    expect(scene.entries("npm")).toEqual([]);
    scene.newMachine();
    await scene.job({ install: install(scene, contents) });
    expect((await scene.contents("npm")).filter((name) => name.includes("content-v2"))).toHaveLength(2);
  });

  test("select-tests cannot write its lists: it fails in one sentence, and its ledger is whole or not there", async () => {
    await using origin = createRepo(oneTest);
    await using results = await startFakeResults();
    const job = (runId: number, temp: string | null, between?: (folder: string) => void) =>
      selectJob(origin, results, runId, {
        inputs: { command: "npx vitest run" },
        ...(temp && { env: { RUNNER_TEMP: temp } }),
        ...(between && { between }),
      });
    using disk = smallDisk(64);
    disk.fill();
    const full = await job(1, disk.path);
    expect(full.outcome).toBe("failure");
    expect(full.log).toMatch(/::error.*the disk is full/);
    expect(full.log).not.toContain("bug");
    disk.clear();
    const late = await job(2, disk.path, () => disk.fill());
    expect([late.outcome, late.post?.outcome], late.post?.log).toEqual(["success", "success"]);
    expect(late.post?.log).not.toMatch(/bug|::error/);
    disk.clear();
    const next = await job(3, null);
    expect([next.outcome, next.post?.outcome], next.post?.log).toEqual(["success", "success"]);
  });
});
