import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, contextCopy, type Laid, stageCopy } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { hoistOrCut } from "../fixes/hoist-run.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { packageAction } from "../known/index.ts";
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
  const first = firstVolatile(subject, stage);
  if (first === null) return [];
  const runs = stage.instructions
    .filter(({ keyword, index }) => keyword === "RUN" && index > first.instruction.index)
    .map((instruction) => readRun(subject, instruction))
    .filter((run) => installsOsPackages(run) && !preparesFrom(run, first));
  const answers = runs.map((run) => ({ run, answer: hoistOrCut(subject, stage, run, first) }));
  // Of several in a stage the first that can be mended speaks for all; the next run finds the next.
  const chosen = answers.find(({ answer }) => !isRefusal(answer)) ?? answers[0];
  return chosen === undefined ? [] : [finding(subject, stage, chosen.run, first, chosen.answer, runs.length)];
}

/** The first COPY of a stage that brings what changes, out of the context or as another stage has built it. */
function firstVolatile(subject: Subject, stage: Stage): Laid | null {
  for (const instruction of stage.instructions) {
    const copy = contextCopy(subject, instruction);
    if (copy !== null && isVolatile(subject, copy)) return copy;
    const built = stageCopy(subject, instruction);
    if (built?.source && isRebuilt(subject, stage, built, built.source)) return built;
  }
  return null;
}

/** True when a stage is built from the source, and as far as the history tells, anew every now and then. */
function isRebuilt(subject: Subject, stage: Stage, { instruction }: Laid, source: Stage): boolean {
  const seen = new Set<Stage>();
  const changes = (of: Stage | null | undefined): boolean => {
    if (!of || seen.has(of)) return false;
    seen.add(of);
    return (
      contextCopies(subject, of).some((copy) => isVolatile(subject, copy)) ||
      changes(of.baseStage) ||
      of.instructions.some((own) => changes(stageCopy(subject, own)?.source))
    );
  };
  const rate = missRate(subject.history, touchesAbove(subject, stage, instruction, true));
  return changes(source) && (rate ?? 1) >= volatileShare;
}

/** True for a COPY below which nothing that takes long should stand: a broad one, or one of files that change. */
export function isVolatile(subject: Subject, copy: ContextCopy): boolean {
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
    commands.some(({ command: { words } }) => packageAction(words) === "install") &&
    commands.every(({ install }) => install === null)
  );
}

/** Tools that prepare nothing for packages, whatever files they name. */
const looksOn = /^(cd|ls|chown|chgrp|chmod|mkdir|echo)$/;

/** True when commands in front of the install name what was copied: a script or a repository that it needs. */
function preparesFrom({ commands }: Run, { destination }: Laid): boolean {
  const install = commands.findIndex(({ command: { words } }) => packageAction(words) === "install");
  const place = new RegExp(`(^|=)${destination.replace(/[^\w/]/g, "\\$&")}(/|$)`);
  return (
    destination !== "/" &&
    commands
      .slice(0, install)
      .some(
        ({ command: { words } }) => !looksOn.test(words[0] ?? "") && words.some((word) => place.test(word)),
      )
  );
}

function finding(
  subject: Subject,
  stage: Stage,
  run: Run,
  first: Laid,
  answer: Fix | Refusal,
  count: number,
): Finding {
  const { instruction } = run;
  const built = stageCopy(subject, first.instruction) !== null;
  const what = built ? "that stage builds something new" : "those files change";
  const others = count > 1 ? ` (and ${count - 1} more like it)` : "";
  return {
    rule: osPackagesAfterCopy.id,
    severity: osPackagesAfterCopy.severity,
    message: `"${shown(instruction)}"${others} stands below "${shown(first.instruction)}" (line ${first.instruction.startLine}), so packages are installed again whenever ${what}: move it above.`,
    file: subject.dockerfile.path,
    range: rangeOf(instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      missRate(subject.history, touchesAbove(subject, stage, instruction)),
      missRate(subject.history, touchesAbove(subject, stage, first.instruction)),
      count * (typicalSeconds["os-packages"] ?? 0),
    ),
  };
}
