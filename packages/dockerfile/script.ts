import { byteOffsets } from "./bytes.ts";
import { splitLines } from "./lines.ts";
import type { Dockerfile, Instruction } from "./model.ts";
import { readLogicalLine } from "./split.ts";
import { trimEnd } from "./whitespace.ts";

/** From offsets (UTF-16) in a script to bytes of the file. */
export type Span = (start: number, end: number) => { readonly start: number; readonly end: number };

/** The text a RUN hands to the shell, with the way back into the file. */
export interface Script {
  readonly text: string;
  /** True when the text is the body of the heredoc that is all there is of the instruction. */
  readonly heredoc: boolean;
  readonly span: Span;
}

/** The script of a shell-form RUN. */
export function scriptOf(dockerfile: Dockerfile, instruction: Instruction): Script {
  const { source, value, start, end } = instruction;
  const bytes = byteOffsets(source, start);
  const lines = splitLines(source);
  const logical = readLogicalLine(lines, 0, dockerfile.escape);
  const [heredoc] = instruction.heredocs;
  if (heredoc && /^\d*<<[^<\s]+$/.test(value) && !heredoc.body.startsWith("#!")) {
    const body = logical ? lines.start(logical.end) : 0;
    // Where tabs were stripped nothing is at its place: the whole instruction stands for each command.
    const span: Span = source.startsWith(heredoc.body, body)
      ? (from, to) => ({ start: bytes(body + from), end: bytes(body + to) })
      : () => ({ start, end });
    return { text: heredoc.body, heredoc: true, span };
  }
  const skipped = logical ? trimEnd(logical.text).length - value.length : 0;
  const origin = (at: number) => {
    const part = lastAtOrBefore(logical?.parts ?? [], skipped + at);
    return part ? part.from + skipped + at - part.at : 0;
  };
  return {
    text: value,
    heredoc: false,
    // Of the end the last character, then one on: what follows it may stand on another line.
    span: (from, to) => ({ start: bytes(origin(from)), end: bytes(origin(to - 1) + 1) }),
  };
}

/** By bisection: a long RUN has as many parts as commands. */
function lastAtOrBefore<T extends { readonly at: number }>(parts: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}
