import { docsUrl } from "./docs.ts";
import { codeSpan, proseMarkdown } from "./escape.ts";
import { lastLine, type ReportedFinding, refusalOf } from "./finding.ts";
import { otherPlaces, type Repeated, repeated } from "./repeated.ts";
import { tally } from "./summary.ts";
import { encodePath } from "./uri.ts";
import { clip, longestMessage } from "./visible.ts";
import { costBasis, weeklyCost } from "./words.ts";

export interface MarkdownOptions {
  /** How many findings the list shows; 10 unless told. */
  readonly limit?: number;
  /** The command that applies this finding's fix, its file quoted by `shellWord`; `null` when there is none. */
  readonly fixCommand?: (finding: ReportedFinding) => string | null;
  /** Whether the counts stand above the list; they do unless told. */
  readonly tally?: boolean;
  /** `https://github.com/owner/name/blob/<sha>`: places become links to it. */
  readonly blobUrl?: string;
}

/**
 * The findings in the order given as a numbered list for a GitHub comment or job summary, one line of Markdown
 * each; `""` when there are none. A list, because one long path would squeeze the other columns of a table.
 */
export function renderMarkdown(findings: readonly ReportedFinding[], options: MarkdownOptions = {}): string {
  if (findings.length === 0) return "";
  const told = repeated(findings);
  const shown = told.slice(0, options.limit ?? 10);
  const items = shown.map((each, at) => `${at + 1}. ${item(each, options)}\n`);
  const hidden = told.slice(shown.length).reduce((sum, { others }) => sum + 1 + others.length, 0);
  const counts = options.tally === false ? "" : `${tally(findings)}\n\n`;
  return `${counts}${items.join("")}${hidden > 0 ? `\n… and ${hidden} more\n` : ""}`;
}

function where({ file, range }: ReportedFinding, { blobUrl }: MarkdownOptions): string {
  const place = codeSpan(`${clip(file, 300)}:${range.startLine}`);
  if (!blobUrl) return place;
  const end = lastLine(range);
  const lines = end > range.startLine ? `L${range.startLine}-L${end}` : `L${range.startLine}`;
  return `[${place}](${blobUrl}/${encodePath(file)}#${lines})`;
}

function item({ finding, others }: Repeated, options: MarkdownOptions): string {
  const { severity, message, rule, fix, fixed, cost } = finding;
  const refused = refusalOf(finding);
  const time = weeklyCost(cost);
  const parts = [
    where(finding, options) + (time ? ` · **${time}**` : ""),
    `${severity}: ${prose(message)} ([${rule}](${docsUrl(rule)}))`,
  ];
  const basis = costBasis(cost);
  if (basis) parts.push(basis);
  if (refused) parts.push(`**Not fixed:** ${prose(refused)}`);
  if (fix) {
    const label = fixed ? "Fixed" : fix.safety === "safe" ? "Fix" : "Unsafe fix";
    const command = fixed ? null : options.fixCommand?.(finding);
    parts.push(`**${label}:** ${prose(fix.description)}${command ? ` → ${codeSpan(command)}` : ""}`);
  }
  if (others.length > 0) parts.push(`Also: ${otherPlaces(others, codeSpan)}`);
  return parts.join("<br>");
}

function prose(text: string): string {
  return proseMarkdown(clip(text, longestMessage));
}
