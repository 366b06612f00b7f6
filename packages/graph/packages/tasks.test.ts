import { describe, expect, test } from "vitest";
import { pick, type Texts } from "../../../test/support/pick.ts";

const vitest = (name: string, more: object = {}) =>
  JSON.stringify({ name, scripts: { test: "vitest" }, devDependencies: { vitest: "4" }, ...more });

/** An application, a project that tries it from outside, and one that has nothing to do with either. */
const workspace: Texts = {
  "package.json": '{"private":true,"workspaces":["apps/*"]}',
  "apps/web/package.json": vitest("web"),
  "apps/web/main.ts": 'import "../../libs/core/core.ts"',
  "apps/web-e2e/package.json": vitest("web-e2e"),
  "apps/web-e2e/web.test.ts": 'import "./page.ts"',
  "apps/web-e2e/page.ts": "",
  "apps/user/package.json": vitest("user"),
  "apps/user/user.test.ts": 'import "../web-e2e/page.ts"',
  "apps/lone/package.json": vitest("lone"),
  "apps/lone/lone.test.ts": "",
  "libs/core/core.ts": "",
  "docs/shared.json": "{}",
};
const [e2e, user, lone] = ["apps/web-e2e/web.test.ts", "apps/user/user.test.ts", "apps/lone/lone.test.ts"];
const all = [lone, user, e2e];
const json = JSON.stringify;
const code = { "libs/core/core.ts": "1" };
const shared = { "docs/shared.json": "[]" };

type Case = readonly [
  name: string,
  files: Record<string, unknown>,
  change: Record<string, string | null>,
  picked: readonly string[],
];

const nx: readonly Case[] = [
  ["nothing is told", { "nx.json": {} }, { ...code, ...shared }, []],
  [
    "implicitDependencies of project.json, and whoever uses the project",
    { "nx.json": {}, "apps/web-e2e/project.json": { implicitDependencies: ["web"] } },
    code,
    [user, e2e],
  ],
  [
    "implicitDependencies of package.json",
    {
      "nx.json": {},
      "apps/web-e2e/package.json": { name: "web-e2e", nx: { implicitDependencies: ["web"] } },
    },
    code,
    [user, e2e],
  ],
  [
    "one that is not known, or a pattern",
    { "nx.json": {}, "apps/lone/project.json": { implicitDependencies: ["tag:scope:core", "!web"] } },
    code,
    [lone],
  ],
  [
    "a project called by its folder",
    {
      "nx.json": {},
      "apps/web/project.json": {},
      "apps/lone/project.json": { implicitDependencies: ["web"] },
    },
    { "apps/web/main.ts": "1" },
    [lone],
  ],
  [
    "files of the workspace in the inputs that a test target names over two names",
    {
      "nx.json": {
        namedInputs: { shared: ["{workspaceRoot}/docs/*.json"], ours: ["shared", "ours"] },
        targetDefaults: { test: { inputs: ["{projectRoot}/**/*", "^ours"] } },
      },
    },
    shared,
    all,
  ],
  [
    "default inputs, for targets that say nothing",
    { "nx.json": { namedInputs: { default: [{ fileset: "{workspaceRoot}/docs/shared.json" }] } } },
    shared,
    all,
  ],
  [
    "inputs of one project's target",
    {
      "nx.json": { namedInputs: { shared: ["{workspaceRoot}/docs/**"] } },
      "apps/lone/project.json": { targets: { "unit-test": { inputs: ["shared"] } } },
    },
    { "docs/new.json": "" },
    [lone],
  ],
  [
    "a target that another project's is started before",
    { "nx.json": {}, "apps/lone/project.json": { targets: { e2e: { dependsOn: ["^build", "web:serve"] } } } },
    code,
    [lone],
  ],
  [
    "the same by a list of projects",
    {
      "nx.json": {},
      "apps/lone/project.json": { targets: { e2e: { dependsOn: [{ projects: ["web"], target: "serve" }] } } },
    },
    code,
    [lone],
  ],
  [
    "files with users in nx.json, as older versions have it",
    { "nx.json": { implicitDependencies: { "docs/*.json": ["lone"], "other/*": "*" } } },
    shared,
    [lone],
  ],
];

const turbo: readonly Case[] = [
  ["globalDependencies", { "turbo.json": { globalDependencies: ["docs/**"] } }, shared, all],
  [
    "inputs below the root",
    { "turbo.json": { tasks: { "lone#test": { inputs: ["src/**", "$TURBO_ROOT$/docs/shared.json"] } } } },
    shared,
    [lone],
  ],
  [
    "a package whose task is started before",
    { "turbo.json": { pipeline: { test: { dependsOn: ["^build", "web#build"] } } } },
    code,
    all,
  ],
  [
    "the same for one package, told in its folder",
    { "turbo.json": {}, "apps/lone/turbo.json": { tasks: { test: { dependsOn: ["web#build"] } } } },
    code,
    [lone],
  ],
  ["what other tasks need", { "turbo.json": { tasks: { lint: { dependsOn: ["web#build"] } } } }, code, []],
];

describe.each([
  ["Nx", nx],
  ["Turborepo", turbo],
] as const)("what %s is told", (_, cases) => {
  test.each(cases)("%s", (_, files, change, picked) => {
    const told = Object.fromEntries(
      Object.entries(files).map(([path, value]) => [
        path,
        path.endsWith("package.json") ? vitest("", value as object) : json(value),
      ]),
    );
    const found = pick({ ...workspace, "apps/web/web.ts": "", ...told }, change);
    expect(found.picked).toEqual([...picked].sort());
  });
});
