import type { History } from "@keep-pace/changes";
import { type Answer, type TextStyle, UserError, version } from "@keep-pace/command";
import { WriteError, writeFiles } from "@keep-pace/files";
import {
  type Finding,
  plural,
  type ReportedFinding,
  type RuleInfo,
  rank,
  renderMarkdown,
  renderText,
  sarif,
  summarise,
  unifiedPatch,
  wrap,
} from "@keep-pace/findings";
import type { Config, Workspace } from "@keep-pace/workspace";
import { basis, headline } from "./headline.ts";
import { bytesOrNull, type Check, type Repair, repair } from "./repair.ts";
import { reviewSuggestions } from "./review-suggestions.ts";

/** What one kind of check looks at; `check` and `fix` put several together. */
export interface Look {
  readonly check: Check;
  readonly rules: readonly RuleInfo[];
  /** How many files are looked at. */
  readonly files: number;
  /** One sentence for where there is nothing to look at. */
  readonly nothing: string;
}

/** A look at the repository by one command, ready to be answered. */
export interface StaticCheck extends Look {
  /** The command's name. */
  readonly name: string;
  readonly workspace: Workspace;
  readonly history: History | null;
  /** The command line that applies one finding's fix; `null` where no one should paste it. */
  fixCommand(finding: Finding): string | null;
  readonly fixAllCommand: string;
  /** Leaves notes on habits out of the text, unless there is nothing else or the user asks for them. */
  readonly brief?: boolean;
  /** Further keys of the JSON document. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Repairing {
  readonly fix: "none" | "suggest" | "write";
  readonly diff: boolean;
  readonly unsafe: boolean;
}

/**
 * Finds, repairs as asked, and puts the answer together. Only `fix: "write"` changes files.
 * `findings` of the document is what was found; what the exit judges is what remains.
 */
export function answerStaticCheck(run: StaticCheck, how: Repairing): Answer {
  if (how.diff && how.fix === "write") {
    throw new UserError("--diff and --fix exclude each other: --diff prints what --fix would write.");
  }
  const outcome = look(run.workspace, run.check, how);
  const wrote = how.fix === "write";
  if (wrote) writeChanges(run.workspace, outcome);
  const found = rank(outcome.found.map((finding) => ({ ...finding, fixed: wrote && finding.fixed })));
  const summary = summarise(found, { files: run.files, commits: run.history?.commits.length ?? 0 });
  const fixed = wrote ? outcome.changes.map(({ path }) => path) : [];
  const read = (path: string) => bytesOrNull(run.workspace.files, path);
  return {
    json: { findings: found, fixed, summary, ...run.more },
    text: (style) => text(run, found, style),
    markdown: () => markdown(run, found),
    sarif: () => sarif(found, { version, category: run.name, rules: run.rules, read }),
    findings: wrote ? outcome.left : found,
    ...(how.diff && { patch: unifiedPatch(outcome.changes) }),
    ...(how.fix === "suggest" && { suggestions: reviewSuggestions(found, read) }),
    outputs: { findings: String(found.length), fixed: JSON.stringify(fixed) },
    comment: {
      headline: headline(run, found),
      markdown: markdown(run, found),
      worthSaying: found.some(({ severity, fixed }) => severity !== "note" && !fixed),
    },
  };
}

function text(run: StaticCheck, found: readonly ReportedFinding[], style: TextStyle): string {
  const { told, habits } = run.brief && !style.verbose ? apart(found) : { told: found, habits: [] };
  return [
    `${renderText(told, { ...style, fixAllCommand: run.fixAllCommand })}${
      habits.length > 0
        ? `${wrap(`and ${counted(habits)}: --verbose shows them`, style.width).join("\n")}\n`
        : ""
    }`,
    wrap(basis(run, found), style.width).join("\n"),
  ]
    .filter(Boolean)
    .join("\n");
}

/** Habits that cost nothing we can tell stand apart where there is more to say. */
function apart(found: readonly ReportedFinding[]): {
  told: readonly ReportedFinding[];
  habits: readonly ReportedFinding[];
} {
  const isHabit = ({ severity, cost }: ReportedFinding) =>
    severity === "note" && (cost?.secondsPerWeek ?? 0) < 60;
  const told = found.filter((finding) => !isHabit(finding));
  return told.length === 0 ? { told: found, habits: [] } : { told, habits: found.filter(isHabit) };
}

/** `5 notes on habits, 2 of which can be fixed`. */
function counted(habits: readonly ReportedFinding[]): string {
  const fixable = habits.filter(({ fix, fixed }) => fix?.safety === "safe" && !fixed).length;
  return `${plural(habits.length, "note")} on habits${fixable > 0 ? `, ${fixable} of which can be fixed` : ""}`;
}

/** What is found under the repository's configuration and, where asked, what repairing it would make of the files. */
export function look({ files, config }: Workspace, check: Check, { fix, diff, unsafe }: Repairing): Repair {
  const configuredCheck: Check = (now) => configured(check(now), config);
  if (diff || fix === "write") return repair(files, configuredCheck, unsafe);
  const found = configuredCheck(files).map((finding) => ({ ...finding, fixed: false }));
  return { found, left: found, changes: [] };
}

/** The findings with the severities that the configuration sets, those of rules it switches off left out. */
function configured(findings: readonly Finding[], { rules }: Config): Finding[] {
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

/** Writes all changed files, or none: what stands in the way is told as a mistake to mend, not as a bug. */
export function writeChanges({ root }: Workspace, { changes }: Repair): void {
  try {
    writeFiles(
      root,
      changes.map(({ path, before, after }) => ({ path, before, bytes: after })),
    );
  } catch (error) {
    if (error instanceof WriteError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

function markdown(run: StaticCheck, found: readonly ReportedFinding[]): string {
  const { told, habits } = apart(found);
  const folded = `<details><summary>and ${counted(habits)}</summary>\n\n${renderMarkdown(habits, { ...run, tally: false })}\n</details>\n`;
  return [renderMarkdown(told, run), habits.length > 0 ? folded : "", basis(run, found)]
    .filter(Boolean)
    .join("\n");
}
