import { docsUrl } from "./docs.ts";
import { lastLine, type ReportedFinding, refusalOf, type Severity } from "./finding.ts";
import { clip, visible } from "./visible.ts";
import { costBasis, weeklyCost } from "./words.ts";

/** A message GitHub shows beside a line. Columns are 1-based, inclusive and only given within one line. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly title: string;
  /** Lines are parted by `\n`. */
  readonly message: string;
}

export interface Annotations {
  readonly shown: Annotation[];
  /** How many more would be shown if there were room. */
  readonly hidden: number;
}

/**
 * The findings in the order given as annotations, those already fixed left out; with `changedLines` (file → 1-based
 * lines) only those on a changed line, so that a pull request is not blamed for what it did not touch. GitHub shows
 * 10 of a level a step and drops the rest silently (GitHub Docs, "Workflow commands"; actions/toolkit,
 * docs/problem-matchers.md).
 */
export function annotate(
  findings: readonly ReportedFinding[],
  options: {
    readonly changedLines?: ReadonlyMap<string, ReadonlySet<number>>;
    readonly perLevel?: number;
  } = {},
): Annotations {
  const { changedLines, perLevel = 10 } = options;
  const due = findings.filter(
    (finding) => !finding.fixed && (!changedLines || isChanged(finding, changedLines)),
  );
  const places = new Map<Severity, number>();
  const shown = due.filter(({ severity }) => {
    const used = places.get(severity) ?? 0;
    places.set(severity, used + 1);
    return used < perLevel;
  });
  return { shown: shown.map(annotation), hidden: due.length - shown.length };
}

/** True when the finding lies on a changed line. */
function isChanged(
  { file, range }: ReportedFinding,
  changedLines: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  const end = lastLine(range);
  for (const line of changedLines.get(file) ?? []) {
    if (line >= range.startLine && line <= end) return true;
  }
  return false;
}

const levels = { error: "error", warning: "warning", note: "notice" } as const;
// The runner cuts longer messages without a word.
const longest = 4000;

function annotation(finding: ReportedFinding): Annotation {
  const { severity, file, range, rule } = finding;
  const endLine = lastLine(range);
  const columns = range.startLine === range.endLine && range.endColumn > range.startColumn;
  return {
    level: levels[severity],
    file,
    startLine: range.startLine,
    endLine,
    ...(columns && { startColumn: range.startColumn, endColumn: range.endColumn - 1 }),
    title: `keep-pace: ${rule}`,
    message: clip(message(finding), longest),
  };
}

function message(finding: ReportedFinding): string {
  const { message, rule, fix, cost } = finding;
  const refused = refusalOf(finding);
  const time = weeklyCost(cost);
  const lines = [
    visible(message),
    [costBasis(cost), time && `That is ${time}.`].filter(Boolean).join(" "),
    fix ? `${fix.safety === "safe" ? "Fix" : "Unsafe fix"}: ${visible(fix.description)}` : "",
    refused ? `Not fixed: ${visible(refused)}` : "",
    docsUrl(rule),
  ];
  return lines.filter((line) => line !== "").join("\n");
}
