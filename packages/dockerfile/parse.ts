import { type AstInstruction, readAst } from "./ast.ts";
import { byteOffsets } from "./bytes.ts";
import type { Dockerfile, Instruction, Problem } from "./model.ts";
import { isPlain } from "./plain.ts";
import { firstRejected } from "./rejected.ts";
import { type SplitInstruction, splitDockerfile } from "./split.ts";
import { readStages } from "./stages.ts";

/**
 * Above this, in UTF-16 units, only our own splitter reads: dockerfile-ast's time grows with the square. The longest
 * of 99,789 public Dockerfiles has 83 KiB.
 */
const maxCompared = 256 * 1024;

/**
 * Reads a Dockerfile. `text` is the file as decoded, with its BOM when it has one. Never throws: what is no
 * Dockerfile yields a `problem`, what the two parsers read differently a `disagreement`.
 */
export function parseDockerfile(path: string, text: string): Dockerfile {
  const bom = text.startsWith("\uFEFF");
  const body = bom ? text.slice(1) : text;
  const split = splitDockerfile(body);
  const byteOffset = byteOffsets(body, bom ? 3 : 0);
  const instructions = split.instructions.map(
    (instruction, index): Instruction => ({
      index,
      keyword: instruction.keyword,
      startLine: instruction.startLine,
      endLine: instruction.endLine,
      start: byteOffset(instruction.start),
      end: byteOffset(instruction.end),
      source: body.slice(instruction.start, instruction.end),
      value: instruction.value,
      flags: instruction.flags,
      json: instruction.json,
      heredocs: instruction.heredocs,
    }),
  );
  return {
    path,
    text: body,
    escape: split.directives.escape,
    directives: split.directives.values,
    instructions,
    stages: readStages(instructions),
    newline: body.includes("\r\n") ? "\r\n" : "\n",
    disagreement: compare(body, split.instructions),
    problem: split.problem ?? firstRejected(instructions, split.directives.escape),
  };
}

function compare(text: string, ours: readonly SplitInstruction[]): Problem | null {
  if (text.length > maxCompared) {
    return { line: 1, message: "The file is too large to be read by both parsers." };
  }
  // The second parser takes longer than all the rest, for a file on which no two parsers could disagree.
  if (isPlain(text)) return null;
  const theirs = readAst(text);
  if (theirs === null) return { line: 1, message: "The second parser failed on this file." };
  const count = Math.max(ours.length, theirs.length);
  for (let index = 0; index < count; index++) {
    const our = ours[index];
    const their = theirs[index];
    if (our && their && same(our, their)) continue;
    const line = Math.min(our?.startLine ?? Infinity, their?.startLine ?? Infinity);
    return { line, message: `The two parsers read the file differently from line ${line} on.` };
  }
  return null;
}

function same(our: SplitInstruction, their: AstInstruction): boolean {
  return (
    our.keyword === their.keyword &&
    our.startLine === their.startLine &&
    our.heredocs.map(({ delimiter }) => delimiter).join("\n") === their.delimiters.join("\n")
  );
}
