import { expect, test } from "vitest";
import { cacheOf } from "./cache.ts";
import type { Job } from "./model.ts";

const job = { id: "1", name: "test" } as Job;

test("a cache that missed and was saved is one line, with its series; others keep theirs", () => {
  const log = [
    "Cache not found for input keys: theirs",
    "npm: nothing to restore in 0.2 s.",
    "npm: saved in 2.5 s, 12.9 MB.",
    "npm: installed in 9.8 s; median with the cache not known (0 runs), without 9.8 s (1 run); too few runs to tell whether it pays.",
    "Cache saved with key: theirs",
  ].join("\n");
  const report = cacheOf([job], new Map([["1", log]]));
  expect(report).toMatchObject({ exact: 0, partial: 0, miss: 2, saved: 2, hitRate: 0 });
  expect(
    report?.jobs.map(({ outcome, key, series }) => [outcome, key ?? series?.store, series?.saveSeconds]),
  ).toEqual([
    ["miss", "theirs", undefined],
    ["miss", "npm", 2.5],
    ["saved", "theirs", undefined],
  ]);
});
