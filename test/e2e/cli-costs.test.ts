import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { type Document, sinfulApp, sinfulRepo } from "../support/sins.ts";

const json = (cwd: string, ...args: string[]) =>
  cli(cwd, ["dockerfile", "--format", "json", ...args]).json<Document>();
const copyIn = (document: Document, file = "Dockerfile") =>
  document.findings.find((each) => each.file === file && each.rule === "broad-copy-before-install");

const day = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString();

interface Replay {
  readonly commits: number;
  readonly instructions: readonly {
    readonly line: number;
    readonly text: string;
    readonly missRateBefore: number | null;
    readonly missRateAfter: number | null;
  }[];
  readonly build: null;
}

describe("a history of ten commits, one every other day", () => {
  let repo: Repo;
  beforeAll(() => {
    repo = createRepo({ ...sinfulApp, ".dockerignore": "README.md\nnode_modules\n.git\n" });
    const manifest = JSON.parse(sinfulApp["package.json"] as string);
    let days = 0;
    const commit = (files: Record<string, string>) => {
      days += 2;
      repo.commit(files, { at: day(days) });
    };
    for (const keywords of [["a"], ["b"], ["c"]])
      commit({ "package.json": JSON.stringify({ ...manifest, keywords }) });
    for (const text of ["a", "b"]) commit({ "README.md": text });
    for (const text of ["1", "2", "3", "4"]) commit({ "index.js": text });
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  test("counts the commits that touch what is copied, the first and ignored files not", () => {
    const { findings, summary } = json(repo.path);
    expect(summary.commits).toBe(9);
    expect(findings).toHaveLength(1);
    // Of 9 commits in 16 days, 7 miss as it is and 3 once the manifests come first: 4/9 of 8 in 16/7 weeks, 30 s each.
    expect(findings[0]?.cost).toEqual({
      missRate: 7 / 9,
      missRateAfter: 3 / 9,
      seconds: 30,
      secondsPerWeek: 46.7,
      commits: 9,
      source: "table",
    });
  });

  test("is replayed on each instruction, before and after the fix", () => {
    const replay = cli(repo.path, ["dockerfile", "replay", "--format", "json"]).json<Replay>();
    expect(replay).toMatchObject({ commits: 9, build: null });
    const rates = Object.fromEntries(
      replay.instructions.map(({ text, missRateBefore, missRateAfter }) => [
        text,
        [missRateBefore, missRateAfter],
      ]),
    );
    expect(rates).toEqual({
      "FROM node:24": [null, null],
      "WORKDIR /app": [0, 0],
      "COPY . .": [7 / 9, 7 / 9],
      "RUN npm install": [7 / 9, 3 / 9],
      'CMD ["node", "index.js"]': [null, null],
    });
    expect(cli(repo.path, ["dockerfile", "replay"]).stdout).toMatch(/ 78 % +33 % +6 +RUN npm install\n/);
  });

  test("is read no further than asked", () => {
    expect(json(repo.path, "--commits", "5").summary.commits).toBe(5);
    expect(json(repo.path, "--commits", "100000").summary.commits).toBe(9);
    const none = json(repo.path, "--commits", "0");
    expect(none.summary.commits).toBe(0);
    expect(copyIn(none)?.cost).toMatchObject({ missRate: null, commits: 0, source: "table" });
  });

  test("counts a merge once", async () => {
    await using merged = repo.fork();
    merged.switch("side");
    merged.commit({ "a.js": "1" });
    merged.commit({ "a.js": "2" });
    merged.switch("main");
    merged.git("merge", "--quiet", "--no-ff", "side", "--message", "Merge");
    expect(json(merged.path).summary.commits).toBe(10);
    expect(copyIn(json(merged.path))?.cost?.missRate).toBe(8 / 10);
  });
});

describe("little history", () => {
  test("a clone of one commit is not deepened, and costs are typical values", async () => {
    await using origin = sinfulRepo(6);
    await using clone = origin.checkout();
    clone.git("remote", "set-url", "origin", "file:///nowhere");
    const found = json(clone.path);
    expect(copyIn(found)?.cost).toEqual({
      missRate: null,
      missRateAfter: null,
      seconds: 30,
      secondsPerWeek: 675,
      commits: 0,
      source: "table",
    });
    const { stdout, stderr } = cli(clone.path, ["check"]);
    expect(stderr).toBe("");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^Costs are typical values .*history is too short/);
    expect(clone.git("rev-list", "--count", "HEAD")).toBe("1");
    expect(cli(clone.path, ["dockerfile", "replay"]).stdout).toMatch(/^There is no history to replay/);
  });

  test.each([
    [4, null],
    [5, 1],
  ])("%i commits give the rate %s", async (edits, missRate) => {
    await using repo = sinfulRepo(edits);
    const cost = copyIn(json(repo.path))?.cost;
    expect(cost).toMatchObject({ missRate, commits: edits });
    expect(cost?.secondsPerWeek).toBeGreaterThan(0);
  });
});

test("odd histories give finite numbers", async () => {
  await using repo = sinfulRepo();
  const dates = [
    ...Array(4).fill("2026-01-01T00:00:00Z"),
    "1970-01-02T00:00:00Z",
    "2099-01-01T00:00:00+14:00",
  ];
  for (const [at, date] of dates.entries())
    repo.commit({ "index.js": `${at}`, "n\nl\x01.js": `${at}` }, { at: date });
  repo.commit({}, { message: `\x01${"0".repeat(40)} 1 x\n\0${"x".repeat(100_000)}`.replaceAll("\0", "") });
  for (const branch of ["a", "b"]) {
    repo.switch(branch, "main");
    repo.commit({ [branch]: "1" });
  }
  repo.switch("main");
  repo.git("merge", "--quiet", "a", "b", "--message", "Octopus");
  const { stdout, code } = cli(repo.path, ["dockerfile", "--format", "json"]);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/NaN|Infinity|e\+/);
  const cost = copyIn(JSON.parse(stdout))?.cost;
  expect(cost?.commits).toBe(9);
  expect(cost?.missRate).toBe(8 / 9);
});

test("what loses most comes first, then files by code unit", async () => {
  const inFolder = (folder: string) =>
    Object.fromEntries(Object.entries(sinfulApp).map(([name, text]) => [`${folder}/${name}`, text]));
  await using repo = createRepo({ ...inFolder("a"), ...inFolder("B"), ...inFolder("c") });
  for (let edit = 0; edit < 6; edit++)
    repo.commit({ "c/index.js": `${edit}`, ...(edit < 3 && { "a/index.js": `${edit}` }) });
  const order = (document: Document) =>
    document.findings.filter(({ rule }) => rule === "broad-copy-before-install").map(({ file }) => file);
  expect(order(json(repo.path))).toEqual(["c/Dockerfile", "a/Dockerfile", "B/Dockerfile"]);
  expect(order(json(repo.path, "--commits", "0"))).toEqual(["B/Dockerfile", "a/Dockerfile", "c/Dockerfile"]);
});
