import { expect, test } from "vitest";
import { pick, type Texts } from "../../test/support/pick.ts";

const manifest = (test: string, more = "") => ({
  "package.json": `{"name":"app","scripts":{"test":"${test}"},"devDependencies":{"vitest":"1","jest":"1"${more}}}`,
});
const tsJest = {
  ...manifest("jest", ',"ts-jest":"1"'),
  "jest.config.js": 'module.exports = { preset: "ts-jest" }',
  "tsconfig.json": "{}",
  "src/a.test.ts": 'import "./a"',
  "src/a.ts": "",
};
const typed = (include: string) => ({
  ...manifest("vitest"),
  "vitest.config.ts": `export default { test: { typecheck: { enabled: true, ${include} } } }`,
  "a.test.ts": 'import { b } from "./b"',
  "b.ts": 'import type { C } from "./c"',
  "c.ts": "",
  "other.test.ts": "",
});
const checked = { ...typed(""), "d.test-d.ts": 'import type { C } from "./c"' };

const traps: readonly (readonly [
  name: string,
  files: Texts,
  change: Record<string, string | null>,
  picked: readonly string[],
])[] = [
  [
    "a declaration that nobody imports, where the compiler loads all that its configuration takes in",
    { ...tsJest, "src/globals.d.ts": "" },
    { "src/globals.d.ts": "declare const x: number" },
    ["src/a.test.ts"],
  ],
  [
    "a declaration where nothing compiles",
    { ...manifest("vitest"), "a.test.ts": "", "globals.d.ts": "" },
    { "globals.d.ts": "declare const x: number" },
    [],
  ],
  ["tests whose types the runner checks", typed('include: ["**/*.test.ts"]'), { "c.ts": "1" }, ["a.test.ts"]],
  [
    "a source that no test imports, where the runner checks types: one test of each project",
    { ...typed('include: ["**/*.test.ts"]'), "alone.ts": "" },
    { "alone.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a document beside it",
    { ...typed('include: ["**/*.test.ts"]'), "README.md": "" },
    { "README.md": "1" },
    [],
  ],
  [
    "tests of types alone beside tests whose types nobody checks",
    { ...typed('include: ["**/*.test-d.ts"]'), "d.test-d.ts": "" },
    { "c.ts": "1" },
    ["d.test-d.ts"],
  ],
  ["tests of types, by the runner's own pattern", checked, { "c.ts": "1" }, ["d.test-d.ts"]],
  ["a changed test of types", checked, { "d.test-d.ts": "1" }, ["d.test-d.ts"]],
  [
    "tests of types that a script asks for",
    { ...checked, ...manifest("vitest run --typecheck"), "vitest.config.ts": "export default {}" },
    { "d.test-d.ts": "1" },
    ["d.test-d.ts"],
  ],
  [
    "tests of types that nothing asks for are no tests",
    { ...checked, "vitest.config.ts": "export default {}" },
    { "c.ts": "1" },
    [],
  ],
];

test.each(traps)("%s", (_name, files, change, picked) => {
  expect(pick(files, change).picked).toEqual(picked);
});
