import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultValues, type Host, terminalHost } from "@keep-pace/command";
import { writeStore } from "@keep-pace/timings";
import { expect, test } from "vitest";
import { createRepo, type Files, type Repo } from "../../../test/support/repo.ts";
import { select, selectExplain } from "./index.ts";

const files: Files = {
  "package.json": '{"scripts":{"test":"vitest"}}',
  "a.test.ts": 'import "./x.ts"',
  "b.test.ts": "",
  "x.ts": "",
};

interface Document {
  mode: string;
  base: string | null;
  head: string | null;
  because: { code: string };
  changed: { path: string; status: string }[] | null;
  tests: { path: string; fingerprint: string | null; reasons: { code: string; text: string }[] }[];
  skipped: { path: string; fingerprint: string | null; proof: { code: string; text: string } }[];
}

function host(repo: Repo, env: Record<string, string> = {}): Host {
  const options = {
    cwd: repo.path,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  };
  return { ...terminalHost(options), system: { platform: "linux", arch: "x64", env } };
}

async function run(repo: Repo, inputs: Record<string, unknown> = {}, env: Record<string, string> = {}) {
  const answer = await select.run({ ...defaultValues(select.inputs, "cli"), ...inputs }, host(repo, env));
  const json = answer.json as Document;
  return {
    ...json,
    picked: json.tests.map(({ path }) => path),
    text: answer.text({ color: false, width: 80, verbose: false }),
  };
}

test("the document has every key, and every test once", async () => {
  await using repo = createRepo(files);
  const base = repo.head();
  const head = repo.commit({ "x.ts": "1" });
  const answer = await run(repo, { base });
  expect(answer).toMatchObject({ mode: "some", base, head, picked: ["a.test.ts"], seconds: null });
  expect(answer).toMatchObject({ because: { code: "graph" }, packages: ["."] });
  expect(answer.changed).toEqual([{ path: "x.ts", status: "M" }]);
  expect(answer.skipped).toEqual([
    { path: "b.test.ts", runner: "vitest", fingerprint: null, proof: expect.anything() },
  ]);
  expect(answer.text).toContain("1 of 2 tests have to run");
  // Each cause is told below; their sum says nothing more.
  expect(answer.text).toContain("1 test: x.ts was changed");
  expect(answer.text).not.toContain("Because:");
});

test("a repository whose tests are not known leaves nothing out", async () => {
  await using repo = createRepo({ Gemfile: "", "features/cart.feature": "", "README.md": "" });
  const base = repo.head();
  repo.commit({ "README.md": "1" });
  const answer = await run(repo, { base });
  expect(answer).toMatchObject({ mode: "all", because: { code: "no-tests" }, tests: [], skipped: [] });
  expect(answer.text).toMatch(/^No test was found\.\n/);
});

test("what is not committed counts on a laptop; another head is looked at without a checkout", async () => {
  await using repo = createRepo(files);
  repo.write({ "x.ts": "1", "new.test.ts": "" });
  expect((await run(repo)).picked).toEqual(["a.test.ts", "new.test.ts"]);
  repo.switch("topic");
  const topic = repo.commit({ "x.ts": null });
  repo.git("switch", "--quiet", "main");
  expect(await run(repo, { base: "main", head: "topic" })).toMatchObject({
    head: topic,
    picked: ["a.test.ts", "new.test.ts"],
  });
  expect((await run(repo)).picked).toEqual([]);
});

test("a ref that does not exist, or looks like an option, is wrong use", async () => {
  await using repo = createRepo(files);
  for (const ref of ["nowhere", "--output=pwned", ""]) {
    await expect(run(repo, { base: ref })).rejects.toMatchObject({ exitCode: 2 });
    await expect(run(repo, { head: ref })).rejects.toMatchObject({ exitCode: 2 });
  }
  expect(repo.git("status", "--porcelain")).toBe("");
});

test("a list of what changed, one that is none, one that is not there", async () => {
  await using repo = createRepo(files);
  const list = join(repo.path, ".git/list");
  writeFileSync(list, "M\0x.ts\0D\0gone\n$(touch pwned)\0");
  expect(await run(repo, { changed: list })).toMatchObject({ mode: "all", base: null });
  writeFileSync(list, "x.ts\n");
  expect((await run(repo, { changed: list })).picked).toEqual(["a.test.ts"]);
  writeFileSync(list, "");
  expect(await run(repo, { changed: list })).toMatchObject({ mode: "none", picked: [] });
  writeFileSync(list, "/etc/passwd\n");
  expect(await run(repo, { changed: list })).toMatchObject({
    mode: "all",
    because: { code: "changed-list" },
    changed: null,
  });
  await expect(run(repo, { changed: "nowhere" })).rejects.toMatchObject({ exitCode: 2 });
});

