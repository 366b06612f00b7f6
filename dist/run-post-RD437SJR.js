import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  absolutePath,
  addSample,
  cacheTable,
  epochOf,
  judge,
  readState,
  recordEntry,
  removeFromStore,
  storeFiles,
  storeText,
  trustOf,
  writeRecord
} from "./chunk-LS4DJJMV.js";
import {
  planJob
} from "./chunk-FPAGJ2YI.js";
import "./chunk-OSGSLP44.js";
import {
  unite
} from "./chunk-E5DYCVG3.js";
import "./chunk-TE4MADER.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/caching/commands/run-post.ts
import { existsSync } from "node:fs";

// packages/caching/commands/install-time.ts
import { statSync } from "node:fs";
import { join } from "node:path";
function installSeconds({ store, place, paths }, { root, endedAt }, host) {
  const { installedMark } = store;
  const marks = installedMark === void 0 ? [] : place.folders.map((folder) => modifiedAt(join(root, folder, installedMark)));
  const last = marks.some((time) => time > endedAt) ? Math.max(...marks) : Math.max(
    0,
    ...paths.flatMap((path) => storeFiles(absolutePath(root, path, host.system.env))).map(lastUse)
  );
  return last > endedAt ? (last - endedAt) / 1e3 : null;
}
function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
function lastUse({
  accessedAt,
  changedAt
}) {
  return Math.max(accessedAt, changedAt);
}

// packages/caching/commands/prune-store.ts
async function pruneStore({ manager, store, keyFiles, paths }, { repository, root }, { startedAt }, host) {
  const locked = manager.readLock ? unite(keyFiles.map((path) => manager.readLock?.(repository.text(path) ?? "", path) ?? null)) : null;
  for (const path of store.prune?.unwanted ? paths : []) {
    const folder = absolutePath(root, path, host.system.env);
    const run = { startedAt, path, repository, text: (file) => storeText(folder, file) };
    removeFromStore(folder, store.prune?.unwanted?.(storeFiles(folder), locked, run) ?? []);
  }
  const [program, ...args] = store.prune?.command ?? [];
  if (program === void 0) return;
  const files = () => paths.flatMap((path) => storeFiles(absolutePath(root, path, host.system.env)));
  if (store.prune?.isSafe?.(files()) === false) return;
  try {
    const { code, stderr } = await host.exec(program, args, { cwd: root });
    if (code !== 0)
      host.log.info(
        `${[program, ...args].join(" ")} ended with ${code}: ${stderr.trim().split("\n").at(-1)}`
      );
  } catch {
    host.log.info(`${program} is not on the PATH, so its store is saved as it is.`);
  }
}

