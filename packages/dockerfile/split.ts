import { type Directives, readDirectives } from "./directives.ts";
import { allowsHeredoc, announcedHeredocs, type HeredocStart } from "./heredoc.ts";
import { type InstructionParts, readInstruction } from "./instruction.ts";
import { type Lines, splitLines } from "./lines.ts";
import type { Heredoc, Problem } from "./model.ts";
import { trimStart } from "./whitespace.ts";

/** An instruction with offsets in UTF-16 units of the text given to `splitDockerfile`. */
export interface SplitInstruction extends InstructionParts {
  readonly startLine: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  readonly heredocs: readonly Heredoc[];
}

export interface Split {
  readonly directives: Directives;
  readonly instructions: readonly SplitInstruction[];
  /** The first thing for which BuildKit's parser gives the file up. What follows it is read as well as can be. */
  readonly problem: Problem | null;
}

/**
 * Splits a Dockerfile (no BOM) into instructions by the rules of BuildKit's own parser.
 * Source: BuildKit, frontend/dockerfile/parser, `Parse`. Linear in the text; never throws.
 */
export function splitDockerfile(text: string): Split {
  const lines = splitLines(text);
  const directives = readDirectives(lines);
  const instructions: SplitInstruction[] = [];
  const problems: Problem[] = directives.problem ? [directives.problem] : [];
  const tooLong = lines.tooLong();
  if (tooLong >= 0) problems.push({ line: tooLong + 1, message: "The line is 64 KiB or longer." });

  let at = 0;
  while (at < lines.count) {
    const logical = readLogicalLine(lines, at, directives.escape);
    if (logical === null) {
      at++;
      continue;
    }
    const command = readInstruction(logical.text, directives.escape);
    if (command.badJson) problems.push({ line: at + 1, message: "The exec form may hold strings only." });
    const bodies = readHeredocs(lines, logical, command, directives.escape, problems);
    instructions.push({
      ...command,
      startLine: at + 1,
      endLine: bodies.end,
      start: lines.start(at),
      end: lines.start(bodies.end),
      heredocs: bodies.heredocs,
    });
    at = bodies.end;
  }
  if (instructions.length === 0) problems.push({ line: 1, message: "The file has no instructions." });
  problems.sort((a, b) => a.line - b.line);
  return { directives, instructions, problem: problems[0] ?? null };
}

export interface LogicalLine {
  /** Index of its first physical line. */
  readonly first: number;
  /** Index behind its last physical line. */
  readonly end: number;
  /** Continuations joined; comment and empty lines between them dropped. */
  readonly text: string;
  /** Where each physical line's part begins: in `text`, and in the text the lines were taken from. */
  readonly parts: readonly { readonly at: number; readonly from: number }[];
}

/** The logical line that starts with the physical line `first`; `null` for an empty line and a comment. */
export function readLogicalLine(lines: Lines, first: number, escapeToken: string): LogicalLine | null {
  const line = lines.text(first);
  const head = trimStart(line);
  if (head === "" || head.startsWith("#")) return null;
  const parts = [{ at: 0, from: lines.start(first) + line.length - head.length }];
  let piece = withoutContinuation(head, escapeToken);
  let end = first + 1;
  if (piece === null) return { first, end, text: head, parts };
  const pieces = [piece];
  let length = piece.length;
  while (piece !== null && end < lines.count) {
    const index = end++;
    const next = lines.text(index);
    const bare = trimStart(next);
    if (bare === "" || bare.startsWith("#")) continue;
    piece = withoutContinuation(next, escapeToken);
    parts.push({ at: length, from: lines.start(index) });
    pieces.push(piece ?? next);
    length += (piece ?? next).length;
  }
  return { first, end, text: pieces.join(""), parts };
}

/** The line before its continuation mark, `null` when it has none. A doubled escape character is none. */
function withoutContinuation(line: string, escapeToken: string): string | null {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end--;
  return line[end - 1] === escapeToken && line[end - 2] !== escapeToken ? line.slice(0, end - 1) : null;
}

function readHeredocs(
  lines: Lines,
  logical: LogicalLine,
  command: InstructionParts,
  escapeToken: string,
  problems: Problem[],
): { heredocs: readonly Heredoc[]; end: number } {
  const none = { heredocs: [], end: logical.end };
  if (!logical.text.includes("<<")) return none;
  // Commands below ONBUILD may hold heredocs as well.
  const inner = command.keyword === "ONBUILD" ? readInstruction(command.value, escapeToken) : command;
  if (!allowsHeredoc(inner)) return none;
  const announced = announcedHeredocs(logical.text);
  if (announced === null) {
    problems.push({ line: logical.first + 1, message: "The heredoc's delimiter cannot be read." });
    return none;
  }
  const heredocs: Heredoc[] = [];
  let end = logical.end;
  for (const start of announced) {
    const close = closingLine(lines, end, start);
    const body = Array.from({ length: close - end }, (_, index) => lines.raw(end + index)).join("");
    heredocs.push({
      delimiter: start.delimiter,
      body: start.stripTabs ? body.replace(/(^|\n)\t+/g, "$1") : body,
    });
    if (close === lines.count) {
      problems.push({ line: logical.first + 1, message: "A heredoc of this instruction is never closed." });
    }
    end = Math.min(close + 1, lines.count);
  }
  return { heredocs, end };
}

/** The index of the line that closes the heredoc, the number of lines when none does. */
function closingLine(lines: Lines, from: number, { delimiter, stripTabs }: HeredocStart): number {
  for (let index = from; index < lines.count; index++) {
    const line = lines.text(index);
    if ((stripTabs ? line.replace(/^\t+/, "") : line) === delimiter) return index;
  }
  return lines.count;
}
