import { docsUrl } from "./docs.ts";
import { codeSpan, proseMarkdown } from "./escape.ts";
import { lastLine, type ReportedFinding } from "./finding.ts";
import { tally } from "./summary.ts";
import { encodePath } from "./uri.ts";
import { clip, longestMessage } from "./visible.ts";
import { costBasis, duration } from "./words.ts";

export interface MarkdownOptions {
  /** How many findings the table shows; 10 unless told. */
  readonly limit?: number;
  /** The command that applies this finding's fix, its file quoted by `shellWord`; `null` when there is none. */
  readonly fixCommand?: (finding: ReportedFinding) => string | null;
  /** `https://github.com/owner/name/blob/<sha>`: places become links to it. */
  readonly blobUrl?: string;
}

/** The findings in the order given as a GitHub table, for a comment or a job summary; `""` when there are none. */
export function renderMarkdown(findings: readonly ReportedFinding[], options: MarkdownOptions = {}): string {
  if (findings.length === 0) return "";
  const shown = findings.slice(0, options.limit ?? 10);
  const timed = shown.some(({ cost }) => cost?.secondsPerWeek != null);
  const header = timed ? ["Lost a week", "Where", "What"] : ["Where", "What"];
  const rows = shown.map((finding) => {
    const cells = [where(finding, options), what(finding, options)];
    return timed ? [lost(finding), ...cells] : cells;
  });
  const rule = header.map((_, at) => (timed && at === 0 ? "--:" : ":--"));
  const table = [header, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  const hidden = findings.length - shown.length;
  return `${tally(findings)}\n\n${table}${hidden > 0 ? `\n… and ${hidden} more\n` : ""}`;
}

function lost({ cost }: ReportedFinding): string {
  const seconds = cost?.secondsPerWeek ?? null;
  return seconds === null ? "" : `**${duration(seconds)}**`;
}

function where({ file, range }: ReportedFinding, { blobUrl }: MarkdownOptions): string {
  const place = codeSpan(`${clip(file, 300)}:${range.startLine}`);
  if (!blobUrl) return place;
  const end = lastLine(range);
  const lines = end > range.startLine ? `L${range.startLine}-L${end}` : `L${range.startLine}`;
  return `[${place}](${blobUrl}/${encodePath(file)}#${lines})`;
}

function what(finding: ReportedFinding, { fixCommand }: MarkdownOptions): string {
  const { severity, message, rule, fix, refused, fixed, cost } = finding;
  const parts = [`**${severity}:** ${prose(message)} ([${rule}](${docsUrl(rule)}))`];
  const basis = costBasis(cost);
  if (basis) parts.push(basis);
  if (refused) parts.push(`**Not fixed:** ${prose(refused.message)}`);
  if (fix) {
    const label = fixed ? "Fixed" : fix.safety === "safe" ? "Fix" : "Unsafe fix";
    const command = fixed ? null : fixCommand?.(finding);
    parts.push(`**${label}:** ${prose(fix.description)}${command ? ` → ${codeSpan(command)}` : ""}`);
  }
  return parts.join("<br>");
}

function prose(text: string): string {
  return proseMarkdown(clip(text, longestMessage));
}
