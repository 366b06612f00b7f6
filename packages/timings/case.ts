export type Outcome = "passed" | "failed" | "skipped";

/** One test case of a report. */
export interface Case {
  /** `path::rest`. Where neither the report nor the checkout tells the file, what the report calls it. */
  readonly id: string;
  readonly outcome: Outcome;
  /** Failed first and passed when it was tried again in the same run. */
  readonly flaky: boolean;
  /** Seconds; `null` where the report has no time that could be read. */
  readonly seconds: number | null;
}

export interface Report {
  readonly dialect: string;
  readonly cases: readonly Case[];
  /** When the run started by the report itself, ISO 8601 UTC, `null` if it does not say. */
  readonly at: string | null;
  /** The report ends before it is complete; what it holds was kept. */
  readonly truncated: boolean;
  /** What the run took beside its cases (reading, importing, collecting), seconds; `null` where that is not told. */
  readonly besideSeconds: number | null;
}

/** A file that cannot be taken as a test report; the message completes "<file> …". */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

export function unknownReport(): ReportError {
  return new ReportError(
    "is no test report that keep-pace knows: give JUnit XML, the JSON of Jest, Vitest, Playwright, RSpec or go test, or a timing file",
  );
}

/** `path::rest`, or the path alone when nothing follows. */
export function testId(path: string, rest: string): string {
  return rest === "" ? path : `${path}::${rest}`;
}

/** The file (for Go the package folder, for Rust the crate folder) of a test id. */
export function pathOf(id: string): string {
  const end = id.indexOf("::");
  return end < 0 ? id : id.slice(0, end);
}
