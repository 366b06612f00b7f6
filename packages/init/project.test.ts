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
});

test("an image that a workflow builds is not built a second time", () => {
  const tree = { Dockerfile: "FROM scratch\n" };
  expect(project(tree).dockerfiles).toEqual(["Dockerfile"]);
  const workflow = "on: push\njobs: { a: { steps: [{ uses: docker/build-push-action@v7 }] } }\n";
  expect(project({ ...tree, ".github/workflows/release.yml": workflow }).dockerfiles).toEqual([]);
});
