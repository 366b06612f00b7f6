import type { Lines } from "./lines.ts";
import type { Problem } from "./model.ts";
import { trimStart } from "./whitespace.ts";

const known = new Set(["syntax", "escape", "check"]);
const form = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.+?)[\t\n\f\r ]*$/;

export interface Directives {
  /** Lower-case name → value. */
  readonly values: ReadonlyMap<string, string>;
  readonly escape: "\\" | "`";
  readonly problem: Problem | null;
}

/**
 * The directives at the top: `# name=value` until the first line that is anything else.
 * Behind a `#!` line only `syntax` and `check` are still read.
 * Source: BuildKit, frontend/dockerfile/parser, directives.go.
 */
export function readDirectives(lines: Lines): Directives {
  const values = new Map<string, string>();
  const shebang = lines.count > 0 && lines.text(0).startsWith("#!");
  let escapeToken: "\\" | "`" = "\\";
  for (let index = shebang ? 1 : 0; index < lines.count; index++) {
    const line = trimStart(lines.text(index));
    const match = line.startsWith("#") ? form.exec(trimStart(line.slice(1))) : null;
    const name = match?.[1]?.toLowerCase() ?? "";
    const value = match?.[2] ?? "";
    if (!known.has(name)) break;
    if (values.has(name) && !shebang)
      return { values, escape: escapeToken, problem: repeated(index + 1, name) };
    if (name === "escape" && !shebang) {
      if (value !== "\\" && value !== "`")
        return { values, escape: escapeToken, problem: badEscape(index + 1) };
      escapeToken = value;
    }
    values.set(name, value);
  }
  return { values, escape: escapeToken, problem: null };
}

function repeated(line: number, name: string): Problem {
  return { line, message: `The directive "${name}" stands twice at the top of the file.` };
}

function badEscape(line: number): Problem {
  return { line, message: 'The directive "escape" allows a backslash or a backtick only.' };
}
