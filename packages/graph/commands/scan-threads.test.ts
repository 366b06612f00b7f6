import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FactPack, factStore, factsAt, packSize } from "../cache/facts.ts";
import { scan } from "../scan/index.ts";
import { scanInThreads } from "./scan-threads.ts";

const paths = Array.from({ length: 4000 }, (_, at) => `${at % 10}/f${at}.ts`);
const textOf = (at: number) =>
  `// keep-pace: affected-by data/${at}\nimport "./é${at % 50}"; read("a${at}.txt");`;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scan-threads-"));
  for (let at = 0; at < 10; at += 1) mkdirSync(join(folder, String(at)));
  for (const [at, path] of paths.entries()) writeFileSync(join(folder, path), textOf(at));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scanned(list: readonly string[], program?: URL) {
  const store = factStore();
  const scanning = scanInThreads(folder, list, store, program);
  const found = list.map((_, at) => scanning.at(at));
  const { packs, places } = scanning.packs();
  for (const [at, place] of places.entries()) {
    const pack = packs[Math.floor(place / packSize)];
    expect(place < 0 ? null : factsAt(pack as FactPack, place % packSize)).toEqual(found[at]);
  }
  expect([...scanning.pragmas()].length).toBe(found.filter((facts) => facts !== null).length);
  return found;
}

test("several threads find what one finds", () => {
  const found = scanned([...paths, "missing.ts"]);
  expect(found.pop()).toBeNull();
  for (const [at, path] of paths.entries()) expect(found[at]).toEqual(scan(path, textOf(at)));
});

test("who asks for the last file first gets it, and the others after it", () => {
  const scanning = scanInThreads(folder, paths, factStore());
  expect(scanning.at(3999)).toEqual(scan("9/f3999.ts", textOf(3999)));
  expect(scanning.at(0)).toEqual(scan("0/f0.ts", textOf(0)));
});

test.each([
  ["takes files and fails", 'Atomics.add(workerData.share.counts, 0, 640); throw new Error("no");'],
  ["ends without a word", "Atomics.add(workerData.share.counts, 0, 64);"],
  ["is no program", "}{"],
])("what a thread leaves that %s is scanned all the same", (_, text) => {
  const head = 'import { workerData } from "node:worker_threads";';
  const program = new URL(`data:text/javascript,${encodeURIComponent(head + text)}`);
  const found = scanned(paths, program);
  for (const [at, path] of paths.entries()) expect(found[at]).toEqual(scan(path, textOf(at)));
});
