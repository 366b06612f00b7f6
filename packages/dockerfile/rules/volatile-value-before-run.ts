import type { Finding } from "@keep-pace/findings";
import { contextCopies } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { lowerArg } from "../fixes/lower-arg.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { packageAction } from "../known/index.ts";
import { mentions } from "../mentions.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { volatileName } from "../volatile-name.ts";
import { readPairs } from "../words.ts";
import { type Rule, rangeOf, shown } from "./rule.ts";

/** A value that differs from build to build is declared above an install that does not use it. */
export const volatileValueBeforeRun: Rule = {
  id: "volatile-value-before-run",
  severity: "warning",
  summary: "A commit, date or build number is declared above an install that does not use it.",
  docs: "docs/rules/volatile-value-before-run.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** A default like this pins something; it does not stand for the build at hand. */
const pinned = /^[0-9a-f]{7,64}$|^v?\d+\.\d+/i;

function checkStage(subject: Subject, stage: Stage): Finding[] {
  return stage.instructions.flatMap((instruction) => {
    const name = volatileArg(subject, instruction);
    const run = name === null ? null : firstVictim(subject, stage, instruction, name);
    return name === null || run === null ? [] : [finding(subject, stage, instruction, name, run)];
  });
}

/** The name a volatile ARG declares. An ENV changes only with an ARG that it takes its value from. */
function volatileArg(subject: Subject, { keyword, value }: Instruction): string | null {
  if (keyword !== "ARG") return null;
  const pairs = readPairs("ARG", value, subject.dockerfile.escape) ?? [];
  const own = pairs.find((pair) => volatileName.test(pair.name) && !pinned.test(pair.value ?? ""));
  return own?.name ?? null;
}

/** The first RUN below that installs packages and does not use the value. */
function firstVictim(subject: Subject, stage: Stage, arg: Instruction, name: string): Run | null {
  for (const instruction of stage.instructions) {
    if (instruction.index <= arg.index || instruction.keyword !== "RUN") continue;
    const run = readRun(subject, instruction);
    if (isExpensive(run)) return mentions(instruction, name) ? null : run;
  }
  return null;
}

function isExpensive({ commands }: Run): boolean {
  return commands.some(
    ({ command: { words }, install }) =>
      install !== null ||
      packageAction(words) === "install" ||
      /^(pip3? install|gem install|go (build|install)|npm (i|install) -g|docker-php-ext-install|pecl install|cargo install)\b/.test(
        words.join(" "),
      ),
  );
}

function finding(subject: Subject, stage: Stage, arg: Instruction, name: string, run: Run): Finding {
  const consumer = stage.instructions.find((each) => each.index > arg.index && mentions(each, name));
  const answer = lowerArg(subject, stage, arg, name, run);
  const where = consumer
    ? consumer.index < run.instruction.index
      ? `move it with "${shown(consumer)}" (line ${consumer.startLine}) below the install`
      : `move it to just above "${shown(consumer)}" (line ${consumer.startLine}), which uses it first`
    : "nothing below names it, so move it to the end of the stage or remove it";
  const before = missRate(subject.history, touchesAbove(subject, stage, run.instruction));
  return {
    rule: volatileValueBeforeRun.id,
    severity: volatileValueBeforeRun.severity,
    message: `${name} changes with every build and stands above "${shown(run.instruction)}" (line ${run.instruction.startLine}), which then runs every time: ${where}.`,
    file: subject.dockerfile.path,
    range: rangeOf(arg),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    // Passed anew in every build, it makes every commit a miss; below a broad COPY nearly every commit is one anyhow.
    cost: costOf(
      subject.history,
      before === null ? null : 1,
      before,
      typicalSeconds.other ?? 0,
      broadCopyAbove(subject, stage, run) ? 0.1 : 0.9,
    ),
  };
}

function broadCopyAbove(subject: Subject, stage: Stage, run: Run): boolean {
  return contextCopies(subject, stage).some(
    ({ broad, instruction }) => broad && instruction.index < run.instruction.index,
  );
}
