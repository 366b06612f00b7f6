import type { Fix, Refusal } from "@keep-pace/findings";
import { contextFree } from "../known/index.ts";
import { mentions } from "../mentions.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { moveDown } from "./move.ts";
import { refusal } from "./refusal.ts";
import { surroundings } from "./surroundings.ts";

/** Moves an ARG below every RUN that surely does not read it; a refusal when not even `victim` surely does not. */
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
  let behind: Instruction | null = null;
  for (const instruction of stage.instructions) {
    if (instruction.index <= arg.index) continue;
    const reason = refuseReader(subject, instruction, name);
    if (reason === null) {
      behind = instruction;
      continue;
    }
    if (behind === null || behind.index < victim.instruction.index) return reason;
    break;
  }
  if (behind === null) return refusal("value-used", `Nothing stands below the ARG.`);
  const edits = moveDown(subject, arg, [], behind);
  if (edits.length === 0) return refusal("unreadable", `${subject.dockerfile.path} cannot be read as bytes.`);
  return { safety: "safe", description: `Declare ${name} below the installs, which do not use it.`, edits };
}

/** Why an instruction may read the value; `null` when it surely does not. */
function refuseReader(subject: Subject, instruction: Instruction, name: string): Refusal | null {
  const { keyword, startLine } = instruction;
  if (mentions(instruction, name) || keyword === "ONBUILD") {
    return refusal(
      "value-used",
      `The ${keyword} on line ${startLine} uses ${name} above the install; both have to move.`,
    );
  }
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
