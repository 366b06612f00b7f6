/** What a cache service can do to a job: the job stays green, loses a bounded time, and is told the truth. */
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { zstdCompressSync } from "node:zlib";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import type { Fault, Route } from "../../support/results/faults.ts";
import { contents, install, packages } from "./npm-store.ts";
import { type CacheRun, openScene, type Scene } from "./scene.ts";

async function filledScene(): Promise<Scene> {
  const scene = await openScene(packages(contents));
  const cold = await scene.job({ install: install(scene, contents) });
  expect(cold.caches[0]?.hit).toBe("miss");
  expect(scene.entries("npm")).toHaveLength(1);
  scene.newMachine();
  return scene;
}

function expectGreen(run: CacheRun): void {
  expect(run.outcome).toBe("success");
  expect(run.post?.outcome).toBe("success");
  expect(run.outputs["cache-hit"]).toBe("false");
  expect(`${run.log}${run.post?.log}`).not.toMatch(/::error|bug/);
}

// GitHub's own client alone takes half a minute of each of these.
const bounded = 20_000;

const answers: [name: string, fault: Fault, truth: RegExp][] = [
  ["a broken connection", { kind: "reset" }, /ECONNRESET|socket hang up/],
  ["503", { kind: "status", status: 503 }, /HTTP 503/],
  ["429", { kind: "status", status: 429, retryAfter: 60 }, /429/],
  ["garbage", { kind: "garbage" }, /JSON/],
  ["no answer", { kind: "stall" }, /no answer within 5 s/],
];

test.each(answers)("%s instead of an answer", { timeout: 90_000 }, async (_, fault, truth) => {
  await using scene = await filledScene();
  scene.results.fail("*", fault);
  const run = await scene.job({ install: install(scene, contents) });
  expectGreen(run);
  expect(run.took).toBeLessThan(bounded);
  expect(run.log).toMatch(truth);
  expect(run.log.match(/Nothing was restored/g)).toHaveLength(1);
  expect(run.post?.log).toContain("not saved, the cache service failed before");
});

// Each of these begins when the install is done: the post step meets it first.
const late: [name: string, route: Route | "*", fault: Fault, truth: RegExp][] = [
  ["a broken connection", "*", { kind: "reset" }, /ECONNRESET|socket hang up/],
  ["503", "*", { kind: "status", status: 503 }, /HTTP 503/],
  ["429", "*", { kind: "status", status: 429, retryAfter: 60 }, /429/],
  ["garbage", "*", { kind: "garbage" }, /JSON/],
  ["no answer", "*", { kind: "stall" }, /no answer within 5 s/],
  ["no answer to a look-up", "GetCacheEntryDownloadURL", { kind: "stall" }, /no answer within 5 s/],
  ["no answer to an upload", "upload", { kind: "stall" }, /no byte for 5 s|no answer within 5 s/],
  ["no answer to its end", "FinalizeCacheEntryUpload", { kind: "stall" }, /no byte for 5 s/],
];

test.each(late)("%s only after the install", { timeout: 90_000 }, async (_, route, fault, truth) => {
  await using scene = await openScene({
    ...packages(contents),
    "go.sum": "a.example/b v1.0.0/go.mod h1:x=\n",
  });
  let installed = 0;
  const run = await scene.job({
    install: async () => {
      await install(scene, contents)();
      scene.results.fail(route, fault);
      installed = performance.now();
    },
  });
  const lost = performance.now() - installed;
  expectGreen(run);
  expect(run.post?.log).toMatch(truth);
  expect(run.post?.log).toContain("npm: not saved");
  // Five seconds of waiting, and two processes that start.
  expect(lost).toBeLessThan(12_000);
});

test("a refused connection", { timeout: 90_000 }, async () => {
  await using scene = await filledScene();
  const results = scene.results.env();
  await scene.results.close();
  const run = await scene.job({ results, install: install(scene, contents) });
  expectGreen(run);
  expect(run.log).toMatch(/ECONNREFUSED/);
});

test("no service at all", { timeout: 90_000 }, async () => {
  await using scene = await filledScene();
  const run = await scene.job({ results: {}, install: install(scene, contents) });
  expectGreen(run);
  expect(run.log).toContain("this runner has no cache service");
});

test.each([
  ["corrupt", { kind: "corrupt" }],
  ["cut short", { kind: "truncate" }],
] as const)("an archive that arrives %s is not unpacked", { timeout: 90_000 }, async (_, fault) => {
  await using scene = await filledScene();
  scene.results.fail("download", fault, 20);
  const run = await scene.job({ install: install(scene, []) });
  expectGreen(run);
  expect(scene.has(".npm/_cacache/content-v2")).toBe(false);
});

test("a stalled download is given up after ten seconds", { timeout: 90_000 }, async () => {
  await using scene = await filledScene();
  scene.results.fail("download", { kind: "stall" });
  const run = await scene.job({ install: install(scene, contents) });
  expectGreen(run);
  expect(run.took).toBeLessThan(bounded + 10_000);
});

test("a restore that takes longer than the install did is given up", { timeout: 90_000 }, async () => {
  await using scene = await openScene(packages(contents));
  await scene.job({
    install: async () => {
      await sleep(4_000);
      await install(scene, contents)();
    },
  });
  scene.newMachine();
  scene.results.fail("download", { kind: "slow", bytesPerSecond: 1_000 }, 100);
  const run = await scene.job({ install: install(scene, contents) });
  expectGreen(run);
  expect(run.caches[0]?.note).toBe("it took longer than an install without it");
});

