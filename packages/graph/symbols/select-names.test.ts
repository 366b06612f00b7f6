import { expect, test } from "vitest";
import { blobId } from "../blob-id.ts";
import { fingerprints } from "../fingerprint.ts";
import type { Evidence } from "../select.ts";
import { selectIn, type Texts } from "./test-files.ts";

const js = { "package.json": '{"name":"app","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}' };
const f = "export function f() {\n  return 1;\n}\n";
const g = "export const g = () => 2;\n";
const base: Texts = {
  ...js,
  "x.ts": f + g,
  "index.ts": 'export { f } from "./x.ts";\nexport * from "./y.ts";\n',
  "y.ts": 'export { g } from "./x.ts";\n',
  "f.test.ts": 'import { f } from "./index.ts";\nf();\n',
  "g.test.ts": 'import { g } from "./index.ts";\ng();\n',
};
const [onlyF, both] = [["f.test.ts"], ["f.test.ts", "g.test.ts"]];
const x = (text: string) => ({ "x.ts": text });

async function picked(files: Texts, change: Texts): Promise<string[]> {
  const { tests } = await selectIn({ ...base, ...files }, change);
  return tests.map(({ unit }) => unit.path);
}

/** [name, x.ts before, x.ts after, the selected tests]. */
const inside: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["a function's body", f + g, f.replace("1", "0") + g, onlyF],
  ["a constant function's body", g + f, g.replace("2", "0") + f, ["g.test.ts"]],
  ["a comment between statements", f + g, `/** @param none */\n// note\n${f}${g}`, []],
  ["a comment that a tool may read", f + g, `// @jsx h\n${f}${g}`, both],
  [
    "a comment inside of a function, whose text can be asked for",
    f + g,
    f.replace("1;", "1; // one") + g,
    onlyF,
  ],
  [
    "a helper that one function mentions",
    `const h = () => 1;\n${f.replace("1", "h()")}${g}`,
    `const h = () => 0;\n${f.replace("1", "h()")}${g}`,
    onlyF,
  ],
  ["a helper more", f + g, `function h() { return 0; }\n${f.replace("1", "h()")}${g}`, onlyF],
  [
    "a helper that code at the top calls",
    `function h() { return 1; }\nconst top = h();\n${f}${g}`,
    `function h() { return 0; }\nconst top = h();\n${f}${g}`,
    both,
  ],
  ["code at the top", `${f}${g}f();\n`, `${f}${g}f(); f();\n`, both],
  ["a directive", f + g, `"use client";\n${f}${g}`, both],
  ["an import more", f + g, `import "./y.ts";\n${f}${g}`, both],
  ["an export more", f + g, `${f}${g}export const k = 1;\n`, both],
  [
    "another export",
    `${f.replace("export ", "")}${g}const k = 1;\nexport { f };\n`,
    `${f.replace("export ", "")}${g}const k = 1;\nexport { k as f };\n`,
    both,
  ],
  [
    "an export at the end",
    `${f.replace("export ", "")}${g}export { f };\n`,
    `${f.replace("export ", "").replace("1", "0")}${g}export { f };\n`,
    onlyF,
  ],
  ["text that does not parse", f + g, f.replace("1;", "1 +;") + g, both],
  ["a name declared twice in a function", f + g, f.replace("return 1", "const a = 1; const a = 2") + g, both],
  [
    "a function that becomes a constant, which is not there from the beginning",
    f + g,
    `export const f = () => 1;\n${g}`,
    both,
  ],
  [
    "a constant that moves below its user",
    `const k = 1;\nconst t = { k };\n${f}${g}`,
    `const t = { k };\nconst k = 1;\n${f}${g}`,
    both,
  ],
  [
    "a list of something that is not there yet",
    `const t = [1];\nconst k = 1;\n${f}${g}`,
    `const t = [k];\nconst k = 1;\n${f}${g}`,
    both,
  ],
  [
    "a table that holds it",
    `${f}const t = { f };\nexport const g = () => t["f"]();\n`,
    `${f.replace("1", "0")}const t = { f };\nexport const g = () => t["f"]();\n`,
    both,
  ],
  [
    "a getter in a table that code at the top reads",
    `const t = { get a() { return 1; } };\nconst b = t.a;\n${f}${g}`,
    `const t = { get a() { return 0; } };\nconst b = t.a;\n${f}${g}`,
    both,
  ],
  [
    "a spread table",
    `const t = { get a() { return 1; } };\nconst b = { ...t };\n${f}${g}`,
    `const t = { get a() { return 0; } };\nconst b = { ...t };\n${f}${g}`,
    both,
  ],
  [
    "a template at the top",
    `const t = { toString: () => "a" };\nconst b = \`\${t}\`;\n${f}${g}`,
    `const t = { toString: () => "b" };\nconst b = \`\${t}\`;\n${f}${g}`,
    both,
  ],
  [
    "a tag at the top",
    `const t = () => 1;\nconst b = t\`\`;\n${f}${g}`,
    `const t = () => 0;\nconst b = t\`\`;\n${f}${g}`,
    both,
  ],
  [
    "a computed key",
    `const t = { toString: () => "a" };\nconst b = { [t]: 1 };\n${f}${g}`,
    `const t = { toString: () => "b" };\nconst b = { [t]: 1 };\n${f}${g}`,
    both,
  ],
  [
    "an operator at the top",
    `const t = { valueOf: () => 1 };\nconst b = -t;\n${f}${g}`,
    `const t = { valueOf: () => 2 };\nconst b = -t;\n${f}${g}`,
    both,
  ],
  [
    "a class's method",
    `class A { m() { return 1; } }\nexport const f = () => new A().m();\n${g}`,
    `class A { m() { return 0; } }\nexport const f = () => new A().m();\n${g}`,
    onlyF,
  ],
  [
    "a field that is set when one is made",
    `class A { m = h(); }\nconst h = () => 1;\nexport const f = () => new A().m;\n${g}`,
    `class A { m = h(); }\nconst h = () => 0;\nexport const f = () => new A().m;\n${g}`,
    onlyF,
  ],
  [
    "a static field that calls",
    `class A { static m = h(); }\nconst h = () => 1;\n${f}${g}`,
    `class A { static m = h(); }\nconst h = () => 0;\n${f}${g}`,
    both,
  ],
  [
    "a static field that calls, over lines",
    `class A { static m\n  = h(); }\nfunction h() { return 1; }\n${f}${g}`,
    `class A { static m\n  = h(); }\nfunction h() { return 0; }\n${f}${g}`,
    both,
  ],
  [
    "a static block",
    `class A { static { h(); } }\nfunction h() { return 1; }\n${f}${g}`,
    `class A { static { h(); } }\nfunction h() { return 0; }\n${f}${g}`,
    both,
  ],
  [
    "a member by a name, whose text is asked for",
    `const k = { toString: () => "a" };\nclass A { [k]() {} }\n${f}${g}`,
    `const k = { toString: () => "b" };\nclass A { [k]() {} }\n${f}${g}`,
    both,
  ],
  [
    "a method beside a member by a name",
    `const k = Symbol("k");\nclass A { [k]() {} m() { return 1; } }\nexport const f = () => new A();\n${g}`,
    `const k = Symbol("k");\nclass A { [k]() {} m() { return 0; } }\nexport const f = () => new A();\n${g}`,
    onlyF,
  ],
  [
    "a type with a comma behind a body",
    `export const f = <A>(a: A): ((b: A) => A) => use(a, 1) as unknown as Map<A, (b: A) => A>;\n${g}`,
    `export const f = <A>(a: A): ((b: A) => A) => use(a, 2) as unknown as Map<A, (b: A) => A>;\n${g}`,
    onlyF,
  ],
  [
    "a computed member",
    `class A { [h()]() {} }\nfunction h() { return 1; }\n${f}${g}`,
    `class A { [h()]() {} }\nfunction h() { return 0; }\n${f}${g}`,
    both,
  ],
  [
    "a base class",
    `const B = class {};\nclass A extends B {}\n${f}${g}`,
    `const B = () => {};\nclass A extends B {}\n${f}${g}`,
    both,
  ],
  [
    "a mixin",
    `const mix = (B) => B;\nclass A extends mix(Object) {}\n${f}${g}`,
    `const mix = (B) => null;\nclass A extends mix(Object) {}\n${f}${g}`,
    both,
  ],
  [
    "a decorator",
    `const d = () => {};\n@d\nclass A {}\n${f}${g}`,
    `const d = () => 1;\n@d\nclass A {}\n${f}${g}`,
    both,
  ],
  [
    "a decorated class's method",
    `${f}@d\nexport class A { m() { return f(); } }\n${g}`,
    `${f.replace("1", "0")}@d\nexport class A { m() { return f(); } }\n${g}`,
    both,
  ],
  [
    "a decorated parameter",
    `const d = () => {};\nclass A { constructor(@d a) {} }\n${f}${g}`,
    `const d = () => 1;\nclass A { constructor(@d a) {} }\n${f}${g}`,
    both,
  ],
  [
    "a default of a parameter, which is made at the call",
    `const h = () => 1;\nexport function f(a = h()) { return a; }\n${g}`,
    `const h = () => 0;\nexport function f(a = h()) { return a; }\n${g}`,
    onlyF,
  ],
  [
    "a line that goes on",
    `const h = () => 1\nconst t = h\n(1)\n${f}${g}`,
    `const h = () => 0\nconst t = h\n(1)\n${f}${g}`,
    both,
  ],
  [
    "a line that goes on with a template",
    `const h = () => 1\nconst t = h\n\`a\`\n${f}${g}`,
    `const h = () => 0\nconst t = h\n\`a\`\n${f}${g}`,
    both,
  ],
  [
    "a line that goes on with a bracket",
    `const h = () => 1\nconst t = { get a() { return h() } }\n["a"]\n${f}${g}`,
    `const h = () => 0\nconst t = { get a() { return h() } }\n["a"]\n${f}${g}`,
    both,
  ],
  [
    "no semicolons",
    `const h = () => 1\nlet n\nexport function f() {\n  return h()\n}\nexport const g = () =>\n  2\n`,
    `const h = () => 0\nlet n\nexport function f() {\n  return h()\n}\nexport const g = () =>\n  2\n`,
    onlyF,
  ],
  [
    "code of text",
    `${f}export const g = (name) => eval(name);\n`,
    `${f.replace("1", "0")}export const g = (name) => eval(name);\n`,
    both,
  ],
  [
    "a function of text",
    `${f}export const g = (name) => new Function(name);\n`,
    `${f.replace("1", "0")}export const g = (name) => new Function(name);\n`,
    both,
  ],
  [
    "a variable that another function sets",
    `let n = 1;\nexport function f() { n = 5; }\nexport const g = () => n;\n`,
    `let n = 1;\nexport function f() { n = 6; }\nexport const g = () => n;\n`,
    onlyF,
  ],
  [
    "a variable's beginning",
    `let n = 1;\nexport function f() { return n; }\n${g}`,
    `let n = 2;\nexport function f() { return n; }\n${g}`,
    onlyF,
  ],
  ["an enumeration", `enum E { A = 1 }\n${f}${g}`, `enum E { A = 2 }\n${f}${g}`, both],
  [
    "a type",
    `type T = 1;\nexport const f = (): T => 1;\n${g}`,
    `type T = 1 | 2;\nexport const f = (): T => 1;\n${g}`,
    onlyF,
  ],
  [
    "a generic arrow function",
    `${g}export const f = <T,>(a: T): { a: T } => ({ a });\n`,
    `${g}export const f = <T,>(a: T): { a: T } => ({ a: a });\n`,
    onlyF,
  ],
  [
    "several signatures",
    `${g}export function f(a: string): { a: string }\nexport function f(a: number): void;\nexport function f(a: any): any { return 1; }\n`,
    `${g}export function f(a: string): { a: string }\nexport function f(a: number): void;\nexport function f(a: any): any { return 0; }\n`,
    onlyF,
  ],
  [
    "a division that may be a pattern",
    `${f}export const g = () => ({}\n/ 1 / 2);\n`,
    `${f.replace("1", "0")}export const g = () => ({}\n/ 1 / 2);\n`,
    both,
  ],
  [
    "quotes in a pattern",
    `export const f = (a) => /["'/*]/.test(a);\n${g}`,
    `export const f = (a) => /["'/*!]/.test(a);\n${g}`,
    onlyF,
  ],
  [
    "a label",
    `a: for (;;) { f(); break a; }\n${f}${g}`,
    `a: for (;;) { f(); break a; }\n${f.replace("1", "0")}${g}`,
    both,
  ],
  [
    "an assignment to an own function",
    `${f}f.more = 1;\n${g}`,
    `${f.replace("1", "0")}f.more = 1;\n${g}`,
    both,
  ],
  [
    "a new name in the place of a global one",
    `export const f = () => fetch();\n${g}`,
    `function fetch() {}\nexport const f = () => fetch();\n${g}`,
    onlyF,
  ],
  [
    "a CommonJS module",
    "exports.f = function () { return 1; };\nfunction k() { return 1; }\n",
    "exports.f = function () { return 1; };\nfunction k() { return 0; }\n",
    both,
  ],
  ["a default export", `export default () => 1;\n${f}${g}`, `export default () => 0;\n${f}${g}`, []],
  [
    "a namespace declared for everybody",
    `${f}${g}declare global { interface A {} }\n`,
    `${f}${g}declare global { interface B {} }\n`,
    both,
  ],
  [
    "an await at the top",
    `const h = async () => 1;\nawait h();\n${f}${g}`,
    `const h = async () => 0;\nawait h();\n${f}${g}`,
    both,
  ],
];

