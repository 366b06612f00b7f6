/** What a cache learns from run to run: what it costs and gains, whether it changed, and that it is still wanted. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { readLog } from "../../../packages/delivery/cache-log.ts";
import { contents, install, packages } from "./npm-store.ts";
import { type CacheRun, openScene, type Scene } from "./scene.ts";

const logOf = (run: CacheRun) => `${run.log}\n${run.post?.log}`;
const recordOf = (scene: Scene) =>
  JSON.parse(readFileSync(join(scene.home, ".cache/keep-pace/dependency-cache.json"), "utf8")) as {
    samples: Record<string, { restored: string; saveSeconds: number | null }[]>;
  };

test("the series holds what saves cost, and reaches the report", { timeout: 120_000 }, async () => {
  await using scene = await openScene(packages(contents));
  const slowly = async () => {
    await sleep(3_000);
    await install(scene, contents)();
  };
  const cold = await scene.job({ install: slowly });
  const first = readLog(logOf(cold));
  expect(first.events.filter(({ store }) => store === "npm").map(({ outcome }) => outcome)).toEqual([
    "miss",
    "saved",
  ]);
  expect(first.series.get("npm")).toMatchObject({ hits: 0, misses: 1, savedSeconds: null, pays: null });
  expect(first.series.get("npm")?.saveSeconds).toBeGreaterThan(0);

  const again = async () => {
    scene.newMachine();
    return scene.job({ install: async () => void readFileSync(join(scene.home, firstFile(scene))) });
  };
  const runs = [await again(), await again(), await again()];
  expect(recordOf(scene).samples.npm?.[0]?.saveSeconds).toBeGreaterThan(0);
  const { events, series } = readLog(logOf(runs.at(-1) as CacheRun));
  expect(events).toEqual([{ outcome: "exact", key: null, store: "npm" }]);
  const npm = series.get("npm");
  expect(npm).toMatchObject({ hits: 3, misses: 1, pays: true });
  expect(npm?.bytes).toBeGreaterThan(10_000);
  expect(npm?.withoutCache).toBeGreaterThan(2.5);
});

function firstFile(scene: Scene): string {
  const names = JSON.parse(scene.text("package-lock.json")) as {
    packages: Record<string, { integrity: string }>;
  };
  const integrity = Object.values(names.packages)[0]?.integrity ?? "";
  const hex = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
  return `.npm/_cacache/content-v2/sha512/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`;
}

test("a cache that loses time is named, and left out where that is allowed", {
  timeout: 120_000,
}, async () => {
  await using scene = await openScene(packages(contents));
  await scene.job({ install: install(scene, contents) });
  const slow = async () => {
    await sleep(1_500);
    readFileSync(join(scene.home, firstFile(scene)));
  };
  const runs: CacheRun[] = [];
  for (let run = 0; run < 3; run += 1) {
    scene.newMachine();
    runs.push(await scene.job({ install: slow }));
  }
  expect(runs[1]?.post?.log).not.toContain("::warning");
  expect(runs[2]?.post?.log).toMatch(
    /::warning::The npm cache loses \d+\.\d s a run: leave it out, or set switch-off/,
  );
  scene.newMachine();
  const off = await scene.job({ inputs: { "switch-off": "true" } });
  expect(off.log).toContain("npm: left out: it was measured to lose time.");
});

test("a tree of which next to nothing is new is not packed again", { timeout: 120_000 }, async () => {
  await using scene = await openScene({ "go.mod": "module a\n\ngo 1.24\n", "go.sum": "" });
  const build = (name: string, bytes: number) => async () => {
    const folder = join(scene.home, ".cache/go-build/aa");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), randomBytes(bytes));
  };
  const commitAndRun = async (name: string, bytes: number) => {
    scene.newMachine();
    scene.repo.commit({ "main.go": `package main // ${name}\n` });
    return (await scene.job({ inputs: { managers: "go-build" }, install: build(name, bytes) })).post?.log;
  };
  expect(await commitAndRun("first", 1_000_000)).toContain("go-build: saved in");
  expect(await commitAndRun("little", 1_000)).toMatch(/go-build: not saved, 0\.1 % of it is new\./);
  expect(await commitAndRun("much", 200_000)).toContain("go-build: saved in");
  expect(scene.entries("go-build")).toHaveLength(2);
});

test("a schedule twice a week keeps alive what nobody uses for weeks", { timeout: 120_000 }, async () => {
  const day = 86_400_000;
  const start = Date.now();
  let now = start;
  await using scene = await openScene(packages(contents), { now: () => new Date(now) });
  await scene.job({ install: install(scene, contents) });
  for (const at of [4, 7, 11, 14, 18]) {
    now = start + at * day;
    scene.newMachine();
    const touch = await scene.job({
      event: { name: "schedule", payload: { schedule: "20 4 * * 1,4" } },
      inputs: { save: "never" },
    });
    expect(touch.caches[0]?.hit).toBe("exact");
  }
  now = start + 24 * day;
  scene.newMachine();
  expect((await scene.job()).caches[0]?.hit).toBe("exact");
  now = start + 32 * day;
  scene.newMachine();
  expect((await scene.job()).caches[0]?.hit).toBe("miss");
});

test("neither log-ins nor a whole home folder are stored", { timeout: 120_000 }, async () => {
  await using scene = await openScene({
    ...packages(contents),
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
    ".npmrc": "store-dir=~\n",
  });
  const run = await scene.job({
    inputs: { managers: "npm, pnpm" },
    install: async () => {
      await install(scene, contents)();
      writeFileSync(join(scene.home, ".npm/_cacache/.npmrc"), "//registry.example/:_authToken=secret\n");
    },
  });
  expect(run.post?.log).toContain("npm: not saved, its folder holds .npmrc, where log-ins are kept.");
  expect(run.log).toContain("pnpm: left out: its folder is the checkout's or the home folder, or one above.");
  expect(scene.results.caches().filter(({ key }) => !key.startsWith("keep-pace-record-"))).toEqual([]);
});
