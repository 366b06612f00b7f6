import { CacheService, type Entry, githubLimits, type Limits, mainRef } from "./service.ts";
import type { LockState, Timeline } from "./timeline.ts";

/** How a cache is used. */
export interface Policy {
  readonly name: "exact" | "fallback" | "fallback+prune" | "fallback+prune+touch";
  /** Starts from the newest entry when none has the very digest. */
  readonly fallback: boolean;
  /** Keeps only what the lock files name, and saves on the default branch alone. */
  readonly prune: boolean;
  /** A scheduled run once a week reads the newest entry, so that it does not expire. */
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
   * Mean share of the locked packages that an older entry held, over the restores of one; 0 where the policy never
   * takes an older entry, `null` where it never had to. Restores that found nothing show in `redownloaded`.
   */
  readonly coverage: number | null;
  /** Share of all packages needed in all runs that had to be downloaded. */
  readonly redownloaded: number;
  /** The most that lay in the cache at one time, in bytes, by the managers' typical package sizes. */
  readonly storedBytes: number;
  /** The most of it that one pull request alone could read. */
  readonly strandedBytes: number;
  /** The most that an entry ever held, as a multiple of what its lock files named. */
  readonly growth: number;
}

const week = 7 * 86_400_000;

/**
 * Replays a history: for each commit a run of its pull request, then, merged, one of the default branch. The state
 * before them fills the cache on the default branch and is not counted.
 */
export function simulate(timeline: Timeline, policy: Policy, limits: Limits = githubLimits): Simulation {
  const service = new CacheService(limits);
  const tally = new Tally();
  let touchedAt = timeline.commits[0]?.at ?? 0;
  timeline.commits.forEach(({ at, locks }, index) => {
    if (policy.touch) touchedAt = touch(service, locks, touchedAt, at);
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
  return { name: policy.name, ...tally.result(policy.fallback) };
}

/** The scheduled runs between two commits. */
function touch(
  service: CacheService,
  locks: ReadonlyMap<string, LockState>,
  from: number,
  to: number,
): number {
  let at = from;
  for (; at + week <= to; at += week) {
    service.advance(at + week);
    for (const [manager, { digest }] of locks) service.restore(mainRef, manager, digest, true, at + week);
  }
  return at;
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
      if (!found || found.digest === lock.digest) continue;
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

  result(fallback: boolean): Omit<Simulation, "name"> {
    return {
      runs: this.#runs,
      exactHits: this.#exactHits,
      coverage: fallback ? (this.#partial === 0 ? null : this.#coverage / this.#partial) : 0,
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
