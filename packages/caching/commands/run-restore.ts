import { rmSync } from "node:fs";
import type { Answer, Cache, Host, JobServices, Restored } from "@keep-pace/command";
import { installWithout, judge } from "../pays.ts";
import type { PlannedEntry } from "../plan.ts";
import { type CacheRecord, emptyRecord, epochOf, raiseEpoch } from "../record.ts";
import { closedBreaker, outageBudget } from "../restore/breaker.ts";
import { abandonment, observe, startWatch } from "../restore/watch.ts";
import type { CacheInputs } from "./cache.ts";
import { absolutePath } from "./disk-store.ts";
import { GuardedCache } from "./guarded-cache.ts";
import { type StoreState, writeState } from "./job-state.ts";
import { planJob } from "./plan-job.ts";
import { forgetRecord, readRecord, recordEntry } from "./record-entry.ts";
import { keepSnapshots } from "./snapshot.ts";
import { releaseReason } from "./trust.ts";
import { whyTooWide } from "./unfit.ts";
import { restoreAnswer } from "./words.ts";

/** The action's main step: restores what can be restored sooner than it can be installed. */
export async function runRestore(inputs: CacheInputs, host: Host, job: JobServices): Promise<Answer> {
  const startedAt = host.now().getTime();
  const plan = await planJob(host, inputs);
  const epochIn = (record: CacheRecord) => (store: string) => epochOf(inputs.epoch ?? "1", record, store);
  const first = plan.entries(epochIn(emptyRecord));
  const refusal = inputs.inReleaseJobs ? null : releaseReason(host);
  const restorer = new Restorer(host, job.cache, plan.root, refusal ?? job.cache.noReads);
  const record = await restorer.record(first);
  const entries = plan.entries(epochIn(record));
  const stores: StoreState[] = [];
  for (const entry of entries) stores.push(await restorer.restore(entry, record, inputs.switchOff));
  job.cache.close();
  const snapshots = keepSnapshots(entries, stores, plan.root, host);
  const endedAt = host.now().getTime();
  writeState(job, {
    root: plan.root,
    startedAt,
    endedAt,
    stores,
    record: restorer.after(record),
    breaker: restorer.breaker,
    snapshots,
  });
  const reason = restorer.outage ?? refusal ?? job.cache.noReads;
  const off = reason === null ? null : { reason, isTrouble: restorer.outage !== null };
  return restoreAnswer(stores, first, off, host.log);
}

/** The restores of one job, under one circuit breaker. */
class Restorer {
  readonly #host: Host;
  readonly #cache: GuardedCache;
  readonly #root: string;
  readonly #off: string | null;
  readonly #corrupt: string[] = [];

  constructor(host: Host, cache: Cache, root: string, off: string | null) {
    this.#host = host;
    this.#cache = new GuardedCache(cache, host.now, closedBreaker());
    this.#root = root;
    this.#off = off;
  }

  /** Why the service is not asked any more. */
  get outage(): string | null {
    return this.#cache.outage;
  }

  get breaker() {
    return this.#cache.breaker;
  }

  /** The record of earlier runs. Being small, it also shows whether the service answers. */
  async record(planned: readonly PlannedEntry[]): Promise<CacheRecord> {
    if (this.#off !== null || planned.length === 0) return emptyRecord;
    const entry = recordEntry(this.#host, planned);
    forgetRecord(entry.file);
    const { problem } = await this.#cache.restore(
      entry,
      { giveUp: afterDeadline(outageBudget, this.#host) },
      () => true,
    );
    return problem === null ? readRecord(entry.file) : emptyRecord;
  }

  async restore(entry: PlannedEntry, record: CacheRecord, switchOff: boolean): Promise<StoreState> {
    const samples = record.samples[entry.store.name] ?? [];
    const verdict = judge(samples);
    const off =
      this.#off ??
      this.outage ??
      whyTooWide(entry, this.#root, this.#host) ??
      (entry.save === "never" ? (entry.store.offBecause ?? null) : null);
    if (off !== null) return offState(entry, off);
    if (switchOff && verdict.pays === false) return offState(entry, "it was measured to lose time");
    const start = this.#now();
    const install = installWithout(samples);
    let watch = startWatch(start, install === null ? null : install * 1000);
    const restored = await this.#cache.restore(
      entry,
      {
        giveUp: ({ bytes, complete }) => {
          watch = observe(watch, bytes, complete, this.#now());
          const reason = abandonment(watch, this.#now());
          return reason === null ? null : abandonments[reason];
        },
      },
      (reason) => reason === abandonments.stalled,
    );
    if (restored.problem) this.#cleanUp(entry, restored);
    return stateOf(entry, restored, (this.#now() - start) / 1000);
  }

  /** The record with the epochs raised of stores whose entry was corrupt. */
  after(record: CacheRecord): CacheRecord {
    return this.#corrupt.reduce(raiseEpoch, record);
  }

  /** A tree that was unpacked in part would be used as it lies; a checked store is still good. */
  #cleanUp(entry: PlannedEntry, { problem, touched }: Restored): void {
    if (problem?.kind === "corrupt") this.#corrupt.push(entry.store.name);
    if (!touched || entry.store.kind !== "tree") return;
    const own = entry.paths.map((path) => absolutePath(this.#root, path, this.#host.system.env));
    for (const path of own) rmSync(path, { recursive: true, force: true });
  }

  #now(): number {
    return this.#host.now().getTime();
  }
}

const abandonments = {
  stalled: "no byte came for 10 s",
  "slower-than-install": "it took longer than an install without it",
  endless: "it took longer than five minutes",
} as const;

/** The record is worth no more waiting than an answer is. */
function afterDeadline(wait: number, host: Host): () => string | null {
  const start = host.now().getTime();
  return () => (host.now().getTime() - start > wait ? "the record of earlier runs came too slowly" : null);
}

function offState({ store, key }: PlannedEntry, reason: string): StoreState {
  return { store: store.name, key, restoredKey: null, hit: "off", seconds: null, bytes: null, note: reason };
}

function stateOf(
  { store, key }: PlannedEntry,
  { key: found, bytes, problem }: Restored,
  seconds: number,
): StoreState {
  // The service compares keys without regard to case, and takes the key itself for a prefix.
  const hit = found === null ? "miss" : found.toLowerCase() === key.toLowerCase() ? "exact" : "partial";
  return { store: store.name, key, restoredKey: found, hit, seconds, bytes, note: problem?.reason ?? null };
}
