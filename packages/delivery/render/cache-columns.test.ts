import { expect, test } from "vitest";
import { cacheOf } from "../cache.ts";
import type { Job } from "../model.ts";
import { cacheColumns } from "./cache-columns.ts";

function cellsOf(log: string): (readonly string[])[] {
  const jobs = cacheOf([{ id: "1", name: "test" } as Job], new Map([["1", log]]))?.jobs ?? [];
  const columns = cacheColumns(jobs);
  return [
    columns.map(({ head }) => head),
    ...jobs.map(({ series }) => columns.map(({ cell }) => cell(series))),
  ];
}

test("what dependency-cache measured has columns, as far as it measured anything", () => {
  const log = [
    "npm: restored in 1.4 s, 12.3 MB.",
    "npm: installed in 3.1 s; median with the cache 4.6 s (3 runs), without 9.8 s (1 run); a run saves 5.2 s.",
    "Cache hit for: theirs",
  ].join("\n");
  expect(cellsOf(log)).toEqual([
    ["size", "restore", "install", "median with it", "median without", "gain a run"],
    ["12.3 MB", "1.4 s", "3.1 s", "4.6 s", "9.8 s", "saves 5.2 s"],
    ["–", "–", "–", "–", "–", "–"],
  ]);
});

test("caches of others alone add no column", () => {
  expect(cellsOf("Cache hit for: theirs")).toEqual([[], []]);
});
