import { expect, test } from "vitest";
import { installWithout, judge, type Sample } from "./pays.ts";
import { addSample, emptyRecord, formatRecord, parseRecord, raiseEpoch } from "./record.ts";

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const miss = (installSeconds: number, saveSeconds = 0): Sample => ({
  at: day(1),
  restored: "nothing",
  bytes: null,
  restoreSeconds: 0.2,
  installSeconds,
  saveSeconds,
});
const hit = (restoreSeconds: number, installSeconds: number): Sample => ({
  at: day(1),
  restored: "exact",
  bytes: 1_000,
  restoreSeconds,
  installSeconds,
  saveSeconds: null,
});

test("a cache pays when restore, install and its share of the saves take less than an install alone", () => {
  const verdict = judge([miss(40, 8), hit(3, 10), hit(5, 10), hit(4, 12)]);
  expect(verdict).toEqual({
    pays: true,
    savedSeconds: 40 - (15 + 2),
    withCache: 17,
    withoutCache: 40,
    hits: 3,
    misses: 1,
  });
});

test("a cache that loses time is told so", () => {
  expect(judge([miss(10), hit(9, 5), hit(9, 5), hit(9, 5)])).toMatchObject({ pays: false, savedSeconds: -4 });
});

test("too few runs give no verdict, unknown times no figure", () => {
  expect(judge([miss(10), hit(1, 2)])).toMatchObject({ pays: null, savedSeconds: 7 });
  expect(judge([hit(1, 2)])).toMatchObject({ pays: null, savedSeconds: null, withoutCache: null });
  expect(judge([{ ...miss(1), installSeconds: null }]).withoutCache).toBeNull();
  expect(installWithout([miss(10), miss(30), miss(20)])).toBe(20);
});

test("a record survives its own text and forgets what is old", () => {
  let record = raiseEpoch(addSample(emptyRecord, "npm", miss(10)), "npm");
  expect(parseRecord(formatRecord(record))).toEqual(record);
  record = addSample(record, "npm", { ...hit(1, 2), at: day(40) });
  expect(record.samples.npm).toHaveLength(1);
  for (let at = 0; at < 30; at += 1) record = addSample(record, "npm", { ...hit(at, 2), at: day(40) });
  expect(record.samples.npm).toHaveLength(20);
  expect(record.epochs).toEqual({ npm: 1 });
});

test.each([
  "",
  "null",
  "[]",
  '{"version":2,"samples":{}}',
  '{"version":1,"samples":{"npm":[{"at":"never"},5]},"epochs":{"npm":"x"}}',
])("a damaged record counts as empty: %s", (text) => {
  expect(Object.values(parseRecord(text).samples).flat()).toEqual([]);
  expect(parseRecord(text).epochs).toEqual({});
});
