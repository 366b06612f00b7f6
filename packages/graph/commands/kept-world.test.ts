import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultValues, terminalHost } from "@keep-pace/command";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRepo, type Files, type Repo } from "../../../test/support/repo.ts";
import { select } from "./index.ts";

let caches = "";
beforeAll(() => {
  caches = mkdtempSync(join(tmpdir(), "kept-world-"));
});
afterAll(() => rmSync(caches, { recursive: true, force: true }));

const unrelated = Object.fromEntries(
  Array.from({ length: 300 }, (_, at) => [`rest/r${at}.ts`, `export const r = ${at};\n`]),
);
const files: Files = {
  ...unrelated,
  "package.json":
    '{"workspaces":["packages/*"],"scripts":{"test":"vitest"},"devDependencies":{"vitest":"4"}}',
  "tsconfig.json": '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
  "src/a.ts": 'import "./b"; export const a = 1;\n',
  "src/b.ts": "export const b = 1;\n",
  "src/c/index.ts": 'import "@/b";\n',
  "src/a.test.ts": 'import "./a";\n',
  "src/c.test.ts": 'import "./c"; import "./later";\n',
  "src/alone.test.ts": "",
  "src/reads.test.ts": 'import { readFileSync } from "node:fs"; readFileSync("data/one.txt");\n',
  "data/one.txt": "1",
  "packages/p/package.json": '{"name":"p","main":"main.ts","scripts":{"test":"vitest"}}',
  "packages/p/main.ts": "",
  "packages/p/p.test.ts": 'import "./main"; import "p";\n',
  "py/pyproject.toml": "[tool.pytest.ini_options]\n",
  "py/app/__init__.py": "",
  "py/app/one.py": "import app.two\n",
  "py/app/two.py": "",
  "py/test_one.py": "from app import one\n",
  "go.mod": "module example.com/x\n",
  "calc/calc.go": "package calc\n",
  "calc/calc_test.go": "package calc\n",
  "calc/more_test.go": "package calc\n// keep-pace: affected-by data/*.txt\n",
  "net/App/App.csproj": '<Project Sdk="Microsoft.NET.Sdk" />',
  "net/App/App.cs": "class App {}\n",
  "net/Tests/Tests.csproj": '<Project Sdk="Microsoft.NET.Sdk" />',
  "net/Tests/AppTests.cs": "class AppTests {}\n",
  "crates/one/Cargo.toml": '[package]\nname = "one"\n',
  "crates/one/src/lib.rs": "",
  "crates/two/Cargo.toml": '[package]\nname = "two"\n',
  "crates/two/data.txt": "",
  "jvm/pom.xml": "<project><artifactId>jvm</artifactId></project>",
  "jvm/src/main/resources/x.txt": "",
  "jvm/src/test/java/XTest.java": "class XTest {}\n",
};

interface Picked {
  readonly mode: string;
  readonly tests: readonly { path: string; reasons: readonly { code: string }[] }[];
  readonly skipped: readonly { path: string }[];
  readonly packages: readonly string[];
}

/** What is selected with the given folder of kept files. */
async function run(repo: Repo, cache: string, inputs: Record<string, unknown> = { base: "main" }) {
  const host = {
    ...terminalHost({
      cwd: repo.path,
      program: "keep-pace",
      verbose: false,
      stderr: () => {},
      connect: () => Promise.reject(new Error("no network here")),
    }),
    system: { platform: "linux", arch: "x64", env: { HOME: cache, XDG_CACHE_HOME: cache } },
  };
  const answer = await select.run({ ...defaultValues(select.inputs, "cli"), ...inputs }, host);
  const { mode, tests, skipped, packages } = answer.json as Picked;
  return {
    mode,
    tests: tests.map(({ path, reasons }) => [path, ...reasons.map(({ code }) => code)].join(" ")),
    skipped: skipped.map(({ path }) => path),
    packages,
  };
}

const keptFile = (cache: string) => {
  const folder = join(cache, "keep-pace/select");
  return join(folder, readdirSync(folder)[0] as string);
};

/** Selects with what earlier steps kept and with nothing kept; tells whether the kept file was written anew. */
async function both(repo: Repo, inputs?: Record<string, unknown>) {
  const kept = join(caches, "kept");
  const before = statSync(keptFile(kept), { bigint: true }).mtimeNs;
  const warm = await run(repo, kept, inputs);
  const cold = await run(repo, mkdtempSync(join(caches, "cold-")), inputs);
  return { warm, cold, isWritten: statSync(keptFile(kept), { bigint: true }).mtimeNs !== before };
}

