import type { ChangedFile } from "@keep-pace/changes";
import { expect, test } from "vitest";
import { blobId } from "./blob-id.ts";
import { fingerprints } from "./fingerprint.ts";
import { merkle } from "./merkle.ts";
import { scan } from "./scan/index.ts";
import { type BuiltTests, selectTests } from "./select.ts";
import type { TestUnit } from "./tests/test-file.ts";

const files: Readonly<Record<string, string>> = {
  "package.json": '{"workspaces":["packages/*"],"devDependencies":{"vitest":"4"}}',
  "package-lock.json": "{}",
  "README.md": "",
  ".github/workflows/ci.yml": "",
  "tsconfig.json": "{}",
  "packages/a/package.json": '{"name":"a","scripts":{"test":"vitest","build":"tsup && ./after.sh"}}',
  "packages/a/after.sh": "",
  "packages/a/vitest.config.ts":
    'import { entries } from "./list.js"; export default { resolve: { alias: entries } }',
  "packages/a/list.js":
    'import { readdirSync } from "node:fs"; export const entries = readdirSync("./names")',
  "packages/a/names/one.ts": "",
  "packages/a/x.ts": 'import "./y.ts"; import "b"',
  "packages/a/y.ts": 'import "./x.ts"',
  "packages/a/x.test.ts": 'import "./x.ts"',
  "packages/a/fixtures/one.json": "{}",
  "packages/a/alone.test.ts": "",
  "packages/a/__snapshots__/alone.test.ts.snap": "",
  "packages/a/logo.bin": "",
  "packages/b/package.json": '{"name":"b","main":"index.ts","scripts":{"test":"vitest"}}',
  "packages/b/index.ts": "import(`./parts/${name}`)",
  "packages/b/parts/p.ts": "",
  "packages/b/b.test.ts": 'import "."',
  "api/pyproject.toml": "[tool.pytest.ini_options]",
  "api/conftest.py": "import helpers",
  "api/helpers.py": "",
  "api/test_one.py": "from shop import cart",
  "api/shop/__init__.py": "",
  "api/shop/cart.py": "open('data/prices.csv')",
  "api/data/prices.csv": "",
  "go.mod": "module example.com/x",
  "calc/calc.go": "package calc",
  "calc/calc_test.go": "package calc",
  "calc/testdata/in.txt": "",
};

function select(tree: Readonly<Record<string, string>>, changed: readonly string[]) {
  const digestOf = (path: string) => blobId(tree[path] ?? "absent");
  return selectTests({
    paths: Object.keys(tree),
    links: new Map(),
    changes: changed.map((path): ChangedFile => ({ path, status: "M", kind: "file" })),
    texts: new Map(Object.entries(tree)),
    before: new Map(Object.entries(files)),
    factsOf: (path) => scan(path, tree[path] ?? ""),
    rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
    evidence: [],
    fingerprint: fingerprints(digestOf, "linux"),
  });
}

const before = select(files, []).fingerprints;

test.each(Object.keys(files))(
  "an edit of %s changes the fingerprints of just the tests that it selects",
  (path) => {
    const edited = { ...files, [path]: `${files[path]}\n` };
    const { tests, fingerprints } = select(edited, [path]);
    const other = [...fingerprints].filter(([test, mark]) => before.get(test) !== mark).map(([test]) => test);
    const picked = tests.map(({ unit }) => unit.path);
    expect(other).toEqual(expect.arrayContaining(picked));
    // A manifest's text is more than what it means.
    if (!/package(-lock)?\.json$|pyproject\.toml$|go\.mod$|workflows/.test(path))
      expect(other.sort()).toEqual(picked.sort());
  },
);

test("a lock file's change leaves those alone that its meaning does not reach", () => {
  const text = (version: string) =>
    JSON.stringify({
      lockfileVersion: 3,
      packages: { "": { devDependencies: { left: "1" } }, "node_modules/left": { version } },
    });
  const tree = { ...files, "package-lock.json": text("1"), "packages/a/x.ts": 'import "left"' };
  const digestOf = (now: Readonly<Record<string, string>>) => (path: string) => blobId(now[path] ?? "absent");
  const edited = { ...tree, "package-lock.json": text("2") };
  const marks = new Map<string, string>();
  const input = (now: Readonly<Record<string, string>>, changed: readonly string[]) => ({
    paths: Object.keys(now),
    links: new Map(),
    changes: changed.map((path): ChangedFile => ({ path, status: "M", kind: "file" })),
    texts: new Map(Object.entries(now)),
    before: new Map([["package-lock.json", text("1")]]),
    factsOf: (path: string) => scan(path, now[path] ?? ""),
    rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
    evidence: [
      (unit: TestUnit, tests: BuiltTests) => {
        marks.set(unit.path, fingerprints(digestOf(now), "linux")(unit, tests).before);
        return null;
      },
    ],
    fingerprint: fingerprints(digestOf(now), "linux"),
  });
  const old = selectTests(input(tree, []));
  const bumped = selectTests(input(edited, ["package-lock.json"]));
  expect(bumped.tests.map(({ unit }) => unit.path)).toEqual(["packages/a/x.test.ts"]);
  const test = "packages/b/b.test.ts";
  expect(bumped.fingerprints.get(test)).not.toBe(old.fingerprints.get(test));
  expect(marks.get(test)).toBe(old.fingerprints.get(test));
});

test("a deleted file, and one that takes another's place, change the fingerprints of who needs it", () => {
  const { "packages/a/y.ts": _gone, ...fewer } = files;
  expect(select(fewer, ["packages/a/y.ts"]).fingerprints.get("packages/a/x.test.ts")).not.toBe(
    before.get("packages/a/x.test.ts"),
  );
  const shadowed = { ...files, "api/shop/cart/__init__.py": "" };
  expect(select(shadowed, []).fingerprints.get("api/test_one.py")).not.toBe(before.get("api/test_one.py"));
});

test("a file that comes or goes where names are listed changes the fingerprints of who lists them", () => {
  const more = select({ ...files, "packages/a/names/two.ts": "" }, []).fingerprints;
  const others = [...more].filter(([test, mark]) => before.get(test) !== mark).map(([test]) => test);
  expect(others.sort()).toEqual(["packages/a/alone.test.ts", "packages/a/x.test.ts"]);
});

test("digests see through circles, and are the same for the same needs", () => {
  const graph: Record<string, string[]> = { a: ["b"], b: ["c", "d"], c: ["a"], d: [], e: ["b"], f: ["d"] };
  const of = (content: Record<string, string>) =>
    merkle(
      (node) => graph[node] ?? [],
      (node) => content[node] ?? "",
    );
  const [old, now] = [of({}), of({ c: "edited" })];
  const changed = Object.keys(graph).filter((node) => old(node) !== now(node));
  expect(changed).toEqual(["a", "b", "c", "e"]);
  expect(old("a")).toBe(old("b"));
  const deep = merkle(
    (node) => (Number(node) < 200_000 ? [String(Number(node) + 1)] : []),
    () => "",
  );
  expect(deep("0")).toHaveLength(32);
});
