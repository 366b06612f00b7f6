import { parseYaml } from "@keep-pace/files/yaml";
import type { Range } from "@keep-pace/findings";
import { type Document, LineCounter } from "yaml";

/** A YAML file that was read without a mistake. Offsets into `text` count UTF-16 units; a BOM is one of them. */
export interface Source {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  /** The line break that most lines of the file end with. */
  readonly eol: "\n" | "\r\n";
  /** The byte at an offset of `text`. */
  byteAt(offset: number): number;
  /** The lines and columns between two offsets. */
  range(start: number, end: number): Range;
}

/** A larger file is written by no person, and by few programs. */
const maxLength = 512 * 1024;

/** Reads a file; a text instead says in one sentence why it cannot be read. Never throws. */
export function readSource(path: string, text: string): Source | string {
  if (text.length > maxLength) {
    return `${path} has more than ${maxLength / 1024} KiB, which is too much to look into: split the workflow.`;
  }
  const lines = new LineCounter();
  const document = shallow(text, lines);
  if (document === null) return `${path} nests its values too deep to be read: correct the YAML.`;
  const [mistake] = document.errors;
  if (mistake) {
    const what = mistake.message.split(/ at line |\n/)[0]?.replace(/[.:]$/, "");
    return `${path}, line ${lines.linePos(mistake.pos[0]).line}: ${what}; correct the YAML.`;
  }
  return {
    path,
    text,
    document,
    eol: lineBreak(text),
    byteAt: (offset) => Buffer.byteLength(text.slice(0, offset)),
    range: ranges(text, lines),
  };
}

/** `null` for a text that nests beyond the stack by which the reader goes down into it. */
function shallow(text: string, lines: LineCounter): Document | null {
  try {
    return parseYaml(text, lines);
  } catch {
    return null;
  }
}

function lineBreak(text: string): "\n" | "\r\n" {
  const all = text.split("\n").length - 1;
  return text.split("\r\n").length - 1 > all / 2 ? "\r\n" : "\n";
}

function ranges(text: string, lines: LineCounter): Source["range"] {
  // A BOM is no column.
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, col: line === 1 ? Math.max(1, col - bom) : col };
  };
  return (start, end) => {
    const [from, to] = [place(start), place(Math.max(start, end))];
    return { startLine: from.line, startColumn: from.col, endLine: to.line, endColumn: to.col };
  };
}
