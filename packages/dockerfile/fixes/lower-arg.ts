import type { Fix, Refusal } from "@keep-pace/findings";
import { contextFree } from "../known/index.ts";
import { mentions } from "../mentions.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { volatileName } from "../volatile-name.ts";
import { readPairs } from "../words.ts";
import { composed } from "./compose.ts";
import { refuseFile } from "./file.ts";
import { moveAbove, moveDown } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { surroundings } from "./surroundings.ts";
import { refuseEdits } from "./verify.ts";

/** Moves an ARG to just above the first instruction that uses it; a refusal where something above may read it. */
export function lowerArg(
  subject: Subject,
  stage: Stage,
  arg: Instruction,
  name: string,
  victim: Run,
): Fix | Refusal {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  if (/\s/.test(arg.value)) return refusal("several-values", "The ARG declares more than one value.");
  const below = stage.instructions.filter(({ index }) => index > arg.index);
  const consumer = below.find((instruction) => mentions(instruction, name));
  if (consumer === undefined) {
    return refusal(
      "value-unused",
      `Nothing below names ${name}: whether it is there to renew the packages is for you to say.`,
    );
  }
  if (consumer.index < victim.instruction.index)
    return lowerBoth(subject, stage, arg, name, victim, consumer);
  return lowerTo(subject, arg, name, below, consumer);
}

/** Moves the ARG down to `consumer`. Unsafe past an install, whose packages may have scripts that read anything. */
function lowerTo(
  subject: Subject,
  arg: Instruction,
  name: string,
  below: readonly Instruction[],
  consumer: Instruction,
): Fix | Refusal {
  const crossed = below.filter(({ index }) => index < consumer.index);
  for (const instruction of crossed) {
    const reason = refuseReader(subject, instruction, name);
    if (reason) return reason;
    if (!setsFor(subject, instruction, arg)) continue;
    const where = `The ${instruction.keyword} on line ${instruction.startLine}`;
    return refusal("value-chained", `${where} sets a variable that the value of ${name} is made from.`);
  }
  const edits = moveAbove(subject, arg, consumer);
  const unsure = refuseEdits(subject, edits, { moved: arg, lines: [], above: consumer });
  if (unsure) return unsure;
  const { safety, because } = safetyOf(subject, crossed);
  return { safety, description: `Declare ${name} just above its first use.${because}`, edits };
}

function safetyOf(
  subject: Subject,
  crossed: readonly Instruction[],
): { safety: Fix["safety"]; because: string } {
  const install = crossed.find(
    (each) =>
      each.keyword === "RUN" && readRun(subject, each).commands.some((command) => command.install !== null),
  );
  if (install === undefined) return { safety: "safe", because: "" };
  const because = ` A script of a dependency on line ${install.startLine} could read it.`;
  return { safety: "unsafe", because };
}

/** Moves the LABEL or ENV that uses the value as far down as can be proved, and the ARG with it. */
function lowerBoth(
  subject: Subject,
  stage: Stage,
  arg: Instruction,
  name: string,
  victim: Run,
  consumer: Instruction,
): Fix | Refusal {
  const where = `The ${consumer.keyword} on line ${consumer.startLine}`;
  const stays = refusal("value-used", `${where} uses ${name} above the install, so both have to move.`);
  const pairs = /^(LABEL|ENV)$/.test(consumer.keyword)
    ? readPairs(consumer.keyword, consumer.value, subject.dockerfile.escape)
    : null;
  const set = pairs?.map((pair) => pair.name) ?? [];
  if (
    set.length === 0 ||
    (consumer.keyword === "ENV" && !(set.length === 1 && volatileName.test(set[0] ?? "")))
  ) {
    return stays;
  }
  const below = stage.instructions.filter(({ index }) => index > consumer.index);
  const target = below.find((each) => staysAbove(subject, each, consumer, [name, ...set]));
  if (target !== undefined && target.index <= victim.instruction.index) return stays;
  const last = below.at(-1);
  if (last === undefined) return stays;
  const edits = target ? moveAbove(subject, consumer, target) : moveDown(subject, consumer, [], last);
  const place = target ? { above: target } : { behind: last };
  const unsure = refuseEdits(subject, edits, { moved: consumer, lines: [], ...place });
  if (unsure) return unsure;
  const answer = composed(subject, edits, (own) => {
    const ownStage = own.dockerfile.stages[stage.index];
    const ownArg = own.dockerfile.instructions[arg.index];
    const ownBelow = ownStage?.instructions.filter(({ index }) => index > arg.index) ?? [];
    const first = ownBelow.find((each) => mentions(each, name));
    return ownArg && first ? lowerTo(own, ownArg, name, ownBelow, first) : stays;
  });
  if (answer === null || isRefusal(answer)) return answer ?? stays;
  return {
    ...answer,
    description: answer.description.replace(
      /^[^.]*\./,
      `Declare ${name}, and the ${consumer.keyword} that uses it, below the install.`,
    ),
  };
}

/** True when an ENV or ARG gives a value to a variable that `user` names. */
function setsFor({ dockerfile }: Subject, instruction: Instruction, user: Instruction): boolean {
  if (!/^(ENV|ARG)$/.test(instruction.keyword)) return false;
  const pairs = readPairs(instruction.keyword, instruction.value, dockerfile.escape);
  return pairs === null || pairs.some((pair) => mentions(user, pair.name));
}

/** True for what must stay below the LABEL or ENV, as it may read or set the same. */
function staysAbove(
  subject: Subject,
  instruction: Instruction,
  consumer: Instruction,
  names: readonly string[],
): boolean {
  const [name = "", ...set] = names;
  if (instruction.keyword === "LABEL") {
    const own = readPairs("LABEL", instruction.value, subject.dockerfile.escape) ?? [];
    return consumer.keyword === "LABEL" && own.some((pair) => set.includes(pair.name));
  }
  if (consumer.keyword === "ENV" && set.some((each) => mentions(instruction, each))) return true;
  if (setsFor(subject, instruction, consumer)) return true;
  return refuseReader(subject, instruction, name) !== null;
}

/** Why an instruction may read the value; `null` when it surely does not. */
function refuseReader(subject: Subject, instruction: Instruction, name: string): Refusal | null {
  const { keyword, startLine } = instruction;
  if (keyword === "ONBUILD")
    return refusal("onbuild", `The ONBUILD on line ${startLine} may use ${name} later.`);
  if (keyword !== "RUN") return null;
  const run = readRun(subject, instruction);
  const unknown = refusal(
    "run-may-read",
    `The RUN on line ${startLine} may read ${name} from its environment.`,
  );
  if (run.opaque !== null || run.commands.length === 0) return unknown;
  const isKnown = run.commands.every(({ command, directory, install }) => {
    if (install !== null) return !mentions(instruction, name);
    const around = surroundings(subject, instruction, "/", directory);
    return contextFree(around.resolve(command), { ...around, isCopied: () => false }) !== null;
  });
  return isKnown ? null : unknown;
}
