/** A real program (or image) that tests run, kept in a folder of its own for each version. */
export interface Part {
  readonly name: string;
  /** Changes whenever what is installed changes: the folder is named after it. */
  readonly version: string;
  /** Files or folders inside the part's folder. The part is installed when all of them exist. */
  readonly provides: readonly string[];
  /** Lays the part into `folder`, an empty one that is renamed when this returns. Throws when it cannot. */
  install(folder: string): void;
}
