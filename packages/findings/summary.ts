import type { Finding } from "./finding.ts";
import { plural } from "./words.ts";

export interface Summary {
  /** How many files were looked at. */
  readonly files: number;
  /** How many commits the costs rest on. */
  readonly commits: number;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  /** How many have a fix, safe or unsafe. */
  readonly fixable: number;
  /** How many could not be fixed and say why. */
  readonly refused: number;
}

/** Counts `findings`; what was looked at is only known to the caller. */
export function summarise(
  findings: readonly Finding[],
  { files, commits }: { readonly files: number; readonly commits: number },
): Summary {
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  return {
    files,
    commits,
    error: count(({ severity }) => severity === "error"),
    warning: count(({ severity }) => severity === "warning"),
    note: count(({ severity }) => severity === "note"),
    fixable: count(({ fix }) => fix !== null),
    refused: count(({ refused }) => refused !== null),
  };
}

/** `5 findings: 1 error, 3 warnings, 1 note`, or `5 warnings` where they are alike. */
export function tally(findings: readonly Finding[]): string {
  const severities = (["error", "warning", "note"] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity));
  if (severities.length < 2) return severities[0] ?? "no findings";
  return `${plural(findings.length, "finding")}: ${severities.join(", ")}`;
}
