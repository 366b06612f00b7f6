import type { Finding } from "@keep-pace/findings";
import { type ContextCopy, contextCopies } from "../copies.ts";
import { costOf, missRate, touchesAbove } from "../cost.ts";
import { addIgnoreLines } from "../fixes/ignore-lines.ts";
import { type Leak, leaks, refuseLeakFix, unsafeBecause } from "../fixes/leaks.ts";
import { isRefusal } from "../fixes/refusal.ts";
import type { Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { type Rule, rangeOf, shown } from "./rule.ts";

/** Seconds to send and copy what need not be there; rounded, for ranking. */
const copySeconds = 5;

/** Files that change without mattering to the image reach a broad COPY. */
export const weakDockerignore: Rule = {
  id: "weak-dockerignore",
  severity: "warning",
  summary: "The ignore file lets .git, installed trees or the Dockerfile into a broad COPY.",
  docs: "docs/rules/weak-dockerignore.md",
  check(subject) {
    const found = subject.dockerfile.stages.flatMap((stage) =>
      contextCopies(subject, stage)
        .filter((copy) => copy.broad)
        .map((copy) => ({ stage, copy })),
    );
    const leaked = leaks(
      subject,
      found.map(({ copy }) => copy),
    );
    const takes = ({ copied }: ContextCopy) =>
      leaked.some(({ line }) =>
        ["", "/HEAD", "/x"].some((below) => copied.covers(line.replace("**/", "") + below)),
      );
    const first = found.find(({ copy }) => takes(copy)) ?? found[0];
    return first === undefined || leaked.length === 0
      ? []
      : [finding(subject, first.stage, first.copy, leaked)];
  },
};

function finding(subject: Subject, stage: Stage, copy: ContextCopy, leaked: readonly Leak[]): Finding {
  const problem = refuseLeakFix(subject, leaked);
  const edit = problem ?? addIgnoreLines(subject, linesOf(leaked));
  const because = unsafeBecause(subject, leaked);
  const isHabit = leaked.every(({ kind }) => kind === "dockerfile");
  const names = leaked.filter(({ kind }) => kind !== "dockerfile" || isHabit).map(({ line }) => line);
  const file = subject.ignore.path ?? "a .dockerignore";
  const before = missRate(subject.history, touchesAbove(subject, stage, copy.instruction, true));
  const always = leaked.some(({ kind }) => kind === "git");
  return {
    rule: weakDockerignore.id,
    severity: isHabit ? "note" : weakDockerignore.severity,
    message: `"${shown(copy.instruction)}" also takes ${list(names)}, which change${names.length === 1 ? "s" : ""} without mattering to the image: list ${names.length === 1 ? "it" : "them"} in ${file}.`,
    file: subject.dockerfile.path,
    range: rangeOf(copy.instruction),
    fix: isRefusal(edit)
      ? null
      : {
          safety: because === null ? "safe" : "unsafe",
          description: `List ${list(linesOf(leaked))} in ${edit.file}.${because === null ? "" : ` ${because}`}`,
          edits: [edit],
        },
    refused: isRefusal(edit) ? edit : null,
    cost: costOf(
      subject.history,
      before !== null && always ? 1 : before,
      before,
      copySeconds,
      always ? 0.5 : 0,
    ),
  };
}

/** What the ignore file should say; what is listed anyhow takes the file itself along. */
function linesOf(leaked: readonly Leak[]): string[] {
  return [...new Set(leaked.map(({ line }) => line))];
}

const mostNames = 4;

function list(all: readonly string[]): string {
  const rest = all.length - mostNames;
  const names = rest > 0 ? [...all.slice(0, mostNames), `${rest} more`] : all;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
