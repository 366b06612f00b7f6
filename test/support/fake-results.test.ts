import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { node24 } from "./action.ts";
import { type FakeResults, startFakeResults } from "./fake-results.ts";
import { networkGuard } from "./network-guard.ts";
import type { JobIdentity } from "./results/token.ts";

const modules = resolve(import.meta.dirname, "../../node_modules/@actions");
let workspace: string;
let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "runner-"));
  workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  mkdirSync(join(workspace, "d"));
  writeFileSync(join(workspace, "d/file"), "content");
});
afterEach(() => {
  for (const folder of [workspace, temp]) rmSync(folder, { recursive: true, force: true });
});

/** Runs code with the unmodified toolkit as an action of a job would; returns what it gives to `tell`. */
async function job(
  results: FakeResults,
  code: string,
  identity: JobIdentity = {},
  env: Record<string, string> = {},
) {
  using guard = networkGuard();
  const script = `
    ${code.includes("cache.") ? `import * as cache from "${modules}/cache/lib/cache.js";` : ""}
    ${code.includes("artifact.") ? `import artifact from "${modules}/artifact/lib/artifact.js";` : ""}
    const tell = (value) => console.log("TELL" + JSON.stringify(value ?? null));
    ${code}
    process.exit(0);`;
  const runner = {
    PATH: process.env.PATH ?? "",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(workspace, "../tmp"),
  };
  const output = await new Promise<string>((done) => {
    const options = { cwd: workspace, env: { ...runner, ...results.env(identity), ...env, ...guard.env } };
    execFile(node24, ["--input-type=module", "-e", script], options, (_, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
  guard.check();
  const told = [...output.matchAll(/^TELL(.*)$/gm)].map(([, json]) => JSON.parse(json as string));
  return { told, output };
}

const save = (key: string) => `tell(await cache.saveCache(["d"], ${JSON.stringify(key)}));`;
const restore = (key: string, ...more: string[]) =>
  `tell(await cache.restoreCache(["d"], ${JSON.stringify(key)}, ${JSON.stringify(more)}));`;
const empty = () => rmSync(join(workspace, "d"), { recursive: true, force: true });

test("a saved cache is restored by its key, by a prefix, and not by another key or other paths", async () => {
  await using results = await startFakeResults();
  const saved = await job(results, save("npm-linux-1"));
  expect(saved.told[0]).toBeGreaterThan(0);
  empty();
  const { told } = await job(
    results,
    restore("npm-linux-1") + restore("npm-linux-2", "npm-") + restore("pip-"),
  );
  expect(told).toEqual(["npm-linux-1", "npm-linux-1", null]);
  expect(readFileSync(join(workspace, "d/file"), "utf8")).toBe("content");
  expect((await job(results, `tell(await cache.restoreCache(["./d"], "npm-linux-1"));`)).told).toEqual([
    null,
  ]);
  expect(results.caches()).toMatchObject([{ key: "npm-linux-1", ref: "refs/heads/main", complete: true }]);
});

test("an entry is immutable: the second save of a key is refused", async () => {
  await using results = await startFakeResults();
  await job(results, save("key"));
  const before = results.caches();
  const { told, output } = await job(results, save("key"));
  expect(told).toEqual([-1]);
  expect(output).toContain("another job may be creating this cache");
  expect(results.caches()).toEqual(before);
});

test("a pull request reads its own, its base's and the default branch's caches, and writes its own", async () => {
  await using results = await startFakeResults();
  const pull = { ref: "refs/pull/7/merge", base: "refs/heads/release" };
  await job(results, save("a-main"), { ref: "refs/heads/main" });
  await job(results, save("a-release"), { ref: "refs/heads/release" });
  await job(results, save("a-other"), { ref: "refs/heads/other" });
  expect((await job(results, restore("a-"), pull)).told).toEqual(["a-release"]);
  expect((await job(results, restore("a-other") + restore("a-main"), pull)).told).toEqual([null, "a-main"]);
  await job(results, save("a-pull"), pull);
  expect((await job(results, restore("a-"), pull)).told).toEqual(["a-pull"]);
  expect((await job(results, restore("a-pull"))).told).toEqual([null]);
});

test("the newest of several prefix matches is restored, an exact match before all", async () => {
  await using results = await startFakeResults();
  await job(results, save("k-1") + save("k-12") + save("x-1"));
  expect((await job(results, restore("k-1") + restore("k-") + restore("none", "x-", "k-"))).told).toEqual([
    "k-1",
    "k-12",
    "x-1",
  ]);
});

test("a read-only token saves nothing, and says why", async () => {
  await using results = await startFakeResults();
  const { told, output } = await job(results, save("key"), { readOnly: true });
  expect(told).toEqual([-1]);
  expect(output).toContain("cache write denied");
  expect(results.caches()).toEqual([]);
});

test("a cache-mode without reading never asks the service", async () => {
  await using results = await startFakeResults();
  const { told } = await job(results, restore("key"), {}, { ACTIONS_CACHE_MODE: "write-only" });
  expect(told).toEqual([null]);
  expect(results.requests).toEqual([]);
});

test("an entry not read for seven days is gone; reading keeps it", async () => {
  let now = new Date("2026-01-01T00:00:00Z");
  await using results = await startFakeResults({ now: () => now });
  await job(results, save("kept") + save("lost"));
  now = new Date("2026-01-06T00:00:00Z");
  await job(results, restore("kept"));
  now = new Date("2026-01-08T00:00:00Z");
  expect((await job(results, restore("kept") + restore("lost"))).told).toEqual(["kept", null]);
  expect(results.caches().map(({ key }) => key)).toEqual(["kept"]);
});

test("over the quota, the hourly check drops what was read longest ago", async () => {
  let now = new Date("2026-01-01T00:00:00Z");
  await using results = await startFakeResults({ now: () => now, quotaBytes: 25_000 });
  writeFileSync(join(workspace, "d/file"), randomBytes(10_000));
  await job(results, save("a") + save("b") + save("c"));
  expect(results.caches()).toHaveLength(3);
  now = new Date("2026-01-01T00:45:00Z");
  await job(results, restore("a"));
  results.evict();
  expect(results.caches().map(({ key }) => key)).toEqual(["a", "c"]);
});

test("more uploads than a minute allows are refused with the time to wait", async () => {
  await using results = await startFakeResults({ uploadsPerMinute: 1 });
  const { told, output } = await job(results, save("a") + save("b"));
  expect(told).toEqual([expect.any(Number), -1]);
  expect(output).toContain("your rate limit will reset in 60 seconds");
});

test("a large upload goes in blocks", async () => {
  await using results = await startFakeResults();
  const code = `
    import { BlockBlobClient } from "${resolve(modules, "../@azure/storage-blob/dist/esm/index.js")}";
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, at) => at));
    const create = await fetch(process.env.ACTIONS_RESULTS_URL + "twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry",
      { method: "POST", headers: { authorization: "Bearer " + process.env.ACTIONS_RUNTIME_TOKEN }, body: JSON.stringify({ key: "k", version: "v" }) });
    const client = new BlockBlobClient((await create.json()).signed_upload_url);
    await client.uploadData(bytes, { maxSingleShotSize: 1024, blockSize: 1000, concurrency: 3 });
    tell((await client.downloadToBuffer()).equals(bytes));
    tell((await client.downloadToBuffer(10, 20)).equals(bytes.subarray(10, 30)));`;
  const { told, output } = await job(results, code);
  expect(told, output).toEqual([true, true]);
  expect(results.requests.filter(({ route }) => route === "upload")).toHaveLength(6);
});

test("faults: the toolkit survives each of them as a miss", async () => {
  await using results = await startFakeResults();
  await job(results, save("key"));
  results.fail("GetCacheEntryDownloadURL", { kind: "reset" }, 1);
  expect((await job(results, restore("key"))).output).toContain("Failed to restore");
  results.fail("GetCacheEntryDownloadURL", { kind: "status", status: 429, retryAfter: 9 }, 1);
  expect((await job(results, restore("key"))).output).toContain("your rate limit will reset in 9 seconds");
  empty();
  results.fail("download", { kind: "corrupt" });
  const corrupt = await job(results, restore("key"));
  expect(corrupt.told).toEqual([null]);
  expect(existsSync(join(workspace, "d/file"))).toBe(false);
  results.heal();
  expect((await job(results, restore("key"))).told).toEqual(["key"]);
  await results.close();
  expect((await job(results, restore("key"))).output).toContain("Unable to make request: ECONNREFUSED");
});

test("faults of every kind, as a client sees them", async () => {
  await using results = await startFakeResults();
  await job(results, save("key"));
  const url = `${results.url}/account/container/${results.caches()[0]?.blob}?sig=x`;
  const size = results.caches()[0]?.sizeBytes ?? 0;
  const body = async () => (await (await fetch(url)).arrayBuffer()).byteLength;
  expect(await body()).toBe(size);
  results.fail("download", { kind: "status", status: 503 }, 1);
  expect((await fetch(url)).status).toBe(503);
  results.fail("download", { kind: "garbage" }, 1);
  expect(await (await fetch(url)).text()).toContain("<html>");
  results.fail("download", { kind: "truncate" }, 1);
  await expect(body()).rejects.toThrow("terminated");
  results.fail("download", { kind: "stall" }, 1);
  await expect(
    fetch(url, { signal: AbortSignal.timeout(100) }).then((answer) => answer.text()),
  ).rejects.toThrow(/timeout/);
  results.fail("*", { kind: "stall" }, 1);
  await expect(fetch(results.url, { method: "PUT", signal: AbortSignal.timeout(100) })).rejects.toThrow(
    /timeout/,
  );
  results.fail("download", { kind: "slow", bytesPerSecond: size * 4 }, 1);
  expect(await body()).toBe(size);
});

const upload = `
  const { id, digest } = await artifact.uploadArtifact("reports", [process.cwd() + "/d/file"], process.cwd(), { retentionDays: 3 });
  tell({ id, digest });`;

test("an artifact is uploaded, listed, downloaded by another job of the run, and deleted", async () => {
  await using results = await startFakeResults({ now: () => new Date("2026-01-01T00:00:00Z") });
  const uploaded = await job(results, upload, { run: "5", job: "plan" });
  const { id, digest } = uploaded.told[0];
  expect(results.artifacts()).toMatchObject([{ id, name: "reports", digest: `sha256:${digest}` }]);
  const other = await job(
    results,
    `tell((await artifact.listArtifacts()).artifacts.map(({ name, createdAt }) => [name, createdAt]));
     const found = await artifact.getArtifact("reports");
     tell(await artifact.downloadArtifact(found.artifact.id, { path: "got", expectedHash: "sha256:${digest}" }));
     tell((await artifact.deleteArtifact("reports")).id);
     tell((await artifact.listArtifacts()).artifacts);`,
    { run: "5", job: "report" },
  );
  expect(other.told).toEqual([
    [["reports", "2026-01-01T00:00:00.000Z"]],
    { downloadPath: "got", digestMismatch: false },
    id,
    [],
  ]);
  expect(readFileSync(join(workspace, "got/d/file"), "utf8")).toBe("content");
});

test("artifact names are unique in a run, and other runs do not see them", async () => {
  await using results = await startFakeResults();
  await job(results, upload, { run: "5" });
  expect((await job(results, upload, { run: "5" })).output).toContain(
    "an artifact with this name already exists",
  );
  expect(
    (await job(results, `tell((await artifact.listArtifacts()).artifacts.length)`, { run: "6" })).told,
  ).toEqual([0]);
});

test("a token that the service did not sign is refused", async () => {
  await using results = await startFakeResults();
  const { output } = await job(results, restore("key"), {}, { ACTIONS_RUNTIME_TOKEN: "a.b.c" });
  expect(output).toContain("(401)");
});
