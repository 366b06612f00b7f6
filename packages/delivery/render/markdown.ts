import { clip, codeSpan, escapeMarkdown, percent, plural, proseMarkdown } from "@keep-pace/findings";
import type { Fix, JobEntry, PathEntry, Report } from "../report.ts";
import { cacheColumns, outcomeWords } from "./cache-columns.ts";
import { evidenceOf, splitHead, splitRows } from "./dora-tables.ts";
import { facts, notKnown } from "./facts.ts";
import { comparisonTable, weekHead, weekRows } from "./pace.ts";
import { bar, landedWords, rangeWords, span, usd } from "./words.ts";

const longestName = 60;
const mostPathRows = 5;
const mostRows = 50;

/** The section of the pull request's comment: at most 25 lines are visible, the rest is folded. */
export function commentMarkdown(report: Report): string {
  return [...overview(report), ...folded(report), note].join("\n\n");
}

/** What is seen without unfolding: figures, the one fix, the critical path. */
export function overview(report: Report): string[] {
  const known = facts(report);
  const hasUsual = known.some(({ usual }) => usual !== undefined);
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const head = report.subject.days === null ? ["", "this change"] : [known[0]?.section ?? "", ""];
  const usual = hasUsual && report.usual ? [usualTitle(report.usual)] : [];
  const rows = known.flatMap((fact, at) => [
    ...(at === 0 || fact.section === known[at - 1]?.section || !fact.section
      ? []
      : [`| **${fact.section}** | ${usual.map(() => " |").join("")}|`]),
    row([fact.label, fact.value, ...usual.map(() => fact.usual ?? "")]),
  ]);
  const table =
    rows.length > 0
      ? [[row([...head, ...usual]), `|---|${"--:|".repeat(1 + usual.length)}`, ...rows].join("\n")]
      : [];
  return [...warnings(report), ...table, ...fixFirst(report), ...criticalPath(report)];
}

function usualTitle({ from, to }: NonNullable<Report["usual"]>): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return `median here, ${days} d`;
}

function warnings({ llmUse }: Report): string[] {
  return llmUse?.warning ? [`> [!WARNING]\n> ${escapeMarkdown(llmUse.warning)}.`] : [];
}

export const note = "<sub>Estimates, not timesheets; never about a person.</sub>";

function fixFirst({ fixFirst, landed }: Report): string[] {
  const [fix] = fixFirst ?? [];
  return [
    ...landedLine(landed),
    ...(fix ? [`**Fix first: ${name(fix.title, 160)}**<br>${prediction(fix)}`] : []),
  ];
}

function landedLine(landed: Report["landed"]): string[] {
  return landed ? [`Landed: ${name(landed.title, 160)}<br>${landedWords(landed)}`] : [];
}

function prediction(fix: Fix): string {
  const range = fix.runs > 1 ? `; ${rangeWords(fix)}` : "";
  const basis = fix.basis === "typical" ? "; by typical values" : "";
  const limit = fix.limit === null ? "" : `; next limit ${code(fix.limit)}`;
  const money =
    fix.savedUsd === null || Math.abs(fix.savedUsd) < 0.0005 ? "" : `, ${moneyWords(fix.savedUsd)}`;
  const command = fix.command === null ? "" : ` → \`${fix.command}\``;
  return `Predicted: **${span(fix.savedSeconds)} less a run**${money}${bracketed(`${range}${basis}${limit}`)}${command}`;
}

function moneyWords(amount: number): string {
  return amount > 0 ? `${usd(amount)} less` : `${usd(-amount)} more`;
}

function bracketed(parts: string): string {
  return parts === "" ? "" : ` (${parts.slice(2)})`;
}

function criticalPath({ criticalPath, subject }: Report): string[] {
  // Of many runs no single one tells anything.
  if (!criticalPath || criticalPath.length === 0 || subject.days !== null) return [];
  const shown = longest(criticalPath);
  const most = Math.max(...shown.map(secondsOf));
  const total = secondsBetween(criticalPath[0]?.start, criticalPath.at(-1)?.end);
  const hidden = criticalPath.length - shown.length;
  const rows = shown.map(
    (entry) => `| ${code(entry.job)} | ${bar(secondsOf(entry), most, 18)} ${timeWords(entry)} |`,
  );
  const more = hidden > 0 ? ` (its ${shown.length} longest of ${criticalPath.length} jobs)` : "";
  return [[`| Critical path${more} | ${span(total)} |`, "|---|---|", ...rows].join("\n")];
}

/** The longest entries in their order. */
function longest(path: readonly PathEntry[]): PathEntry[] {
  const kept = new Set([...path].sort((a, b) => secondsOf(b) - secondsOf(a)).slice(0, mostPathRows));
  return path.filter((entry) => kept.has(entry));
}

function timeWords(entry: PathEntry): string {
  const queue = entry.queueSeconds >= 5 ? `, of it ${span(entry.queueSeconds)} queue` : "";
  return `${span(secondsOf(entry))}${queue}`;
}

export function secondsOf(entry: Pick<PathEntry, "start" | "end">): number {
  return secondsBetween(entry.start, entry.end);
}

function secondsBetween(start: string | undefined, end: string | undefined): number {
  return start && end ? (Date.parse(end) - Date.parse(start)) / 1000 : 0;
}

