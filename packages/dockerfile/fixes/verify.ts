import type { Edit, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import type { Instruction } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import type { Subject } from "../subject.ts";
import { refusal } from "./refusal.ts";

/** Where an instruction goes: `lines` come in its place, and it comes behind or above another one. */
export interface Move {
  readonly moved: Instruction;
  /** Its text where it goes, when that is another. */
  readonly as?: string;
  readonly lines: readonly string[];
  readonly behind?: Instruction;
  readonly above?: Instruction;
}

/** Makes the edits in memory and reads the result again; a refusal when it is not just what was meant. */
export function refuseEdits(subject: Subject, edits: readonly Edit[], move: Move): Refusal | null {
  const { dockerfile, files } = subject;
  const after = editedText(files, edits, dockerfile.path);
  const parsed = after !== null && edits.length > 0 ? parseDockerfile(dockerfile.path, after) : null;
  const found = parsed?.instructions.map(({ source }) => source.trim()) ?? [];
  const isMeant = JSON.stringify(found) === JSON.stringify(intended(subject, move));
  if (isMeant && parsed?.disagreement === null && parsed.problem === null) return null;
  return refusal(
    "not-verified",
    `The lines around the ${move.moved.keyword} on line ${move.moved.startLine} are written so that it cannot be moved safely.`,
  );
}

function intended(
  { dockerfile }: Subject,
  { moved, as = moved.source, lines, behind, above }: Move,
): string[] {
  return dockerfile.instructions
    .flatMap((instruction) => {
      const own = instruction === moved ? lines : [instruction.source];
      if (instruction === behind) return [...own, as];
      return instruction === above ? [as, ...own] : own;
    })
    .map((source) => source.trim());
}
