import { expect, test } from "vitest";
import { pick, type Texts } from "../../test/support/pick.ts";
import { isSetUp } from "./commands/sources.ts";
import { scan } from "./scan/index.ts";
import { selectTests } from "./select.ts";

const js = {
  "package.json":
    '{"name":"app","version":"1.0.0","scripts":{"test":"vitest"},"dependencies":{"lodash":"1"},"devDependencies":{"vitest":"1","eslint":"1"}}',
};
const other = { "other.test.ts": 'import "./other.ts"', "other.ts": "" };
const py = { "pyproject.toml": '[project]\nname="app"\n[tool.pytest.ini_options]\ntestpaths=["tests"]\n' };
const otherPy = { "tests/test_other.py": "import other\n", "src/other.py": "" };
const a = (text: string) => ({ "a.test.ts": text });
const pyA = (text: string) => ({ "tests/test_a.py": text });
const asking = {
  ...pyA("import app.m"),
  "src/app/__init__.py": "",
  "src/app/m.py": 'found.setdefault("security", route.get("__file__"))',
};

const bundled = {
  "rollup.config.ts":
    'import "./plugin.ts"; export default { input: "./src/entry.ts", output: { dir: "made" } }',
  "plugin.ts": "",
  "src/entry.ts": "",
};
const tsJest = {
  "package.json":
    '{"name":"app","scripts":{"test":"jest"},"devDependencies":{"jest":"1","ts-jest":"1","@types/x":"1"}}',
  "jest.config.js": "module.exports = { transform: { '^.+\\\\.tsx?$': 'ts-jest' } }",
};

function typesLock(version: string): string {
  return `# yarn lockfile v1\n"@types/x@^1":\n  version "${version}"\n`;
}

function npmLock(inner: string, runner = "4.0.0"): string {
  const packages = {
    "": { dependencies: { lodash: "1" }, devDependencies: { vitest: "4" } },
    "node_modules/lodash": { version: "1.0.0", dependencies: { inner: "1" } },
    "node_modules/inner": { version: inner },
    "node_modules/vitest": { version: runner },
  };
  return JSON.stringify({ lockfileVersion: 3, packages });
}

