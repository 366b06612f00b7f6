/** A coverage file that cannot be merged; the message completes "<file> …". */
export class CoverageError extends Error {
  override readonly name = "CoverageError";
}

/** What was covered of what could be. */
export interface Totals {
  readonly covered: number;
  readonly total: number;
}

/** One way of writing coverage down. */
export interface CoverageFormat {
  readonly name: string;
  /** The usual name of the merged file. */
  readonly file: string;
  recognises(text: string): boolean;
  /** All shards' files as one; each line's hits are added up. */
  merge(texts: readonly string[]): string;
  /** `now` with what `before` covers of files that are the same, marked as carried. */
  carry(now: string, before: string, isSame: (path: string) => boolean): string;
  /** A file of this format that tells of nothing. */
  readonly empty: string;
  /** The files that a file of this format tells of. */
  paths(text: string): string[];
  /** Lines of a file of this format. */
  lines(text: string): Totals;
}

/** Share of lines in percent; nothing to cover is all covered. */
export function linePercent({ covered, total }: Totals): number {
  return total === 0 ? 100 : (100 * covered) / total;
}
