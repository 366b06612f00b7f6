import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assign, makePlan, makeReceipt, verify } from "@keep-pace/shards";
import {
  checkout,
  estimate,
  mergeStores,
  readReport,
  readStore,
  type Store,
  storeOf,
  writeStore,
} from "@keep-pace/timings";
import { budget } from "../run/budget.ts";
import { mulberry, table } from "./score.ts";

const tests = 100_000;
const perFile = 40;

/** Times at 100,000 tests; the memory is that of the whole process, its start included. */
export function speed(): string {
  const rows: string[][] = [];
  const measure = <T>(what: string, limit: string, work: () => T): T => {
    globalThis.gc?.();
    const start = performance.now();
    const processor = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(processor);
    if (limit !== "–")
      budget(`${what}, processor time`, (user + system) / 1000, Number.parseInt(limit, 10), "ms");
    rows.push([
      what,
      `${(performance.now() - start).toFixed(0)} ms`,
      `${((user + system) / 1000).toFixed(0)} ms`,
      limit,
    ]);
    return result;
  };
  const bytes = junit();
  const report = measure(`ingest ${(bytes.length / 1e6).toFixed(1)} MB of JUnit`, "700 ms", () =>
    readReport(slices(bytes), checkout(null, null)),
  );
  rows.push(["what reading it adds to the memory of an empty process", `${memory(bytes)} MB`, "", "100 MB"]);
  const ids = report.cases.map(({ id }) => id);
  const random = mulberry(1);
  const seconds = Float64Array.from(ids, () => Math.exp(3 * random()) / 10);
  const planned = ids.map((id, at) => ({
    id,
    suite: "tests",
    seconds: seconds[at] as number,
    group: null,
    addressable: true,
  }));
  measure("assign 100,000 tests to 64 shards", "250 ms", () => assign(planned, 64));
  measure("the same, for a suite whose files err as one", "250 ms", () =>
    assign(planned, 64, {
      errors: [
        { share: 1, error: 0.05 },
        { share: 0, error: 0.01 },
      ],
      startSeconds: 0.001,
    }),
  );
  const partials = Array.from(
    { length: 64 },
    (_, shard): Store =>
      storeOf(
        { id: "run", attempt: 1, shard: shard + 1, at: "2026-01-01T00:00:00.000Z", commit: null },
        report.cases.filter((_, at) => at % 64 === shard),
      ),
  );
  const store = measure("merge 64 partial stores", "1000 ms", () => mergeStores(partials));
  const text = measure("write the store", "–", () => writeStore(store));
  measure("read the store", "–", () => readStore(text));
  let long: Store = new Map();
  for (let run = 0; run < 8; run += 1) {
    const at = new Date(Date.UTC(2026, 0, 1 + run)).toISOString();
    const cases = ids.map((id, i) => ({
      id,
      outcome: "passed" as const,
      flaky: false,
      seconds: (seconds[i] as number) * (0.8 + 0.4 * random()),
    }));
    long = mergeStores([long, storeOf({ id: `${run}`, attempt: 1, shard: 0, at, commit: null }, cases)]);
  }
  const estimates = measure("estimate 100,000 tests with 8 samples each", "–", () => estimate(long));
  const { plan } = measure("plan with estimates, 64 shards", "250 ms", () =>
    makePlan({
      suites: [{ name: "tests", runner: "pytest", ids }],
      estimates,
      shards: 64,
      circumstances: {
        startupSeconds: 60,
        targetSeconds: null,
        maxMinutes: null,
        maxShards: 256,
        slots: null,
      },
      groupOf: () => null,
      isQuarantined: () => false,
      longestFirst: false,
      run: null,
    }),
  );
  const receipts = plan.shards.map(({ index, tests: own }) => ({
    file: `${index}.json`,
    text: JSON.stringify(
      makeReceipt(
        plan,
        index,
        1,
        own.map((id) => ({ id, outcome: "passed" })),
      ),
    ),
  }));
  const verdict = measure("verify 100,000 ids against a listing", "300 ms", () =>
    verify(plan, receipts, ids),
  );
  rows.push(["its verdict", String(verdict.ok), "", "true"]);
  return table(["what", "wall time", "processor time", "goal"], rows);
}

function memory(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "ingest-"));
  try {
    const file = join(folder, "report.xml");
    writeFileSync(file, bytes);
    return execFileSync(process.execPath, [join(import.meta.dirname, "ingest.ts"), file], {
      encoding: "utf8",
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function junit(): Buffer {
  const parts = ['<?xml version="1.0"?>\n<testsuites name="pytest tests"><testsuite name="pytest">\n'];
  for (let at = 0; at < tests; at += 1) {
    const file = Math.floor(at / perFile);
    parts.push(
      `<testcase classname="tests.package_${file % 50}.area_${file}.test_module_${file}.TestSomething" `,
      `name="test_that_it_holds[case &lt;${at}&gt; and &quot;more&quot; of what parameters hold ${at * 7}]" `,
      `time="${(at % 1000) / 1000}" />\n`,
    );
  }
  parts.push("</testsuite></testsuites>\n");
  return Buffer.from(parts.join(""));
}

function* slices(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144);
}
