import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopy, isWithin, type StageCopy, stageCopy } from "../copies.ts";
import { missRate, touchesOf } from "../cost.ts";
import { isAppDirectory } from "../fixes/destination.ts";
import { refuseFile } from "../fixes/file.ts";
import { moveDown } from "../fixes/move.ts";
import { isRefusal, refusal } from "../fixes/refusal.ts";
import { refuseEdits } from "../fixes/verify.ts";
import type { Instruction, Stage } from "../model.ts";
import { inRepository, type Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** Two neighbouring copies: the one that changes more often stands first and takes the other along. */
export const volatileCopyFirst: Rule = {
  id: "volatile-copy-first",
  severity: "note",
  summary: "Of two neighbouring COPY instructions the one that changes more often stands first.",
  docs: "docs/rules/volatile-copy-first.md",
  check: (subject) =>
    subject.history === null ? [] : subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** Smaller differences are chance. */
const factor = 3;
const leastShare = 0.05;
const fewestFiles = 50;

function checkStage(subject: Subject, stage: Stage): Finding[] {
  for (const [index, instruction] of stage.instructions.entries()) {
    const below = stage.instructions[index + 1];
    const [first, second] = [readCopy(subject, instruction), below ? readCopy(subject, below) : null];
    if (first === null || second === null) continue;
    const [often, seldom] = [rate(subject, first), rate(subject, second)];
    if (often === null || seldom === null || often < leastShare || often < factor * seldom) continue;
    // No RUN gains by it, only what is copied again: a handful of files is soon there.
    if (!isLarge(subject, second)) continue;
    const answer = swap(subject, stage, first, second);
    // Where one may lie on top of the other, their order is no accident.
    if (isRefusal(answer)) continue;
    const message = `Line ${instruction.startLine} changes in ${Math.round(often * 100)} % of the commits and line ${second.instruction.startLine} in ${Math.round(seldom * 100)} %, yet is copied again with it: change their places.`;
    return [
      report(subject, volatileCopyFirst, {
        at: instruction,
        message,
        answer,
      }),
    ];
  }
  return [];
}

type Copy = ContextCopy | StageCopy;

function readCopy(subject: Subject, instruction: Instruction): Copy | null {
  const copy = contextCopy(subject, instruction);
  if (copy) return copy.copied.certain ? copy : null;
  const built = stageCopy(subject, instruction);
  return built?.source ? built : null;
}

function rate(subject: Subject, { instruction }: Copy): number | null {
  const touches = touchesOf(subject, instruction);
  const prefix = inRepository(subject, "x").slice(0, -1);
  return missRate(
    subject.history,
    (path) => path.startsWith(prefix) && touches.some((test) => test(path.slice(prefix.length))),
  );
}

/** Many files of the context, or installed packages. */
function isLarge(subject: Subject, copy: Copy): boolean {
  if ("copied" in copy)
    return subject.buildFiles.filter((file) => copy.copied.covers(file)).length >= fewestFiles;
  return /\/(node_modules|vendor|site-packages|\.?venv|bundle)$/.test(copy.destination);
}

/** Two places of the application's own, neither inside of the other, in directories that are there already. */
function swap(subject: Subject, stage: Stage, first: Copy, second: Copy): Fix | Refusal {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const [a, b] = [first, second].map((copy) => placesOf(subject, copy));
  const apart = a?.every((x) => b?.every((y) => !isWithin(x, y) && !isWithin(y, x)));
  if (!a || !b || !apart) {
    return refusal("copy-between", "Both may write to the same place, and then their order decides.");
  }
  const edits = moveDown(subject, first.instruction, [], second.instruction);
  const unsure = refuseEdits(subject, edits, {
    moved: first.instruction,
    lines: [],
    behind: second.instruction,
  });
  return unsure ?? { safety: "safe", description: "Copy first what changes less often.", edits };
}

/** What a copy lays down, each below the WORKDIR, which is there; `null` where that is not known. */
function placesOf(subject: Subject, copy: Copy): string[] | null {
  const { instruction, destination } = copy;
  const state = subject.evaluation.before(instruction);
  const root = subject.evaluation.byDefault(state.workdir);
  const place = subject.evaluation.byDefault(destination);
  if (root === null || place === null || !state.workdirMade || !isAppDirectory(root)) return null;
  const isBelow = place !== root && isWithin(place, root) && !place.slice(root.length + 1).includes("/");
  if (!("copied" in copy)) {
    const words = instruction.json ?? instruction.value.trim().split(/\s+/);
    return isBelow && words.length === 2 && !/[*?[]/.test(words[0] ?? "") ? [place] : null;
  }
  const { sources, broad } = copy;
  if (broad && sources.length === 1) return isBelow ? [place] : null;
  if (broad || place !== root || sources.some((source) => /[*?[]/.test(source))) return null;
  return sources.map((source) => `${root}/${source.replace(/^.*\//, "")}`);
}
