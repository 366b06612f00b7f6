/** What one manager's lock files pin at one commit. */
export interface LockState {
  /** Digest of the lock files' contents: what makes the key. */
  readonly digest: string;
  /** Numbers that stand for packages; the same object as at the commit before when nothing changed. */
  readonly packages: ReadonlySet<number>;
}

/** A commit of the default branch. */
export interface TimelineCommit {
  /** Milliseconds since 1970, not before the commit's predecessor. */
  readonly at: number;
  /** Manager name → lock state; managers without lock files at this commit are left out. */
  readonly locks: ReadonlyMap<string, LockState>;
}

export interface Timeline {
  /** The oldest first; the very first is the state that the others change. */
  readonly commits: readonly TimelineCommit[];
  /** Manager name → bytes of a typical package. */
  readonly packageBytes: ReadonlyMap<string, number>;
}