type Edit = readonly [name: string, isWritten: boolean, make: (repo: Repo) => void];

const write = (name: string, isWritten: boolean, texts: Files): Edit => [
  name,
  isWritten,
  (repo) => repo.write(texts),
];

const edits: readonly Edit[] = [
  write("a body", false, { "src/b.ts": "export const b = 2;\n" }),
  write("an import more", false, { "src/alone.test.ts": 'import "./b";\n' }),
  write("an import of another package", false, { "src/a.ts": 'import "p"; import "./c";\n' }),
  write("the import taken back", false, { "src/alone.test.ts": "" }),
  write("data", false, { "data/one.txt": "2" }),
  write("a comment for selection", false, { "src/alone.test.ts": "// keep-pace: always\n" }),
  ["all of it committed", false, (repo) => repo.commit({})],
  write("a deleted source", false, { "src/b.ts": null }),
  write("a deleted test", false, { "src/a.test.ts": null }),
  write("one test of a Go package gone", true, { "calc/calc_test.go": null }),
  write("the other one, too", true, { "calc/more_test.go": null }),
  ["committed again", false, (repo) => repo.commit({})],
  write("a deleted source that is there again", true, { "src/b.ts": "export const b = 3;\n" }),
  write("a new file that an import waited for", true, { "src/later.ts": "" }),
  write("a file that hides a folder", true, { "src/c.ts": "" }),
  write("a new file that nobody knows", true, { "src/stranger.ts": 'import "./a";\n' }),
  write("an untracked data file", true, { "data/two.txt": "" }),
  write("a mapping of paths", true, {
    "tsconfig.json": '{"compilerOptions":{"paths":{"@/*":["./rest/*"]}}}',
  }),
  write("which files are tests", true, {
    "vitest.config.ts": 'export default { test: { include: ["src/**/*.test.ts"] } };\n',
  }),
  write("the configuration once more", true, { "vitest.config.ts": "export default {};\n" }),
  write("a package's entry", true, {
    "packages/p/package.json": '{"name":"p","main":"other.ts","scripts":{"test":"vitest"}}',
    "packages/p/other.ts": 'import "../../src/a";\n',
  }),
  write("a conftest.py", true, { "py/conftest.py": "import app.two\n" }),
  write("Python", false, { "py/app/two.py": "import os\n" }),
  [
    "a link to a folder",
    true,
    (repo) => {
      symlinkSync("src", join(repo.path, "linked"));
      repo.git("add", "linked");
    },
  ],
  write("an import through the link", false, { "rest/r1.ts": 'import "../linked/a";\n' }),
  [
    "a moved folder",
    true,
    (repo) => {
      repo.git("add", "--all");
      repo.git("mv", "py", "python");
    },
  ],
  [
    "a submodule",
    true,
    (repo) => repo.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},vendor`),
  ],
  write("a source of .NET that nothing refers to", false, { "net/App/App.cs": "class App { int a; }\n" }),
  write("a reference of .NET", true, {
    "net/Tests/Tests.csproj":
      '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\\App\\App.csproj" /></ItemGroup></Project>',
  }),
  write("a test of .NET", false, {
    "net/Tests/AppTests.cs": 'class AppTests { string a = "../../data/one.txt"; }\n',
  }),
  write("data of another crate", false, { "crates/two/data.txt": "1" }),
  write("a literal that names it", false, {
    "crates/one/src/lib.rs": 'include_str!("../../two/data.txt");\n',
  }),
  write("the literal gone", false, { "crates/one/src/lib.rs": "" }),
  write("a dependency of a crate", true, {
    "crates/one/Cargo.toml": '[package]\nname = "one"\n[dependencies]\ntwo = { path = "../two" }\n',
  }),
  write("data of Java", false, { "jvm/src/main/resources/x.txt": "1" }),
  write("a module's model", true, { "jvm/pom.xml": "<project><artifactId>other</artifactId></project>" }),
  ["a switch to the base", true, (repo) => repo.git("switch", "--quiet", "--discard-changes", "main")],
  ["and back", true, (repo) => repo.git("switch", "--quiet", "work")],
];

test("what earlier runs left selects what a run from nothing selects", { timeout: 180_000 }, async () => {
  await using repo = createRepo(files);
  repo.switch("work");
  await run(repo, join(caches, "kept"));
  for (const [name, isWritten, make] of edits) {
    make(repo);
    const step = await both(repo);
    expect([name, step.warm]).toEqual([name, step.cold]);
    expect([name, step.isWritten]).toEqual([name, isWritten]);
  }
  const commit = await both(repo, { base: "main", head: "work" });
  expect(commit.warm).toEqual(commit.cold);
});

test("a module that lists names, and then reads, and then starts something", {
  timeout: 180_000,
}, async () => {
  const list = (fs: string) =>
    `import { ${fs} } from "node:fs"; export const entries = readdirSync("parts");\n`;
  await using repo = createRepo({
    ...unrelated,
    "package.json": '{"name":"x","scripts":{"test":"vitest"},"devDependencies":{"vitest":"4"}}',
    "vitest.config.ts":
      'import { entries } from "./list.js"; export default { resolve: { alias: entries }, test: { setupFiles: "load.js" } };\n',
    "list.js": list("readdirSync"),
    "load.js": "",
    "parts/one.js": "1\n",
    "some.test.ts": "",
  });
  const selected = async (edit: Files) => {
    repo.commit({});
    repo.write(edit);
    const { warm, cold } = await both(repo, { base: "HEAD" });
    expect(warm).toEqual(cold);
    return warm.tests.length;
  };
  await run(repo, join(caches, "kept"));
  expect(await selected({ "parts/one.js": "2\n" })).toBe(0);
  expect(await selected({ "list.js": list("readdirSync, readFileSync") })).toBe(1);
  expect(await selected({ "parts/one.js": "3\n" })).toBe(1);
  expect(await selected({ "list.js": list("readdirSync") })).toBe(1);
  expect(await selected({ "parts/one.js": "4\n" })).toBe(0);
  expect(await selected({ "parts/two.js": "" })).toBe(1);
  expect(await selected({ "load.js": 'import "node:child_process";\n' })).toBe(1);
  expect(await selected({ "parts/one.js": "5\n" })).toBe(1);
});

/** Whole numbers below a limit, the same for the same seed (xorshift32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

test.each([1, 2])("edits at random, seed %i", { timeout: 180_000 }, async (seed) => {
  await using repo = createRepo(files);
  repo.switch("work");
  const draw = random(seed);
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  rmSync(join(caches, "kept"), { recursive: true, force: true });
  await run(repo, join(caches, "kept"));
  const folders = ["src", "src/c", "packages/p", "rest", "py/app", "calc"];
  const names = ["a", "b", "index", "later", "a.test", "x_test", "r1", "one", "__init__", "conftest"];
  const path = () => `${pick(folders)}/${pick(names)}.${pick(["ts", "tsx", "py", "go", "json"])}`;
  const texts = () =>
    pick([
      'import "./b";\n',
      'import "../src/a";\n',
      'import "@/later";\n',
      "from app import two\n",
      'readFileSync("one");\n',
      "",
    ]);
  for (let at = 0; at < 12; at += 1) {
    const tracked = repo
      .git("ls-files")
      .split("\n")
      .filter((path) => !path.startsWith("rest/"));
    const there = tracked.filter((path) => statSync(join(repo.path, path), { throwIfNoEntry: false }));
    const kind = draw(5);
    if (kind === 0) repo.write({ [pick(there)]: null });
    else if (kind === 1) repo.write({ [path()]: texts() });
    else if (kind === 2) repo.commit({});
    else repo.write({ [pick(there.filter((path) => /\.(?:ts|py|go)$/.test(path)))]: texts() });
    const step = await both(repo);
    expect([seed, at, step.warm]).toEqual([seed, at, step.cold]);
  }
});

test.each([
  ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ["empty", () => Buffer.alloc(0)],
  ["of another version", (bytes: Buffer) => Buffer.concat([Buffer.from("keep-pace edges 1\n"), bytes])],
  ["damaged", (bytes: Buffer) => bytes.fill(7, 2000, 2010)],
])("a kept file that is %s is thrown away", async (_, damage) => {
  await using repo = createRepo(files);
  repo.write({ "src/b.ts": "1" });
  const cache = mkdtempSync(join(caches, "damaged-"));
  const first = await run(repo, cache);
  const file = keptFile(cache);
  const whole = readFileSync(file);
  writeFileSync(file, damage(Buffer.from(whole)));
  expect(await run(repo, cache)).toEqual(first);
  expect(readFileSync(file)).toEqual(whole);
});
