import type { Finding } from "@keep-pace/findings";
import { type ContextCopy, contextCopies } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { hoistRun } from "../fixes/hoist-run.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { installsPackages } from "../known/index.ts";
import type { Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import { inRepository, type Subject } from "../subject.ts";
import { type Rule, rangeOf, shown } from "./rule.ts";

/** A COPY of single files counts when at least this share of the commits changes them. */
const volatileShare = 0.02;

/** OS packages are installed below a COPY whose files change, so they are installed again and again. */
export const osPackagesAfterCopy: Rule = {
  id: "os-packages-after-copy",
  severity: "warning",
  summary: "OS packages are installed below a COPY whose files change.",
  docs: "docs/rules/os-packages-after-copy.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const copies = contextCopies(subject, stage).filter((copy) => isVolatile(subject, copy));
  if (copies.length === 0) return [];
  return stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((instruction) => readRun(subject, instruction))
    .filter(installsOsPackages)
    .flatMap((run) => {
      const first = copies.find(({ instruction }) => instruction.index < run.instruction.index);
      return first === undefined ? [] : [finding(subject, stage, run, first)];
    });
}

function isVolatile(subject: Subject, copy: ContextCopy): boolean {
  if (!copy.copied.certain) return false;
  if (copy.broad) return true;
  const files = new Set(
    subject.contextFiles
      .filter((file) => copy.copied.covers(file))
      .map((file) => inRepository(subject, file)),
  );
  return (missRate(subject.history, (path) => files.has(path)) ?? 0) >= volatileShare;
}

/** A RUN that also installs the project's dependencies is judged by the rule about those. */
function installsOsPackages({ commands }: Run): boolean {
  return (
    commands.some(({ command: { words } }) => installsPackages(words[0] ?? "", words.slice(1))) &&
    commands.every(({ install }) => install === null)
  );
}

function finding(subject: Subject, stage: Stage, run: Run, first: ContextCopy): Finding {
  const answer = hoistRun(subject, stage, run, first);
  const { instruction } = run;
  return {
    rule: osPackagesAfterCopy.id,
    severity: osPackagesAfterCopy.severity,
    message: `"${shown(instruction)}" stands below "${shown(first.instruction)}" (line ${first.instruction.startLine}), so the packages are installed again whenever those files change: move it above.`,
    file: subject.dockerfile.path,
    range: rangeOf(instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      missRate(subject.history, touchesAbove(subject, stage, instruction)),
      missRate(subject.history, touchesAbove(subject, stage, first.instruction)),
      typicalSeconds["os-packages"] ?? 0,
    ),
  };
}