test("GitHub's variables are read as the action reads them; an event that cannot be read runs everything", async () => {
  await using repo = createRepo(files);
  const before = repo.head();
  const after = repo.commit({ "x.ts": "1" });
  const path = join(repo.path, ".git/event.json");
  const env = { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: "push", GITHUB_RUN_ATTEMPT: "1" };
  writeFileSync(path, JSON.stringify({ ref: "refs/heads/main", before, after }));
  expect(await run(repo, {}, env)).toMatchObject({ base: before, head: after, picked: ["a.test.ts"] });
  writeFileSync(path, "{");
  expect(await run(repo, {}, env)).toMatchObject({ mode: "all" });
  expect(await run(repo, {}, { ...env, GITHUB_EVENT_NAME: "schedule" })).toMatchObject({
    mode: "all",
    because: { code: "event" },
  });
});

test("with a ledger only what passed with the same content is skipped; a damaged one runs everything", async () => {
  await using repo = createRepo({ ...files, "data.bin": "1" });
  symlinkSync("data.bin", join(repo.path, "linked.bin"));
  repo.commit({});
  const ledger = join(repo.path, ".git/ledger.json");
  const write = (tests: Record<string, string | null>) => {
    const entries = Object.entries(tests).map(([path, green]) => [path, { green: [green] }]);
    writeFileSync(ledger, JSON.stringify({ version: 1, tests: Object.fromEntries(entries) }));
  };
  write({});
  const first = await run(repo, { ledger });
  expect(first.picked).toEqual(["a.test.ts", "b.test.ts"]);
  expect(first.tests[0]?.reasons[0]?.code).toBe("never-green");
  const green = Object.fromEntries(first.tests.map(({ path, fingerprint }) => [path, fingerprint]));
  write(green);
  expect((await run(repo, { ledger })).picked).toEqual([]);
  // Red on the branch that this one is compared with: no change since, and yet it runs.
  repo.commit({ "x.ts": "1" });
  expect((await run(repo, { ledger })).picked).toEqual(["a.test.ts"]);
  repo.commit({ "x.ts": "", "data.bin": "2" });
  expect((await run(repo, { ledger })).picked).toEqual(["a.test.ts", "b.test.ts"]);
  repo.commit({ "data.bin": "1" });
  expect((await run(repo, { ledger })).picked).toEqual([]);
  // A commit that is not checked out is judged by what it holds, not by what lies on disk.
  const judged = (commit: string) => run(repo, { ledger, base: commit, head: commit });
  repo.write({ "x.ts": "3", "data.bin": "4" });
  expect((await judged("HEAD")).picked).toEqual([]);
  repo.commit({});
  expect((await judged("HEAD~1")).picked).toEqual([]);
  expect((await judged("HEAD")).picked).toEqual(["a.test.ts", "b.test.ts"]);
  writeFileSync(ledger, '{"version":1,"tests":{"a":1}}');
  expect(await run(repo, { ledger })).toMatchObject({ mode: "all", because: { code: "ledger" } });
  await expect(run(repo, { ledger: "nowhere" })).rejects.toMatchObject({ exitCode: 2 });
});

test.each([
  [
    "LCOV",
    "TN:b.test.ts\nSF:/ROOT/y.ts\nDA:1,3\nend_of_record\nTN:a.test.ts\nSF:y.ts\nDA:1,0\nend_of_record\n",
  ],
  ["coverage.py", '{"files":{"y.ts":{"contexts":{"1":["","b.test.ts::x|run"]}}}}'],
  ["a plain map", '{"b.test.ts":["./y.ts"]}'],
])("a test that ran a changed file is not skipped: %s", async (_name, text) => {
  await using repo = createRepo({ ...files, "y.ts": "" });
  repo.write({ "y.ts": "1" });
  const coverage = join(repo.path, ".git/coverage");
  expect((await run(repo)).picked).toEqual([]);
  writeFileSync(coverage, text.replace("/ROOT", repo.path));
  expect((await run(repo, { coverage })).picked).toEqual(["b.test.ts"]);
  writeFileSync(coverage, "no coverage");
  expect(await run(repo, { coverage })).toMatchObject({ mode: "all", because: { code: "coverage" } });
});

