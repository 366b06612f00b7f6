import { type ReportedFinding, refusalOf, type Severity } from "./finding.ts";
import { otherPlaces, type Repeated, repeated } from "./repeated.ts";
import { type Style, style } from "./style.ts";
import { tally } from "./summary.ts";
import { clip, longestMessage, visible } from "./visible.ts";
import { costBasis, weeklyCost } from "./words.ts";
import { columns, wrap } from "./wrap.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The command that applies this finding's fix, its file quoted by `shellWord`; `null` when there is none. */
  readonly fixCommand?: (finding: ReportedFinding) => string | null;
  /** The command that applies every safe fix at once. */
  readonly fixAllCommand?: string;
  /** Every place of a habit with all of its words; one place and the list of the others unless told. */
  readonly verbose?: boolean;
}

/** The findings in the order given, for a terminal; `""` when there are none. Untrusted text cannot steer it. */
export function renderText(findings: readonly ReportedFinding[], options: TextOptions): string {
  if (findings.length === 0) return "";
  const paint = style(options.color);
  // Narrower, words would not fit; wider, lines are hard to read.
  const width = Math.min(Math.max(options.width, 40), 100);
  const told = options.verbose ? findings.map((finding) => ({ finding, others: [] })) : repeated(findings);
  const digits = String(told.length).length;
  const blocks = told.map((each, at) =>
    block(each, { ...options, width, paint, number: String(at + 1).padStart(digits), indent: digits + 2 }),
  );
  return `${blocks.join("\n")}\n${total(findings, options, paint)}\n`;
}

interface Layout extends TextOptions {
  readonly paint: Style;
  readonly number: string;
  readonly indent: number;
}

function block({ finding, others }: Repeated, layout: Layout): string {
  const { paint, indent, width } = layout;
  const room = width - indent;
  const margin = " ".repeat(indent);
  const lines = [
    ...problem(finding, layout, room),
    ...wrap(costBasis(finding.cost) ?? "", room).map(paint.dim),
    ...remedy(finding, layout, room),
    ...(others.length > 0 ? hang("also:", paint.dim, wrap(otherPlaces(others), room - "also: ".length)) : []),
  ];
  return [heading(finding, layout), ...lines.map((line) => `${margin}${line}\n`)].join("");
}

function heading(finding: ReportedFinding, { paint, number, indent, width }: Layout): string {
  const place = visible(`${finding.file}:${finding.range.startLine}`);
  const cost = weeklyCost(finding.cost) ?? "";
  const gap = width - indent - columns(place) - columns(cost);
  const start = `${number}  ${paint.bold(place)}`;
  if (cost === "") return `${start}\n`;
  return gap >= 2
    ? `${start}${" ".repeat(gap)}${paint.bold(cost)}\n`
    : `${start}\n${" ".repeat(indent)}${paint.bold(cost)}\n`;
}

/** `warning: message [rule]`. */
function problem({ severity, message, rule }: ReportedFinding, { paint }: Layout, room: number): string[] {
  const lines = wrap(`${severity}: ${legible(message)} [${rule}]`, room);
  return lines.map((line, at) => {
    const start = at === 0 ? severity.length : 0;
    const end = at === lines.length - 1 ? line.length - rule.length - 2 : line.length;
    const [head, body, tail] = [line.slice(0, start), line.slice(start, end), line.slice(end)];
    return `${head && paint[severityColour[severity]](head)}${body}${tail && paint.dim(tail)}`;
  });
}

function remedy(finding: ReportedFinding, { paint, fixCommand }: Layout, room: number): string[] {
  const { fix, fixed } = finding;
  const refused = refusalOf(finding);
  const labelled = (label: string, colour: (text: string) => string, text: string) =>
    hang(label, colour, wrap(legible(text), room - label.length - 1));
  if (refused) return labelled("not fixed:", paint.yellow, refused);
  if (!fix) return [];
  if (fixed) return labelled("fixed:", paint.green, fix.description);
  const command = fixCommand?.(finding);
  return [
    ...(fix.safety === "safe"
      ? labelled("fix:", paint.green, fix.description)
      : labelled("unsafe fix:", paint.yellow, fix.description)),
    ...(command ? [`run: ${paint.cyan(command)}`] : []),
  ];
}

function legible(text: string): string {
  return clip(visible(text), longestMessage);
}

function hang(label: string, colour: (text: string) => string, lines: string[]): string[] {
  return lines.map((line, at) =>
    at === 0 ? `${colour(label)} ${line}` : `${" ".repeat(label.length)} ${line}`,
  );
}

function total(findings: readonly ReportedFinding[], options: TextOptions, paint: Style): string {
  const { fixAllCommand, width } = options;
  const fixed = findings.filter((finding) => finding.fixed).length;
  const fixable = findings.filter(({ fix, fixed }) => fix?.safety === "safe" && !fixed).length;
  const counts = [tally(findings), ...(fixed > 0 ? [`${fixed} fixed`] : [])];
  const [first = "", ...rest] = counts;
  const start = [paint.bold(first), ...rest].join("; ");
  if (fixable === 0 || !fixAllCommand) return start;
  const fits = columns(`${counts.join("; ")}; ${fixable} can be fixed: ${fixAllCommand}`) <= width;
  return `${start}; ${fixable} can be fixed:${fits ? " " : "\n  "}${paint.cyan(fixAllCommand)}`;
}

const severityColour = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<
  Severity,
  keyof Style
>;

/** `path` as one word of a POSIX shell's command line; `null` when it holds what no one should paste. */
export function shellWord(path: string): string | null {
  if (visible(path) !== path) return null;
  const safe = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./@%+=:,-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
