import { createHash } from "node:crypto";
import { array, number, record, text } from "./json-values.ts";
import { addSamples, compareRuns, type OwnStore, type Run, type Sample, type Store } from "./store.ts";

const format = "keep-pace timings 1";
const digestLength = 16;

/**
 * The store as text, a test a line. Equal stores give equal text: runs and tests are sorted.
 * `runs`: [id, attempt, shard, at, commit, start-up, seconds beside tests, files]; `tests`: [id, [run, seconds, flags, …three a sample]].
 */
export function writeStore(store: Store): string {
  const parts: string[] = [];
  const { head } = streamStore(store, (part) => parts.push(part));
  return head + parts.join("");
}

/** As `writeStore` in pieces: `write` gets all but `head`, which is known last and has `headLength` bytes. */
export function streamStore(store: Store, write: (part: string) => void): { head: string } {
  const hash = createHash("sha256");
  let part = "";
  const flush = () => {
    hash.update(part);
    write(part);
    part = "";
  };
  for (const line of lines(store)) {
    part += line;
    if (part.length > partLength) flush();
  }
  flush();
  return { head: headOf(hash.digest("hex")) };
}

const partLength = 64 * 1024;

function headOf(digest: string): string {
  return `{"format":${JSON.stringify(format)},"digest":"${digest.slice(0, digestLength)}",\n`;
}

export const headLength = headOf("0".repeat(digestLength)).length;

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
    let flat = "";
    for (const sample of store.get(id) as readonly Sample[]) {
      flat += `${flat === "" ? "" : ","}${at(sample.run)},${secondsOf(sample)},${flagsOf(sample)}`;
    }
    yield `${comma}[${JSON.stringify(id)},[${flat}]]`;
    comma = ",\n";
  }
  yield "\n]}\n";
}

/**
 * Reads what `writeStore` wrote; `null` for anything else, or when it was changed since.
 * @param onto a store of one's own that the file's samples are added to: one in memory instead of three.
 */
export function readStore(file: string | Iterable<Uint8Array>, onto: OwnStore = new Map()): Store | null {
  try {
    return readLines(typeof file === "string" ? [Buffer.from(file)] : file, onto);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readLines(pieces: Iterable<Uint8Array>, store: OwnStore): Store | null {
  const hash = createHash("sha256");
  const isNew = store.size === 0;
  let head: string | null = null;
  let runs: readonly Run[] = [];
  for (const line of linesOf(pieces)) {
    if (head === null) {
      head = `${line}\n`;
      if (!head.startsWith(`{"format":${JSON.stringify(format)},`)) return null;
      continue;
    }
    hash.update(line).update("\n");
    const value = line.endsWith(",") ? line.slice(0, -1) : line;
    if (value.startsWith("[")) {
      const [id, flat] = array(JSON.parse(value));
      const samples = readSamples(array(flat), runs);
      if (isNew) store.set(text(id), samples);
      else addSamples(store, text(id), samples);
    } else if (value.startsWith(runsStart)) runs = readRunsLine(value);
  }
  return head === headOf(hash.digest("hex")) ? store : null;
}

const runsStart = '"runs":';

/** The runs of a store's file, without reading its tests; none where it is no such file. */
export function readRuns(file: Iterable<Uint8Array>): readonly Run[] {
  for (const line of linesOf(file)) {
    if (line.startsWith("[")) break;
    if (line.startsWith(runsStart)) return readRunsLine(line.slice(0, -1));
  }
  return [];
}

function readRunsLine(line: string): readonly Run[] {
  return array(record(JSON.parse(`{${line}}`)).runs).map(readRun);
}

/** Lines without their ends; what stands behind the last end is a line too. */
function* linesOf(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let open = "";
  for (const piece of pieces) {
    const found = (open + decoder.decode(piece, { stream: true })).split("\n");
    open = found.pop() as string;
    yield* found;
  }
  open += decoder.decode();
  if (open !== "") yield open;
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

function runTuple({ id, attempt, shard, at, commit, startupSeconds, beside }: Run): unknown[] {
  const tuple = [id, attempt, shard, at, commit];
  if (beside) return [...tuple, startupSeconds ?? null, round(beside.seconds), beside.files];
  return startupSeconds === undefined ? tuple : [...tuple, startupSeconds];
}

// Six digits are more than any clock of a test runner is worth.
function secondsOf({ seconds }: Sample): number {
  return seconds === null ? -1 : round(seconds);
}

function round(seconds: number): number {
  // Most reports give milliseconds.
  if (seconds < 1000 && Math.round(seconds * 1000) / 1000 === seconds) return seconds;
  return Number(seconds.toPrecision(6));
}

function flagsOf({ passed, flaky }: Sample): number {
  return (passed ? 1 : 0) + (flaky ? 2 : 0);
}

function readRun(value: unknown): Run {
  const [id, attempt, shard, at, commit, startup, besideSeconds, files] = array(value);
  const startupSeconds = number(startup);
  return {
    id: text(id),
    attempt: number(attempt) ?? 1,
    shard: number(shard) ?? 0,
    at: text(at),
    commit: typeof commit === "string" ? commit : null,
    ...(startupSeconds !== null && { startupSeconds }),
    ...(number(files) && { beside: { seconds: number(besideSeconds) ?? 0, files: number(files) as number } }),
  };
}

function readSamples(flat: readonly unknown[], runs: readonly Run[]): Sample[] {
  // An array that grows by push has room for 17.
  const samples = new Array<Sample>(Math.floor(flat.length / 3));
  for (let at = 0; at < samples.length; at += 1) {
    const run = runs[flat[3 * at] as number];
    if (!run) throw new SyntaxError("a sample of a run that is not there");
    const flags = number(flat[3 * at + 2]) ?? 0;
    samples[at] = {
      run,
      seconds: number(flat[3 * at + 1]),
      passed: (flags & 1) !== 0,
      flaky: (flags & 2) !== 0,
    };
  }
  return samples;
}
