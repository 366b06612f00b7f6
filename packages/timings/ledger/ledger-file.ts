import { createHash } from "node:crypto";
import { array, number, record, text } from "../json-values.ts";
import { type Escape, emptyLedger, type Ledger, type Verdicts } from "./ledger.ts";

/**
 * The ledger as text, a test a line; equal ledgers give equal text. `green`: fingerprints that only ever passed, with
 * the instants of the passes in `at`; `failed`: [fingerprint, instant of the failure, …instants of passes since].
 */
export function writeLedger(ledger: Ledger): string {
  const body = [
    `"runs":${JSON.stringify([...ledger.runs].sort())},\n`,
    `"escapes":${JSON.stringify(ledger.escapes)},\n`,
    `"tests":{${[...ledger.tests.keys()]
      .sort()
      .map((path) => line(path, ledger))
      .join(",")}\n}}\n`,
  ].join("");
  return `{"version":1,"digest":"${digest(body)}",\n${body}`;
}

function line(path: string, { tests }: Ledger): string {
  const verdicts = [...(tests.get(path) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const clean = verdicts.filter(([, { failed }]) => failed === null);
  const failed = verdicts.filter(([, one]) => one.failed !== null);
  const entry = {
    green: clean.map(([fingerprint]) => fingerprint),
    at: clean.map(([, { passed }]) => passed),
    ...(failed.length > 0 && {
      failed: failed.map(([fingerprint, one]) => [fingerprint, one.failed, ...one.passed]),
    }),
  };
  return `\n${JSON.stringify(path)}:${JSON.stringify(entry)}`;
}

/**
 * Reads a ledger; `null` for what is none, or was changed since it was written. One written by hand needs only
 * `{"version": 1, "tests": {path: {"green": [fingerprint]}}}`.
 */
export function readLedger(file: string): Ledger | null {
  const value = parse(file);
  if (value?.version !== 1 || !isRecord(value.tests)) return null;
  if ("digest" in value && value.digest !== digest(file.slice(file.indexOf("\n") + 1))) return null;
  const tests = new Map<string, ReadonlyMap<string, Verdicts>>();
  for (const [path, entry] of Object.entries(value.tests)) {
    if (!isRecord(entry) || !Array.isArray(entry.green)) return null;
    tests.set(path, readTest(entry));
  }
  return {
    ...emptyLedger,
    tests,
    runs: new Map(array(value.runs).map((run) => [text(array(run)[0]), number(array(run)[1]) ?? 0])),
    escapes: array(value.escapes).map(readEscape),
  };
}

function readTest(entry: Readonly<Record<string, unknown>>): Map<string, Verdicts> {
  const times = array(entry.at);
  const clean = array(entry.green).flatMap((fingerprint, index): [string, Verdicts][] =>
    typeof fingerprint === "string"
      ? [[fingerprint, { failed: null, passed: instants(times[index] ?? [0]) }]]
      : [],
  );
  const failed = array(entry.failed).map((one): [string, Verdicts] => {
    const [fingerprint, at, ...passed] = array(one);
    return [text(fingerprint), { failed: number(at) ?? 0, passed: instants(passed) }];
  });
  return new Map([...clean, ...failed]);
}

function readEscape(value: unknown): Escape {
  const { test, scope, run, commit, at, proof, settled } = record(value);
  return {
    test: text(test),
    scope: text(scope),
    run: text(run),
    commit: typeof commit === "string" ? commit : null,
    at: number(at) ?? 0,
    proof: text(proof),
    settled: settled === true,
  };
}

function instants(value: unknown): number[] {
  return array(value).flatMap((one) => number(one) ?? []);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function digest(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 16);
}

function parse(file: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(file);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
