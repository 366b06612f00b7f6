import { existsSync } from "node:fs";
import type { Cache, Host, PostAnswer } from "@keep-pace/command";
import { judge, type Sample } from "../pays.ts";
import type { PlannedEntry } from "../plan.ts";
import { addSample, epochOf } from "../record.ts";
import type { CacheInputs } from "./cache.ts";
import { absolutePath } from "./disk-store.ts";
import { GuardedCache } from "./guarded-cache.ts";
import { installSeconds } from "./install-time.ts";
import { type JobState, readState, type StoreState } from "./job-state.ts";
import { type JobPlan, planJob } from "./plan-job.ts";
import { pruneStore } from "./prune-store.ts";
import { type RecordEntry, recordEntry, writeRecord } from "./record-entry.ts";
import { changedShare } from "./snapshot.ts";
import { trustOf } from "./trust.ts";
import { whySecret } from "./unfit.ts";
import { cacheTable, nothingStored, type StoreReport, storeLines, unusedLine } from "./words.ts";

/** The action's post step: measures, prunes and saves what others will be able to restore. */
export async function runSave(inputs: CacheInputs, host: Host): Promise<PostAnswer> {
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
        `The ${store} cache loses ${Math.abs(verdict.savedSeconds ?? 0).toFixed(1)} s a run: leave it out, or set switch-off: true.`,
      );
  }
  return {
    summary: { headline: "dependency caches", markdown: cacheTable(reports) },
    savedSeconds: reports.reduce((sum, report) => sum + savedNow(report), 0),
  };
}

/** Seconds that restoring one store saved in this run: what an install without it takes, less what this one took. */
function savedNow({ hit, seconds, installSeconds, verdict: { withoutCache } }: StoreReport): number {
  const restored = hit === "exact" || hit === "partial";
  if (!restored || seconds === null || installSeconds === null || withoutCache === null) return 0;
  return withoutCache - seconds - installSeconds;
}

interface Measured {
  readonly state: StoreState;
  readonly install: number | null;
  readonly saveSeconds: number | null;
}

type Outcome = Pick<StoreReport, "saved" | "savedBytes" | "saveSeconds">;

/** The lock files' part of a key; the epoch before it may have been raised meanwhile. */
const digestOf = (key: string) => key.slice(-64);

const lookUp = { lookupOnly: true } as const;
/** A tree of which less is new is not packed again. */
const worthSaving = 0.02;
const enoughSamples = 5;
const recordEvery = 6 * 3_600_000;

const notSaved = (saved: string): Outcome => ({ saved, savedBytes: null, saveSeconds: null });

/** The saves of one job. */
class Saver {
  readonly #host: Host;
  readonly #cache: GuardedCache;
  readonly #noReads: string | null;
  readonly #noWrites: string | null;
  readonly #plan: JobPlan;
  readonly #state: JobState;
  readonly #policy: CacheInputs["save"];
  readonly #epoch: string;

  constructor(host: Host, cache: Cache, plan: JobPlan, state: JobState, { save, epoch }: CacheInputs) {
    this.#host = host;
    this.#cache = new GuardedCache(cache, host.now, state.breaker);
    this.#noReads = cache.noReads;
    this.#noWrites = cache.noWrites;
    this.#plan = plan;
    this.#state = state;
    this.#policy = save;
    this.#epoch = epoch ?? "1";
  }

