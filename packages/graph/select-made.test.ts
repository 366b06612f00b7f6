import { expect, test } from "vitest";
import { pick, type Texts } from "../../test/support/pick.ts";

const manifest = (scripts: Texts) => JSON.stringify({ name: "x", scripts, devDependencies: { vitest: "4" } });
const scripts = {
  build: "node scripts/build.js",
  "test-unit": "vitest --project unit*",
  "test-e2e": "node scripts/build.js a -f global && vitest --project e2e",
  "test-dts": "run-s build-dts check",
  "build-dts": "tsc -p tsconfig.build.json",
  check: "tsc --noEmit",
};
const workflow = (...runs: readonly string[]) => `on: push
jobs:
  unit:
    steps:
      - uses: actions/checkout@v6
      - run: pnpm install
${runs.map((run) => `      - run: ${run}\n`).join("")}
  e2e:
    steps:
      - uses: actions/cache@v5
        with: { path: ~/.cache/browsers, key: k }
      - run: node node_modules/browser/install.mjs
      - run: pnpm run test-e2e
`;
const config = (resolve: string, more = "", unit = 'exclude: ["e2e/**"]') => `
import { defineConfig } from "vitest/config"
import { entries } from "./scripts/aliases.js"
export default defineConfig({
  resolve: { ${resolve} },
  test: {
    setupFiles: "scripts/prepare.ts", ${more}
    projects: [
      { extends: true, test: { name: "unit", ${unit} } },
      { extends: true, test: { name: "e2e", include: ["e2e/*.spec.ts"] } },
    ],
  },
})`;
const aliases = (use: string) => `
import { readdirSync, statSync } from "node:fs"
import path from "node:path"
const entries = {}
for (const dir of readdirSync(new URL("../packages", import.meta.url))) {
  if (statSync(new URL("../packages/" + dir, import.meta.url)).isDirectory()) entries["@x/" + dir] = path.resolve(dir)
}
${use}
export { entries }`;

/** A repository whose runner takes aliases from a folder's names, with a bundle that only some tests look at. */
const files = {
  "package.json": manifest(scripts),
  "pnpm-workspace.yaml": "packages: ['packages/*']",
  "vitest.config.ts": config("alias: entries"),
  ".github/workflows/ci.yml": workflow("pnpm run test-unit"),
  "scripts/prepare.ts": "",
  "scripts/aliases.js": aliases(""),
  "scripts/build.js": 'import "../rollup.config.js"',
  "scripts/plugin.js": "",
  "rollup.config.js": 'import "./scripts/aliases.js"; import "./scripts/plugin.js"',
  "packages/a/package.json": '{"name":"@x/a","version":"1.0.0","main":"index.js"}',
  "packages/a/index.js": 'module.exports = require("./dist/a.cjs.js")',
  "packages/a/src/index.ts": "",
  "packages/a/a.test.ts": 'import "@x/a"',
  "packages/b/package.json": '{"name":"@x/b"}',
  "packages/b/src/index.ts": "",
  "packages/b/b.test.ts": 'import "./src/index"',
  "e2e/page.spec.ts": "",
};
const [A, B, E2E] = ["packages/a/a.test.ts", "packages/b/b.test.ts", "e2e/page.spec.ts"];
const B_SOURCE = { "packages/b/src/index.ts": "1" };
const PLUGIN = { "scripts/plugin.js": "1" };

type Trap = readonly [
  name: string,
  files: Texts,
  change: Record<string, string | null>,
  picked: readonly string[],
];

