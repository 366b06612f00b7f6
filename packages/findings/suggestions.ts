import { applyEdits } from "./edits.ts";
import type { Edit, Fix } from "./finding.ts";
import { positions } from "./positions.ts";

/** Lines of a file to be replaced, as a GitHub review suggestion does. */
export interface Suggestion {
  readonly path: string;
  /** 1-based, both inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /** Whole lines, each closed by `\n`; `""` deletes. */
  readonly replacement: string;
}

export interface Suggestions {
  /** One a file, since a fix holds only as a whole: from the first line it touches to the last. */
  readonly suggestions: Suggestion[];
  /** Edits that no suggestion can carry: of a file to be created, an empty one, one with CR or a BOM. */
  readonly left: Edit[];
}

/** Turns a fix into replacements of lines. `read` gives the file the edits were made for, `null` when there is none. */
export function suggest(fix: Fix, read: (path: string) => Uint8Array | null): Suggestions {
  const suggestions: Suggestion[] = [];
  const left: Edit[] = [];
  for (const path of new Set(fix.edits.map(({ file }) => file))) {
    const edits = fix.edits.filter(({ file }) => file === path);
    const bytes = read(path);
    if (bytes && isPlain(bytes)) suggestions.push(suggestion(path, bytes, edits));
    else left.push(...edits);
  }
  return { suggestions, left };
}

// GitHub rewrites the line breaks of a whole file when a suggestion in a file with CR is applied.
function isPlain(bytes: Uint8Array): boolean {
  return bytes.length > 0 && !bytes.includes(0x0d) && bytes[0] !== 0xef;
}

function suggestion(path: string, bytes: Uint8Array, edits: readonly Edit[]): Suggestion {
  const { lines, lineAt, startOf } = positions(bytes);
  const from = edits[0]?.start ?? 0;
  const to = edits.at(-1)?.end ?? from;
  // What is inserted behind the last line is shown with it; a region that ends with a line break ends in its line.
  const startLine = Math.min(lineAt(from), lines);
  const lastTouched = startOf(lineAt(to)) === to ? lineAt(to) - 1 : lineAt(to);
  for (let endLine = Math.max(startLine, Math.min(lastTouched, lines)); ; endLine += 1) {
    const start = startOf(startLine);
    const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const region = applyEdits(bytes.subarray(start, startOf(endLine + 1)), shifted);
    const text = utf8.decode(region);
    if (text === "" || text.endsWith("\n")) return { path, startLine, endLine, replacement: text };
    // The line break went, or was never there: the next line joins this one.
    if (endLine >= lines) return { path, startLine, endLine, replacement: `${text}\n` };
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The fenced block of a review comment that offers `replacement` for the commented lines. */
export function suggestionBlock({ replacement }: Suggestion): string {
  const runs = replacement.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}suggestion\n${replacement}${fence}`;
}