const traps: readonly (readonly [
  name: string,
  files: Texts,
  change: Record<string, string | null>,
  picked: readonly string[],
])[] = [
  [
    "an import over two steps",
    { ...js, ...other, ...a('import "./x.ts"'), "x.ts": 'export * from "./y.ts"', "y.ts": "" },
    { "y.ts": "1" },
    ["a.test.ts"],
  ],
  ["a deleted file", { ...js, ...other, ...a('import "./x"'), "x.ts": "" }, { "x.ts": null }, ["a.test.ts"]],
  [
    "a renamed file",
    { ...js, ...other, ...a('import "./x"'), "x.ts": "" },
    { "x.ts": null, "z.ts": "" },
    ["a.test.ts"],
  ],
  [
    "a file that shadows a folder",
    { ...js, ...other, ...a('import "./x"'), "x/index.ts": "" },
    { "x.ts": "" },
    ["a.test.ts"],
  ],
  [
    "a file that comes before another extension",
    { ...js, ...other, ...a('import "./x"'), "x.ts": "" },
    { "x.js": "" },
    ["a.test.ts"],
  ],
  [
    "a TypeScript file imported as JavaScript",
    { ...js, ...other, ...a('import "./x.js"'), "x.ts": "" },
    { "x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a query behind the path",
    { ...js, ...other, ...a('import x from "./x.txt?raw"'), "x.txt": "" },
    { "x.txt": "1" },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "only types are taken",
    { ...js, ...other, ...a('import type { T } from "./x.ts"'), "x.ts": "" },
    { "x.ts": "1" },
    [],
  ],
  [
    "types beside values",
    { ...js, ...other, ...a('import { type T } from "./x.ts"'), "x.ts": "" },
    { "x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "types where a checker runs",
    {
      ...js,
      ...other,
      ...a('import type { T } from "./x.ts"'),
      "x.ts": "",
      "jest.config.js": 'module.exports={preset:"ts-jest"}',
    },
    { "x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "path mappings",
    {
      ...js,
      ...other,
      ...a('import "@/x"'),
      "src/x.ts": "",
      "tsconfig.json": '{ // why\n "compilerOptions": {"paths": {"@/*": ["./src/*"],}} }',
    },
    { "src/x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "path mappings of whole names, which nobody loads but by import",
    {
      ...js,
      ...other,
      ...a('import "@org/x"'),
      "libs/x/index.ts": 'export * from "./y"',
      "libs/x/y.ts": "",
      "tsconfig.base.json": '{"compilerOptions": {"paths": {"@org/x": ["libs/x/index.ts"]}}}',
    },
    { "libs/x/y.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "an alias of a tool",
    {
      ...js,
      ...other,
      ...a('import "~/x"'),
      "src/x.ts": "",
      "vite.config.ts": 'export default {resolve:{alias:{"~":path("src")}}}',
    },
    { "src/x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a workspace package's built entry",
    {
      ...js,
      ...other,
      ...a('import "@w/lib"'),
      "lib/package.json": '{"name":"@w/lib","main":"dist/index.js"}',
      "lib/src/index.ts": "",
    },
    { "lib/src/index.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a workspace package whose manifest is gone",
    {
      "package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"@w/lib":"workspace:*","vitest":"1"}}',
      ...other,
      ...a('import "@w/lib"'),
      "tools/kit/package.json": '{"name":"@w/lib","exports":"./src/index.ts"}',
      "tools/kit/src/index.ts": "",
    },
    { "tools/kit/package.json": null },
    ["a.test.ts"],
  ],
  [
    "a workspace package's subpath",
    {
      ...js,
      ...other,
      ...a('import "@w/lib/x"'),
      "lib/package.json": '{"name":"@w/lib","exports":{"./*":{"import":"./dist/*.mjs"}}}',
      "lib/src/x.ts": "",
      "lib/src/y.ts": "",
    },
    { "lib/src/x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a workspace package without known sources",
    {
      ...js,
      ...other,
      ...a('import "@w/lib"'),
      "lib/package.json": '{"name":"@w/lib","main":"out/main.js"}',
      "lib/code/main.ts": "",
    },
    { "lib/code/main.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "subpath imports",
    {
      ...js,
      "package.json": '{"imports":{"#x":"./x.ts"},"scripts":{"test":"vitest"}}',
      ...other,
      ...a('import "#x"'),
      "x.ts": "",
    },
    { "x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a module by a literal beginning",
    { ...js, ...other, ...a("await import(`./p/${name}.ts`)"), "p/x.ts": "" },
    { "p/x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a module by a computed name",
    { ...js, ...other, "lib/a.test.ts": "await import(name)", "lib/x.ts": "" },
    { "lib/x.ts": "1" },
    ["lib/a.test.ts"],
  ],
  [
    "require.resolve and mocks",
    {
      ...js,
      ...other,
      ...a('require.resolve("./x"); vi.mock("./y", f); vi.importActual("./z")'),
      "x.js": "",
      "y.js": "",
      "z.js": "",
    },
    { "y.js": "1" },
    ["a.test.ts"],
  ],
  [
    "a new __mocks__",
    { ...js, ...other, ...a('import "./x"'), "x.ts": "" },
    { "__mocks__/x.ts": "" },
    ["a.test.ts"],
  ],
  [
    "a mock of a package",
    { ...js, ...other, ...a('import "lodash"') },
    { "__mocks__/lodash.js": "" },
    ["a.test.ts"],
  ],
  [
    "import.meta.glob",
    { ...js, ...other, ...a('import.meta.glob("./pages/*.ts")'), "pages/x.ts": "" },
    { "pages/new.ts": "" },
    ["a.test.ts"],
  ],
  [
    "new URL and workers",
    {
      ...js,
      ...other,
      ...a('new Worker(new URL("./w.js", import.meta.url))'),
      "w.js": 'import "./x.js"',
      "x.js": "",
    },
    { "x.js": "1" },
    ["a.test.ts"],
  ],
  [
    "a program that a test starts",
    {
      ...js,
      ...other,
      "test/a.test.ts": 'import { execFile } from "node:child_process"; execFile("node", [bin])',
      "cli.ts": "",
    },
    { "cli.ts": "1" },
    ["test/a.test.ts"],
  ],
  [
    "a file read by path",
    {
      ...js,
      ...other,
      ...a('import fs from "node:fs"; fs.readFileSync(join(dir, "conf", "x.ts"))'),
      "conf/x.ts": "",
    },
    { "conf/x.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a snapshot",
    { ...js, ...other, ...a(""), "__snapshots__/a.test.ts.snap": "" },
    { "__snapshots__/a.test.ts.snap": "1" },
    ["a.test.ts"],
  ],
  [
    "a fixture",
    { ...js, ...other, "pkg/a.test.ts": "", "pkg/fixtures/x.json": "" },
    { "pkg/fixtures/x.json": "1" },
    ["pkg/a.test.ts"],
  ],
  [
    "a set-up file",
    {
      ...js,
      ...other,
      ...a(""),
      "vitest.config.ts": 'export default {test:{setupFiles:["./setup.ts"]}}',
      "setup.ts": 'import "./x"',
      "x.ts": "",
    },
    { "x.ts": "1" },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "the runner's configuration",
    { ...js, ...other, ...a("") },
    { "vitest.config.ts": "export default {}" },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "a component",
    {
      ...js,
      ...other,
      ...a('import "./x.vue"'),
      "x.vue": '<template><p>don\'t</p></template>\n<script setup lang="ts">\nimport "./y"\n</script>',
      "y.ts": "",
    },
    { "y.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "quotes in JSX text",
    {
      ...js,
      ...other,
      "a.test.tsx": "const x = <p>don't // no</p>\nimport './y'\nconst z = <i>it's</i>",
      "y.ts": "",
    },
    { "y.ts": "1" },
    ["a.test.tsx"],
  ],
  [
    "JSX's runtime",
    {
      ...js,
      ...other,
      "a.test.tsx": "",
      "tsconfig.json": '{"compilerOptions":{"jsxImportSource":"./jsx"}}',
      "jsx/jsx-runtime.ts": "",
    },
    { "jsx/jsx-runtime.ts": "1" },
    ["a.test.tsx"],
  ],
  [
    "an import in a comment is none",
    { ...js, ...other, ...a('// import "./x"\n/* require("./x") */'), "x.ts": "" },
    { "x.ts": "1" },
    [],
  ],
  [
    "cycles",
    { ...js, ...other, ...a('import "./x"'), "x.ts": 'import "./y"', "y.ts": 'import "./x"' },
    { "y.ts": "1" },
    ["a.test.ts"],
  ],
  ["prose", { ...js, ...other }, { "README.md": "1", "docs/x.md": "" }, []],
  [
    "prose that a test reads",
    { ...js, ...other, ...a('readFileSync("./README.md")'), "README.md": "" },
    { "README.md": "1" },
    ["a.test.ts"],
  ],
  [
    "a version alone",
    { ...js, ...other },
    { "package.json": js["package.json"].replace("1.0.0", "1.0.1") },
    [],
  ],
  [
    "a version that is read",
    { ...js, ...other, ...a('import "./package.json"') },
    { "package.json": js["package.json"].replace("1.0.0", "1.0.1") },
    ["a.test.ts"],
  ],
  [
    "another version of a package",
    { ...js, ...other, ...a('import "lodash/fp"') },
    { "package.json": js["package.json"].replace('"lodash":"1"', '"lodash":"2"') },
    ["a.test.ts"],
  ],
  [
    "a linter's version",
    { ...js, ...other },
    { "package.json": js["package.json"].replace('"eslint":"1"', '"eslint":"2"') },
    [],
  ],
  [
    "the runner's version",
    { ...js, ...other, ...a("") },
    { "package.json": js["package.json"].replace('"vitest":"1"', '"vitest":"2"') },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "a package's exports",
    { ...js, ...other, ...a('import "@w/lib"'), "lib/package.json": '{"name":"@w/lib"}', "lib/index.ts": "" },
    { "lib/package.json": '{"name":"@w/lib","exports":"./x.js"}' },
    ["a.test.ts"],
  ],
  [
    "a linked folder",
    { ...js, ...other, "app/a.test.ts": 'import "./shared/x"', "app/shared": "../lib", "lib/x.ts": "" },
    { "lib/x.ts": "1" },
    ["app/a.test.ts"],
  ],
  [
    "a file of unknown kind",
    { ...js, ...other, ...a("") },
    { "schema.proto": "" },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "a workflow",
    { ...js, ...other, ...a("") },
    { ".github/workflows/ci.yml": "" },
    ["a.test.ts", "other.test.ts"],
  ],
  ["no project owns it", { ...otherPy }, { "x.bin": "" }, ["tests/test_other.py"]],
  [
    "the source of JSX functions, which only JSX imports",
    {
      ...js,
      ...other,
      "vitest.config.ts": 'export default { esbuild: { jsxImportSource: "./src/jsx" } }',
      "src/jsx/index.ts": "",
      "src/jsx/jsx-runtime.ts": "",
      "b.test.tsx": "",
    },
    { "src/jsx/index.ts": "1", "src/jsx/jsx-runtime.ts": "1" },
    ["b.test.tsx"],
  ],
  [
    "a bundler's entry",
    { ...js, ...bundled, ...other, ...a('import "./src/a"'), "src/a.ts": "" },
    { "src/entry.ts": "1" },
    [],
  ],
  [
    "a bundler's entry that a test reads when it is made",
    { ...js, ...bundled, ...other, ...a('import fs from "fs"; fs.readFileSync("made/entry.js")') },
    { "src/entry.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "what a bundler's configuration loads, for what a manifest's path is made of",
    {
      ...js,
      ...bundled,
      ...other,
      ...a('import "@w/lib"'),
      "lib/package.json": '{"name":"@w/lib","main":"dist/index.js"}',
      "lib/index.ts": "",
    },
    { "plugin.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "a bundler's entry, where it is made before each test",
    {
      ...bundled,
      ...other,
      ...a(""),
      "package.json":
        '{"name":"app","scripts":{"test":"npm run bundle && vitest"},"devDependencies":{"vitest":"1"}}',
    },
    { "src/entry.ts": "1" },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "a bundler's entry that a hook makes for a package's tests",
    {
      ...js,
      ...bundled,
      ...other,
      "lib/package.json": '{"name":"lib","scripts":{"pretest":"cd .. && rollup -c","test":"vitest"}}',
      "lib/a.test.ts": "",
    },
    { "src/entry.ts": "1" },
    ["lib/a.test.ts"],
  ],
  [
    "prose that looks like an import",
    {
      ...js,
      ...other,
      "x.ts": "",
      "a.test.js": "const text = `description from '.command()' and from 'two words'`",
    },
    { "x.ts": "1" },
    [],
  ],
  [
    "types behind JavaScript, where TypeScript alone is compiled",
    { ...tsJest, ...other, "a.test.js": 'require("./lib")', "lib.js": "", "lib.d.ts": "" },
    { "lib.d.ts": "1" },
    [],
  ],
  [
    "types behind JavaScript that TypeScript imports",
    {
      ...tsJest,
      ...other,
      ...a('import "./m.js"'),
      "m.js": 'require("./lib")',
      "lib.js": "",
      "lib.d.ts": "",
    },
    { "lib.d.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "types behind JavaScript that TypeScript imports over two steps",
    {
      ...tsJest,
      ...other,
      ...a('import "./m.js"'),
      "m.js": 'require("./n.js")',
      "n.js": 'require("./lib")',
      "lib.js": "",
      "lib.d.ts": 'import type { T } from "./t.ts"',
      "t.ts": "",
    },
    { "t.ts": "1" },
    ["a.test.ts"],
  ],
  [
    "types behind JavaScript that is compiled, too",
    {
      ...tsJest,
      ...other,
      "jest.config.js": "module.exports = { preset: 'ts-jest/presets/js-with-ts' }",
      "a.test.js": 'require("./lib")',
      "lib.js": "",
      "lib.d.ts": "",
    },
    { "lib.d.ts": "1" },
    ["a.test.js"],
  ],
  [
    "a package of types, where TypeScript alone is compiled",
    { ...tsJest, ...other, "b.test.js": "", "yarn.lock": typesLock("1") },
    { "yarn.lock": typesLock("2") },
    ["other.test.ts"],
  ],

  [
    "Python: a package's __init__",
    { ...py, ...otherPy, ...pyA("import app.x"), "src/app/__init__.py": "", "src/app/x.py": "" },
    { "src/app/__init__.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: from a package",
    {
      ...py,
      ...otherPy,
      ...pyA("from app import (\n  x, # why\n  y as z)"),
      "src/app/__init__.py": "",
      "src/app/y.py": "",
    },
    { "src/app/y.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: relative",
    {
      ...py,
      ...otherPy,
      ...pyA("import app.x"),
      "src/app/__init__.py": "",
      "src/app/x.py": "def f():\n  from . import y",
      "src/app/y.py": "",
    },
    { "src/app/y.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: conftest and what it imports",
    {
      ...py,
      ...otherPy,
      "tests/sub/test_a.py": "",
      "tests/sub/conftest.py": "from app import x",
      "src/app/x.py": "",
    },
    { "src/app/x.py": "1" },
    ["tests/sub/test_a.py"],
  ],
  [
    "Python: a new conftest",
    { ...py, ...otherPy, "tests/sub/test_a.py": "" },
    { "tests/sub/conftest.py": "" },
    ["tests/sub/test_a.py"],
  ],
  [
    "Python: a deleted conftest",
    { ...py, ...otherPy, "tests/sub/test_a.py": "", "tests/sub/conftest.py": "" },
    { "tests/sub/conftest.py": null },
    ["tests/sub/test_a.py"],
  ],
  [
    "Python: plugins by name",
    { ...py, ...otherPy, "tests/conftest.py": 'pytest_plugins = ["app.plugin"]', "src/app/plugin.py": "" },
    { "src/app/plugin.py": "1" },
    ["tests/test_other.py"],
  ],
  [
    "Python: a module by a literal",
    { ...py, ...otherPy, ...pyA('importlib.import_module("app.x")'), "src/app/x.py": "" },
    { "src/app/x.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a folder of its package, by a word beside another module's place",
    { ...py, ...otherPy, ...asking, "src/app/help/security/a.md": "" },
    { "src/app/help/security/a.md": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a folder elsewhere called like a word beside another module's place",
    { ...py, ...otherPy, ...asking, "docs/hi/security/a.md": "" },
    { "docs/hi/security/a.md": "1" },
    [],
  ],
  [
    "Python: a folder at the root, by a word beside another module's place",
    { ...py, ...otherPy, ...asking, "security/a.md": "" },
    { "security/a.md": "1" },
    ["tests/test_a.py"],
  ],
  ...["import pathlib", "from os import path", "here = __file__", 'open("x")'].map(
    (reading): (typeof traps)[number] => [
      `Python: a folder elsewhere by a word in a module with ${reading}`,
      {
        ...py,
        ...otherPy,
        ...asking,
        "src/app/m.py": `${asking["src/app/m.py"]}\n${reading}`,
        "docs/hi/security/a.md": "",
      },
      { "docs/hi/security/a.md": "1" },
      ["tests/test_a.py"],
    ],
  ),
  [
    "Python: a folder elsewhere by a word in a test",
    { ...py, ...otherPy, ...pyA(asking["src/app/m.py"]), "docs/hi/security/a.md": "" },
    { "docs/hi/security/a.md": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a module by a computed name",
    {
      ...py,
      ...otherPy,
      ...pyA("import app"),
      "src/app/__init__.py": 'importlib.import_module(f".{name}", __name__)',
      "src/app/x.py": "",
    },
    { "src/app/x.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a module that hides a package",
    { ...py, ...otherPy, ...pyA("import yaml") },
    { "src/yaml.py": "" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a folder that hides a module",
    { ...py, ...otherPy, ...pyA("import x"), "src/x.py": "" },
    { "src/x/__init__.py": "" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a started program",
    { ...py, ...otherPy, ...pyA("import subprocess"), "src/app/x.py": "" },
    { "src/app/x.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a data file",
    { ...py, ...otherPy, "tests/unit/test_a.py": "", "tests/unit/testdata/x.txt": "" },
    { "tests/unit/testdata/x.txt": "1" },
    ["tests/unit/test_a.py"],
  ],
  [
    "Python: one line",
    { ...py, ...otherPy, ...pyA("try: import x\nexcept ImportError: pass"), "src/x.py": "" },
    { "src/x.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a template file of the package",
    { ...py, ...otherPy, ...pyA("") },
    { "src/app/x.html": "" },
    ["tests/test_a.py", "tests/test_other.py"],
  ],

  [
    "Go: a package over two steps",
    {
      "go.mod": "module ex.com/m\n",
      "a/a_test.go": 'import "ex.com/m/b"',
      "b/b.go": 'import (\n\tc "ex.com/m/c"\n)',
      "c/c.go": "",
      "d/d_test.go": "",
    },
    { "c/c.go": "1" },
    ["a"],
  ],
  [
    "Go: tests do not spread",
    {
      "go.mod": "module ex.com/m\n",
      "a/a_test.go": 'import "ex.com/m/b"',
      "b/b.go": "",
      "b/b_test.go": 'import "ex.com/m/c"',
      "c/c.go": "",
    },
    { "c/c.go": "1" },
    ["b"],
  ],
  [
    "Go: embedded files",
    {
      "go.mod": "module ex.com/m\n",
      "a/a.go": "//go:embed web/*.html\nvar x",
      "a/a_test.go": "",
      "a/web/x.html": "",
      "b/b_test.go": "",
    },
    { "a/web/x.html": "1" },
    ["a", "b"],
  ],
  [
    "Go: testdata",
    { "go.mod": "module ex.com/m\n", "a/a_test.go": "", "a/testdata/x": "", "b/b_test.go": "" },
    { "a/testdata/x": "1" },
    ["a"],
  ],
  [
    "Go: vendored",
    {
      "go.mod": "module ex.com/m\n",
      "a/a_test.go": 'import "ex.org/v/w"',
      "vendor/ex.org/v/w/w.go": "",
      "b/b_test.go": "",
    },
    { "vendor/ex.org/v/w/w.go": "1" },
    ["a"],
  ],
  [
    "Go: replaced by a folder",
    {
      "go.mod": "module ex.com/m\nreplace ex.org/v v1.0.0 => ./fork\n",
      "a/a_test.go": 'import "ex.org/v/w"',
      "fork/w/w.go": "",
      "b/b_test.go": "",
    },
    { "fork/w/w.go": "1" },
    ["a"],
  ],
  [
    "a browser test",
    {
      ...js,
      ...other,
      "playwright.config.ts": 'export default {testDir:"e2e"}',
      "e2e/a.spec.ts": "",
      "web/x.ts": "",
    },
    { "web/x.ts": "1" },
    ["e2e/a.spec.ts"],
  ],
  [
    "components imported by convention",
    {
      ...js,
      ...other,
      "vite.config.ts": 'import c from "unplugin-vue-components"; export default {test:{}}',
      "c/x.vue": "",
    },
    { "c/x.vue": "1" },
    ["other.test.ts"],
  ],
  [
    "Python: Django's applications",
    { ...py, ...otherPy, "manage.py": "", "shop/views.py": "" },
    { "shop/views.py": "1" },
    ["tests/test_other.py"],
  ],
  [
    "a folder handed to a helper",
    { ...js, ...other, ...a('run("./cases/" + name)'), "cases/x.js": "" },
    { "cases/x.js": "1" },
    ["a.test.ts"],
  ],
  [
    "Gradle: the build's own code",
    { "build.gradle": "", "src/test/java/ATest.java": "", "buildSrc/src/x.kt": "" },
    { "buildSrc/src/x.kt": "1" },
    ["src/test/java/ATest.java"],
  ],
  ...(
    [
      ["a class of its own package", "class ATest { A a; }", { "src/main/java/x/A.java": "1" }, ["A"]],
      // It needs nothing of it, but no test of the module runs where `A` does not compile.
      ["another class", "class ATest { B b; }", { "src/main/java/x/A.java": "1" }, ["A"]],
      ["a class over two steps", "class ATest { C c; }", { "src/main/java/x/A.java": "1" }, ["A"]],
      [
        "a class beside another one",
        "class ATest { Hidden h; }",
        { "src/main/java/x/A.java": "class Hidden {}" },
        ["A"],
      ],
      [
        "Kotlin's function of a file",
        "class ATest { FKt f; } // top",
        { "src/main/java/x/F.kt": "fun top() = 2" },
        ["A"],
      ],
      [
        "a class found by name",
        'class ATest { Object a = Class.forName("x.A"); }',
        { "src/main/java/x/A.java": "1" },
        ["A"],
      ],
      [
        "a component that is injected",
        "import org.springframework.X; class ATest {}",
        { "src/main/java/x/A.java": "1" },
        ["A"],
      ],
      ["a deleted class", "class ATest { A a; }", { "src/main/java/x/A.java": null }, ["A", "O"]],
      ["a resource", "class ATest {}", { "src/main/resources/a.properties": "1" }, ["A", "O"]],
      ["the module's model", "class ATest {}", { "pom.xml": "<project/>" }, ["A", "O"]],
    ] as const
  ).map(([name, test, change, picked]): (typeof traps)[number] => [
    `Java: ${name}`,
    {
      "pom.xml": "<project><artifactId>a</artifactId></project>",
      "src/main/java/x/A.java": "package x; public class A {}\nclass Hidden {}",
      "src/main/java/x/B.java": "package x; public class B {}",
      "src/main/java/x/C.java": "package x; public class C { A a; }",
      "src/main/java/x/F.kt": "fun top() = 1",
      "src/main/resources/a.properties": "",
      "src/test/java/x/ATest.java": `package x; ${test}`,
      "src/test/java/x/OTest.java": "package x; class OTest {}",
    },
    change,
    picked.map((one) => `src/test/java/x/${one}Test.java`),
  ]),
  ...(
    [
      ["gone", "a/tests/unit.rs", null, ["a", "b"]],
      ["changed", "a/tests/unit.rs", "1", ["a"]],
      ["another file, gone", "a/src/x.rs", null, ["a"]],
    ] as const
  ).map(([name, path, text, picked]): (typeof traps)[number] => [
    `Cargo: a test that the manifest names, ${name}`,
    {
      "a/Cargo.toml": '[package]\nname = "a"\n[[test]]\nname = "unit"\n',
      "a/src/x.rs": "",
      "a/tests/unit.rs": "",
      "b/Cargo.toml": '[package]\nname = "b"\n',
    },
    { [path]: text },
    [...picked],
  ]),
  ...(
    [
      ["one test of each module that has to compile a class which no test needs", "class A { int b; }", []],
      ["all of their tests, where a class is gone", null, ["a/src/test/java/PTest.java"]],
    ] as const
  ).map(([name, text, more]): (typeof traps)[number] => [
    `Maven: ${name}`,
    {
      "a/pom.xml": "<project><artifactId>a</artifactId></project>",
      "a/src/main/java/A.java": "class A {}",
      "a/src/test/java/OTest.java": "class OTest {}",
      "a/src/test/java/PTest.java": "class PTest {}",
      "b/pom.xml":
        "<project><artifactId>b</artifactId><dependencies><dependency><artifactId>a</artifactId></dependency></dependencies></project>",
      "b/src/main/java/B.java": "class B { A a; }",
      "b/src/test/java/QTest.java": "class QTest {}",
      "c/pom.xml": "<project><artifactId>c</artifactId></project>",
      "c/src/test/java/RTest.java": "class RTest {}",
    },
    { "a/src/main/java/A.java": text },
    ["a/src/test/java/OTest.java", ...more, "b/src/test/java/QTest.java"],
  ]),
  [
    "Kotlin: a function of a file without a class",
    {
      "build.gradle.kts": "",
      "src/main/kotlin/F.kt": "fun String.top() = 1",
      "src/test/kotlin/ATest.kt": 'class ATest { val a = "".top() }',
      "src/test/kotlin/OTest.kt": "class OTest",
    },
    { "src/main/kotlin/F.kt": "fun String.top() = 2" },
    ["src/test/kotlin/ATest.kt"],
  ],
  [
    "a lock file: who imports what needs the changed package",
    {
      ...js,
      ...other,
      ...a('import "lodash"'),
      "package-lock.json": npmLock("1.0.0"),
    },
    { "package-lock.json": npmLock("1.0.1") },
    ["a.test.ts"],
  ],
  [
    "a lock file: the project's own version",
    { ...js, ...other, ...a('import "lodash"'), "package-lock.json": npmLock("1.0.0") },
    { "package-lock.json": npmLock("1.0.0").replace("{", '{"version":"2.0.0",') },
    [],
  ],
  [
    "a lock file: what stands between tests and code",
    { ...js, ...other, ...a(""), "package-lock.json": npmLock("1.0.0") },
    { "package-lock.json": npmLock("1.0.0", "4.0.1") },
    ["a.test.ts", "other.test.ts"],
  ],
  [
    "Python: a distribution whose module has another name",
    {
      ...py,
      ...otherPy,
      ...pyA("import yaml\n"),
      "requirements.txt": "PyYAML==6.0\n",
    },
    { "requirements.txt": "PyYAML==6.1\n" },
    ["tests/test_a.py"],
  ],
  [
    "Python: a distribution whose module is not known",
    { ...py, ...otherPy, ...pyA("import yaml\n"), "requirements.txt": "odd==6.0\n" },
    { "requirements.txt": "odd==6.1\n" },
    ["tests/test_a.py", "tests/test_other.py"],
  ],
  [
    "Python: what the project says of itself, and a test that asks",
    { ...py, ...otherPy, ...pyA("import importlib.metadata\n") },
    { "pyproject.toml": py["pyproject.toml"].replace('name="app"', 'name="app"\ndescription="x"') },
    ["tests/test_a.py"],
  ],
  [
    "a declaration is no part of what runs",
    { ...js, ...other, ...a('import "./x"'), "x.js": "", "x.d.ts": "" },
    { "x.d.ts": "1" },
    [],
  ],
  [
    "a workflow that runs no tests",
    {
      ...js,
      ...other,
      ".github/workflows/stale.yml": "jobs: { a: { steps: [{ uses: actions/stale@v9 }] } }",
    },
    { ".github/workflows/stale.yml": "jobs: { a: { steps: [{ uses: actions/stale@v10 }] } }" },
    [],
  ],
  ["a deleted test that nobody needs", { ...js, ...other, ...a("") }, { "a.test.ts": null }, []],
  [
    "a picture among the sources that nobody names",
    { ...js, ...other, "docs/x.svg": "", "logo.png": "" },
    { "docs/x.svg": "1", "logo.png": "1" },
    [],
  ],
  [
    "Rust: a crate and those that need it",
    {
      "Cargo.toml": "[workspace]\n",
      "a/Cargo.toml": '[package]\nname="a"\n[dependencies]\nb = { path = "../b" }\n',
      "a/src/lib.rs": "",
      "b/Cargo.toml": '[package]\nname="b"\n',
      "b/src/lib.rs": "",
      "c/Cargo.toml": '[package]\nname="c"\n',
    },
    { "b/src/lib.rs": "1" },
    ["a", "b"],
  ],
  [
    "a benchmark called as a test, which no runner of tests takes",
    { ...py, ...otherPy, "bench/test_speed.py": "" },
    { "bench/test_speed.py": "1" },
    [],
  ],
  [
    "a test of types that no runner of tests takes",
    { ...js, ...other, "typings/index.test-d.ts": "" },
    { "typings/index.test-d.ts": "1" },
    [],
  ],
  [
    "a set-up file that a preset in an installed package looks for",
    { ...js, ...other, "tests/setup-env.js": "" },
    { "tests/setup-env.js": "1" },
    ["other.test.ts"],
  ],
  [
    "what drives a browser is in nobody's process",
    { ...js, ...other, "e2e/page.js": "" },
    { "e2e/page.js": "1" },
    [],
  ],
  [
    "a fixture that is written like a document",
    { ...py, ...otherPy, ...pyA("from app import render"), "tests/fixtures/site/README.md": "" },
    { "tests/fixtures/site/README.md": "1" },
    ["tests/test_a.py", "tests/test_other.py"],
  ],
  [
    "a document beside tests",
    { ...py, ...otherPy, "tests/README.md": "", "docs/fixtures.md": "" },
    { "tests/README.md": "1", "docs/fixtures.md": "1" },
    [],
  ],
  [
    "a manifest among fixtures, changed in what no tool asks for",
    {
      ...js,
      "test/a.test.ts": 'import "../read.ts"',
      "read.ts": "",
      "other/other.test.ts": "",
      "test/fixtures/app/package.json": '{"name":"x","version":"1.0.0"}',
    },
    { "test/fixtures/app/package.json": '{"name":"x","version":"2.0.0"}' },
    ["test/a.test.ts"],
  ],
  [
    "a fixture of code in a folder of tests without a test beside it",
    {
      ...js,
      ...other,
      "test/lib/fixtures/x.js": "",
      "test/a.test.ts": "",
    },
    { "test/lib/fixtures/x.js": "1" },
    ["test/a.test.ts"],
  ],
  [
    "a folder of code that a test hands to what it tries",
    {
      ...py,
      ...otherPy,
      ...pyA('import app\napp.run("tests/template")'),
      "tests/template/hooks/one.py": "import two",
      "tests/template/hooks/two.py": "",
    },
    { "tests/template/hooks/two.py": "1" },
    ["tests/test_a.py"],
  ],
  [
    "tests that a configuration in another folder finds from its root",
    {
      "package.json": '{"scripts":{"test":"jest"},"devDependencies":{"jest":"1"}}',
      "tests/jest.config.node.js":
        'module.exports = { rootDir: path.join(__dirname, ".."), testMatch: ["**/__node_tests__/**.js"] }',
      "src/__node_tests__/a.js": 'import "../a.js"',
      "src/a.js": "",
      ...other,
    },
    { "src/a.js": "1" },
    ["src/__node_tests__/a.js"],
  ],
  [
    "tests that a runner finds without the configuration in another folder",
    {
      "package.json": '{"scripts":{"test":"jest"},"devDependencies":{"jest":"1"}}',
      "tests/jest.config.node.js": 'module.exports = { rootDir: "..", testMatch: ["**/x/*.js"] }',
      ...other,
    },
    { "other.ts": "1" },
    ["other.test.ts"],
  ],
  [
    "tests beside the folder of their configuration",
    {
      "package.json": '{"scripts":{"test":"vitest -c config"},"devDependencies":{"vitest":"1"}}',
      "config/vitest.config.ts":
        'export default { test: { include: ["../src/**/*.check.ts", "own/*.check.ts"] } }',
      "src/a.check.ts": 'import "./a.ts"',
      "src/a.ts": "",
      "config/own/b.check.ts": 'import "../../src/a.ts"',
    },
    { "src/a.ts": "1" },
    ["config/own/b.check.ts", "src/a.check.ts"],
  ],
  ...(
    [
      ["tox.ini", { "tox.ini": "[pytest]\nDJANGO_SETTINGS_MODULE = tests.settings\n" }],
      [
        "pyproject.toml",
        { "pyproject.toml": '[tool.pytest.ini_options]\nDJANGO_SETTINGS_MODULE="tests.settings"\n' },
      ],
      ["a conftest.py", { "tests/conftest.py": "import django\ndjango.setup()\n" }],
    ] as const
  ).map(([name, more]): (typeof traps)[number] => [
    `Django's applications by name, set up in ${name}`,
    {
      ...more,
      "tests/settings.py": 'INSTALLED_APPS = ["shop"]',
      "tests/test_a.py": "",
      "shop/__init__.py": "",
      "shop/models.py": "",
    },
    { "shop/models.py": "1" },
    ["tests/test_a.py"],
  ]),
];

test.each(traps)("%s", (_name, files, change, picked) => {
  expect(pick(files, change, linksIn(files)).picked).toEqual(picked);
});

test.each(traps)("every test is either selected or skipped: %s", (_name, files, change) => {
  const { tests, skipped, all } = pick(files, change, linksIn(files));
  expect(tests.length + skipped.length).toBe(new Set(all).size);
});

function linksIn(files: Texts): Record<string, string> {
  return "app/shared" in files ? { "app/shared": "lib" } : {};
}

test("reasons name the way, proofs say what was looked at", () => {
  const { tests, skipped } = pick(
    { ...js, ...other, ...a('import "./x.ts"'), "x.ts": 'import "./y.ts"', "y.ts": "" },
    { "y.ts": "1" },
  );
  expect(tests[0]?.reasons).toEqual([{ code: "needs", text: "it needs x.ts → y.ts; y.ts was changed" }]);
  expect(skipped[0]?.proof.code).toBe("unreachable");
});

test("a computed list of tests runs everything", () => {
  const files = { ...js, ...other, "vitest.config.ts": "export default {test:{include: globs}}" };
  expect(pick(files, { "x.ts": "" })).toMatchObject({
    mode: "all",
    because: { code: "runner-configuration" },
  });
});

test("a path that is listed as changed and is not there counts as deleted", () => {
  const files = { ...js, ...other, ...a('import "./gone"') };
  const selection = selectTests({
    paths: Object.keys(files),
    links: new Map(),
    changes: [{ path: "gone.ts", status: "M", kind: "file" }],
    texts: new Map(Object.entries(files).filter(([path]) => isSetUp(path))),
    before: new Map(),
    rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
    evidence: [],
    fingerprint: null,
    factsOf: (path) => scan(path, (files as Texts)[path] ?? ""),
  });
  expect(selection.tests.map(({ unit }) => unit.path)).toEqual(["a.test.ts"]);
});

test("a hundred thousand changed files run everything at once", () => {
  const change = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`data/${at}.bin`, ""]));
  expect(pick({ ...js, ...other }, change)).toMatchObject({ mode: "all", because: { code: "many-changes" } });
});
