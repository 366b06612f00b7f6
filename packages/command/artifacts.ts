/** The files that jobs of one workflow run hand to each other. Trouble is an answer, never an error. */
export interface Artifacts {
  /**
   * Keeps files under a name that is new in this run.
   * @param files absolute paths below `folder`, whose structure is kept.
   * @returns why that failed, one clause, or `null`.
   */
  upload(name: string, folder: string, files: readonly string[]): Promise<string | null>;
  /**
   * Lays each artifact of this run whose name begins with `prefix` into `folder/<name>/`. Earlier attempts are looked
   * at only with a token that may read the run (`actions: read`).
   */
  download(prefix: string, folder: string): Promise<Downloaded>;
}

export interface Downloaded {
  readonly names: readonly string[];
  /** What could not be had and why, one clause each. */
  readonly problems: readonly string[];
}
