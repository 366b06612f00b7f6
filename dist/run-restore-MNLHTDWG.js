import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  absolutePath,
  emptyRecord,
  epochOf,
  forgetRecord,
  installWithout,
  judge,
  raiseEpoch,
  readRecord,
  recordEntry,
  releaseReason,
  restoreAnswer,
  writeState
} from "./chunk-LS4DJJMV.js";
import {
  planJob
} from "./chunk-FPAGJ2YI.js";
import "./chunk-OSGSLP44.js";
import "./chunk-E5DYCVG3.js";
import "./chunk-TE4MADER.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/caching/commands/run-restore.ts
import { rmSync } from "node:fs";

// packages/caching/restore/breaker.ts
var outageBudget = 5e3;
function closedBreaker(budget = outageBudget) {
  return { budget, lost: 0, open: null };
}
function patience({ budget, lost, open }) {
  return open === null ? Math.max(0, budget - lost) : 0;
}
function afterCall(breaker, failure, took) {
  if (failure === null || breaker.open !== null) return breaker;
  return { ...breaker, lost: breaker.lost + took, open: failure };
}

// packages/caching/restore/watch.ts
var stallLimit = 1e4;
var shortest = 3e3;
function startWatch(now, installTakes) {
  return { startedAt: now, installTakes, bytes: 0, progressAt: now, complete: false };
}
function observe(watch, bytes, complete, now) {
  const moved = bytes !== watch.bytes || complete !== watch.complete;
  return { ...watch, bytes, complete, progressAt: moved ? now : watch.progressAt };
}
function abandonment(watch, now) {
  const worthIt = watch.installTakes === null ? null : Math.max(watch.installTakes, shortest);
  if (worthIt !== null && now - watch.startedAt > worthIt) return "slower-than-install";
  return !watch.complete && now - watch.progressAt >= stallLimit ? "stalled" : null;
}

// packages/caching/commands/run-restore.ts
async function runRestore(inputs, host, job) {
  const startedAt = host.now().getTime();
  const plan = await planJob(host, inputs);
  const epochIn = (record2) => (store) => epochOf(inputs.epoch ?? "1", record2, store);
  const first = plan.entries(epochIn(emptyRecord));
  const refusal = inputs.inReleaseJobs ? null : releaseReason(host);
  const restorer = new Restorer(host, job.cache, plan.root, refusal ?? job.cache.noReads);
  const record = await restorer.record(first);
  const stores = [];
  for (const entry of plan.entries(epochIn(record))) {
    stores.push(await restorer.restore(entry, record, inputs.switchOff));
  }
  job.cache.close();
  const endedAt = host.now().getTime();
  writeState(job, {
    root: plan.root,
    startedAt,
    endedAt,
    stores,
    record: restorer.after(record),
    outage: restorer.outage
  });
  const reason = restorer.outage ?? refusal ?? job.cache.noReads;
  const off = reason === null ? null : { reason, isTrouble: restorer.outage !== null };
  return restoreAnswer(stores, first, off, host.log);
}
var Restorer = class {
  #host;
  #cache;
  #root;
  #off;
  #corrupt = [];
  #breaker = closedBreaker();
  constructor(host, cache, root, off) {
    this.#host = host;
    this.#cache = cache;
    this.#root = root;
    this.#off = off;
  }
  /** Why the service is not asked any more. */
  get outage() {
    return this.#breaker.open;
  }
  /** The record of earlier runs. Being small, it also shows whether the service answers. */
  async record(planned) {
    if (this.#off !== null || planned.length === 0) return emptyRecord;
    const entry = recordEntry(this.#host, planned);
    forgetRecord(entry.file);
    const { problem } = await this.#call(
      (wait) => this.#cache.restore(entry, { patience: wait, giveUp: afterDeadline(wait, this.#host) })
    );
    return problem === null ? readRecord(entry.file) : emptyRecord;
  }
  async restore(entry, record, switchOff) {
    const samples = record.samples[entry.store.name] ?? [];
    const verdict = judge(samples);
    const off = this.#off ?? this.outage ?? (entry.save === "never" ? entry.store.offBecause ?? null : null);
    if (off !== null) return offState(entry, off);
    if (switchOff && verdict.pays === false) return offState(entry, "it was measured to lose time");
    const start = this.#now();
    const install = installWithout(samples);
    let watch = startWatch(start, install === null ? null : install * 1e3);
    const restored = await this.#call(
      (wait) => this.#cache.restore(entry, {
        patience: wait,
        giveUp: ({ bytes, complete }) => {
          watch = observe(watch, bytes, complete, this.#now());
          const reason = abandonment(watch, this.#now());
          return reason === null ? null : abandonments[reason];
        }
      })
    );
    if (restored.problem) this.#cleanUp(entry, restored);
    return stateOf(entry, restored, (this.#now() - start) / 1e3);
  }
  /** The record with the epochs raised of stores whose entry was corrupt. */
  after(record) {
    return this.#corrupt.reduce(raiseEpoch, record);
  }
  /** A tree that was unpacked in part would be used as it lies; a checked store is still good. */
  #cleanUp(entry, { problem, touched }) {
    if (problem?.kind === "corrupt") this.#corrupt.push(entry.store.name);
    if (!touched || entry.store.kind !== "tree") return;
    const own = entry.paths.map((path) => absolutePath(this.#root, path, this.#host.system.env));
    for (const path of own) rmSync(path, { recursive: true, force: true });
  }
  async #call(ask) {
    const wait = patience(this.#breaker);
    if (wait === 0)
      return {
        key: null,
        bytes: null,
        touched: false,
        problem: { kind: "unavailable", reason: this.outage ?? "" }
      };
    const start = this.#now();
    const restored = await ask(wait);
    const failure = restored.problem?.kind === "unavailable" ? restored.problem.reason : null;
    this.#breaker = afterCall(this.#breaker, failure, this.#now() - start);
    return restored;
  }
  #now() {
    return this.#host.now().getTime();
  }
};
var abandonments = {
  stalled: "no byte came for 10 s",
  "slower-than-install": "it took longer than an install without it"
};
function afterDeadline(wait, host) {
  const start = host.now().getTime();
  return () => host.now().getTime() - start > wait ? "the record of earlier runs came too slowly" : null;
}
function offState({ store, key }, reason) {
  return { store: store.name, key, restoredKey: null, hit: "off", seconds: null, bytes: null, note: reason };
}
function stateOf({ store, key }, { key: found, bytes, problem }, seconds) {
  const hit = found === null ? "miss" : found.toLowerCase() === key.toLowerCase() ? "exact" : "partial";
  return { store: store.name, key, restoredKey: found, hit, seconds, bytes, note: problem?.reason ?? null };
}
export {
  runRestore
};
