import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import type { Instruction, Stage } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import type { Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { refusal } from "./refusal.ts";

/** A piece of an instruction's text and what comes in its place; offsets are UTF-16, of `source`. */
export interface Replacement {
  readonly at: Instruction;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces pieces of instructions, when the file still has the same instructions, or `fewer` of them, afterwards. */
export function replaceIn(
  subject: Subject,
  stage: Stage,
  replacements: readonly Replacement[],
  fix: Pick<Fix, "safety" | "description">,
  fewer = 0,
): Fix | Refusal {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const { path, instructions } = subject.dockerfile;
  const edits = replacements.map(({ at, start, end, text }): Edit => {
    const byte = (offset: number) => at.start + Buffer.byteLength(at.source.slice(0, offset));
    return { file: path, start: byte(start), end: byte(end), text };
  });
  const after = editedText(subject.files, edits, path);
  const parsed = after === null ? null : parseDockerfile(path, after);
  const touched = new Set(replacements.map(({ at }) => at));
  const kept = instructions.filter((each) => !touched.has(each)).map(({ source }) => source.trim());
  const now = parsed?.instructions.map(({ source }) => source.trim()) ?? [];
  const isMeant =
    parsed?.problem === null &&
    parsed.disagreement === null &&
    now.length === instructions.length - fewer &&
    kept.every((source) => now.includes(source));
  if (isMeant) return { ...fix, edits };
  const [first] = replacements;
  return refusal(
    "not-verified",
    `Line ${first?.at.startLine ?? 1} is written so that it cannot be changed safely.`,
  );
}

/** The first place of `text` in an instruction as a replacement; `null` where it is not written plainly. */
export function replacing(at: Instruction, text: string, by: string): Replacement | null {
  const start = at.source.indexOf(text);
  return start < 0 ? null : { at, start, end: start + text.length, text: by };
}
