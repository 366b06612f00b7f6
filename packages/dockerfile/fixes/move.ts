import type { Edit } from "@keep-pace/findings";
import type { Instruction } from "../model.ts";
import type { Subject } from "../subject.ts";

/**
 * Edits that put `replacement` lines in the place of an instruction and the instruction, as written and with the
 * comments right above it, behind another one further down. Empty when the file cannot be read.
 */
export function moveEdits(
  subject: Subject,
  moved: Instruction,
  replacement: readonly string[],
  behind: Instruction,
): Edit[] {
  const { path: file, instructions } = subject.dockerfile;
  const bytes = subject.files.bytes(file);
  if (!(bytes instanceof Uint8Array)) return [];
  const text = (start: number, end: number) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
  const newline = /\r\n$/.test(moved.source) ? "\r\n" : "\n";
  const before = text(instructions[moved.index - 1]?.end ?? moved.start, moved.start);
  const comments = trailingComments(before);
  const start = moved.start - Buffer.byteLength(comments);
  const after = text(moved.end, instructions[moved.index + 1]?.start ?? moved.end);
  const spaced = /^[ \t]*\r?\n/.exec(after)?.[0] ?? "";
  // Nothing comes in its place: of the two blank lines around it one goes along.
  const isGone =
    replacement.length === 0 &&
    /\n[ \t]*\r?\n$|^[ \t]*\r?\n$/.test(before.slice(0, before.length - comments.length));
  const end = moved.end + (isGone ? Buffer.byteLength(spaced) : 0);
  const closed = behind.source.endsWith("\n");
  const block = `${spaced === "" ? "" : newline}${comments}${moved.source}`;
  return [
    { file, start, end, text: replacement.map((line) => line + newline).join("") },
    {
      file,
      start: behind.end,
      end: behind.end,
      text: closed ? block : newline + block.replace(/\r?\n$/, ""),
    },
  ];
}

/** The comment lines right above an instruction, up to the first blank line. */
export function trailingComments(gap: string): string {
  const lines = gap.split(/(?<=\n)/);
  let from = lines.length;
  while (from > 0 && /^[ \t]*#/.test(lines[from - 1] ?? "")) from--;
  return lines.slice(from).join("");
}
