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
    expect(readLog(log).events).toEqual([{ outcome: "miss", key: "a", store: null }]);
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

  test("dependency-cache's own lines are events and give its series", () => {
    const log = [
      "npm: restored an older entry in 1.4 s, 12.3 MB (keep-pace-npm-Linux-X64-1-node24-abc).",
      "go: nothing to restore in 0.2 s: HTTP 503.",
      "cargo: restored in 0.5 s, 12 kB.",
      "pip: left out: it was measured to lose time.",
      "npm: saved in 2.5 s, 12.9 MB.",
      "npm: installed in 3.1 s; median with the cache 4.6 s (3 runs), without 9.8 s (1 run); a run saves 5.2 s.",
      "go: not saved, the cache service failed before (HTTP 503).",
      "go: no install seen; median with the cache not known (0 runs), without 7.0 s (1 run); too few runs to tell whether it pays.",
      "cargo: installed in 3.0 s; median with the cache 3.5 s (2 runs), without 3.0 s (1 run); a run loses 0.5 s so far.",
    ].join("\n");
    const { events, series } = readLog(log);
    expect(events).toEqual([
      { outcome: "partial", key: "keep-pace-npm-Linux-X64-1-node24-abc", store: "npm" },
      { outcome: "miss", key: null, store: "go" },
      { outcome: "exact", key: null, store: "cargo" },
      { outcome: "saved", key: null, store: "npm" },
    ]);
    expect([...series.keys()]).toEqual(["npm", "go", "cargo"]);
    expect(series.get("npm")).toEqual({
      store: "npm",
      bytes: 12_900_000,
      restoreSeconds: 1.4,
      saveSeconds: 2.5,
      installSeconds: 3.1,
      withCache: 4.6,
      hits: 3,
      withoutCache: 9.8,
      misses: 1,
      savedSeconds: 5.2,
      pays: true,
    });
    expect(series.get("go")).toMatchObject({
      installSeconds: null,
      withoutCache: 7,
      savedSeconds: null,
      pays: null,
    });
    expect(series.get("cargo")).toMatchObject({ bytes: 12_000, savedSeconds: -0.5, pays: null });
    expect(readLog(factLines(`noise\n${log}`))).toEqual(readLog(log));
  });

  test("what is kept of a log says the same as the whole, and is small", () => {
    const log = `${"noise\n".repeat(5000)}2026-09-01T09:00:00.1Z Cache hit for: a\n#7 [2/2] RUN x\n#7 CACHED\n`;
    const kept = factLines(log);
    expect(kept.split("\n")).toHaveLength(3);
    expect(readLog(kept)).toEqual(readLog(log));
  });
});