function folded(report: Report): string[] {
  return [
    ...fold(`Next fixes (${(report.fixFirst?.length ?? 1) - 1})`, nextFixes(report)),
    ...fold(plural(report.jobs?.length ?? 0, "job"), jobsTable(report.jobs ?? [])),
    ...fold("Caches", cacheTable(report)),
    ...fold("Where runner time goes", stagesTable(report)),
    ...fold(`Not known (${notKnown(report).length})`, missingList(report)),
  ];
}

function fold(summary: string, text: string): string[] {
  return text === "" ? [] : [`<details><summary>${summary}</summary>\n\n${text}\n\n</details>`];
}

export function nextFixes({ fixFirst }: Report): string {
  return (fixFirst ?? [])
    .slice(1, 6)
    .map((fix) => `1. ${name(fix.title, 160)}<br>${prediction(fix)}`)
    .join("\n");
}

export function jobsTable(jobs: readonly JobEntry[]): string {
  if (jobs.length === 0) return "";
  const rows = [...jobs]
    .sort((a, b) => secondsOf(b) - secondsOf(a))
    .slice(0, mostRows)
    .map((job) => {
      const cells = [
        `${job.critical ? "**→** " : ""}${code(job.job)}`,
        span(job.queueSeconds),
        span(secondsOf(job) - job.queueSeconds),
        job.step === null ? "" : code(job.step),
        name(job.conclusion ?? "", 20),
      ];
      return `| ${cells.join(" | ")} |`;
    });
  const more = jobs.length > mostRows ? [`\n${jobs.length - mostRows} more.`] : [];
  return [
    "| job (→ critical path) | queue | run | longest step | |",
    "|---|--:|--:|---|---|",
    ...rows,
    ...more,
  ].join("\n");
}

export function cacheTable({ cache, subject }: Report): string {
  if (!cache || cache.jobs.length === 0 || subject.days !== null) return "";
  const columns = cacheColumns(cache.jobs);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = cache.jobs.slice(0, mostRows).map((row) => {
    const { key, series } = row;
    const name = key ?? series?.store ?? null;
    return line([
      code(row.job),
      outcomeWords(row),
      name === null ? "" : code(name),
      ...columns.map(({ cell }) => cell(series)),
    ]);
  });
  const head = ["job", "outcome", "key", ...columns.map((column) => column.head)];
  return [line(head), line(head.map((_, at) => (at < 3 ? "---" : "--:"))), ...rows].join("\n");
}

export function splitTable(report: Report): string {
  const rows = splitRows(report);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return rows.length === 0 ? "" : [line(splitHead), "|---|--:|--:|--:|", ...rows.map(line)].join("\n");
}

export function evidenceList(report: Report): string {
  const repeats = (report.dora?.repeats.evidence ?? [])
    .slice(0, mostRows)
    .map((one) => `- deployment ${code(one.deployment)} repeats ${code(one.repeats)}: ${one.because}`);
  return [...failureList(report), ...repeats].join("\n");
}

function failureList(report: Report): string[] {
  return evidenceOf(report)
    .slice(0, mostRows)
    .map(({ deployment, kind, url }) => {
      const where = url !== null && /^https:\/\/[\w.:/#?=&%-]+$/.test(url) ? `: <${url}>` : "";
      return `- deployment ${code(deployment)}, ${kind}${where}`;
    });
}

/** The first that holds names the bottleneck: keep-pace's own rules, no classification of DORA's. */
export function ruleList({ bottleneck, dora }: Report): string {
  const rules = (bottleneck?.rules ?? []).map((rule) => `1. ${rule}`).join("\n");
  return dora ? `${rules}\n\nRecovery and failures that come back: ${dora.repeats.rule}.` : rules;
}

const mostWeeks = 13;

/** A quarter of a year at most: the page shows all that is kept. */
export function weeksTable({ weeks, trend }: Report): string {
  const shown = (trend ?? weeks ?? []).slice(-Math.max(mostWeeks, weeks?.length ?? 0));
  if (shown.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(weekHead), "|---|--:|--:|--:|--:|", ...weekRows(shown).map(line)].join("\n");
}

export function beforeAndAfter(report: Report): string {
  const table = comparisonTable(report);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return table ? [line(table.head), "|---|--:|--:|---|", ...table.rows.map(line)].join("\n") : "";
}

export function stagesTable({ stages }: Report): string {
  const rows = Object.entries(stages ?? {})
    .filter(([, { seconds }]) => seconds > 0)
    .sort(([, a], [, b]) => b.seconds - a.seconds)
    .map(
      ([stage, { seconds, share }]) =>
        `| ${stage === "llm" ? "LLM" : stage} | ${span(seconds)} | ${percent(share)} |`,
    );
  return rows.length === 0
    ? ""
    : ["| stage, by names of steps | runner time | |", "|---|--:|--:|", ...rows].join("\n");
}

export function missingList(report: Report): string {
  return notKnown(report)
    .map(({ what, reason }) => `- ${code(what)}: ${proseMarkdown(clip(reason, 300))}`)
    .join("\n");
}

function code(text: string): string {
  return codeSpan(clip(text, longestName));
}

function name(text: string, length: number): string {
  return escapeMarkdown(clip(text, length));
}
