import { expect, test } from "vitest";
import { isSetUp } from "./commands/sources.ts";
import { parseRuns } from "./coverage.ts";
import { scan } from "./scan/index.ts";
import { selectTests } from "./select.ts";

type Texts = Readonly<Record<string, string>>;

const manifest = '[project]\nname="app"\n[tool.pytest.ini_options]\ntestpaths=["tests"]\n';
const source = `import os

LIMIT = 1

def called(a=1):
    """Says."""
    return a + LIMIT

def other():
    return 2

class Thing:
    def __del__(self):
        pass

    def method(self):
        return 3
`;
const base: Texts = {
  "pyproject.toml": manifest,
  "src/app/__init__.py": "",
  "src/app/m.py": source,
  "tests/test_a.py": "from app.m import called\n",
  "tests/test_b.py": "import app.m\n",
};
// What importing runs, and the body of `called`.
const importing = [1, 3, 5, 9, 12, 13, 16];
const runs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  "tests/test_a.py": { "src/app/m.py": [...importing, 7] },
  "tests/test_b.py": { "src/app/m.py": importing },
};

interface Case {
  /** Files that differ from `base` at the recorded commit. */
  readonly files?: Texts;
  readonly change: Texts;
  readonly runs?: typeof runs;
  readonly generates?: Readonly<Record<string, readonly string[]>>;
  /** False for texts that Python does not compile. */
  readonly compiles?: boolean;
}

function pick({ files = {}, change, runs: told = runs, generates = {}, compiles = true }: Case): string[] {
  const old = new Map(Object.entries({ ...base, ...files }));
  const now = new Map([...old, ...Object.entries(change)]);
  const recordings = Object.entries(told).map(([path, lines]) => {
    const entries = Object.entries(lines).map(([file, ran]) => [file, { executed_lines: ran }]);
    return { path: `${path}.json`, text: JSON.stringify({ meta: {}, files: Object.fromEntries(entries) }) };
  });
  const changes = Object.keys(change).map((path) => ({
    path,
    status: old.has(path) ? ("M" as const) : ("A" as const),
    kind: "file" as const,
  }));
  const found = parseRuns(recordings, "/r");
  const selection = selectTests({
    paths: [...now.keys()],
    links: new Map(),
    changes,
    texts: new Map([...now].filter(([path]) => isSetUp(path))),
    rules: { always: [], ignore: [], affects: {}, generates, areas: {} },
    evidence: [],
    fingerprint: null,
    before: old,
    factsOf: (path) => scan(path, now.get(path) ?? ""),
    narrowing: found && {
      runs: found,
      changes,
      before: old,
      after: compiles ? new Map(Object.entries(change)) : new Map(),
      evidence: [],
    },
  });
  return selection.tests.map(({ unit }) => unit.path);
}

const edit = (from: string, to: string) => ({ "src/app/m.py": source.replace(from, to) });
const body = edit("return 2", "raise ValueError");

test.each<readonly [string, Case, readonly string[]]>([
  ["a body that no test called", { change: body }, []],
  ["a body that one test called", { change: edit("a + LIMIT", "a - LIMIT") }, ["tests/test_a.py"]],
  ["a comment", { change: edit("LIMIT = 1", "LIMIT = 1  # more") }, []],
  ["a method", { change: edit("return 3", "return 4") }, []],
])("%s selects only who called it", (_, given, wanted) => {
  expect(pick(given)).toEqual(wanted);
});

const all = ["tests/test_a.py", "tests/test_b.py"];

test.each<readonly [string, Case]>([
  ["a default", { change: edit("a=1", "a=2") }],
  ["a decorator", { change: edit("def other", "@os.fspath\ndef other") }],
  ["a constant", { change: edit("LIMIT = 1", "LIMIT = 2") }],
  ["a class's body", { change: edit("class Thing:", "class Thing:\n    x = 1") }],
  ["a docstring", { change: edit("Says.", "Tells.") }],
  ["a name", { change: edit("def other", "def another") }],
  ["a new function", { change: edit("def other", "def third():\n    pass\n\ndef other") }],
  ["a function that becomes a generator", { change: edit("return 2", "yield 2") }],
  [
    "a function on one line",
    { files: { "src/app/m.py": "def f(): return 1\n" }, change: { "src/app/m.py": "def f(): return 2\n" } },
  ],
  ["a finaliser", { change: edit("pass", "raise ValueError") }],
  ["a text that does not compile", { change: body, compiles: false }],
  ["something else along with a body", { change: { ...body, "src/app/__init__.py": "x = 1\n" } }],
  [
    "a body of which something is generated",
    { change: body, generates: { "src/app/m.py": ["src/app/gen.py"] } },
  ],
  [
    "a body that importing runs",
    {
      change: body,
      runs: { "tests/test_a.py": { "src/app/m.py": [10] }, "tests/test_b.py": { "src/app/m.py": [10] } },
    },
  ],
  [
    "a file that ran under another name",
    { change: body, runs: { "tests/test_a.py": { "lib/m.py": [1] }, "tests/test_b.py": {} } },
  ],
  ["a body, where tests were not recorded by themselves", { change: body, runs: {} }],
  [
    "a body, where helpers of all tests start programs",
    { files: { "tests/conftest.py": "import subprocess\nimport app.m\n" }, change: body },
  ],
  [
    "a body, where helpers of all tests draw at random",
    { files: { "tests/conftest.py": "from hypothesis import given\n" }, change: body },
  ],
  [
    "a body, where helpers of all tests look at source text",
    { files: { "tests/conftest.py": "import inspect\n" }, change: body },
  ],
  [
    "a body in a folder that helpers of all tests read",
    { files: { "tests/conftest.py": 'import os\nos.listdir("src/app")\n' }, change: body },
  ],
  [
    "a body, where what all tests call starts programs",
    {
      files: {
        "src/app/m.py": `${source}\ndef start():\n    import subprocess as sp\n    sp.run(["x"])\n`,
      },
      change: {
        "src/app/m.py": `${source.replace("return 2", "return 5")}\ndef start():\n    import subprocess as sp\n    sp.run(["x"])\n`,
      },
      runs: { "tests/test_a.py": { "src/app/m.py": [21] }, "tests/test_b.py": { "src/app/m.py": [20, 21] } },
    },
  ],
])("%s selects all that need the file", (_, given) => {
  expect(pick(given)).toEqual(all);
});

test("only who was recorded is skipped", () => {
  const { "tests/test_b.py": known = {} } = runs;
  expect(pick({ change: body, runs: { "tests/test_b.py": known } })).toEqual(["tests/test_a.py"]);
});

test("a changed test runs, whatever it called", () => {
  expect(pick({ change: { ...body, "tests/test_a.py": "from app.m import other\n" } })).toEqual([
    "tests/test_a.py",
  ]);
});
