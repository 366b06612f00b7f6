import { createHash } from "node:crypto";
import { array, number, record, text } from "./json-values.ts";
import { compareRuns, type Run, type Sample, type Store } from "./store.ts";

const format = "keep-pace timings 1";

/**
 * The store as text. Equal stores give equal text: runs and tests are sorted.
 * `runs`: [id, attempt, shard, at, commit, start-up seconds]; `tests`: [id, [run, seconds, flags, …three a sample]].
 */
export function writeStore(store: Store): string {
  const body = [...lines(store)].join("");
  return `{"format":${JSON.stringify(format)},"digest":"${digest(body)}",\n${body}`;
}

/** All but the head, a test a line. */
function* lines(store: Store): Generator<string> {
  const runs = distinctRuns(store);
  const index = new Map(runs.map((run, at) => [key(run), at]));
  const indexOf = new Map<Run, number>();
  const at = (run: Run) => {
    const known = indexOf.get(run) ?? (index.get(key(run)) as number);
    indexOf.set(run, known);
    return known;
  };
  yield `"runs":${JSON.stringify(runs.map(runTuple))},\n"tests":[`;
  let comma = "\n";
  for (const id of [...store.keys()].sort()) {
    const samples = store.get(id) as readonly Sample[];
    const flat = samples.map((sample) => `${at(sample.run)},${numbers(sample).join()}`).join();
    yield `${comma}[${JSON.stringify(id)},[${flat}]]`;
    comma = ",\n";
  }
  yield "\n]}\n";
}

/** Reads what `writeStore` wrote; `null` for anything else, or when it was changed since. */
export function readStore(file: string): Store | null {
  const value = parse(file);
  if (value.format !== format || value.digest !== digest(file.slice(file.indexOf("\n") + 1))) return null;
  const runs = array(value.runs).map(readRun);
  return new Map(
    array(value.tests).map((entry) => {
      const [id, flat] = array(entry);
      return [text(id), readSamples(array(flat), runs)];
    }),
  );
}

function distinctRuns(store: Store): Run[] {
  const seen = new Set<Run>();
  for (const samples of store.values()) for (const { run } of samples) seen.add(run);
  const runs = new Map([...seen].map((run) => [key(run), run]));
  return [...runs.values()].sort(compareRuns);
}

function key(run: Run): string {
  return JSON.stringify(runTuple(run));
}

function runTuple({ id, attempt, shard, at, commit, startupSeconds }: Run): unknown[] {
  return [id, attempt, shard, at, commit, ...(startupSeconds === undefined ? [] : [startupSeconds])];
}

// Six digits are more than any clock of a test runner is worth.
function numbers({ seconds, passed, flaky }: Sample): number[] {
  return [seconds === null ? -1 : Number(seconds.toPrecision(6)), (passed ? 1 : 0) + (flaky ? 2 : 0)];
}

function readRun(value: unknown): Run {
  const [id, attempt, shard, at, commit, startup] = array(value);
  const startupSeconds = number(startup);
  return {
    id: text(id),
    attempt: number(attempt) ?? 1,
    shard: number(shard) ?? 0,
    at: text(at),
    commit: typeof commit === "string" ? commit : null,
    ...(startupSeconds !== null && { startupSeconds }),
  };
}

function readSamples(flat: readonly unknown[], runs: readonly Run[]): Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at + 2 < flat.length; at += 3) {
    const run = runs[flat[at] as number];
    const flags = number(flat[at + 2]) ?? 0;
    if (!run) continue;
    samples.push({
      run,
      seconds: number(flat[at + 1]),
      passed: (flags & 1) !== 0,
      flaky: (flags & 2) !== 0,
    });
  }
  return samples;
}

function digest(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 16);
}

function parse(file: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(file));
  } catch {
    return {};
  }
}
