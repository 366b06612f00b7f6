import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { factsAt } from "../cache/facts.ts";
import { textsIn } from "../cache/pack.ts";
import type { Facts } from "../scan/facts.ts";
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

async function scanned(list: readonly string[], program?: URL) {
  const found = new Map<number, Facts>();
  const others = await scanInThreads(folder, list, (at, facts) => found.set(at, facts), program);
  for (const { files, names, lists, pragmas } of others) {
    const pack = { names: textsIn(names.bytes, names.offsets), lists };
    for (const [index, at] of files.entries()) found.set(at, factsAt(pack, index));
    expect(pragmas.map(([at]) => at)).toEqual([...files]);
  }
  return found;
}

test("several threads find what one finds, each file once", async () => {
  const found = await scanned([...paths, "missing.ts"]);
  expect(found.size).toBe(paths.length);
  for (const [at, path] of paths.entries()) expect(found.get(at)).toEqual(scan(path, textOf(at)));
});

test.each([
  ["takes files and fails", 'Atomics.add(workerData.taken, 0, 640); throw new Error("no");'],
  ["ends without a word", "Atomics.add(workerData.taken, 0, 64);"],
  ["is no program", "}{"],
])("what a thread leaves that %s is scanned all the same", async (_, text) => {
  const head = 'import { workerData } from "node:worker_threads";';
  const program = new URL(`data:text/javascript,${encodeURIComponent(head + text)}`);
  const found = await scanned(paths, program);
  expect(found.size).toBe(paths.length);
  expect(found.get(3999)).toEqual(scan("9/f3999.ts", textOf(3999)));
});
