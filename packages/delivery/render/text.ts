import { clip, columns, visible, wrap } from "@keep-pace/findings";
import type { Fix, PathEntry, Report } from "../report.ts";
import { areaBasis, areaRows } from "./cost-table.ts";
import { type Fact, facts, headline, notKnown } from "./facts.ts";
import { secondsOf } from "./markdown.ts";
import { comparisonTable, weekHead, weekRows } from "./pace.ts";
import { bar, landedWords, rangeWords, sentence, span } from "./words.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The report for a terminal. Untrusted text cannot steer it. */
export function renderText(report: Report, options: TextOptions): string {
  const width = Math.min(Math.max(options.width, 40), 100);
  const bold = (text: string) => (options.color ? `\x1b[1m${text}\x1b[22m` : text);
  const blocks = [
    wrap(headline(report), width).map(bold),
    warningLines(report, width).map(bold),
    ...factBlocks(report, width, bold),
    comparisonLines(report, width, bold),
    weekLines(report, bold),
    areaLines(report, width, bold),
    landedLines(report, width),
    fixLines(report, width, bold),
    pathLines(report, width),
    missingLines(report, width),
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  // In a job's log, a name that comes to stand at a line's start would be a workflow command.
  return `${text.replace(/^(\s*)(::|##\[)/gm, "$1\u200b$2")}\n`;
}

/** A block a section, under its name. */
function factBlocks(report: Report, width: number, bold: (text: string) => string): string[][] {
  const sections = new Map<string, Fact[]>();
  for (const fact of facts(report)) {
    const name = fact.section ?? "";
    sections.set(name, [...(sections.get(name) ?? []), fact]);
  }
  return [...sections].map(([name, entries]) =>
    name === ""
      ? entries.flatMap((fact) => factLines(fact, width))
      : [bold(name), ...entries.flatMap((fact) => factLines(fact, width - 2).map((line) => `  ${line}`))],
  );
}

function factLines({ label, value }: Fact, width: number): string[] {
  const gap = width - columns(label) - columns(value);
  return gap >= 2 ? [label + " ".repeat(gap) + value] : [...wrap(label, width), `  ${value}`];
}

function warningLines({ llmUse }: Report, width: number): string[] {
  return llmUse?.warning ? wrap(`Warning: ${llmUse.warning}.`, width) : [];
}

function comparisonLines(report: Report, width: number, bold: (text: string) => string): string[] {
  const { comparison } = report;
  const table = comparisonTable(report);
  if (!comparison || !table) return [];
  const [from, to] = [comparison.before.from, comparison.after.from].map((at) => at.slice(0, 10));
  return [
    bold(`Before keep-pace (from ${from}) and since ${to}, medians`),
    ...table.rows.flatMap(([name, was, is, verdict]) => [
      ...factLines({ label: name ?? "", value: verdict ?? "" }, width - 2).map((line) => `  ${line}`),
      ...wrap(`${was} → ${is}`, width - 4).map((line) => `    ${line}`),
    ]),
  ];
}

function areaLines(report: Report, width: number, bold: (text: string) => string): string[] {
  const rows = areaRows(report).slice(0, mostAreas);
  if (rows.length === 0) return [];
  return [
    bold("Cost by area"),
    ...rows.flatMap(({ area, cells: [share = "", minutes = "", price = ""] }) =>
      factLines(
        { label: visible(clip(area, 40)), value: `${share}, ${minutes} min, ${price}` },
        width - 2,
      ).map((line) => `  ${line}`),
    ),
    ...wrap(areaBasis(report), width - 2).map((line) => `  ${line}`),
  ];
}

const mostAreas = 10;

function weekLines({ weeks }: Report, bold: (text: string) => string): string[] {
  if (!weeks || weeks.length === 0) return [];
  const rows = [[...weekHead], ...weekRows(weeks)];
  const widths = weekHead.map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ""))));
  const padded = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  return [bold("Week by week, of merged pull requests"), ...rows.map((row) => `  ${padded(row)}`.trimEnd())];
}

function landedLines({ landed }: Report, width: number): string[] {
  if (!landed) return [];
  return [
    "Landed",
    ...indented(visible(clip(landed.title, 200)), width),
    ...indented(`${landedWords(landed)}.`, width),
  ];
}

function fixLines({ fixFirst }: Report, width: number, bold: (text: string) => string): string[] {
  const fixes = (fixFirst ?? []).slice(0, 3);
  return fixes.flatMap((fix, at) => [
    bold(`${at === 0 ? "Fix first" : "Then"}: ${span(fix.savedSeconds)} less a run`),
    ...indented(visible(clip(fix.title, 200)), width),
    ...indented(basisOf(fix), width),
    ...(fix.command === null ? [] : [`  → ${fix.command}`]),
  ]);
}

function basisOf(fix: Fix): string {
  const range = rangeWords(fix);
  const basis = fix.basis === "typical" ? ", by typical values" : "";
  const limit = fix.limit === null ? "" : `; then ${visible(clip(fix.limit, 60))} is the limit`;
  return `${sentence(range)}${basis}${limit}.`;
}

function pathLines({ criticalPath, subject }: Report, width: number): string[] {
  if (!criticalPath || criticalPath.length === 0 || subject.days !== null) return [];
  const name = (entry: PathEntry) => visible(clip(entry.job, 32));
  const names = Math.max(...criticalPath.map((entry) => columns(name(entry))));
  const most = Math.max(...criticalPath.map(secondsOf));
  const room = Math.max(4, width - names - 16);
  const workflow = subject.workflow === null ? "" : ` of ${visible(clip(subject.workflow, 40))}`;
  return [
    `Critical path${workflow}`,
    ...criticalPath.map((entry) => {
      const label = name(entry) + " ".repeat(names - columns(name(entry)));
      return `  ${label} ${bar(secondsOf(entry), most, room)} ${span(secondsOf(entry))}`;
    }),
  ];
}

function missingLines(report: Report, width: number): string[] {
  const missing = notKnown(report);
  if (missing.length === 0) return [];
  return [
    "Not known",
    ...missing.flatMap(({ what, reason }) => indented(visible(clip(`${what}: ${reason}`, 300)), width)),
  ];
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}