test.each(inside)("inside of a module: %s", async (_name, before, after, expected) => {
  expect(await picked(x(before), x(after))).toEqual(expected);
});

const changedF = x(f.replace("1", "0") + g);
/** [name, the other files, the selected tests] when f's body in x.ts changes. */
const around: readonly (readonly [string, Texts, readonly string[]])[] = [
  [
    "an alias",
    {
      "index.ts": 'import { f as a } from "./x.ts";\nexport { a as b };\n',
      "f.test.ts": 'import { b } from "./index.ts";\nb();\n',
      "g.test.ts": 'import { a } from "./index.ts";\n',
    },
    onlyF,
  ],
  [
    "a default made of it",
    {
      "index.ts": 'import { f } from "./x.ts";\nexport default f;\nexport { g } from "./x.ts";\n',
      "f.test.ts": 'import it from "./index.ts";\nit();\n',
    },
    onlyF,
  ],
  ["all as one name", { "f.test.ts": 'import * as all from "./index.ts";\nall["f"]();\n' }, onlyF],
  [
    "members of all",
    {
      "f.test.ts": 'import * as all from "./index.ts";\nall.f();\n',
      "g.test.ts": 'import * as all from "./index.ts";\nall\n  ?.g();\n',
    },
    onlyF,
  ],
  [
    "all of it taken apart",
    { "g.test.ts": 'import * as all from "./index.ts";\nconst { ["f"]: it } = all;\n' },
    both,
  ],
  ["all of it handed to others", { "g.test.ts": 'import * as all from "./index.ts";\nall.g(all);\n' }, both],
  [
    "all of it handed on",
    {
      "y.ts": 'import * as all from "./x.ts";\nexport { g } from "./x.ts";\nexport { all };\nall.g;\n',
      "g.test.ts": 'import { all } from "./y.ts";\nall.f();\n',
    },
    both,
  ],
  [
    "all handed on as one name",
    {
      "index.ts": 'export * as all from "./x.ts";\nexport * from "./y.ts";\n',
      "f.test.ts": 'import { all } from "./index.ts";\nall.f();\n',
    },
    onlyF,
  ],
  [
    "a circle of imports",
    {
      "y.ts": 'import { f } from "./index.ts";\nexport const g = () => 2;\nexport const k = () => f();\n',
      "f.test.ts": 'import { k } from "./y.ts";\nk();\n',
    },
    onlyF,
  ],
  [
    "code at the top of a module that mentions it",
    { "y.ts": 'import { f } from "./x.ts";\nexport { g } from "./x.ts";\nconst app = use(f);\n' },
    both,
  ],
  [
    "a registry of strings",
    {
      "y.ts": 'import { f } from "./x.ts";\nexport { g } from "./x.ts";\ncustomElements.define("a-b", f);\n',
    },
    both,
  ],
  [
    "a table of functions",
    {
      "y.ts":
        'import { f } from "./x.ts";\nconst table = { f };\nexport const g = (name: string) => Object.values(table);\n',
    },
    both,
  ],
  ["a derived class", { "y.ts": 'import { f } from "./x.ts";\nexport class g extends f {}\n' }, both],
  ["a dynamic import", { "g.test.ts": 'import { g } from "./index.ts";\nawait import("./x.ts");\n' }, both],
  ["a call of require", { "g.test.ts": 'import { g } from "./index.ts";\nrequire("./x.ts");\n' }, both],
  ["a mock", { "g.test.ts": 'import { g } from "./index.ts";\nvi.mock("./x.ts");\n' }, both],
  [
    "a module that is imported and mocked",
    { "g.test.ts": 'import { g } from "./x.ts";\nvi.mock("./x.ts", () => ({}));\n' },
    both,
  ],
  [
    "a package's own name that is imported and mocked",
    {
      "package.json":
        '{"name":"app","exports":"./index.ts","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
      "g.test.ts": 'import { g } from "app";\nvi.mock("app");\n',
    },
    both,
  ],
  [
    "a reader of the text",
    { "g.test.ts": 'import { readFileSync } from "node:fs";\nreadFileSync("x.ts");\n' },
    both,
  ],
  [
    "a reader of the folder",
    { "g.test.ts": 'import { readdirSync } from "node:fs";\nreaddirSync(".");\n' },
    both,
  ],
  [
    "what bundles the entry",
    {
      "g.test.ts":
        'import { g } from "./index.ts";\nimport { build } from "esbuild";\nbuild({ entryPoints: ["./index.ts"] });\n',
    },
    both,
  ],
  ["the text of a module", { "g.test.ts": 'import text from "./x.ts?raw";\n' }, both],
  ["a glob", { "g.test.ts": 'const all = import.meta.glob("./*.ts", { eager: true });\n' }, both],
  [
    "a set-up file",
    {
      "vitest.config.ts": 'export default { test: { setupFiles: ["./setup.ts"] } };\n',
      "setup.ts": 'import { f } from "./x.ts";\nf();\n',
    },
    both,
  ],
  [
    "JSX, which calls what it does not name",
    {
      "y.tsx": 'import { f } from "./x.ts";\nexport const g = () => <f />;\n',
      "g.test.ts": 'import { g } from "./y.tsx";\ng();\n',
    },
    both,
  ],
  [
    "a component",
    {
      "y.vue": '<script>\nimport { f } from "./x.ts";\n</script>\n',
      "g.test.ts": 'import y from "./y.vue";\n',
    },
    both,
  ],
  ["files of one process", { "vitest.config.ts": "export default { test: { isolate: false } };\n" }, both],
  [
    "a runner whose files share a process",
    { "package.json": '{"name":"app","scripts":{"test":"mocha *.test.ts"}}' },
    both,
  ],
  [
    "another runner of the same tests, whose files share a process",
    {
      "package.json":
        '{"name":"app","scripts":{"test":"vitest","bun":"bun test"},"devDependencies":{"vitest":"1"}}',
      "vitest.config.ts": "export default {};",
    },
    both,
  ],
  [
    "another runner of other tests",
    {
      "package.json":
        '{"name":"app","scripts":{"test":"vitest","bun":"bun test --only more/*","all":"bun test:more"},"devDependencies":{"vitest":"1"}}',
      "vitest.config.ts": "export default {};",
    },
    onlyF,
  ],
  [
    "a test that looks at lines",
    {
      "g.test.ts":
        'import { g } from "./index.ts";\ntry { g(); } catch (e) { expect(e.stack).toContain("x.ts"); }\n',
    },
    both,
  ],
  [
    "a helper of tests that looks at lines",
    {
      "g.test.ts": 'import { g } from "./index.ts";\nimport { where } from "./test/helper.ts";\nwhere(g);\n',
      "test/helper.ts": "export const where = (a) => Error.captureStackTrace(a);\n",
    },
    both,
  ],
  [
    "a checker of types",
    {
      "package.json": '{"name":"app","scripts":{"test":"jest"},"devDependencies":{"jest":"1","ts-jest":"1"}}',
      "jest.config.js": 'module.exports = { preset: "ts-jest" };\n',
    },
    both,
  ],
  [
    "a test of types",
    {
      "g.test-d.ts": 'import { g } from "./index.ts";\ng();\n',
      "vitest.config.ts":
        'export default { test: { typecheck: { enabled: true }, include: ["*.test.ts", "*.test-d.ts"] } };\n',
    },
    ["f.test.ts", "g.test-d.ts", "g.test.ts"],
  ],
  [
    "an import that no statement shows",
    { "y.ts": 'import x = require("./x.ts");\nexport const g = () => x.g;\n' },
    both,
  ],
  [
    "an import with an attribute",
    { "y.ts": 'import { g } from "./x.ts" with { type: "macro" };\nexport { g };\n' },
    both,
  ],
  [
    "a mock beside its module",
    {
      "package.json":
        '{"name":"app","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1","left":"1","plug":"1"}}',
      "g.test.ts": 'import { g } from "left";\ng();\n',
      "__mocks__/left.ts": 'export { f, g } from "../x.ts";\n',
    },
    both,
  ],
  [
    "an installed package that needs one of the repository",
    {
      "package.json":
        '{"name":"app","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1","left":"1","plug":"1"}}',
      "package-lock.json": JSON.stringify({
        lockfileVersion: 3,
        packages: {
          "": { name: "app", devDependencies: { plug: "1" } },
          "node_modules/app": { resolved: "app", link: true },
          app: { name: "app", version: "1.0.0" },
          "node_modules/plug": { version: "1.0.0", dependencies: { inner: "1" } },
          "node_modules/inner": { version: "1.0.0", peerDependencies: { app: "*" } },
        },
      }),
      "g.test.ts": 'import { g } from "./index.ts";\nimport "plug";\ng();\n',
    },
    both,
  ],
  [
    "types behind JavaScript, which Vitest does not look at",
    {
      "package.json":
        '{"name":"app","scripts":{"test":"vitest","build":"tsc"},"devDependencies":{"vitest":"1"}}',
      "y.js": 'export { g } from "./x.ts";\n',
      "index.ts": 'export { f } from "./x.ts";\nexport * from "./y.js";\n',
    },
    onlyF,
  ],
  [
    "a type's import beside",
    { "g.test.ts": 'import { g, type G } from "./index.ts";\nimport type { F } from "./x.ts";\ng();\n' },
    onlyF,
  ],
  ["a file of the same name beside", { "x.js": "export function f() {}\nexport const g = 1;\n" }, onlyF],
  ["a mention in a property alone", { "g.test.ts": 'import { g } from "./index.ts";\ng().f;\n' }, onlyF],
];

