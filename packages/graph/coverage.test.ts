import { expect, test } from "vitest";
import { type Coverage, parseCoverage, parseRecordings } from "./coverage.ts";

const ran = (coverage: Coverage | null, path: string) => {
  const files = coverage?.filesOf(path);
  return files ? [...files].sort() : files;
};

test("coverage.py's contexts by node id and by dotted name", () => {
  const contexts = (name: string) => ({ contexts: { 1: ["", name], 2: [name] } });
  const text = JSON.stringify({
    files: {
      "src/a.py": contexts("tests/test_a.py::test_one[x.y]|run"),
      "src/b.py": contexts("tests.test_b.TestB.test_two"),
      "src/c.py": contexts("test_c.test_three"),
    },
  });
  const coverage = parseCoverage(text, "/w");
  expect(ran(coverage, "tests/test_a.py")).toEqual(["src/a.py"]);
  expect(ran(coverage, "tests/test_b.py")).toEqual(["src/b.py"]);
  expect(ran(coverage, "tests/unit/test_c.py")).toEqual(["src/c.py"]);
  expect(ran(coverage, "tests/test_d.py")).toBeUndefined();
});

const istanbul = (hits: number) => ({ s: { 0: hits }, f: {}, b: {}, statementMap: {}, path: "x" });
const v8 = (count: number) => [{ functionName: "", ranges: [{ startOffset: 0, endOffset: 1, count }] }];

test("one run a test: Istanbul, V8 and plain lists in one file", () => {
  const coverage = parseCoverage(
    JSON.stringify({
      "a.test.ts": { "/w/src/a.ts": istanbul(2), "/w/src/b.ts": istanbul(0) },
      "b.test.ts": {
        result: [
          { url: "file:///w/src/b%20c.ts", functions: v8(1) },
          { url: "file:///w/src/d.ts", functions: v8(0) },
          { url: "node:fs", functions: v8(9) },
        ],
      },
      "c.test.ts": ["./src/c.ts"],
      "d.test.ts": [],
    }),
    "/w",
  );
  expect(["a", "b", "c", "d", "e"].map((name) => ran(coverage, `${name}.test.ts`))).toEqual([
    ["src/a.ts"],
    ["src/b c.ts"],
    ["src/c.ts"],
    [],
    undefined,
  ]);
});

test("one run a test: a folder with a file for each", () => {
  const coverage = parseRecordings(
    [
      { path: "web/a.test.ts/coverage-final.json", text: JSON.stringify({ "/w/a.ts": istanbul(1) }) },
      {
        path: "web/b.test.ts.json",
        text: JSON.stringify({ result: [{ url: "file:///w/b.ts", functions: v8(1) }] }),
      },
      { path: "web/c.test.ts/lcov.info", text: "TN:\nSF:c.ts\nDA:1,1\nend_of_record\n" },
      { path: "web/d.test.ts/coverage-1-2-0.json", text: '{"result":[]}' },
    ],
    "/w",
  );
  expect(["a", "b", "c", "d"].map((name) => ran(coverage, `web/${name}.test.ts`))).toEqual([
    ["a.ts"],
    ["b.ts"],
    ["c.ts"],
    [],
  ]);
});

test.each(["", "no", "[]", "null", '{"a":1}', '{"a":{"b":1}}', '{"a":{"result":[1]}}', "{"])(
  "%j is no coverage",
  (text) => {
    expect(parseCoverage(text, "/w")).toBeNull();
    expect(parseRecordings([{ path: "a.json", text }], "/w")).toBeNull();
  },
);
