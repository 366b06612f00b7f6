import type { Fix, Refusal } from "@keep-pace/findings";
import { contextFree } from "../known/index.ts";
import { mentions } from "../mentions.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { moveAbove } from "./move.ts";
import { refusal } from "./refusal.ts";
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
  if (consumer.index < victim.instruction.index) {
    const where = `The ${consumer.keyword} on line ${consumer.startLine}`;
    return refusal("value-used", `${where} uses ${name} above the install, so both have to move.`);
  }
  for (const instruction of below.filter(({ index }) => index < consumer.index)) {
    const reason = refuseReader(subject, instruction, name);
    if (reason) return reason;
  }
  const edits = moveAbove(subject, arg, consumer);
  const unsure = refuseEdits(subject, edits, { moved: arg, lines: [], above: consumer });
  if (unsure) return unsure;
  return { safety: "safe", description: `Declare ${name} just above its first use.`, edits };
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
  const isKnown = run.commands.every(({ command, directory }) => {
    const around = surroundings(subject, instruction, "/", directory);
    return contextFree(around.resolve(command), { ...around, isCopied: () => false }) !== null;
  });
  return isKnown ? null : unknown;
}