test("in shadow mode everything runs, and what would have been skipped is told", async () => {
  await using repo = createRepo(files);
  repo.write({ "x.ts": "1" });
  const answer = await run(repo, { shadow: "true" });
  expect(answer).toMatchObject({
    mode: "all",
    because: { code: "shadow" },
    shadow: { wouldSkip: ["b.test.ts"] },
  });
  expect(answer.picked).toEqual(["a.test.ts", "b.test.ts"]);
});

test("no repository, no commit, links in circles, odd names and broken files: run, and exit 0", async () => {
  await using repo = createRepo({
    ...files,
    "tsconfig.json": "{{{",
    "b/package.json": "]",
    "ü\n`$(x)`.test.ts": "",
  });
  repo.write({ "x.ts": "1" });
  expect((await run(repo)).picked).toEqual(["a.test.ts"]);
  symlinkSync("loop", join(repo.path, "loop"));
  symlinkSync("..", join(repo.path, "b/up"));
  repo.git("add", "loop", "b/up");
  expect((await run(repo)).picked).toContain("a.test.ts");
  repo.git("update-ref", "-d", "HEAD");
  expect(await run(repo)).toMatchObject({ mode: "all", head: null, because: { code: "no-history" } });
});

test("one test is explained in words", async () => {
  await using repo = createRepo(files);
  repo.write({ "x.ts": "1" });
  const explain = async (named: string) => {
    const inputs = { ...defaultValues(selectExplain.inputs, "cli"), test: [named] };
    return (await selectExplain.run(inputs, host(repo))).text({ color: false, width: 80, verbose: false });
  };
  expect(await explain("a.test.ts")).toContain("a.test.ts runs: it needs x.ts; x.ts was changed.");
  expect(await explain("b.test.ts")).toContain("b.test.ts is skipped: nothing that it needs");
  await expect(explain("x.ts")).rejects.toMatchObject({ exitCode: 2 });
});

test("names are followed on disk and by commits where it is known what was there before, unless told not to", async () => {
  const [n, m] = ["export const n = () => 1;\n", "export const m = () => 2;\n"];
  await using repo = createRepo({
    "package.json": '{"scripts":{"test":"vitest"}}',
    "names.ts": n + m,
    "n.test.ts": 'import { n } from "./names.ts";\nn();\n',
    "m.test.ts": 'import { m } from "./names.ts";\nm();\n',
  });
  const base = repo.head();
  repo.write({ "names.ts": n.replace("1", "0") + m });
  const list = join(repo.path, ".git/list");
  writeFileSync(list, "names.ts\n");
  expect((await run(repo)).picked).toEqual(["n.test.ts"]);
  // A list of paths does not tell what they held.
  expect((await run(repo, { changed: list })).picked).toEqual(["m.test.ts", "n.test.ts"]);
  const head = repo.commit({});
  repo.write({ "names.ts": "" });
  expect((await run(repo, { base, head })).picked).toEqual(["n.test.ts"]);
  const told = repo.commit({ ".github/keep-pace.yml": "select:\n  follow: files\n", "names.ts": n + m });
  repo.write({ "names.ts": n.replace("1", "0") + m });
  expect((await run(repo, { base: told })).picked).toEqual(["m.test.ts", "n.test.ts"]);
});

test("a timing store tells what is saved, in shadow mode what would have been", async () => {
  await using repo = createRepo(files);
  repo.write({ "x.ts": "1" });
  const timings = join(repo.path, ".git/timings.json");
  const at = { id: "1", attempt: 1, shard: 0, at: "2026-01-01T00:00:00Z", commit: null };
  const sample = (seconds: number) => [{ run: at, passed: true, seconds, flaky: false }];
  const store = new Map([
    ["a.test.ts::x", sample(2)],
    ["b.test.ts::x", sample(30)],
    ["b.test.ts::y", sample(60)],
  ]);
  writeFileSync(timings, writeStore(store));
  const answer = await run(repo, { timings });
  expect(answer).toMatchObject({ seconds: { selected: 2, skipped: 90 } });
  expect(answer.text).toContain("1 of 2 tests have to run, about 2 min less.");
  const shadow = await run(repo, { timings, shadow: "true" });
  expect(shadow).toMatchObject({ seconds: { selected: 92, skipped: 0 }, shadow: { seconds: 90 } });
  writeFileSync(timings, writeStore(new Map()));
  expect(await run(repo, { timings })).toMatchObject({ seconds: null });
  await expect(run(repo, { timings: "nowhere" })).rejects.toMatchObject({ exitCode: 2 });
});
