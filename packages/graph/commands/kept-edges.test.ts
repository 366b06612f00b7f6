import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listingOf } from "@keep-pace/changes";
import type { Cache, CacheProblem, Host, JobServices, RunContext } from "@keep-pace/command";
import { terminalHost } from "@keep-pace/command";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textsOf } from "../cache/pack.ts";
import type { World } from "../cache/world.ts";
import { emptyGraph } from "../graph.ts";
import { edgesOf } from "./edges.ts";
import { keepEdges, untilOutage } from "./kept-edges.ts";
import type { Sources } from "./sources.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-edges-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A cache service in a folder: the newest entry whose key begins as asked. */
function fakeCache(problem: CacheProblem | null = null) {
  const entries = new Map<string, string>();
  const calls: string[] = [];
  const onDisk = (home: string, [path = ""]: readonly string[]) => path.replace("~", home);
  const of = (home: string): Cache => ({
    noReads: null,
    noWrites: null,
    async restore({ paths, restoreKeys = [] }) {
      calls.push("restore");
      const [key] = [...entries.keys()].reverse().filter((one) => restoreKeys.some((k) => one.startsWith(k)));
      if (key !== undefined && !problem)
        cpSync(entries.get(key) as string, onDisk(home, paths), { recursive: true });
      return { key: problem ? null : (key ?? null), bytes: null, touched: false, problem };
    },
    async save({ paths, key }) {
      calls.push("save");
      const place = join(folder, `entry-${entries.size}`);
      cpSync(onDisk(home, paths), place, { recursive: true });
      entries.set(key, place);
      return { saved: true, bytes: null, problem: null, unanswered: false };
    },
    close() {},
  });
  return { of, calls, entries };
}

/** A graph in which nobody needs anybody. */
function worldOf(paths: readonly string[]): World {
  const graph = emptyGraph();
  for (const path of paths) graph.unlink(path);
  const table = graph.table({ folders: textsOf([""]), of: new Uint32Array(paths.length) });
  return { table, tests: { units: [], uncertain: [] }, projects: [""], types: "none" };
}

const [large, small] = [20_000, 19_999];

/** A job on a machine of its own: selects, and ends. Returns how many files were read. */
async function job(
  cache: ReturnType<typeof fakeCache>,
  { id = 1, count = large, changed = 0, ref = "refs/heads/main", home = "" } = {},
) {
  const own = join(folder, home || `home-${id}`);
  const state = new Map<string, string>();
  const services: JobServices = {
    cache: cache.of(own),
    artifacts: {} as JobServices["artifacts"],
    state: { read: (name) => state.get(name) ?? "", write: (name, value) => state.set(name, value) },
  };
  const terminal = terminalHost({
    cwd: folder,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("offline")),
  });
  const host: Host = {
    ...terminal,
    system: {
      ...terminal.system,
      env: { HOME: own, GITHUB_WORKSPACE: folder, RUNNER_ENVIRONMENT: "github-hosted" },
    },
    run: {
      eventName: ref === "refs/heads/main" ? "push" : "pull_request",
      event: { repository: { default_branch: "main" } },
      ref,
      runId: id,
      runAttempt: 1,
      pullRequest: null,
    } as unknown as RunContext,
    job: services,
  };
  let read = 0;
  const paths = Array.from({ length: count }, (_, at) => `${at}.ts`);
  const idOf = (path: string) => (Number.parseInt(path, 10) < changed ? `${path}-${id}` : path);
  const sources: Sources = {
    paths,
    links: new Map(),
    listing: listingOf(paths.map((path) => ({ path, mode: "100644", id: idOf(path) }))),
    unlisted: new Map(),
    isFile: (path) => paths.includes(path),
    folder: null,
    idOf,
    async read(paths, take) {
      for (const path of paths) take(path, 'import "./a.ts"');
      read += paths.length;
    },
  };
  const edges = await edgesOf(sources, [], folder, host, services);
  if (edges.isKeeping) edges.keep(worldOf(paths));
  edges.save();
  await keepEdges(host, services);
  return { read, imports: edges.factsOf("7.ts").imports };
}

test("what a run of the default branch scanned, a pull request on another machine does not scan again", async () => {
  const cache = fakeCache();
  expect((await job(cache, { id: 1 })).read).toBe(large);
  const pull = await job(cache, { id: 2, changed: 1000, ref: "refs/pull/1/merge" });
  expect(pull).toEqual({ read: 1000, imports: ["./a.ts"] });
  expect(cache.calls).toEqual(["restore", "save", "restore"]);
  expect(existsSync(join(folder, "home-2/.cache/keep-pace/edges"))).toBe(true);
});

test("a run of the default branch uploads again only what is much else", async () => {
  const cache = fakeCache();
  await job(cache, { id: 1 });
  expect((await job(cache, { id: 2, changed: large / 50 - 1 })).read).toBe(large / 50 - 1);
  expect(cache.calls).toEqual(["restore", "save", "restore"]);
  await job(cache, { id: 3, changed: large / 50 });
  expect([...cache.entries.keys()].map((key) => key.replace(/edges-\w+/, "edges"))).toEqual([
    "keep-pace-edges-1-1",
    "keep-pace-edges-3-1",
  ]);
});

test("a repository whose scan takes less than asking asks nothing", async () => {
  const cache = fakeCache();
  await job(cache, { count: small });
  expect(cache.calls).toEqual([]);
});

test("a machine that keeps its files does not ask for them", async () => {
  const cache = fakeCache();
  await job(cache, { id: 1, home: "own" });
  expect((await job(cache, { id: 2, home: "own" })).read).toBe(0);
  expect(cache.calls).toEqual(["restore", "save"]);
});

test("a damaged entry is scanned over and replaced", async () => {
  const cache = fakeCache();
  await job(cache, { id: 1 });
  const file = join([...cache.entries.values()][0] as string, "edges");
  writeFileSync(file, readFileSync(file).fill(0, 100, 200));
  expect((await job(cache, { id: 2 })).read).toBe(large);
  expect(cache.calls.slice(2)).toEqual(["restore", "save"]);
  expect((await job(cache, { id: 3 })).read).toBe(0);
});

test("a service that is down costs a scan, and is not asked to take what was scanned", async () => {
  const cache = fakeCache({ kind: "unavailable", reason: "it gave no answer within 5 s" });
  expect(await job(cache)).toEqual({ read: large, imports: ["./a.ts"] });
  expect(cache.calls).toEqual(["restore"]);
});

test("after an outage nothing more is restored, after a damaged entry it is", async () => {
  const request = { paths: [], key: "k" };
  const down = fakeCache({ kind: "abandoned", reason: "it took longer than 5 s" });
  const first = untilOutage(down.of(folder));
  for (let at = 0; at < 2; at += 1) expect((await first.cache.restore(request)).problem).not.toBeNull();
  expect([first.isDown(), down.calls]).toEqual([true, ["restore"]]);
  const corrupt = fakeCache({ kind: "corrupt", reason: "damaged" });
  const second = untilOutage(corrupt.of(folder));
  for (let at = 0; at < 2; at += 1) await second.cache.restore(request);
  expect([second.isDown(), corrupt.calls.length]).toEqual([false, 2]);
});
