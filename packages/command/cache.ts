/** GitHub's cache service. Trouble with it is an answer, never an error: a cache must not fail a job. */
export interface Cache {
  /** Why this job can read no caches, one clause; `null` when it can. */
  readonly noReads: string | null;
  /** Why this job can write no caches. */
  readonly noWrites: string | null;
  restore(request: CacheRequest, options?: RestoreOptions): Promise<Restored>;
  save(entry: CacheEntry, options?: SaveOptions): Promise<Saved>;
  /** Ends what still runs. */
  close(): void;
}

export interface CacheEntry {
  /** Files and folders, `~` for the home folder. Spelled the same way when saved and restored. */
  readonly paths: readonly string[];
  readonly key: string;
}

export interface CacheRequest extends CacheEntry {
  /** Prefixes of keys: without an entry of the very key, the newest entry that begins with one is taken. */
  readonly restoreKeys?: readonly string[];
}

export interface RestoreOptions {
  /** Only asks whether there is an entry. */
  readonly lookupOnly?: boolean;
  /** Milliseconds to wait until the service has answered. */
  readonly patience?: number;
  /** Asked a few times a second once an entry was found; a text gives the restore up, for that reason. */
  giveUp?(progress: Progress): string | null;
}

export interface SaveOptions {
  /** Milliseconds in which the service must answer, and in which a byte of the upload must go. */
  readonly patience?: number;
}

export interface Progress {
  /** How many bytes have come. */
  readonly bytes: number;
  /** All have come and are being unpacked. */
  readonly complete: boolean;
}

export interface Restored {
  /** The key of the entry found, which need not be the one asked for; `null` without one. */
  readonly key: string | null;
  /** Of the archive; `null` when not known. */
  readonly bytes: number | null;
  /** True when files may have been written. */
  readonly touched: boolean;
  readonly problem: CacheProblem | null;
}

export interface CacheProblem {
  /**
   * `unavailable`: no answer, or one that makes no sense. `abandoned`: given up on the way.
   * `corrupt`: the archive is not what was saved, or holds files outside of its paths.
   */
  readonly kind: "unavailable" | "abandoned" | "corrupt";
  /** One clause. */
  readonly reason: string;
}

export interface Saved {
  readonly saved: boolean;
  /** Of the archive. */
  readonly bytes: number | null;
  /** Why it was not saved, one clause. */
  readonly problem: string | null;
  /** The service did not answer, or took no more bytes; else it refused the entry. */
  readonly unanswered: boolean;
}
