import { describe, expect, test } from "vitest";
import { factLines, readLog } from "./cache-log.ts";

describe("a log says what its caches did", () => {
  test.each([
    ["Cache hit for: deps-1\nCache restored successfully\nCache restored from key: deps-1", ["exact"]],
    ["Cache hit for restore-key: deps-\nCache restored from key: deps-", ["partial"]],
    ["Cache not found for input keys: a, b", ["miss"]],
    ["npm cache is not found", ["miss"]],
    ["Cache is not found", ["miss"]],
    ["Cache restored from key: node-cache-1", ["exact"]],
    ["Cache not found for input keys: a\nCache restored from key: node-1", ["miss", "exact"]],
    ["Cache saved with key: deps-1", ["saved"]],
    ['Restored from cache key "v0-rust" full match: false.', ["partial"]],
    ['Restored from cache key "v0-rust" full match: true.', ["exact"]],
    ["No cache found.", ["miss"]],
    ["No GitHub Actions cache found for key: setup-uv-1", ["miss"]],
    ["uv cache restored from GitHub Actions cache with key: setup-uv-1", ["exact"]],
    ["echo Cache not found for input keys: said by a test", []],
  ])("%j: %j", (log, outcomes) => {
    expect(readLog(log).events.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  test("stamps and colours do not hide a line", () => {
    const log = "\ufeff2026-09-01T09:00:00.1234567Z \x1b[36;1mCache not found for input keys: a\x1b[0m\r\n";
    expect(readLog(log).events).toEqual([{ outcome: "miss", key: "a" }]);
  });

  test("steps of a container build, CACHED n of m", () => {
    const log = [
      "#5 [internal] load build context",
      "#6 [1/3] FROM node",
      "#7 [build 2/3] COPY . .",
      "#6 CACHED",
      "#8 [build 3/3] RUN npm ci",
      "#9 CACHED",
    ].join("\n");
    expect(readLog(log).layers).toEqual({ cached: 1, total: 3 });
  });

  test("the suite's own actions say what they saved", () => {
    expect(readLog("keep-pace dependency-cache: saved 41.5 s of installing").saved).toEqual([
      { action: "dependency-cache", seconds: 41.5 },
    ]);
  });

  test("what is kept of a log says the same as the whole, and is small", () => {
    const log = `${"noise\n".repeat(5000)}2026-09-01T09:00:00.1Z Cache hit for: a\n#7 [2/2] RUN x\n#7 CACHED\n`;
    const kept = factLines(log);
    expect(kept.split("\n")).toHaveLength(3);
    expect(readLog(kept)).toEqual(readLog(log));
  });
});
