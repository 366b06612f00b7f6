import type { Finding } from "@keep-pace/findings";
import type { ContextCopy } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { hoistByName } from "../fixes/hoist-run.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { installsByName, isInstallByName } from "../known/index.ts";
import type { Stage } from "../model.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import { type Rule, shown } from "./rule.ts";

/** Tools installed by their names below the copy, where it is proved that they read nothing of it. */
export function toolsByName(
  subject: Subject,
  rule: Pick<Rule, "id" | "severity">,
  stage: Stage,
  copy: ContextCopy,
): Finding[] {
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN" || instruction.index < copy.instruction.index) continue;
    const run = readRun(subject, instruction);
    if (!installsByName(run)) continue;
    const fix = hoistByName(subject, stage, run, copy);
    if (isRefusal(fix)) continue;
    const each = run.commands.find(({ command }) => isInstallByName(command.words)) ?? run.commands[0];
    const command = each?.command.words.join(" ").slice(0, 60) ?? "";
    const message = `"${command}" stands below "${shown(copy.instruction)}" (line ${copy.instruction.startLine}), which it does not read, so every edit there installs it again: move it above.`;
    const before = missRate(subject.history, touchesAbove(subject, stage, instruction));
    const after = missRate(subject.history, touchesAbove(subject, stage, copy.instruction));
    const cost = costOf(subject.history, before, after, typicalSeconds["by-name"] ?? 0);
    return [report(subject, rule, { at: instruction, message, answer: fix, cost })];
  }
  return [];
}