const traps: readonly Trap[] = [
  ["a file in a folder whose names are listed", {}, B_SOURCE, [E2E, B]],
  ["a file more in it", {}, { "packages/c/src/index.ts": "" }, [E2E, A, B]],
  ["a file less in it", {}, { "packages/b/src/index.ts": null }, [E2E, A, B]],
  ["what lists it", {}, { "scripts/aliases.js": aliases("entries.y = 1") }, [E2E, A, B]],
  [
    "a list by whatever the files say",
    {
      "scripts/aliases.js": aliases("").replace(
        "{ readdirSync, statSync }",
        "{ readdirSync, statSync, readFileSync }",
      ),
    },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list by a module that may read",
    { "scripts/aliases.js": `import "./load.js"${aliases("")}`, "scripts/load.js": "" },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list by the size of files",
    { "scripts/aliases.js": aliases("statSync(path.resolve(x)).size") },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list of modules that are then loaded",
    { "scripts/aliases.js": aliases("await import(entries.y)") },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list handed on in another way",
    { "scripts/aliases.js": aliases("globalThis.e = entries") },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list by all of the file system",
    {
      "scripts/aliases.js": aliases("")
        .replace("{ readdirSync, statSync }", "fs")
        .replace(/(\w+)Sync\(/g, "fs.$1Sync("),
    },
    B_SOURCE,
    [E2E, B],
  ],
  [
    "a list whose maker hands the file system on",
    {
      "scripts/aliases.js": aliases("entries.fs = fs")
        .replace("{ readdirSync, statSync }", "fs")
        .replace(/(\w+)Sync\(/g, "fs.$1Sync("),
    },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list that loads set-up files, too",
    { "vitest.config.ts": config("alias: entries", "globals: entries,") },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list that is no list of aliases",
    { "vitest.config.ts": config("extensions: entries") },
    B_SOURCE,
    [E2E, A, B],
  ],
  [
    "a list that a test takes, too",
    { [A]: 'import "@x/a"; import "../../scripts/aliases.js"' },
    B_SOURCE,
    [E2E, A, B],
  ],

  ["what only the bundler loads", {}, PLUGIN, [E2E]],
  [
    "the version in a manifest",
    {},
    { "packages/a/package.json": '{"name":"@x/a","version":"1.0.1","main":"index.js"}' },
    [E2E],
  ],
  [
    "a bundle that a step of the job makes",
    { ".github/workflows/ci.yml": workflow("pnpm build", "pnpm test-unit") },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle that some step of the job may make",
    { ".github/workflows/ci.yml": workflow("make all", "pnpm test-unit") },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle from elsewhere",
    {
      ".github/workflows/ci.yml": `${workflow("pnpm test-unit").replace("actions/checkout@v6", "actions/download-artifact@v6")}`,
    },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle that the job of somebody else may make",
    { ".github/workflows/own.yml": "on: push\njobs: { a: { uses: o/r/.github/workflows/x.yml@v1 } }" },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle where nobody is known to test",
    { ".github/workflows/ci.yml": workflow("pnpm check").replace("pnpm run test-e2e", "pnpm check") },
    PLUGIN,
    [E2E, A],
  ],
  ["a workflow that cannot be read", { ".github/workflows/ci.yml": "{" }, PLUGIN, [E2E, A]],
  [
    "a bundle that installing makes",
    { "package.json": manifest({ ...scripts, prepare: "pnpm build" }) },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle that is made whenever installing changed something",
    { "package.json": manifest({ ...scripts, dependencies: "pnpm build" }) },
    PLUGIN,
    [E2E, A],
  ],
  [
    "hooks that installing sets",
    { "package.json": manifest({ ...scripts, prepare: "husky" }) },
    PLUGIN,
    [E2E],
  ],
  [
    "a bundle that runs before all tests",
    { "vitest.config.ts": config("alias: entries", 'globalSetup: "./scripts/one.ts",') },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a bundle that the configuration makes",
    { "vitest.config.ts": `import "node:child_process"${config("alias: entries")}` },
    PLUGIN,
    [E2E, A],
  ],
  [
    "a script that builds and runs all projects",
    { "package.json": manifest({ ...scripts, "test-e2e": "node scripts/build.js && vitest" }) },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a script that builds and runs projects that take any test",
    { "package.json": manifest({ ...scripts, "test-unit": "pnpm build && vitest --project unit" }) },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a script that builds before another one tests",
    { "package.json": manifest({ ...scripts, "pretest-unit": "pnpm build" }) },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a script that leaves projects out",
    { "package.json": manifest({ ...scripts, "test-e2e": "pnpm build && vitest --project '!unit'" }) },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a script of another configuration",
    { "package.json": manifest({ ...scripts, "test-e2e": "pnpm build && vitest -c x.ts --project e2e" }) },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "projects that are listed elsewhere",
    { "vitest.config.ts": config("alias: entries").replace("projects: [", 'projects: ["packages/*",') },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a project made by a function",
    {
      "vitest.config.ts": config("alias: entries")
        .replace('{ extends: true, test: { name: "e2e"', 'project({ test: { name: "e2e"')
        .replace('"e2e/*.spec.ts"] } }', '"e2e/*.spec.ts"] } })'),
    },
    PLUGIN,
    [E2E, A, B],
  ],
  [
    "a set-up file that starts programs",
    { "scripts/prepare.ts": 'import { execSync } from "node:child_process"' },
    { "scripts/build.js": "1" },
    [E2E, A, B],
  ],
  [
    "a script that only names tests",
    { "package.json": manifest({ ...scripts, change: "codemod -t scripts/tests/x.js" }) },
    PLUGIN,
    [E2E],
  ],
  [
    "a script that runs tests by itself",
    { "package.json": manifest({ ...scripts, "test-all": "node scripts/build.js --and-test" }) },
    PLUGIN,
    [E2E, A, B],
  ],
];

test.each(traps)("%s", (_, more, change, picked) => {
  const all = { ...files, ...more } as Texts;
  expect(pick(all, change).picked).toEqual([...picked].sort());
});

test("types that are declared stand for their package", () => {
  const typed = {
    "package.json":
      '{"name":"app","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1","@types/trusted-types":"1"}}',
    "a.test.ts": 'import { x } from "trusted-types/lib"',
    "b.test.ts": 'import { x } from "untold-types/lib"',
    "c.ts": "",
  };
  expect(pick(typed, { "c.ts": "1" }).picked).toEqual(["b.test.ts"]);
});

const shell = {
  "package.json": manifest({ build: "tsup && ./scripts/after.sh", test: "vitest" }),
  "scripts/after.sh": "",
  "a.test.ts": "",
  "b.test.ts": 'import { readFileSync } from "fs"; readFileSync("dist/b.js")',
};

const step = (build: string, more: Texts = {}): Texts => ({
  "package.json": manifest({ build, test: "vitest", ...more }),
});

test.each([
  ["a step of a build", {}, ["b.test.ts"]],
  [
    "a step that runs before tests",
    step("tsup && ./scripts/after.sh", { pretest: "npm run build" }),
    ["a.test.ts", "b.test.ts"],
  ],
  ["a step beside what is not known", step("make && ./scripts/after.sh"), ["a.test.ts", "b.test.ts"]],
  ["a script that is all of a build", step("./scripts/after.sh"), ["a.test.ts", "b.test.ts"]],
  [
    "a script that tests run, too",
    step("tsup && ./scripts/after.sh", { ci: "./scripts/after.sh" }),
    ["a.test.ts", "b.test.ts"],
  ],
  [
    "a script that a workflow runs",
    { ".github/workflows/a.yml": "on: push\njobs: { a: { steps: [{ run: sh scripts/after.sh }] } }" },
    ["a.test.ts", "b.test.ts"],
  ],
  [
    "a script that a test names",
    { "a.test.ts": 'import { readFileSync } from "fs"; readFileSync("scripts/after.sh")' },
    ["a.test.ts", "b.test.ts"],
  ],
  [
    "a script that a test starts by chance",
    { "a.test.ts": 'import "node:child_process"' },
    ["a.test.ts", "b.test.ts"],
  ],
] as const)("%s is changed", (_, more, picked) => {
  expect(pick({ ...shell, ...more } as Texts, { "scripts/after.sh": "1" }).picked).toEqual(picked);
});

const entries = (exports: Texts, more = {}) => ({
  "package.json": JSON.stringify({
    ...{ name: "x", exports, scripts: { test: "vitest" }, devDependencies: { vitest: "4" } },
    ...more,
  }),
});

test.each([
  [
    "by whom it is asked for",
    entries({ ".": "./other.js" }),
    ["name.test.ts", "part.test.ts", "spawn.test.ts"],
  ],
  [
    "and its main file",
    entries({ ".": "./other.js" }, { main: "other.js" }),
    ["name.test.ts", "part.test.ts", "path.test.ts", "spawn.test.ts"],
  ],
] as const)("a package's entries are others: %s", (_, change, picked) => {
  const all = {
    ...entries({ ".": "./x.js", "./part": "./x.js" }),
    "x.js": "",
    "other.js": "",
    "name.test.ts": 'import "x"',
    "part.test.ts": 'import "x/part"',
    "path.test.ts": 'import "./x.js"',
    "spawn.test.ts": 'import "node:child_process"',
  };
  expect(pick(all, change).picked).toEqual(picked);
});

const python = {
  "pyproject.toml": '[project]\nname="app"\n[tool.pytest.ini_options]\ntestpaths=["tests"]\n',
  "docs/conf.py": "",
  "docs/index.md": "",
  "tests/test_b.py": "",
};

test.each([
  [
    "a path joined of literals",
    'open(os.path.join("docs", "conf.py"))',
    { "docs/conf.py": "1" },
    ["tests/test_a.py"],
  ],
  ["another file beside it", 'open(os.path.join("docs", "conf.py"))', { "docs/index.md": "1" }, []],
  ["what builds documents", "import x", { "docs/Makefile": "" }, []],
  [
    "what builds documents, where a test starts programs",
    "import subprocess",
    { "docs/Makefile": "" },
    ["tests/test_a.py"],
  ],
  ["what builds all", "import x", { Makefile: "" }, ["tests/test_a.py", "tests/test_b.py"]],
  [
    "a folder that is joined to a computed name",
    'open(os.path.join("docs", name))',
    { "docs/index.md": "1" },
    ["tests/test_a.py"],
  ],
  [
    "a folder whose joined name is taken apart later",
    'open(os.path.join("docs", "conf.py") "x"); glob("docs")',
    { "docs/index.md": "1" },
    ["tests/test_a.py"],
  ],
  [
    "a word with a question mark",
    'open("/?"); open("/?   Show this.")',
    { "tests/test_b.py": "1" },
    ["tests/test_b.py"],
  ],
  ["a script's first line", 'open("x").write("#!/bin/sh")', { "tests/test_b.py": "1" }, ["tests/test_b.py"]],
  [
    "a glob of one letter and the rest",
    'glob("?*.py"); open("x")',
    { "tests/test_b.py": "1" },
    ["tests/test_a.py", "tests/test_b.py"],
  ],
] as const)("%s", (_, text, change, picked) => {
  expect(pick({ ...python, "tests/test_a.py": text }, change).picked).toEqual(picked);
});
