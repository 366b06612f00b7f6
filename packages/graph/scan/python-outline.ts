/** A Python file as what runs when it is imported, and the bodies that run only when their function is called. */
export interface PythonOutline {
  /** Everything but the bodies and comments: two files with the same skeleton are imported alike. */
  readonly skeleton: string;
  /** The skeleton without what strings say. */
  readonly imported: string;
  readonly functions: readonly PythonFunction[];
}

export interface PythonFunction {
  readonly name: string;
  /** First and last line of the body, from 1. */
  readonly from: number;
  readonly to: number;
  /** The body without comments. */
  readonly body: string;
  readonly statements: readonly LogicalLine[];
}

/**
 * The outermost functions and methods of a file. Decorators, defaults, annotations, docstrings, functions on one line,
 * and whether a function is a generator belong to the skeleton: they can be seen without calling it.
 * Source: The Python Language Reference, "Lexical analysis" and "Function definitions".
 * @returns `null` for a text that does not add up.
 */
export function outlinePython(text: string): PythonOutline | null {
  const lines = logicalLines(text);
  if (lines === null) return null;
  const skeleton: string[] = [];
  const imported: string[] = [];
  const functions: PythonFunction[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as LogicalLine;
    skeleton.push(shown(line));
    imported.push(line.bare);
    const name = /^(?:async\s+)?def\s+(\w+)/.exec(line.code)?.[1];
    if (name === undefined || !line.code.endsWith(":")) continue;
    let end = at + 1;
    while (end < lines.length && (lines[end] as LogicalLine).indent > line.indent) end += 1;
    let start = at + 1;
    // A docstring can be read without a call.
    if (start < end && /^[rRuU]?["']/.test((lines[start] as LogicalLine).code)) {
      skeleton.push(shown(lines[start] as LogicalLine));
      start += 1;
    }
    const body = lines.slice(start, end);
    skeleton.push(`${isGenerator(body) ? "generator" : "function"} ${functions.length}`);
    functions.push({
      name,
      from: line.last + 1,
      to: lines[end - 1]?.last ?? line.last,
      body: body.map(shown).join("\n"),
      statements: body,
    });
    at = end - 1;
  }
  return { skeleton: skeleton.join("\n"), imported: imported.join("\n"), functions };
}

function shown({ indent, code }: LogicalLine): string {
  return `${" ".repeat(indent)}${code}`;
}

function isGenerator(body: readonly LogicalLine[]): boolean {
  // What a function inside yields is its own.
  let inner = Number.POSITIVE_INFINITY;
  return body.some(({ indent, code, bare }) => {
    if (indent <= inner) inner = /^(?:async\s+)?def\s/.test(code) ? indent : Number.POSITIVE_INFINITY;
    return indent <= inner && /\byield\b/.test(bare);
  });
}

interface LogicalLine {
  readonly indent: number;
  /** The first and the last of its physical lines, from 1. */
  readonly first: number;
  readonly last: number;
  /** Without comments and outer white space. */
  readonly code: string;
  /** As `code`, without what strings say. */
  readonly bare: string;
}

const pieces =
  /[rRbBuUfF]{0,2}("""|'''|"|')|#[^\n]*|\\\r?\n|\r?\n|[([{]|[)\]}]|[^"'#\\\r\n()[\]{}rRbBuUfF]+|[\s\S]/g;

function logicalLines(text: string): LogicalLine[] | null {
  const found: LogicalLine[] = [];
  let [code, bare, depth, number, first] = ["", "", 0, 1, 1];
  const flush = () => {
    if (code.trim() !== "") {
      const indent = /^[ \t\f]*/.exec(code)?.[0] ?? "";
      // How wide a tab is decides what a block is.
      if (indent.includes("\t") && indent.includes(" ")) return false;
      found.push({ indent: indent.length, code: code.trim(), bare: bare.trim(), first, last: number });
    }
    [code, bare] = ["", ""];
    return true;
  };
  pieces.lastIndex = 0;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    const [piece, quote] = match;
    if (quote !== undefined) {
      const end = endOf(text, pieces.lastIndex, quote);
      if (end === null) return null;
      const whole = text.slice(match.index, end);
      // Quotes inside of a replacement field, which only newer versions allow, seem to end it.
      if (/[fF]/.test(piece) && isOpen(whole)) return null;
      code += whole;
      // What is formatted in runs.
      bare += /[fF]/.test(piece) ? whole : '""';
      number += whole.split("\n").length - 1;
      pieces.lastIndex = end;
    } else if (piece === "\n" || piece === "\r\n") {
      if (depth > 0) code += " ";
      else if (!flush()) return null;
      number += 1;
      if (code === "") first = number;
    } else if (piece.startsWith("\\")) {
      if (piece.length < 2) return null;
      code += " ";
      number += 1;
    } else if (!piece.startsWith("#")) {
      if (/^[([{]$/.test(piece)) depth += 1;
      if (/^[)\]}]$/.test(piece)) depth -= 1;
      if (depth < 0) return null;
      code += piece;
      bare += piece;
    }
  }
  return depth === 0 && flush() ? found : null;
}

function isOpen(literal: string): boolean {
  const count = (brace: string) => literal.split(brace).length;
  return count("{") !== count("}");
}

/** Where a string ends, behind its quote; `null` where it does not. */
function endOf(text: string, from: number, quote: string): number | null {
  for (let at = from; at < text.length; at += 1) {
    // A backslash keeps the quote behind it in raw strings, too.
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(quote, at)) return at + quote.length;
    else if (text[at] === "\n" && quote.length === 1) return null;
  }
  return null;
}