test.each(around)("around it: %s", async (_name, files, expected) => {
  expect(await picked(files, changedF)).toEqual(expected);
});

test("a change beside counts as ever", async () => {
  const files = { "z.ts": "", "g.test.ts": 'import { g } from "./index.ts";\nimport "./z.ts";\ng();\n' };
  expect(await picked(files, { ...changedF, "z.ts": "1" })).toEqual(both);
  expect(await picked({ "x.ts": f }, { "x.ts": f + g })).toEqual(both);
});

test("a skip tells what was changed", async () => {
  const { tests, skipped } = await selectIn(base, changedF);
  expect(tests[0]?.reasons).toEqual([{ code: "needs", text: "it needs index.ts → x.ts; x.ts was changed" }]);
  expect(skipped[0]?.proof).toEqual({
    code: "unreachable",
    text: "it needs x.ts over index.ts, but only f was changed there, and nothing that this test runs mentions it",
  });
});

/** The marks of what was skipped, and of all tests. */
async function marksIn(files: Texts, change: Texts) {
  const now: Texts = { ...files, ...change };
  const fingerprint = fingerprints((path) => blobId(now[path] ?? "absent"), "linux");
  const before = new Map<string, string>();
  const evidence: Evidence = (unit, tests) => {
    before.set(unit.path, fingerprint(unit, tests).before);
    return null;
  };
  const { fingerprints: marks } = await selectIn(files, change, { fingerprint, evidence: [evidence] });
  return { before, marks };
}

test("a ledger knows a spared test by what its modules said before", async () => {
  const old = await marksIn(base, {});
  const { before, marks } = await marksIn(base, changedF);
  expect([...before.keys()]).toEqual(["g.test.ts"]);
  expect(before.get("g.test.ts")).toBe(old.marks.get("g.test.ts"));
  expect(marks.get("g.test.ts")).not.toBe(old.marks.get("g.test.ts"));
  // What was there before is what git says was there, whatever passed.
  const other = await marksIn({ ...base, "x.ts": `${base["x.ts"]}const more = 1;\n` }, changedF);
  expect(other.before.get("g.test.ts")).not.toBe(old.marks.get("g.test.ts"));
});

test("a file that was changed otherwise than in its text counts as a whole", async () => {
  expect(await picked({}, { "x.ts": base["x.ts"] as string })).toEqual(both);
});
