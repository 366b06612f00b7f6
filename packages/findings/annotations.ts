import { docsUrl } from "./docs.ts";
import { lastLine, type ReportedFinding, type Severity } from "./finding.ts";
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
  /** How many findings found no room. */
  readonly hidden: number;
}

/**
 * The findings in the order given as annotations, those already fixed left out. GitHub shows 10 of a level a step
 * and drops the rest silently (GitHub Docs, "Workflow commands"; actions/toolkit, docs/problem-matchers.md), so
 * those on `changedLines` (file → 1-based lines) get a place first, then the earlier ones.
 */
export function annotate(
  findings: readonly ReportedFinding[],
  options: {
    readonly changedLines?: ReadonlyMap<string, ReadonlySet<number>>;
    readonly perLevel?: number;
  } = {},
): Annotations {
  const open = findings.filter(({ fixed }) => !fixed);
  const places = new Map<Severity, number>();
  const chosen = new Set<ReportedFinding>();
  const byNeed = [...open].sort((a, b) => Number(isChanged(b, options)) - Number(isChanged(a, options)));
  for (const finding of byNeed) {
    const used = places.get(finding.severity) ?? 0;
    if (used >= (options.perLevel ?? 10)) continue;
    places.set(finding.severity, used + 1);
    chosen.add(finding);
  }
  return {
    shown: open.filter((finding) => chosen.has(finding)).map(annotation),
    hidden: open.length - chosen.size,
  };
}

/** True when the finding lies on a changed line. */
function isChanged(
  { file, range }: ReportedFinding,
  { changedLines }: { readonly changedLines?: ReadonlyMap<string, ReadonlySet<number>> },
): boolean {
  const end = lastLine(range);
  for (const line of changedLines?.get(file) ?? []) {
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

function message({ message, rule, fix, refused, cost }: ReportedFinding): string {
  const time = weeklyCost(cost);
  const lines = [
    visible(message),
    [costBasis(cost), time && `That is ${time}.`].filter(Boolean).join(" "),
    fix ? `${fix.safety === "safe" ? "Fix" : "Unsafe fix"}: ${visible(fix.description)}` : "",
    refused ? `Not fixed: ${visible(refused.message)}` : "",
    docsUrl(rule),
  ];
  return lines.filter((line) => line !== "").join("\n");
}
