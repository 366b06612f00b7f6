import { expect, test } from "vitest";
import { calledWorkflows, compareTexts, compareWorkflows, modulesOf, roleOf } from "./index.ts";

const pyproject = (more: string) => `[project]
name = "app"
version = "1.0"
dependencies = ["PyYAML>=6"]
[tool.pytest.ini_options]
testpaths = ["tests"]
${more}`;

test.each([
  ["package.json", '{"version":"1.0.0"}', '{"version":"1.0.1","description":"x"}', "none"],
  ["package.json", '{"devDependencies":{"a":"1"}}', '{"devDependencies":{"a":"2","b":"1"}}', "a,b"],
  ["package.json", '{"overrides":{"a":"1"}}', '{"overrides":{"a":"2"}}', "project"],
  ["package.json", '{"resolutions":{}}', '{"resolutions":{"a":"2"}}', "project"],
  [
    "package.json",
    '{"pnpm":{"patchedDependencies":{}}}',
    '{"pnpm":{"patchedDependencies":{"a":"p"}}}',
    "project",
  ],
  ["package.json", '{"scripts":{"test":"a"}}', '{"scripts":{"test":"b"}}', "project"],
  ["package.json", "{", "{}", "project"],
  ["pyproject.toml", pyproject(""), pyproject("").replace('"1.0"', '"1.1"'), "none"],
  ["pyproject.toml", pyproject(""), pyproject("[tool.ruff]\nline-length = 99"), "none"],
  ["pyproject.toml", pyproject(""), pyproject('[tool.tox.env.docs]\ncommands = [["x"]]'), "none"],
  ["pyproject.toml", pyproject(""), pyproject('[tool.tox.env.py]\ncommands = [["x"]]'), "project"],
  ["pyproject.toml", pyproject(""), pyproject('[tool.tox]\nrequires = ["x"]'), "project"],
  ["pyproject.toml", pyproject(""), pyproject("").replace(">=6", ">=7"), "pyyaml"],
  [
    "pyproject.toml",
    pyproject(""),
    pyproject('[dependency-groups]\nt = ["trio", {include-group = "x"}]'),
    "project",
  ],
  ["pyproject.toml", pyproject(""), pyproject('[dependency-groups]\nt = ["Trio>1"]'), "trio"],
  ["pyproject.toml", pyproject(""), pyproject("").replace('"tests"', '"test"'), "project"],
  ["pyproject.toml", pyproject(""), pyproject("[tool.unheard-of]\na = 1"), "project"],
  ["pyproject.toml", pyproject(""), "[broken", "project"],
  [
    "tox.ini",
    "[testenv]\ndeps = a\n[testenv:docs]\ndeps = b",
    "[testenv]\ndeps = a\n[testenv:docs]\ndeps = c",
    "none",
  ],
  ["tox.ini", "[testenv]\ndeps =\n  a", "[testenv]\ndeps =\n  a\n  b", "project"],
  ["tox.ini", "[testenv:docs,py]\ndeps = a", "[testenv:docs,py]\ndeps = b", "project"],
  ["setup.cfg", "[metadata]\nversion = 1", "[metadata]\nversion = 2", "none"],
  ["setup.cfg", "[options]\ninstall_requires = a", "[options]\ninstall_requires = b", "project"],
  ["requirements/dev.requirements.txt", "a==1 # x\nb==1", "a==1\nb==2\n", "b"],
  ["requirements.txt", "a==1", "-r other.txt\na==1", "project"],
  ["go.mod", "module m\nrequire (\n\ta.b/c v1\n)", "module m\nrequire a.b/c v2 // why", "a.b/c"],
  ["go.mod", "module m\nrequire a.b/c v1 // indirect", "module m\nrequire a.b/c v2 // indirect", "project"],
  ["go.mod", "module m\ngo 1.24", "module m\ngo 1.25", "project"],
  ["go.sum", "a v1 h1:x\n", "a v1 h1:x\nb v1 h1:y\n", "none"],
  ["go.sum", "a v1 h1:x\n", "a v1 h1:z\n", "a"],
])("%s: %j → %j means %s", (path, before, after, wanted) => {
  const change = compareTexts(path, before, after);
  expect(change?.kind === "packages" ? change.names.join() : change?.kind).toBe(wanted);
});

