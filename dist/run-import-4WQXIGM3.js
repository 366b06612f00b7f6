import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  readNamedStore,
  readReports,
  writeNamedStore
} from "./chunk-SKCUIBOF.js";
import {
  estimate,
  findFlaky
} from "./chunk-MB522GYT.js";
import {
  mergeStores,
  parseInstant,
  storeOf
} from "./chunk-KGDYOYTE.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-JMBXJXVB.js";
import {
  duration,
  plural
} from "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/timings/commands/run-import.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
async function runImport(inputs, host) {
  const file = named(inputs.store);
  if (inputs.report.length === 0) throw new UserError("No report was named: give at least one file.");
  const before = readNamedStore(host, file, "empty");
  const reports = await readReports(host, inputs.report);
  const cases = reports.flatMap((report) => report.cases);
  if (cases.length === 0) host.log.warn(`${inputs.report.join(", ")}: no test case was found.`);
  reports.forEach((report, at) => {
    if (report.truncated)
      host.log.warn(`${inputs.report[at]} ends before it is complete: its complete cases were kept.`);
  });
  const store = mergeStores([before, storeOf(runOf(inputs, reports, before, host), cases)]);
  writeNamedStore(host, file, store);
  return show(store);
}
async function runShow(inputs, host) {
  return show(readNamedStore(host, named(inputs.store), "error"));
}
function named(store) {
  if (store) return store;
  throw new UserError("No store was named: give --store FILE.");
}
function runOf(inputs, reports, before, host) {
  const run = {
    id: inputs.run ?? contentDigest(inputs.report, host),
    attempt: inputs.attempt,
    shard: inputs.shard,
    commit: inputs.commit
  };
  const given = inputs.at === null ? null : parseInstant(inputs.at);
  if (inputs.at !== null && given === null) {
    throw new UserError(`--at is "${inputs.at}": give an instant such as 2026-01-31T12:00:00Z.`);
  }
  const told = reports.flatMap(({ at }) => at ?? []).sort()[0];
  return { ...run, at: given ?? told ?? importedBefore(run, before) ?? host.now().toISOString() };
}
function importedBefore({ id, attempt, shard }, store) {
  for (const samples of store.values()) {
    const same = samples.find(({ run }) => run.id === id && run.attempt === attempt && run.shard === shard);
    if (same) return same.run.at;
  }
  return void 0;
}
function contentDigest(reports, host) {
  const digests = reports.map(
    (report) => createHash("sha256").update(readFileSync(resolve(host.cwd, report))).digest("hex")
  );
  return createHash("sha256").update(digests.sort().join()).digest("hex").slice(0, 16);
}
function show(store) {
  const estimates = estimate(store);
  const passed = [...store].map(([id, samples]) => ({
    id,
    samples: samples.filter((sample) => sample.passed && sample.seconds !== null).length
  }));
  const timed = passed.filter(({ samples }) => samples > 0);
  const json = {
    samples: timed.reduce((sum, { samples }) => sum + samples, 0),
    tests: timed.length,
    seconds: round(
      timed.reduce((sum, { id }) => sum + (estimates.known.get(id) ?? estimates.guess(id) ?? 0), 0)
    ),
    flaky: findFlaky(store),
    setupSeconds: round(estimates.setupSeconds),
    estimator: estimates.estimator,
    error: estimates.error
  };
  const lines = [
    `${plural(json.tests, "test")}, ${plural(json.samples, "sample")}, ${duration(json.seconds)} in all.`,
    `Estimated by ${json.estimator}${json.error === null ? "" : `, ${(100 * json.error).toFixed(1)} % off on the last runs`}.`,
    ...json.setupSeconds > 0 ? [`About ${duration(json.setupSeconds)} of set-up a shard were recognised and kept out of the tests.`] : [],
    ...json.flaky.map(
      ({ id, failures, passes, wastedSeconds }) => `flaky: ${id} (${plural(failures, "failure")} and ${plural(passes, "pass", "passes")} on one commit, ${duration(wastedSeconds)} run again)`
    )
  ];
  return { json, text: () => lines.join("\n"), markdown: () => lines.map((line) => `- ${line}`).join("\n") };
}
function round(seconds) {
  return Math.round(seconds * 1e6) / 1e6;
}
export {
  runImport,
  runShow
};
