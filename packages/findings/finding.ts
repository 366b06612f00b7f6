/** `error`: a build or cache is surely broken; `warning`: time or space is surely lost; `note`: a habit. */
export type Severity = "error" | "warning" | "note";

/** 1-based lines and columns; columns count UTF-16 units; the end is exclusive. */
export interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The last line `range` holds characters of: an end in column 1 lies behind the line break before it. */
export function lastLine({ startLine, endLine, endColumn }: Range): number {
  return Math.max(startLine, endColumn === 1 ? endLine - 1 : endLine);
}

/**
 * Replace bytes `[start, end)` of the original `file` by `text`.
 * Offsets are bytes (a BOM counts); a file to be created has `start = end = 0`.
 */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A `safe` fix is proved not to change what is built and is applied by default; an `unsafe` one is asked for. */
export interface Fix {
  readonly safety: "safe" | "unsafe";
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** Why no fix is offered: one stable code, one sentence. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What the problem costs. Unknown values are `null`. */
export interface Cost {
  /** Share (0–1) of the replayed commits that lose the cached layer. */
  readonly missRate: number | null;
  /** As `missRate`, once the finding is mended; `null` or left out where nobody can tell. */
  readonly missRateAfter?: number | null;
  /** Seconds one miss takes. */
  readonly seconds: number | null;
  readonly secondsPerWeek: number | null;
  /** How many commits `missRate` rests on. */
  readonly commits: number;
  /** Where `seconds` comes from: a build log, a table of typical values, or nowhere. */
  readonly source: "log" | "table" | "none";
}

export interface Finding {
  /** kebab-case, names the sin; people script against it. */
  readonly rule: string;
  readonly severity: Severity;
  /** One plain sentence: what is wrong, where, what to do. Untrusted text inside is escaped by renderers. */
  readonly message: string;
  /** Relative to the repository root, with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly fix: Fix | null;
  readonly refused: Refusal | null;
  readonly cost: Cost | null;
}

/** A finding after a command dealt with it. */
export interface ReportedFinding extends Finding {
  /** True when its fix was written. */
  readonly fixed?: boolean;
}

/** Why there is no fix, where that says more than the message does; `null` otherwise. */
export function refusalOf({ message, refused }: Finding): string | null {
  return refused === null || refused.message === message ? null : refused.message;
}

const severityRank: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** True when `severity` is as bad as `limit` or worse. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return severityRank[severity] <= severityRank[limit];
}

/** The findings in the order people read them: most time lost a week first (unknown last), then file, line, rule. */
export function rank<F extends Finding>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) =>
      (b.cost?.secondsPerWeek ?? -1) - (a.cost?.secondsPerWeek ?? -1) ||
      compareText(a.file, b.file) ||
      a.range.startLine - b.range.startLine ||
      compareText(a.rule, b.rule),
  );
}

// Not localeCompare: the order must not depend on the machine's locale.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
