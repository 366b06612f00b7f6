import { expect, test } from "vitest";
import { carryCoverage } from "./carry.ts";
import { mergeCoverage } from "./merge.ts";

const merged = (text: string) => {
  const [one] = mergeCoverage([{ path: "x", text }]);
  if (!one) throw new Error("nothing was merged");
  return one;
};
const same = (path: string) => path.endsWith("same.ts") || path.endsWith("gone.ts");

test("LCOV: what is carried stands in records of its own", () => {
  const record = (path: string, hits: readonly number[]) =>
    `TN:\nSF:${path}\n${hits.map((count, at) => `DA:${at + 1},${count}`).join("\n")}\nend_of_record\n`;
  const now = merged(record("same.ts", [1, 0, 0]) + record("other.ts", [0, 0]));
  const before = record("same.ts", [3, 2, 0]) + record("other.ts", [1, 1]) + record("gone.ts", [1, 0]);
  const { merged: all, lines } = carryCoverage(now, before, same);
  expect(lines).toBe(2);
  expect(all.text.split("TN:carried\n").slice(1)).toEqual([
    "SF:gone.ts\nFNF:0\nFNH:0\nBRF:0\nBRH:0\nDA:1,1\nDA:2,0\nLF:2\nLH:1\nend_of_record\n",
    "SF:same.ts\nFNF:0\nFNH:0\nBRF:0\nBRH:0\nDA:2,2\nLF:1\nLH:1\nend_of_record\n",
  ]);
  expect(all.lines).toEqual({ covered: 3, total: 7 });
  // Carried again by the next run, it is the same.
  expect(carryCoverage(now, all.text, same).merged.lines).toEqual(all.lines);
});

test("coverage.py: carried lines are listed", () => {
  const report = (files: Record<string, [number[], number[]]>) =>
    JSON.stringify({
      files: Object.fromEntries(
        Object.entries(files).map(([path, [executed_lines, missing_lines]]) => [
          path,
          { executed_lines, missing_lines },
        ]),
      ),
    });
  const now = merged(report({ "same.ts": [[1], [2, 3]], "other.ts": [[], [1]] }));
  const { merged: all, lines } = carryCoverage(
    now,
    report({ "same.ts": [[1, 2], [3]], "other.ts": [[1], []] }),
    same,
  );
  expect(lines).toBe(1);
  expect(JSON.parse(all.text).files).toMatchObject({
    "same.ts": {
      executed_lines: [1, 2],
      missing_lines: [3],
      carried_lines: [2],
      summary: { covered_lines: 2 },
    },
    "other.ts": { executed_lines: [] },
  });
});

test("Istanbul: files with carried counters are marked, those of other code left alone", () => {
  const file = (path: string, s: readonly number[], line = 1) => ({
    path,
    statementMap: { 0: { start: { line } }, 1: { start: { line: 9 } } },
    s: { ...s },
    fnMap: {},
    f: {},
    branchMap: {},
    b: { 0: [0, s[1] ?? 0] },
  });
  const report = (...files: ReturnType<typeof file>[]) =>
    JSON.stringify(Object.fromEntries(files.map((one) => [one.path, one])));
  const now = merged(report(file("same.ts", [5, 0]), file("b/same.ts", [0, 0])));
  const before = report(file("same.ts", [1, 2]), file("b/same.ts", [1, 1], 4), file("gone.ts", [1, 0]));
  const { merged: all, lines } = carryCoverage(now, before, same);
  expect(lines).toBe(2);
  expect(JSON.parse(all.text)).toMatchObject({
    "same.ts": { s: { 0: 5, 1: 2 }, b: { 0: [0, 2] }, carried: true },
    "b/same.ts": { s: { 0: 0, 1: 0 } },
    "gone.ts": { s: { 0: 1 }, carried: true },
  });
  expect(JSON.parse(all.text)["b/same.ts"].carried).toBeUndefined();
});
