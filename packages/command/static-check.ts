import type { History } from "@keep-pace/changes";
import { WriteError, writeFiles } from "@keep-pace/files";
import {
  type Finding,
  type ReportedFinding,
  type RuleInfo,
  rank,
  renderMarkdown,
  renderText,
  sarif,
  summarise,
  unifiedPatch,
} from "@keep-pace/findings";
import type { Answer } from "./command.ts";
import { UserError } from "./errors.ts";
import { basis, headline } from "./headline.ts";
import { bytesOrNull, type Check, type Repair, repair } from "./repair.ts";
import { reviewSuggestions } from "./review-suggestions.ts";
import { version } from "./version.ts";
import type { Workspace } from "./workspace.ts";

/** A look at the repository by one command, ready to be answered. */
export interface StaticCheck {
  /** The command's name. */
  readonly name: string;
  readonly workspace: Workspace;
  readonly history: History | null;
  readonly check: Check;
  readonly rules: readonly RuleInfo[];
  /** How many files were looked at. */
  readonly files: number;
  /** One sentence for where there was nothing to look at. */
  readonly nothing: string;
  /** The command line that applies one finding's fix; `null` where no one should paste it. */
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
 * `findings` of the document is what was found; what the exit judges is what remains.
 */
export function answerStaticCheck(run: StaticCheck, how: Repairing): Answer {
  const outcome = findAndRepair(run, how);
  const wrote = how.fix === "write";
  if (wrote) writeChanges(run.workspace, outcome);
  const found = rank(outcome.found.map((finding) => ({ ...finding, fixed: wrote && finding.fixed })));
  const summary = summarise(found, { files: run.files, commits: run.history?.commits.length ?? 0 });
  const fixed = wrote ? outcome.changes.map(({ path }) => path) : [];
  const read = (path: string) => bytesOrNull(run.workspace.files, path);
  return {
    json: { findings: found, fixed, summary, ...run.more },
    text: (style) => [renderText(found, { ...style, ...run }), basis(run, found)].filter(Boolean).join("\n"),
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

function findAndRepair(run: StaticCheck, { fix, diff, unsafe }: Repairing): Repair {
  if (diff && fix === "write") {
    throw new UserError("--diff and --fix exclude each other: --diff prints what --fix would write.");
  }
  const { files } = run.workspace;
  if (diff || fix === "write") return repair(files, run.check, unsafe);
  const found = run.check(files).map((finding) => ({ ...finding, fixed: false }));
  return { found, left: found, changes: [] };
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
  return [renderMarkdown(found, run), basis(run, found)].filter(Boolean).join("\n");
}
