import { createHash } from "node:crypto";
import { type Answer, type Host, UserError } from "@keep-pace/command";
import { duration, plural } from "@keep-pace/findings";
import type { Report } from "../case.ts";
import { estimate } from "../estimate.ts";
import { findFlaky } from "../flaky.ts";
import { parseInstant } from "../seconds.ts";
import { besideOf } from "../starts.ts";
import { type OwnStore, type Run, type Store, storeOf } from "../store.ts";
import {
  addNamedStore,
  pieces,
  readNamedRuns,
  readNamedStore,
  readReports,
  writeNamedStore,
} from "./files.ts";
import type { ImportInputs } from "./import.ts";
import type { ShowInputs } from "./show.ts";

/** Adds the reports of one run to a store. Nothing is written when one of them cannot be taken. */
export async function runImport(inputs: ImportInputs, host: Host): Promise<Answer> {
  const file = named(inputs.store);
  if (inputs.report.length === 0) throw new UserError("No report was named: give at least one file.");
  const store = addNamedStore(host, file, await ofReports(file, inputs, host));
  writeNamedStore(host, file, store);
  return show(store);
}

/** The reports' samples; what they were read into can be let go of before the store is read. */
async function ofReports(file: string, inputs: ImportInputs, host: Host): Promise<OwnStore> {
  const reports = await readReports(host, inputs.report);
  const cases = reports.flatMap((report) => report.cases);
  if (cases.length === 0) host.log.warn(`${inputs.report.join(", ")}: no test case was found.`);
  reports.forEach((report, at) => {
    if (report.truncated)
      host.log.warn(`${inputs.report[at]} ends before it is complete: its complete cases were kept.`);
  });
  return storeOf(runOf(inputs, reports, file, host), cases);
}

/** Prints a store. */
export async function runShow(inputs: ShowInputs, host: Host): Promise<Answer> {
  return show(readNamedStore(host, named(inputs.store)));
}

function named(store: string | null): string {
  if (store) return store;
  throw new UserError("No store was named: give --store FILE.");
}

function runOf(inputs: ImportInputs, reports: readonly Report[], file: string, host: Host): Run {
  const run = {
    id: inputs.run ?? contentDigest(inputs.report, host),
    attempt: inputs.attempt,
    shard: inputs.shard,
    commit: inputs.commit,
    beside: besideOf(reports),
  };
  const given = inputs.at === null ? null : parseInstant(inputs.at);
  if (inputs.at !== null && given === null) {
    throw new UserError(`--at is "${inputs.at}": give an instant such as 2026-01-31T12:00:00Z.`);
  }
  const told = reports.flatMap(({ at }) => at ?? []).sort()[0];
  return { ...run, at: given ?? told ?? importedBefore(run, file, host) ?? host.now().toISOString() };
}

/** A second import of the same run keeps its time. */
function importedBefore(
  { id, attempt, shard }: Omit<Run, "at">,
  file: string,
  host: Host,
): string | undefined {
  return readNamedRuns(host, file).find(
    (run) => run.id === id && run.attempt === attempt && run.shard === shard,
  )?.at;
}

function contentDigest(reports: readonly string[], host: Host): string {
  const digests = reports.map((report) => {
    const hash = createHash("sha256");
    for (const piece of pieces(host, report, "report that exists")) hash.update(piece);
    return hash.digest("hex");
  });
  return createHash("sha256").update(digests.sort().join()).digest("hex").slice(0, 16);
}

function show(store: Store): Answer {
  const estimates = estimate(store);
  let [samples, tests, seconds] = [0, 0, 0];
  for (const [id, ofTest] of store) {
    const timed = ofTest.filter((sample) => sample.passed && sample.seconds !== null).length;
    if (timed === 0) continue;
    samples += timed;
    tests += 1;
    seconds += estimates.known.get(id) ?? estimates.guess(id) ?? 0;
  }
  const json = {
    samples,
    tests,
    seconds: round(seconds),
    flaky: findFlaky(store),
    setupSeconds: round(estimates.setupSeconds),
    estimator: estimates.estimator,
    error: estimates.error,
  };
  const lines = [
    `${plural(json.tests, "test")}, ${plural(json.samples, "sample")}, ${duration(json.seconds)} in all.`,
    ...(json.error === null
      ? []
      : [`Foreseen best by ${json.estimator}, ${(100 * json.error).toFixed(1)} % off on the last runs.`]),
    ...(json.setupSeconds > 0
      ? [`About ${duration(json.setupSeconds)} of set-up a shard were recognised and kept out of the tests.`]
      : []),
    ...json.flaky.map(
      ({ id, failures, passes, wastedSeconds }) =>
        `flaky: ${id} (${plural(failures, "failure")} and ${plural(passes, "pass", "passes")} on one commit, ${duration(wastedSeconds)} run again)`,
    ),
  ];
  return { json, text: () => lines.join("\n"), markdown: () => lines.map((line) => `- ${line}`).join("\n") };
}

function round(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
