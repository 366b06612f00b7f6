import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { composeWorkflow } from "./compose.ts";
import { readProject } from "./project.ts";

const project = (tree: Record<string, string>) => readProject(memoryFiles(tree), "main");

test.each<[string, Record<string, string>, object]>([
  [
    "npm and Vitest",
    { "package.json": '{"scripts":{"test":"vitest run"}}', "package-lock.json": "" },
    { name: "node", install: [{ run: "npm ci" }], tests: { runner: "vitest" } },
  ],
  [
    "Yarn 1 and Jest",
    { "package.json": '{"scripts":{"test":"jest"}}', "yarn.lock": "# yarn lockfile v1" },
    { install: [{ run: "yarn install --frozen-lockfile" }], tests: { runner: "jest" } },
  ],
  [
    "Yarn 4",
    { "package.json": '{"scripts":{"test":"make"}}', "yarn.lock": "__metadata:" },
    { install: [{ run: "yarn install --immutable" }], tests: { kind: "whole" } },
  ],
  [
    "uv",
    { "uv.lock": "", "pyproject.toml": "pytest" },
    { install: [{ run: "uv sync --locked" }], tests: { runner: "pytest" } },
  ],
  [
    "several requirement files",
    { "requirements.txt": "a", "requirements-dev.txt": "pytest" },
    { install: [{ run: "python -m pip install -r requirements.txt -r requirements-dev.txt" }] },
  ],
  ["Maven without a wrapper", { "pom.xml": "" }, { tests: { command: "mvn -B verify" } }],
])("finds %s", (_name, tree, stack) => {
  expect(project(tree).stacks).toMatchObject([stack]);
});

test.each<[string, Record<string, string>]>([
  ["a lock file without a manifest", { "package-lock.json": "" }],
  ["a manifest that is no JSON", { "package.json": "{", "package-lock.json": "" }],
  [
    "a project without tests",
    { "package.json": '{"scripts":{"test":"echo no test specified"}}', "package-lock.json": "" },
  ],
  [
    "somebody else's project",
    { "node_modules/a/package.json": '{"scripts":{"test":"jest"}}', "node_modules/a/yarn.lock": "" },
  ],
  ["a folder that would need quoting", { "a $(touch x)/pom.xml": "", "-rf/pom.xml": "", "it's/pom.xml": "" }],
  ["Python without pytest", { "requirements.txt": "flask" }],
])("finds nothing in %s", (_name, tree) => {
  expect(project(tree).stacks).toEqual([]);
});

const named = (count: number, name: (at: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), ""]));
const pytest = { "api/requirements.txt": "pytest" };
const ids = (tree: Record<string, string>) =>
  Object.keys(parse(composeWorkflow(project(tree), { ref: "v1", version: null }).text).jobs);
const rails = { Gemfile: "", "Gemfile.lock": "    rspec-core (3.13.0)\n" };

test.each<[string, Record<string, string>, readonly string[]]>([
  ["few tests run on one machine", { ...pytest, ...named(99, (at) => `api/test_${at}.py`) }, ["tests"]],
  ["many are spread", { ...pytest, ...named(100, (at) => `api/test_${at}.py`) }, ["plan", "shard", "tests"]],
  ["few of a kind that is not spread", { ...rails, "spec/a_spec.rb": "" }, ["tests"]],
  ["many of it", { ...rails, ...named(100, (at) => `spec/${at}_spec.rb`) }, ["test-ruby"]],
  ["PHP", { "composer.lock": "", "phpunit.xml": "", "tests/ATest.php": "" }, ["tests"]],
  ["what has to be compiled first", { "Cargo.lock": "" }, ["test-rust"]],
  ["two builds of one project", { "pom.xml": "", gradlew: "" }, ["test-maven"]],
  [
    "a workspace whose packages alone have tests",
    {
      "package.json": "{}",
      "pnpm-lock.yaml": "",
      "pnpm-workspace.yaml": "",
      "packages/a/package.json": '{"scripts":{"test":"vitest"}}',
    },
    ["test-node"],
  ],
  ["Django's own tests", { "manage.py": "", "requirements.txt": "django", "shop/tests.py": "" }, ["tests"]],
  ["an image for developers", { "dev/docker/Dockerfile": "" }, []],
])("jobs: %s", (_name, tree, expected) => {
  expect(ids(tree)).toEqual([...expected, "report"]);
});

test("one machine selects of every runner, and hears of none that runs elsewhere", () => {
  const tree = {
    ...pytest,
    "api/test_a.py": "",
    "web/package.json": '{"scripts":{"test":"node --test"}}',
    "web/package-lock.json": "",
    "web/test/a.js": "",
    "core/Cargo.lock": "",
  };
  const { tests } = parse(composeWorkflow(project(tree), { ref: "v1", version: null }).text).jobs;
  const select = tests.steps.find(({ id }: { id?: string }) => id === "select").with;
  expect(select.command.trim().split("\n")).toEqual([
    expect.stringMatching(/^node:web=node --test .*reports\/web-\{part\}\.xml$/),
    expect.stringMatching(/^pytest:api=python -m pytest .*reports\/api-\{part\}\.xml$/),
    "cargo:core=",
  ]);
  expect(select.reports).toBe("web/reports/web-*\napi/reports/api-*\n");
});

test("projects of one name get suites of different names", () => {
  const tree = { "app/pom.xml": "", "app/Cargo.lock": "" };
  expect(project(tree).stacks.map(({ name }) => name)).toEqual(["app", "app-2"]);
});

test("the default branch is quoted, and a pin has its version behind it", () => {
  const { text } = composeWorkflow(readProject(memoryFiles({}), "release/1.x"), {
    ref: "a".repeat(40),
    version: "v1.2.3",
  });
  expect(parse(text).on.push.branches).toEqual(["release/1.x"]);
  expect(text).toContain(`uses: keep-pace/keep-pace@${"a".repeat(40)} # v1.2.3\n`);
  expect(text).not.toContain("a pinned commit is safer");
  const unreleased = composeWorkflow(project({}), { ref: "a".repeat(40), version: null }).text;
  expect(unreleased).toContain(`uses: keep-pace/keep-pace@${"a".repeat(40)}\n`);
  expect(unreleased).not.toContain("a pinned commit is safer");
});

test("an image that a workflow builds is not built a second time", () => {
  const tree = { Dockerfile: "FROM scratch\n" };
  expect(project(tree).dockerfiles).toEqual(["Dockerfile"]);
  const workflow = "on: push\njobs: { a: { steps: [{ uses: docker/build-push-action@v7 }] } }\n";
  expect(project({ ...tree, ".github/workflows/release.yml": workflow }).dockerfiles).toEqual([]);
});
