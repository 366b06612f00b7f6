import type { Edit } from "@keep-pace/findings";
import type { Instruction } from "../model.ts";
import type { Subject } from "../subject.ts";

/** An instruction as it lies in the file: its own lines, the comments right above, and the blank lines around. */
interface Block {
  /** Bytes from the first comment to behind the instruction. */
  readonly start: number;
  readonly end: number;
  /** Comments and instruction as written. */
  readonly text: string;
  /** True when a blank line, or the start of the file, stands above. */
  readonly spacedAbove: boolean;
  /** The blank line below, "" without one. */
  readonly blankBelow: string;
}

/** `null` when the file cannot be read. */
export function blockOf(subject: Subject, instruction: Instruction): Block | null {
  const { path, instructions } = subject.dockerfile;
  const bytes = subject.files.bytes(path);
  if (!(bytes instanceof Uint8Array)) return null;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const text = (start: number, end: number) => decoder.decode(bytes.subarray(start, end));
  const gap = text(instructions[instruction.index - 1]?.end ?? instruction.start, instruction.start);
  const comments = trailingComments(gap);
  const above = gap.slice(0, gap.length - comments.length);
  const below = text(instruction.end, instructions[instruction.index + 1]?.start ?? bytes.length);
  return {
    start: instruction.start - Buffer.byteLength(comments),
    end: instruction.end,
    text: comments + instruction.source,
    spacedAbove: /(^|\n)[ \t]*\r?\n$/.test(above),
    blankBelow: /^[ \t]*\r?\n/.exec(below)?.[0] ?? "",
  };
}

/** The comment lines right above an instruction, up to the first blank line. */
function trailingComments(gap: string): string {
  const lines = gap.split(/(?<=\n)/);
  let from = lines.length;
  while (from > 0 && /^[ \t]*#/.test(lines[from - 1] ?? "")) from--;
  return lines.slice(from).join("");
}

/** The line break that goes with a piece of the file. */
export function newlineOf(subject: Subject, text: string): string {
  return /\r\n/.test(text) ? "\r\n" : text.includes("\n") ? "\n" : subject.dockerfile.newline;
}

/** Takes a block away; where nothing replaces it, one of the two blank lines around goes along. */
function removal(file: string, block: Block, replacement: string): Edit {
  const isGone = replacement === "" && block.spacedAbove;
  const end = block.end + (isGone ? Buffer.byteLength(block.blankBelow) : 0);
  return { file, start: block.start, end, text: replacement };
}

/**
 * Edits that put `replacement` lines in the place of an instruction and the instruction, as written and with the
 * comments right above it, behind another one further down. Empty when the file cannot be read.
 * @param as the instruction's own text where it has to be another there.
 */
export function moveDown(
  subject: Subject,
  moved: Instruction,
  replacement: readonly string[],
  behind: Instruction,
  as = moved.source,
): Edit[] {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  if (block === null) return [];
  const newline = newlineOf(subject, moved.source);
  const own = block.text.slice(0, block.text.length - moved.source.length) + as;
  const text = `${block.blankBelow === "" ? "" : newline}${own}`;
  const closed = behind.source.endsWith("\n");
  return [
    removal(file, block, replacement.map((line) => line + newline).join("")),
    {
      file,
      start: behind.end,
      end: behind.end,
      text: closed ? text : newline + text.replace(/\r?\n$/, ""),
    },
  ];
}

/** Edits that put an instruction, as written and with the comments right above it, above one further down. */
export function moveAbove(subject: Subject, moved: Instruction, target: Instruction): Edit[] {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  const place = blockOf(subject, target);
  if (block === null || place === null) return [];
  return [removal(file, block, ""), { file, start: place.start, end: place.start, text: block.text }];
}

/** Edits that put an instruction, as written and with the comments right above it, above one further up. */
export function moveUp(subject: Subject, moved: Instruction, target: Instruction): Edit[] {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  const place = blockOf(subject, target);
  if (block === null || place === null) return [];
  const newline = newlineOf(subject, block.text);
  const closed = block.text.endsWith("\n") ? block.text : block.text + newline;
  const text = closed + (block.spacedAbove || place.blankBelow !== "" ? newline : "");
  return [{ file, start: place.start, end: place.start, text }, removal(file, block, "")];
}