const workflow = (test: string, lint: string, on = "push") => `on: ${on}
jobs:
  lint:
    steps: [{ run: ${lint} }]
  build:
    steps: [{ uses: docker/build-push-action@v6 }]
  test:
    needs: [build]
    steps: [{ uses: actions/checkout@v5 }, { run: ${test} }]
`;

test.each([
  ["a job that runs no tests", workflow("npm test", "zizmor ."), workflow("npm test", "zizmor -v ."), "none"],
  ["what starts it", workflow("npm test", "x"), workflow("npm test", "x", "pull_request"), "none"],
  ["the job that runs them", workflow("npm test", "x"), workflow("npm t", "x"), "project"],
  ["a job it waits for", workflow("make", "x"), workflow("make", "x").replace("@v6", "@v7"), "project"],
  ["the environment", workflow("make", "x"), `env: { A: 1 }\n${workflow("make", "x")}`, "project"],
  ["a workflow without such a job", "jobs: { a: { steps: [{ run: zizmor . }] } }", null, "none"],
  ["a reusable workflow", null, "jobs: { a: { uses: ./x.yml } }", "project"],
  ["no YAML", workflow("make", "x"), "a: [", "project"],
  ["one for tags", workflow("make", "x", "{ push: { tags: ['*'] } }"), null, "none"],
  [
    "one for tags and branches",
    workflow("make", "x", "{ push: { tags: [v], branches: [b] } }"),
    null,
    "project",
  ],
  ["one that starts by the clock", workflow("make", "x", "{ schedule: [{ cron: x }] }"), null, "none"],
  [
    "one that no longer starts by the clock alone",
    workflow("a", "x", "schedule"),
    workflow("make", "x"),
    "project",
  ],
  ["one that is called", null, workflow("make", "x", "workflow_call"), "project"],
  ["one that says not when it starts", null, "jobs: { a: { steps: [{ run: make }] } }", "project"],
  ["a job for hooks", null, workflow("uv run --group x pre-commit run -a", "x"), "none"],
  ["a job for hooks and tests", null, workflow("pre-commit run -a && pytest", "x"), "project"],
  ["a job that lints", null, workflow("pnpm run lint --fix", "x"), "none"],
  ["a job whose linter is a test", null, workflow("pnpm run lint:x test", "x"), "project"],
])("a workflow in which %s was changed", (_, before, after, wanted) => {
  expect(compareWorkflows(before, after).kind).toBe(wanted);
});

test("a workflow by the clock counts where it is known to run", () => {
  const nightly = workflow("make", "x", "schedule");
  expect(compareWorkflows(nightly, null, true).kind).toBe("project");
});

test("a run consists of its workflow and those that it calls", () => {
  const folder = ".github/workflows";
  const texts: Record<string, string> = {
    [`${folder}/a.yml`]:
      "jobs:\n  x:\n    uses: ./.github/workflows/b.yml\n  y:\n    uses: o/r/.github/workflows/z.yml@v1\n",
    [`${folder}/b.yml`]: 'jobs: { x: { "uses": "./.github/workflows/c.yml" } }',
    [`${folder}/c.yml`]: "jobs:\n  x:\n    steps:\n      - uses: actions/checkout@v6\n",
    [`${folder}/d.yml`]: "jobs: { x: { uses: ./.github/workflows/gone.yml } }",
  };
  const called = (name: string) => calledWorkflows(`${folder}/${name}.yml`, (path) => texts[path] ?? null);
  expect([...(called("a") ?? [])]).toEqual(["a", "b", "c"].map((name) => `${folder}/${name}.yml`));
  expect(called("d")).toBeNull();
});

test("packages have roles, and distributions modules", () => {
  const roles = ["eslint", "vitest", "@types/node", "lodash"].map((name) => roleOf("npm", name));
  expect(roles).toEqual(["onlooker", "everywhere", "types", "code"]);
  expect(["ruff", "pytest-cov", "requests"].map((name) => roleOf("pip", name))).toEqual([
    "onlooker",
    "everywhere",
    "code",
  ]);
  expect(modulesOf("pyyaml")).toContain("yaml");
  expect(modulesOf("typing-extensions")).toContain("typing_extensions");
});