  async saveAll(entries: readonly PlannedEntry[]): Promise<StoreReport[]> {
    const states = new Map(this.#state.stores.map((state) => [state.store, state]));
    const known = entries.flatMap((entry) => {
      const state = states.get(entry.store.name);
      return state ? [{ entry, state, install: installSeconds(entry, this.#state, this.#host) }] : [];
    });
    const wanted = known.map(({ entry, state }) => ({ entry, refusal: this.#refusal(entry, state) }));
    const measured = known.map(({ state, install }) => ({ state, install, saveSeconds: null }));
    const saves = wanted.some(({ refusal }) => refusal === null);
    const claim = saves || this.#isRecordDue() ? await this.#claim(measured) : null;
    const reports: StoreReport[] = [];
    for (const [at, { entry, state, install }] of known.entries()) {
      const refusal = wanted[at]?.refusal ?? claim ?? this.#failed();
      const outcome = refusal === null ? await this.#save(entry) : notSaved(refusal);
      const now = this.#sample({ state, install, saveSeconds: outcome.saveSeconds });
      const all = [...(this.#state.record.samples[state.store] ?? []), ...(now ? [now] : [])];
      const report = { ...state, ...outcome, installSeconds: install, verdict: judge(all) };
      reports.push(report);
      for (const line of storeLines(report)) this.#host.log.info(line);
    }
    for (const line of unusedLine(reports)) this.#host.log.info(line);
    await this.#completeRecord(
      known.map((one, at) => ({ ...one, saveSeconds: reports[at]?.saveSeconds ?? null })),
    );
    return reports;
  }

  /** The claim was saved before it could be known how long the saves take. */
  async #completeRecord(measured: readonly Measured[]): Promise<void> {
    if (measured.every(({ saveSeconds }) => saveSeconds === null)) return;
    const { paths, key } = this.#keepRecord(measured);
    await this.#cache.save({ paths, key: `${key}-saved` });
  }

  /** Writes this run's measurements where the record's entry is made of. */
  #keepRecord(measured: readonly Measured[]): RecordEntry {
    const entry = recordEntry(
      this.#host,
      this.#plan.entries(() => this.#epoch),
    );
    const record = measured.reduce((all, one) => {
      const sample = this.#sample(one);
      return sample ? addSample(all, one.state.store, sample) : all;
    }, this.#state.record);
    writeRecord(entry.file, record);
    return entry;
  }

  #failed(): string | null {
    return this.#cache.outage === null ? null : `not saved, the cache service failed (${this.#cache.outage})`;
  }

  /** Why this entry is not saved; `null` when it is to be. */
  #refusal(entry: PlannedEntry, { hit, note, key }: StoreState): string | null {
    if (hit === "exact") return "not saved, the entry is there";
    if (this.#policy === "never") return "not saved, as asked";
    if (this.#noWrites !== null) return `not saved, ${this.#noWrites}`;
    const outage = this.#state.breaker.open;
    const isUnread = this.#noReads !== null && note === this.#noReads;
    if (hit === "off" && outage === null && !isUnread) return `not saved, ${note}`;
    if (outage !== null) return "not saved, the cache service failed before";
    const trust = trustOf(this.#host);
    const isFirst = trust === "pull-request" && hit === "miss" && entry.store.kind === "verified";
    if (this.#policy !== "always" && trust !== "trusted" && !isFirst)
      return trust === "pull-request"
        ? "not saved, the default branch's entry serves this pull request"
        : "not saved, this run is not of a trusted branch";
    // A step of the job may have changed a lock file; what was installed belongs to the key of then.
    if (!entry.store.rolling && digestOf(key) !== digestOf(entry.key))
      return "not saved, a lock file changed during the job";
    if (!this.#paths(entry).some((path) => existsSync(path))) return nothingStored;
    const secret = whySecret(entry, this.#plan.root, this.#host);
    return secret === null ? null : `not saved, ${secret}`;
  }

  /** Runs that save nothing else still measure; once in a while that is kept. */
  #isRecordDue(): boolean {
    if (this.#cache.outage !== null || this.#noWrites !== null || this.#policy === "never") return false;
    if (trustOf(this.#host) !== "trusted") return false;
    const kept = Object.values(this.#state.record.samples);
    const newest = Math.max(0, ...kept.flat().map(({ at }) => Date.parse(at)));
    return (
      kept.some((list) => list.length < enoughSamples) || this.#host.now().getTime() - newest > recordEvery
    );
  }

  /** Takes this run's record key: of several jobs with the same caches the first that comes saves them. */
  async #claim(measured: readonly Measured[]): Promise<string | null> {
    const { key, paths } = this.#keepRecord(measured);
    const { saved, problem, unanswered } = await this.#cache.save({ paths, key });
    if (saved) return null;
    const { key: taken } = unanswered ? { key: null } : await this.#cache.restore({ paths, key }, lookUp);
    if (taken?.toLowerCase() === key.toLowerCase()) return "not saved here, another job of this run does";
    // Reserved, and not complete yet: the key names this run, so only its jobs ask for it.
    if (/^HTTP 409\b/.test(problem ?? "")) return "not saved here, another job of this run does, as it seems";
    this.#host.log.warn(`No cache was saved: ${problem}.`);
    return `not saved, ${problem}`;
  }

  async #save(entry: PlannedEntry): Promise<Outcome> {
    const { key } = entry;
    const found = this.#noReads === null ? await this.#cache.restore(entry, lookUp) : null;
    const failure = this.#failed();
    if (failure !== null) return notSaved(failure);
    if (found?.key?.toLowerCase() === key.toLowerCase())
      return notSaved("not saved, another run saved it meanwhile");
    await pruneStore(entry, this.#plan, this.#state, this.#host);
    const changed = entry.store.kind === "tree" ? changedShare(entry, this.#state, this.#host) : 1;
    if (changed < worthSaving && this.#policy !== "always")
      return notSaved(`not saved, ${(changed * 100).toFixed(1)} % of it is new`);
    const start = this.#host.now().getTime();
    const { saved, bytes, problem } = await this.#cache.save(entry);
    const saveSeconds = (this.#host.now().getTime() - start) / 1000;
    if (saved) return { saved: `saved in ${saveSeconds.toFixed(1)} s`, savedBytes: bytes, saveSeconds };
    this.#host.log.warn(`The ${entry.store.name} cache was not saved: ${problem}.`);
    return notSaved(`not saved, ${problem}`);
  }

  #sample({ state: { hit, seconds, bytes }, install, saveSeconds }: Measured): Sample | null {
    if (hit === "off") return null;
    return {
      at: this.#host.now().toISOString(),
      restored: hit === "miss" ? "nothing" : hit,
      bytes,
      restoreSeconds: seconds,
      installSeconds: install,
      saveSeconds,
    };
  }

  #paths({ paths }: PlannedEntry): string[] {
    return paths.map((path) =>
      absolutePath(this.#plan.root, path.replace(/\/[^/]*[*?].*$/, ""), this.#host.system.env),
    );
  }
}
