/** One first-parent commit: when it was made and which files differ from its first parent. */
export interface Commit {
  readonly sha: string;
  readonly at: Date;
  /** Added, modified, deleted and both names of renamed files. */
  readonly paths: readonly string[];
}

/** The newest commits first. */
export interface History {
  readonly commits: readonly Commit[];
  /** True when the clone ends before the history does, so that older commits are not known. */
  readonly shallow: boolean;
}
