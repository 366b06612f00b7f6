import type { Finding } from "@keep-pace/findings";
import { contextCopies } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { hoistOrCut } from "../fixes/hoist-run.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { packageAction } from "../known/index.ts";
import type { Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { isVolatile } from "./os-packages-after-copy.ts";
import { type Rule, rangeOf } from "./rule.ts";

/** One RUN installs OS packages and the project's dependencies, so a change of either installs both. */
export const fusedInstall: Rule = {
  id: "fused-install",
  severity: "warning",
  summary: "One RUN below a COPY installs OS packages together with the project's dependencies.",
  docs: "docs/rules/fused-install.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** Only reported where the RUN can be cut: build tools that the same RUN removes again belong together. */
function checkStage(subject: Subject, stage: Stage): Finding[] {
  const first = contextCopies(subject, stage).find((copy) => isVolatile(subject, copy));
  if (first === undefined) return [];
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN" || instruction.index < first.instruction.index) continue;
    const run = readRun(subject, instruction);
    if (!isFusion(run)) continue;
    const fix = hoistOrCut(subject, stage, run, first);
    if (isRefusal(fix)) continue;
    const dependencies = run.commands.find(({ install }) => install !== null)?.command.words.join(" ");
    return [
      {
        rule: fusedInstall.id,
        severity: fusedInstall.severity,
        message: `One RUN installs OS packages and runs "${dependencies?.slice(0, 60)}", so they are installed again whenever a file changes that was copied above: give the packages a RUN of their own above the COPY on line ${first.instruction.startLine}.`,
        file: subject.dockerfile.path,
        range: rangeOf(instruction),
        fix,
        refused: null,
        cost: costOf(
          subject.history,
          missRate(subject.history, touchesAbove(subject, stage, instruction)),
          missRate(subject.history, touchesAbove(subject, stage, first.instruction)),
          typicalSeconds["os-packages"] ?? 0,
        ),
      },
    ];
  }
  return [];
}

function isFusion({ commands }: Run): boolean {
  return (
    commands.some(({ install }) => install !== null) &&
    commands.some(({ command }) => packageAction(command.words) === "install")
  );
}
