import { CacheService, type Entry, githubLimits, type Limits, mainRef } from "./service.ts";
import type { LockState, Timeline, TimelineCommit } from "./timeline.ts";

/** How a cache is used. */
export interface Policy {
  readonly name: "exact" | "fallback" | "fallback+prune" | "fallback+prune+touch";
  /** Starts from the newest entry when none has the very digest. */
  readonly fallback: boolean;
  /** Keeps only what the lock files name, and saves on the default branch alone. */
  readonly prune: boolean;
  /** A scheduled run twice a week reads the entries in use, so that they do not expire. */
  readonly touch: boolean;
}

export const policies: readonly Policy[] = [
  { name: "exact", fallback: false, prune: false, touch: false },
  { name: "fallback", fallback: true, prune: false, touch: false },
  { name: "fallback+prune", fallback: true, prune: true, touch: false },
  { name: "fallback+prune+touch", fallback: true, prune: true, touch: true },
];

/** What a policy would have done over a history. */
export interface Simulation {
  readonly name: Policy["name"];
  readonly runs: number;
  /** Runs in which every manager found the entry of its very lock files. */
  readonly exactHits: number;
  /**
   * Mean share of the locked packages that was restored, over the restores that missed the exact key: of an older
   * entry, 0 where there was none any more or the policy takes none. `null` without such a restore.
   */
  readonly coverage: number | null;
  /** The same over those that found an older entry. */
  readonly coverageOfOlder: number | null;
  /** Share of all packages needed in all runs that had to be downloaded. */
  readonly redownloaded: number;
  /** The most that lay in the cache at one time, in bytes, by the managers' typical package sizes. */
  readonly storedBytes: number;
  /** The most of it that one pull request alone could read. */
  readonly strandedBytes: number;
  /** The most that an entry ever held, as a multiple of what its lock files named. */
  readonly growth: number;
}

const day = 86_400_000;

/** The longer of the two pauses of a schedule twice a week: one a week is too near to the week of retention. */
const touchEvery = 4 * day;

/** GitHub disables schedules of public repositories after so long without a commit (GitHub Docs, "Disabling a workflow"). */
const scheduledFor = 60 * day;

/**
 * Replays a history: for each commit a run of its pull request, then, merged, one of the default branch. The state
 * before them fills the cache on the default branch and is not counted.
 */
export function simulate(timeline: Timeline, policy: Policy, limits: Limits = githubLimits): Simulation {
  const service = new CacheService(limits);
  const tally = new Tally();
  timeline.commits.forEach(({ at, locks }, index) => {
    const before = timeline.commits[index - 1];
    if (policy.touch && before) touch(service, before, at);
    service.advance(at);
    for (const ref of index === 0 ? [mainRef] : [`refs/pull/${index}/merge`, mainRef]) {
      const run = [...locks].map(([manager, lock]) => {
        const found = service.restore(ref, manager, lock.digest, policy.fallback, at);
        if (ref === mainRef || !policy.prune) {
          const bytes = timeline.packageBytes.get(manager) ?? 0;
          const entry = savedEntry(ref, manager, lock, policy.prune ? null : found, bytes, at);
          service.save(entry);
          tally.grow(entry.packages.size / lock.packages.size);
        }
        return { lock, found };
      });
      if (index > 0) tally.add(run);
    }
    tally.measure(service);
  });
  return { name: policy.name, ...tally.result() };
}

/** The scheduled runs between a commit and the next, at `end`. */
function touch(service: CacheService, { at, locks }: TimelineCommit, end: number): void {
  const last = Math.min(end, at + scheduledFor);
  for (let now = at + touchEvery; now <= last; now += touchEvery) {
    service.advance(now);
    for (const [manager, { digest }] of locks) service.restore(mainRef, manager, digest, true, now);
  }
}

function savedEntry(
  ref: string,
  manager: string,
  { digest, packages }: LockState,
  found: Entry | null,
  bytesEach: number,
  savedAt: number,
): Omit<Entry, "accessedAt"> {
  const content = found && found.packages !== packages ? new Set([...found.packages, ...packages]) : packages;
  return { ref, manager, digest, packages: content, bytes: content.size * bytesEach, savedAt };
}

/** Sums up over the runs. */
class Tally {
  #runs = 0;
  #exactHits = 0;
  #misses = 0;
  #partial = 0;
  #coverage = 0;
  #needed = 0;
  #present = 0;
  #stored = 0;
  #stranded = 0;
  #growth = 1;

  add(run: readonly { readonly lock: LockState; readonly found: Entry | null }[]): void {
    this.#runs += 1;
    if (run.every(({ lock, found }) => found?.digest === lock.digest)) this.#exactHits += 1;
    for (const { lock, found } of run) {
      const present = found ? countCommon(lock.packages, found.packages) : 0;
      this.#needed += lock.packages.size;
      this.#present += present;
      if (found?.digest === lock.digest) continue;
      this.#misses += 1;
      if (!found) continue;
      this.#partial += 1;
      this.#coverage += present / lock.packages.size;
    }
  }

  grow(factor: number): void {
    this.#growth = Math.max(this.#growth, factor);
  }

  measure(service: CacheService): void {
    this.#stored = Math.max(this.#stored, service.bytes());
    this.#stranded = Math.max(
      this.#stranded,
      service.bytes(({ ref }) => ref !== mainRef),
    );
  }

  result(): Omit<Simulation, "name"> {
    return {
      runs: this.#runs,
      exactHits: this.#exactHits,
      coverage: this.#misses === 0 ? null : this.#coverage / this.#misses,
      coverageOfOlder: this.#partial === 0 ? null : this.#coverage / this.#partial,
      redownloaded: this.#needed === 0 ? 0 : 1 - this.#present / this.#needed,
      storedBytes: this.#stored,
      strandedBytes: this.#stranded,
      growth: this.#growth,
    };
  }
}

function countCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a === b) return a.size;
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}