// packages/caching/commands/run-post.ts
async function runSave(inputs, host) {
  const state = host.job && readState(host.job);
  if (!state || state.stores.length === 0 || !host.job) return { summary: null };
  const plan = await planJob(host, inputs);
  const entries = plan.entries((store) => epochOf(inputs.epoch ?? "1", state.record, store));
  const saver = new Saver(host, host.job.cache, plan, state, inputs);
  const reports = await saver.saveAll(entries);
  host.job.cache.close();
  for (const { store, verdict } of reports) {
    if (verdict.pays === false)
      host.log.warn(
        `The ${store} cache loses ${Math.abs(verdict.savedSeconds ?? 0).toFixed(1)} s a run: leave it out, or set switch-off: true.`
      );
  }
  return {
    summary: { headline: "dependency caches", markdown: cacheTable(reports) },
    savedSeconds: reports.reduce((sum, report) => sum + savedNow(report), 0)
  };
}
function savedNow({ hit, seconds, installSeconds: installSeconds2, verdict: { withoutCache } }) {
  const restored = hit === "exact" || hit === "partial";
  if (!restored || seconds === null || installSeconds2 === null || withoutCache === null) return 0;
  return withoutCache - seconds - installSeconds2;
}
var digestOf = (key) => key.slice(-64);
var lookUp = { lookupOnly: true, patience: 5e3 };
var enoughSamples = 5;
var recordEvery = 6 * 36e5;
var notSaved = (saved) => ({ saved, savedBytes: null, saveSeconds: null });
var Saver = class {
  #host;
  #cache;
  #plan;
  #state;
  #policy;
  #epoch;
  #outage;
  constructor(host, cache, plan, state, { save, epoch }) {
    this.#host = host;
    this.#cache = cache;
    this.#plan = plan;
    this.#state = state;
    this.#policy = save;
    this.#epoch = epoch ?? "1";
    this.#outage = state.outage;
  }
  async saveAll(entries) {
    const states = new Map(this.#state.stores.map((state) => [state.store, state]));
    const known = entries.flatMap((entry) => {
      const state = states.get(entry.store.name);
      return state ? [{ entry, state, install: installSeconds(entry, this.#state, this.#host) }] : [];
    });
    const wanted = known.map(({ entry, state }) => ({ entry, refusal: this.#refusal(entry, state) }));
    const samples = known.map(({ entry, state, install }) => ({
      store: entry.store.name,
      sample: this.#sample(state, install, null)
    }));
    const saves = wanted.some(({ refusal }) => refusal === null);
    const claim = saves || this.#isRecordDue() ? await this.#claim(samples) : null;
    const reports = [];
    for (const [at, { entry, state, install }] of known.entries()) {
      const refusal = wanted[at]?.refusal ?? claim ?? this.#outage;
      const outcome = refusal === null ? await this.#save(entry) : notSaved(refusal);
      const now = this.#sample(state, install, outcome.saveSeconds);
      const all = [...this.#state.record.samples[state.store] ?? [], ...now ? [now] : []];
      reports.push({ ...state, ...outcome, installSeconds: install, verdict: judge(all) });
      this.#host.log.info(`${state.store}: ${outcome.saved}.`);
    }
    return reports;
  }
  /** Why this entry is not saved; `null` when it is to be. */
  #refusal(entry, { hit, note, key }) {
    if (hit === "exact") return "not saved, the entry is there";
    if (this.#policy === "never") return "not saved, as asked";
    if (this.#cache.noWrites !== null) return `not saved, ${this.#cache.noWrites}`;
    const isUnread = this.#cache.noReads !== null && note === this.#cache.noReads;
    if (hit === "off" && this.#state.outage === null && !isUnread) return `not saved, ${note}`;
    if (this.#outage !== null) return `not saved, the cache service failed before (${this.#outage})`;
    const trust = trustOf(this.#host);
    const isFirst = trust === "pull-request" && hit === "miss" && entry.store.kind === "verified";
    if (this.#policy !== "always" && trust !== "trusted" && !isFirst)
      return trust === "pull-request" ? "not saved, the default branch's entry serves this pull request" : "not saved, this run is not of a trusted branch";
    if (!entry.store.rolling && digestOf(key) !== digestOf(entry.key))
      return "not saved, a lock file changed during the job";
    return this.#paths(entry).some((path) => existsSync(path)) ? null : "not saved, nothing was stored";
  }
  /** Runs that save nothing else still measure; once in a while that is kept. */
  #isRecordDue() {
    if (this.#outage !== null || this.#cache.noWrites !== null || this.#policy === "never") return false;
    if (trustOf(this.#host) !== "trusted") return false;
    const kept = Object.values(this.#state.record.samples);
    const newest = Math.max(0, ...kept.flat().map(({ at }) => Date.parse(at)));
    return kept.some((list) => list.length < enoughSamples) || this.#host.now().getTime() - newest > recordEvery;
  }
  /** Takes this run's record key: of several jobs with the same caches the first that comes saves them. */
  async #claim(samples) {
    const { file, key, paths } = recordEntry(
      this.#host,
      this.#plan.entries(() => this.#epoch)
    );
    const record = samples.reduce(
      (all, { store, sample }) => sample ? addSample(all, store, sample) : all,
      this.#state.record
    );
    writeRecord(file, record);
    const { saved, problem } = await this.#cache.save({ paths, key });
    if (saved) return null;
    const { key: taken } = await this.#cache.restore({ paths, key }, lookUp);
    if (taken?.toLowerCase() === key.toLowerCase()) return "not saved here, another job of this run does";
    this.#host.log.warn(`No cache was saved: ${problem}.`);
    return `not saved, ${problem}`;
  }
  async #save(entry) {
    const { key } = entry;
    const found = this.#cache.noReads === null ? await this.#cache.restore(entry, lookUp) : null;
    const failure = found?.problem ?? null;
    if (failure) {
      this.#outage = failure.reason;
      return notSaved(`not saved, the cache service failed (${this.#outage})`);
    }
    if (found?.key?.toLowerCase() === key.toLowerCase())
      return notSaved("not saved, another run saved it meanwhile");
    await pruneStore(entry, this.#plan, this.#state, this.#host);
    const start = this.#host.now().getTime();
    const { saved, bytes, problem } = await this.#cache.save(entry);
    const saveSeconds = (this.#host.now().getTime() - start) / 1e3;
    if (saved) return { saved: `saved in ${saveSeconds.toFixed(1)} s`, savedBytes: bytes, saveSeconds };
    this.#host.log.warn(`The ${entry.store.name} cache was not saved: ${problem}.`);
    return notSaved(`not saved, ${problem}`);
  }
  #sample({ hit, seconds, bytes }, install, saveSeconds) {
    if (hit === "off") return null;
    return {
      at: this.#host.now().toISOString(),
      restored: hit === "miss" ? "nothing" : hit,
      bytes,
      restoreSeconds: seconds,
      installSeconds: install,
      saveSeconds
    };
  }
  #paths({ paths }) {
    return paths.map(
      (path) => absolutePath(this.#plan.root, path.replace(/\/[^/]*[*?].*$/, ""), this.#host.system.env)
    );
  }
};
export {
  runSave
};
