import { type Case, pathOf, type Report } from "../case.ts";

/** How a test file (for Go a package, for Rust a crate) ended. `unproved`: part of it may not have run. */
export type FileVerdict = "passed" | "failed" | "flaky" | "unproved";

/**
 * How each file of the reports ended. It passed when a case of it passed and none failed; one whose cases were all
 * skipped has no verdict, and a report that breaks off proves only failures.
 */
export function verdictsOf(
  reports: readonly Pick<Report, "cases" | "truncated">[],
): Map<string, FileVerdict> {
  const verdicts = new Map<string, FileVerdict>();
  for (const { cases, truncated } of reports) {
    for (const one of cases) {
      const verdict = verdictOf(one, truncated);
      if (verdict === null) continue;
      const path = pathOf(one.id);
      const before = verdicts.get(path);
      verdicts.set(path, before && rank[before] > rank[verdict] ? before : verdict);
    }
  }
  return verdicts;
}

const rank: Record<FileVerdict, number> = { passed: 0, unproved: 1, flaky: 2, failed: 3 };

function verdictOf({ outcome, flaky }: Case, truncated: boolean): FileVerdict | null {
  if (outcome === "skipped") return null;
  if (outcome === "failed") return "failed";
  return flaky ? "flaky" : truncated ? "unproved" : "passed";
}
