import { expect, test } from "vitest";
import { cacheOf } from "./cache.ts";
import { factLines } from "./cache-log.ts";
import { layerExports } from "./layer-exports.ts";

const log = `#5 [build 1/3] FROM node:22
#5 DONE 20.0s
#6 [build 2/3] COPY . .
#6 CACHED
#7 [build 3/3] RUN npm ci
#7 0.5 added 3 packages
#7 DONE 30.5s
#8 exporting to GitHub Actions Cache
#8 DONE 48.2s
#9 exporting to image
#9 DONE 5.0s`;

test("seconds of the export and of the steps that ran, base images and other outputs apart", () => {
  expect(layerExports(log.split("\n"))).toEqual({ exportSeconds: 48.2, stepSeconds: 30.5 });
  expect(layerExports([])).toBeNull();
});

test("two builds of one job add up although both count from #1", () => {
  expect(layerExports([...log.split("\n"), ...log.split("\n")])).toEqual({
    exportSeconds: 96.4,
    stepSeconds: 61,
  });
});

test("a recording keeps the lines, and the caches of a run tell it", () => {
  const stamped = log.replace(/^/gm, "2026-11-21T18:00:00.1234567Z ");
  const kept = factLines(stamped);
  expect(layerExports(kept.split("\n"))).toEqual({ exportSeconds: 48.2, stepSeconds: 30.5 });
  const job = { id: "1", name: "image" } as Parameters<typeof cacheOf>[0][number];
  expect(cacheOf([job], new Map([["1", stamped]]))?.layerExports).toEqual({
    exportSeconds: 48.2,
    stepSeconds: 30.5,
  });
});
