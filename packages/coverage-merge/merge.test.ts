import { expect, test } from "vitest";
import { linePercent } from "./coverage.ts";
import { mergeCoverage } from "./merge.ts";
import { movedText } from "./moved.ts";

const lcovOf = (hits: readonly number[], branch: string) =>
  `TN:\nSF:src/a.ts\nFN:1,add,more\nFNDA:${hits[0]},add,more\nBRDA:2,0,0,${branch}\n${hits
    .map((count, at) => `DA:${at + 1},${count}`)
    .join("\n")}\nend_of_record\n`;

test("LCOV: hits are added, so a line of any shard is covered", () => {
  const [merged] = mergeCoverage([
    { path: "1", text: lcovOf([1, 0, 0], "-") },
    { path: "2", text: lcovOf([2, 0, 5], "3") },
  ]);
  expect(merged?.text).toBe(
    "TN:\nSF:src/a.ts\nFN:1,add,more\nFNDA:3,add,more\nFNF:1\nFNH:1\nBRDA:2,0,0,3\nBRF:1\nBRH:1\nDA:1,3\nDA:2,0\nDA:3,5\nLF:3\nLH:2\nend_of_record\n",
  );
  expect(merged?.lines).toEqual({ covered: 2, total: 3 });
});

const istanbulOf = (s: readonly number[], line = 1) =>
  JSON.stringify({
    "/w/a.ts": {
      path: "/w/a.ts",
      statementMap: { 0: { start: { line } }, 1: { start: { line: 2 } } },
      s: { 0: s[0], 1: s[1] },
      fnMap: {},
      f: { 0: 1 },
      branchMap: {},
      b: { 0: [0, 1] },
    },
  });

test("Istanbul: counters are added", () => {
  const [merged] = mergeCoverage([
    { path: "1", text: istanbulOf([1, 0]) },
    { path: "2", text: istanbulOf([0, 2]) },
  ]);
  expect(JSON.parse(merged?.text ?? "")["/w/a.ts"]).toMatchObject({
    s: { 0: 1, 1: 2 },
    f: { 0: 2 },
    b: { 0: [0, 2] },
  });
  expect(linePercent(merged?.lines ?? { covered: 0, total: 1 })).toBe(100);
});

test("files of two versions of the sources are not mixed", () => {
  expect(() =>
    mergeCoverage([
      { path: "1", text: istanbulOf([1, 0]) },
      { path: "2", text: istanbulOf([1, 0], 7) },
    ]),
  ).toThrow("measured another version of /w/a.ts");
});

test("coverage.py: a line missing in one shard and run in another is run", () => {
  const of = (executed: number[], missing: number[]) =>
    JSON.stringify({
      meta: { version: "7" },
      files: { "a.py": { executed_lines: executed, missing_lines: missing } },
    });
  const [merged] = mergeCoverage([
    { path: "1", text: of([1, 2], [3, 4]) },
    { path: "2", text: of([1, 3], [2, 4]) },
  ]);
  expect(JSON.parse(merged?.text ?? "")).toMatchObject({
    files: { "a.py": { executed_lines: [1, 2, 3], missing_lines: [4] } },
    totals: { percent_covered: 75 },
  });
});

test("each format is merged for itself; what is cut or of no known format is named", () => {
  const both = mergeCoverage([
    { path: "1", text: lcovOf([1], "1") },
    { path: "2", text: istanbulOf([1, 1]) },
  ]);
  expect(both.map(({ file }) => file)).toEqual(["lcov.info", "coverage-final.json"]);
  expect(() => mergeCoverage([{ path: "x.info", text: "TN:\nSF:a\nDA:1,1\n" }])).toThrow(
    "x.info ends before it is complete",
  );
  expect(() => mergeCoverage([{ path: "y", text: "<coverage/>" }])).toThrow("y is no LCOV");
});

test("the checkout's folder is no part of what a file is", () => {
  const lcov = "TN:\nSF:/a/w/src/x.ts\nDA:1,1\nend_of_record\n";
  expect(movedText(lcov, "/a/w", "/b")).toBe(lcov.replace("/a/w", "/b"));
  const json = JSON.stringify({
    "/a/w/x.ts": { path: "/a/w/x.ts", note: "see /a/w/x.ts", of: "/a/wide/x.ts" },
  });
  expect(JSON.parse(movedText(json, "/a/w", "/b"))).toEqual({
    "/b/x.ts": { path: "/b/x.ts", note: "see /a/w/x.ts", of: "/a/wide/x.ts" },
  });
  const windows = JSON.stringify({ "C:\\w\\src\\x.ts": {} });
  expect(JSON.parse(movedText(windows, "C:\\w", "D:\\v"))).toEqual({ "D:\\v\\src\\x.ts": {} });
});

test.each([
  '{"files":null,"x":{"executed_lines":[]}}',
  '{"files":[],"x":{"executed_lines":[]}}',
  '{"files":{"a":{"executed_lines":[],"missing_lines":[],"excluded_lines":3}}}',
  'null "executed_lines":',
  '{"a.js":{"statementMap":{"0":{}},"s":{},"f":{},"b":{}}}',
  '{"a.js":{"statementMap":{"0":null},"s":{},"f":{},"b":{}}}',
  '{"a.js":{"statementMap":{},"s":{},"f":{},"b":{"0":null}}}',
])("a damaged report is refused in one sentence: %s", (text) => {
  expect(() => mergeCoverage([{ path: "a.json", text }])).toThrow(/^a\.json is no .*\.$/);
});
