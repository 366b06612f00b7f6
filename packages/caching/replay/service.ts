/** An entry of the simulated cache service. */
export interface Entry {
  readonly ref: string;
  readonly manager: string;
  readonly digest: string;
  readonly packages: ReadonlySet<number>;
  readonly bytes: number;
  readonly savedAt: number;
  accessedAt: number;
}

export interface Limits {
  /** Entries that nobody read for so long are deleted, in milliseconds. */
  readonly retention: number;
  /** Above this the entries read longest ago are deleted, in bytes. */
  readonly bytes: number;
}

/** GitHub's own (docs.github.com, "Dependency caching reference"). */
export const githubLimits: Limits = { retention: 7 * 86_400_000, bytes: 10 * 1024 ** 3 };

export const mainRef = "refs/heads/main";

/**
 * GitHub's cache service as far as a replay needs it: entries belong to a ref, a run reads those of its own ref
 * and of the default branch, unread ones expire, and the oldest give way when there are too many bytes.
 */
export class CacheService {
  readonly #limits: Limits;
  #entries: Entry[] = [];

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Deletes what has expired by now. Call it before a run. */
  advance(now: number): void {
    this.#entries = this.#entries.filter(({ accessedAt }) => now - accessedAt <= this.#limits.retention);
  }

  /** The entry of this digest, else, with `fallback`, the newest one; own ref first, then the default branch. */
  restore(ref: string, manager: string, digest: string, fallback: boolean, now: number): Entry | null {
    for (const scope of ref === mainRef ? [mainRef] : [ref, mainRef]) {
      const readable = this.#entries.filter((entry) => entry.ref === scope && entry.manager === manager);
      const found =
        readable.find((entry) => entry.digest === digest) ?? (fallback ? readable.at(-1) : undefined);
      if (found) {
        found.accessedAt = now;
        return found;
      }
    }
    return null;
  }

  save(entry: Omit<Entry, "accessedAt">): void {
    const { ref, manager, digest } = entry;
    const taken = this.#entries.some(
      (other) => other.ref === ref && other.manager === manager && other.digest === digest,
    );
    if (taken) return;
    this.#entries.push({ ...entry, accessedAt: entry.savedAt });
    for (let over = this.bytes() - this.#limits.bytes; over > 0; over = this.bytes() - this.#limits.bytes) {
      const oldest = this.#entries.reduce((a, b) => (b.accessedAt < a.accessedAt ? b : a));
      this.#entries = this.#entries.filter((other) => other !== oldest);
    }
  }

  /** Bytes of all entries, or of those that `which` names. */
  bytes(which: (entry: Entry) => boolean = () => true): number {
    return this.#entries.reduce((sum, entry) => sum + (which(entry) ? entry.bytes : 0), 0);
  }
}
