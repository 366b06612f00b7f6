import type { InstructionParts } from "./instruction.ts";
import { lex } from "./lex.ts";

/** A heredoc announced on an instruction's line. */
export interface HeredocStart {
  readonly delimiter: string;
  /** `<<-`: leading tabs do not count, neither before the delimiter nor in the body. */
  readonly stripTabs: boolean;
}

// BuildKit reads heredocs with the backslash, whatever the escape directive says.
const escapeToken = "\\";
const mayHoldHeredoc = new Set(["ADD", "COPY", "RUN"]);
// BuildKit writes the blank as Go's `\s`.
const form = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/;

/** True when BuildKit looks for heredocs here: the shell form of RUN, COPY and ADD. */
export function allowsHeredoc(parts: InstructionParts): boolean {
  return mayHoldHeredoc.has(parts.keyword) && parts.json === null;
}

/**
 * The heredocs the words of a logical line announce, in order; `null` where BuildKit stops with an error.
 * `cat<<EOF` and `"<<EOF"` announce none, `3<<EOF` does.
 * Source: BuildKit, frontend/dockerfile/parser, `heredocsFromLine`.
 */
export function announcedHeredocs(text: string): HeredocStart[] | null {
  const found: HeredocStart[] = [];
  const line = lex(text, { rawQuotes: true, rawEscapes: true, escapeToken });
  for (const word of line?.words ?? []) {
    const heredoc = parseHeredoc(word);
    if (heredoc === "invalid") return null;
    if (heredoc) found.push(heredoc);
  }
  return found;
}

/** The heredoc a single word announces, `null` when it is none. Source: BuildKit, `ParseHeredoc`. */
function parseHeredoc(word: string): HeredocStart | "invalid" | null {
  const match = form.exec(word);
  if (!match?.[2]) return null;
  const rest = lex(match[2], { rawQuotes: false, rawEscapes: false, escapeToken });
  if (rest === null) return "invalid";
  const [delimiter] = rest.words;
  if (delimiter === undefined || rest.words.length > 1) return null;
  return { delimiter, stripTabs: match[1] === "-" };
}

/** True when a source or destination of COPY and ADD stands for a heredoc. */
export function isHeredoc(word: string): boolean {
  const heredoc = parseHeredoc(word);
  return heredoc !== null && heredoc !== "invalid";
}
