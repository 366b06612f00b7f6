import { createHash } from "node:crypto";
import { array, number, record, text } from "./json-values.ts";
import { compareRuns, type Run, type Sample, type Store } from "./store.ts";

const format = "keep-pace timings 1";

/**
 * The store as text. Equal stores give equal text: runs and tests are sorted.
 * `runs`: [id, attempt, shard, at, commit]; `tests`: [id, [run, seconds, position, flags, …four a sample]].
 */
export function writeStore(store: Store): string {
  const runs = distinctRuns(store);
  const index = new Map(runs.map((run, at) => [key(run), at]));
  const indexOf = new Map<Run, number>();
  const at = (run: Run) => {
    const known = indexOf.get(run) ?? (index.get(key(run)) as number);
    indexOf.set(run, known);
    return known;
  };
  const tests = [...store]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, samples]) => [id, samples.flatMap((sample) => [at(sample.run), ...numbers(sample)])]);
  const body = {
    runs: runs.map(({ id, attempt, shard, at, commit }) => [id, attempt, shard, at, commit]),
    tests,
  };
  return `${JSON.stringify({ format, digest: digest(body), ...body })}\n`;
}

/** Reads what `writeStore` wrote; `null` for anything else, or when it was changed since. */
export function readStore(file: string): Store | null {
  const value = parse(file);
  if (value.format !== format || value.digest !== digest({ runs: value.runs, tests: value.tests }))
    return null;
  const runs = array(value.runs).map(readRun);
  return new Map(
    array(value.tests).map((entry) => {
      const [id, flat] = array(entry);
      return [text(id), readSamples(array(flat), runs)];
    }),
  );
}

/** A short name of everything in the store. */
export function storeDigest(store: Store): string {
  return createHash("sha256").update(writeStore(store)).digest("hex").slice(0, 16);
}

function distinctRuns(store: Store): Run[] {
  const seen = new Set<Run>();
  for (const samples of store.values()) for (const { run } of samples) seen.add(run);
  const runs = new Map([...seen].map((run) => [key(run), run]));
  return [...runs.values()].sort(compareRuns);
}

function key({ id, attempt, shard, at, commit }: Run): string {
  return JSON.stringify([id, attempt, shard, at, commit]);
}

// Six digits are more than any clock of a test runner is worth.
function numbers({ seconds, position, passed, flaky }: Sample): number[] {
  return [
    seconds === null ? -1 : Number(seconds.toPrecision(6)),
    position,
    (passed ? 1 : 0) + (flaky ? 2 : 0),
  ];
}

function readRun(value: unknown): Run {
  const [id, attempt, shard, at, commit] = array(value);
  return {
    id: text(id),
    attempt: number(attempt) ?? 1,
    shard: number(shard) ?? 0,
    at: text(at),
    commit: typeof commit === "string" ? commit : null,
  };
}

function readSamples(flat: readonly unknown[], runs: readonly Run[]): Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at + 3 < flat.length; at += 4) {
    const run = runs[flat[at] as number];
    const flags = number(flat[at + 3]) ?? 0;
    if (!run) continue;
    samples.push({
      run,
      seconds: number(flat[at + 1]),
      position: number(flat[at + 2]) ?? 0,
      passed: (flags & 1) !== 0,
      flaky: (flags & 2) !== 0,
    });
  }
  return samples;
}

function digest(body: { runs: unknown; tests: unknown }): string {
  return createHash("sha256")
    .update(JSON.stringify([body.runs, body.tests]))
    .digest("hex")
    .slice(0, 16);
}

function parse(file: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(file));
  } catch {
    return {};
  }
}
