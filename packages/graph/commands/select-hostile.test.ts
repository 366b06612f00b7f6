import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultValues, terminalHost } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo, type Files, type Repo } from "../../../test/support/repo.ts";
import { select } from "./index.ts";

const files: Files = {
  "package.json": '{"scripts":{"test":"vitest"},"dependencies":{"left":"1"}}',
  "package-lock.json": '{"lockfileVersion":3,"packages":{"":{"dependencies":{"left":"1"}}}}',
  "a.test.ts": 'import "./x.ts"',
  "b.test.ts": "",
  "x.ts": "",
};

async function run(repo: Repo, inputs: Record<string, unknown> = {}) {
  const host = {
    ...terminalHost({
      cwd: repo.path,
      program: "keep-pace",
      verbose: false,
      stderr: () => {},
      connect: () => Promise.reject(new Error("no network here")),
    }),
    system: { platform: "linux", arch: "x64", env: { HOME: repo.path } },
  };
  const answer = await select.run({ ...defaultValues(select.inputs, "cli"), ...inputs }, host);
  const json = answer.json as {
    mode: string;
    because: { code: string; text: string };
    tests: { path: string }[];
  };
  return { ...json, picked: json.tests.map(({ path }) => path) };
}

test.each(["{", "", "null", "[]", "<<<<<<< ours", "\0\0"])(
  "a lock file that says %j runs all it is for",
  async (text) => {
    await using repo = createRepo(files);
    repo.write({ "package-lock.json": text });
    expect((await run(repo)).picked).toEqual(["a.test.ts", "b.test.ts"]);
  },
);

test("a hundred thousand changed files run everything, and that is said", async () => {
  await using repo = createRepo(files);
  const list = join(repo.path, ".git/list");
  writeFileSync(list, Array.from({ length: 100_000 }, (_, at) => `M\0generated/${at}.ts\0`).join(""));
  const answer = await run(repo, { changed: list });
  expect(answer).toMatchObject({ mode: "all", because: { code: "many-changes" } });
  expect(answer.because.text).toContain("100000 paths were changed");
});

test("links in circles, to themselves and out of the repository", async () => {
  await using repo = createRepo(files);
  for (const [target, name] of [
    ["loop", "loop"],
    ["there", "here"],
    ["here", "there"],
    ["..", "up"],
    ["/etc", "out"],
  ] as const) {
    symlinkSync(target, join(repo.path, name));
  }
  repo.commit({});
  repo.write({ "x.ts": 'import "./loop/x"; import "./up/up/y"; import "./here/z"' });
  expect((await run(repo)).picked).toEqual(["a.test.ts"]);
});

test("names with every odd character are selected like others", async () => {
  const odd = [
    "sp ace",
    "quo'te",
    'dou"ble',
    "$(touch pwned)",
    "-rf",
    "new\nline",
    "ta\tb",
    "ü",
    "%0a",
    "a;b",
    "*?[x]",
  ];
  await using repo = createRepo({ ...files, "x.ts": "" });
  repo.commit(Object.fromEntries(odd.map((name) => [`${name}.test.ts`, 'import "./x.ts"'])));
  repo.write({ "x.ts": "1" });
  const { picked } = await run(repo);
  expect(picked).toEqual(expect.arrayContaining(odd.map((name) => `${name}.test.ts`)));
  expect(picked).not.toContain("b.test.ts");
});

test("a history without a common commit, and a repository without any", async () => {
  await using repo = createRepo(files);
  repo.git("switch", "--quiet", "--orphan", "alone");
  repo.commit({ "package.json": files["package.json"] as string, "c.test.ts": "" });
  expect(await run(repo)).toMatchObject({ mode: "all", picked: ["c.test.ts"] });
});