test("a read-only token restores, and says why nothing is saved", { timeout: 90_000 }, async () => {
  await using scene = await filledScene();
  scene.repo.commit(packages([...contents, "new"]));
  const results = scene.results.env({ readOnly: true });
  const run = await scene.job({ results, install: install(scene, ["new"]) });
  expectGreen(run);
  expect(run.caches[0]?.hit).toBe("partial");
  expect(run.post?.log).toMatch(/cache write denied/);
  expect(scene.entries("npm")).toHaveLength(1);
});

test.each([
  ["read", "partial", /cache-mode is read, which forbids writing/],
  ["write-only", "off", /saved in/],
  ["none", "off", /cache-mode is none, which forbids writing/],
] as const)("cache-mode %s", { timeout: 90_000 }, async (mode, hit, log) => {
  await using scene = await filledScene();
  scene.repo.commit(packages([...contents, "new"]));
  const run = await scene.job({
    env: { ACTIONS_CACHE_MODE: mode },
    install: install(scene, [...contents, "new"]),
  });
  expectGreen(run);
  expect(run.caches[0]?.hit).toBe(hit);
  expect(run.post?.log).toMatch(log);
});

test("a corrupt entry is left behind: the next runs save and use another", { timeout: 120_000 }, async () => {
  await using scene = await filledScene();
  const entry = scene.entries("npm")[0];
  const blob = entry && scene.results.blob(entry);
  blob?.content.fill(0, 40, 80);
  const first = await scene.job({ install: install(scene, contents) });
  expectGreen(first);
  expect(first.log).toMatch(/archive is damaged/);
  expect(scene.has(".npm/_cacache/content-v2")).toBe(true);
  expect(scene.entries("npm").map(({ key }) => /X64-([\d.]+)-/.exec(key)?.[1])).toEqual(["1", "1.1"]);
  scene.newMachine();
  const second = await scene.job({ install: install(scene, []) });
  expect(second.caches[0]?.hit).toBe("exact");
  expect(scene.has(".npm/_cacache/content-v2")).toBe(true);
});

test("of eight jobs of a matrix one packs and uploads", { timeout: 240_000 }, async () => {
  await using scene = await openScene(packages(contents));
  await install(scene, contents)();
  const jobs = Array.from({ length: 8 }, (_, index) =>
    scene.job({ runId: 77, contexts: { strategy: { "job-index": index, "job-total": 8 } } }),
  );
  const runs = await Promise.all(jobs);
  for (const run of runs) expect(run.post?.outcome).toBe("success");
  const reserved = scene.results.requests.filter(
    ({ route, body }) => route === "CreateCacheEntry" && String(body.key).startsWith("keep-pace-npm-"),
  );
  expect(reserved).toHaveLength(1);
  expect(scene.entries("npm")).toHaveLength(1);
  expect(runs.filter((run) => run.post?.log.includes("npm: saved in"))).toHaveLength(1);
  // A job that begins when the first has ended finds the entry.
  const others = /another job of this run does|another run saved it|the entry is there|npm: restored in/;
  expect(runs.filter((run) => others.test(run.log + run.post?.log))).toHaveLength(7);
});

test.each([
  ["a release", { event: { name: "release", payload: {} } }, /the event is a release/],
  ["a tag", { ref: "refs/tags/v1" }, /a tag was pushed/],
  ["a job that can publish", { env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: "x" } }, /id-token: write/],
  ["a job called so", { job: "npm-publish" }, /the job is called npm-publish/],
])("%s restores nothing unless asked", { timeout: 90_000 }, async (_, options, reason) => {
  await using scene = await filledScene();
  const results = scene.results.env();
  const run = await scene.job({ ...options, results, install: install(scene, contents) });
  expectGreen(run);
  expect(run.log).toMatch(reason);
  expect(scene.has(".npm/_cacache/.keep-pace-manifest.json")).toBe(false);
  const asked = await scene.job({ ...options, results, inputs: { "in-release-jobs": "true" } });
  expect(asked.caches[0]?.hit).toBe("exact");
});

test("a pull request saves while the default branch has nothing, and not afterwards", {
  timeout: 120_000,
}, async () => {
  await using scene = await openScene(packages(contents));
  const pull = (number: number) => ({
    event: { name: "pull_request", payload: { number, repository: { default_branch: "main" } } },
    ref: `refs/pull/${number}/merge`,
  });
  const first = await scene.job({ ...pull(1), install: install(scene, contents) });
  expect(first.post?.log).toContain("npm: saved in");
  expect((await scene.job(pull(1))).caches[0]?.hit).toBe("exact");
  await scene.job({ install: install(scene, contents) });
  scene.repo.commit(packages([...contents, "new"]));
  const second = await scene.job({ ...pull(2), install: install(scene, ["new"]) });
  expect(second.caches[0]?.hit).toBe("partial");
  expect(second.post?.log).toContain("the default branch's entry serves this pull request");
});

test("an entry with files outside of its paths is refused, and nothing of it is unpacked", {
  timeout: 120_000,
}, async () => {
  await using scene = await filledScene();
  const entry = scene.entries("npm")[0];
  const blob = entry && scene.results.blob(entry);
  if (!blob) throw new Error("there is no entry");
  const tar = pack();
  tar.entry({ name: join(scene.home, ".npm/_cacache/content-v2/good") }, "good");
  tar.entry({ name: join(scene.home, ".bashrc") }, "evil");
  tar.finalize();
  Object.assign(blob, { content: zstdCompressSync(await buffer(tar)) });
  const run = await scene.job();
  expectGreen(run);
  expect(run.log).toContain(".bashrc, which lies outside of the cached paths");
  expect(scene.has(".bashrc")).toBe(false);
  expect(scene.has(".npm/_cacache")).toBe(false);
});
