import type { History } from "@keep-pace/changes";
import { type Files, writeFiles } from "@keep-pace/files";
import {
  duration,
  type Finding,
  plural,
  type ReportedFinding,
  rank,
  renderMarkdown,
  renderText,
  type Summary,
  sarifLog,
  suggestionsFor,
  summarise,
  tally,
  unifiedPatch,
} from "@keep-pace/findings";
import type { Answer } from "./command.ts";
import { UserError } from "./errors.ts";
import { type Check, type Repair, repair } from "./repair.ts";
import { version } from "./version.ts";
import type { Workspace } from "./workspace.ts";

/** A look at the repository by one command, ready to be answered. */
export interface StaticCheck {
  /** Names the command in headlines. */
  readonly name: string;
  readonly workspace: Workspace;
  readonly history: History | null;
  readonly check: Check;
  /** How many files were looked at. */
  readonly files: number;
  /** One sentence for where nothing was found: what was looked at. */
  readonly nothing: string;
  /** The command line that applies one finding's fix, and the one for all of them. */
  fixCommand(finding: Finding): string | null;
  readonly fixAllCommand: string;
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
 * `findings` of the document are what was found; what the exit judges is what remains.
 */
export function answerStaticCheck(run: StaticCheck, how: Repairing): Answer {
  if (how.diff && how.fix === "write") {
    throw new UserError("--diff and --fix exclude each other: --diff prints what --fix would write.");
  }
  const outcome = findAndRepair(run, how);
  if (how.fix === "write") writeFiles(run.workspace.root, outcome.changes.map(toWrite));
  const found = rank(outcome.found);
  const counts = { files: run.files, commits: run.history?.commits.length ?? 0 };
  const summary = summarise(found, counts);
  const fixed = how.fix === "write" ? outcome.changes.map(({ path }) => path) : [];
  return {
    json: { findings: found, fixed, summary, ...run.more },
    text: (style) => text(run, found, style),
    markdown: () => markdown(run, found),
    sarif: () => sarifLog(found, { version }),
    findings: how.fix === "write" ? outcome.left : found,
    ...(how.diff && { patch: unifiedPatch(outcome.changes) }),
    ...(how.fix === "suggest" && { suggestions: suggestionsFor(found, readFrom(run.workspace.files)) }),
    outputs: { findings: String(found.length), fixed: JSON.stringify(fixed) },
    comment: {
      headline: headline(run, found),
      markdown: markdown(run, found),
      worthSaying: isWorthSaying(summary),
    },
  };
}
