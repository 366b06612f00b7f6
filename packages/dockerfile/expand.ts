/** What a variable stands for; `undefined` when nothing in the file sets it. */
export type Lookup = (name: string) => string | undefined;

/** No path, user or image is longer; values made of each other double from line to line. */
export const maxLength = 4096;

/**
 * Resolves quotes, escapes and variables of one word as Docker does for ENV, ARG, WORKDIR, USER, COPY, ADD, FROM.
 * What is not known statically, or is too long to be of use, stays as a symbol, `${NAME}` with its modifier.
 * Source: docs.docker.com "Environment replacement"; BuildKit, frontend/dockerfile/shell.
 */
export function expand(text: string, lookup: Lookup): string {
  const short: Lookup = (name) => {
    const value = lookup(name);
    return value !== undefined && result.length + value.length > maxLength ? undefined : value;
  };
  let result = "";
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === "'") {
      if (character === "'") quote = "";
      else result += character;
    } else if (character === "\\") {
      const next = text.charAt(++at);
      result += quote === '"' && !'"$\\'.includes(next) ? `\\${next}` : next;
    } else if (character === '"' || (character === "'" && quote === "")) {
      quote = quote === character ? "" : character;
    } else if (character === "$") {
      const { value, end } = variable(text, at, short);
      result += value;
      at = end - 1;
    } else result += character;
  }
  return result;
}

/** True when a value holds a symbol, so that its text is not known. */
export function isSymbolic(value: string): boolean {
  return value.includes("${");
}

const plainName = /[A-Za-z_]\w*|\d+/y;
const braced = /\{([A-Za-z_]\w*|\d+)([^}]?)/y;

function variable(text: string, start: number, lookup: Lookup): { value: string; end: number } {
  plainName.lastIndex = start + 1;
  const name = plainName.exec(text)?.[0];
  if (name !== undefined) return { value: lookup(name) ?? `\${${name}}`, end: start + 1 + name.length };
  braced.lastIndex = start + 1;
  const open = braced.exec(text);
  const end = closing(text, start + 1);
  if (open === null || end < 0) return { value: "$", end: start + 1 };
  const inner = open[1] ?? "";
  const modifier = text.slice(start + 2 + inner.length, end - 1);
  return { value: modified(inner, modifier, lookup), end };
}

/** The offset behind the brace that closes the one at `open`, -1 without one. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return -1;
}

function modified(name: string, modifier: string, lookup: Lookup): string {
  const value = lookup(name);
  if (modifier === "") return value ?? `\${${name}}`;
  const [, operator = "", word = ""] = /^(:?[-+?])(.*)$/s.exec(modifier) ?? [];
  const symbol = () => `\${${value === undefined ? name : value.replace(/^\$\{(.*)\}$/, "$1")}${modifier}}`;
  if (value === undefined || isSymbolic(value) || operator === "") return symbol();
  const empty = operator.startsWith(":") && value === "";
  if (operator.endsWith("+")) return empty ? "" : expand(word, lookup);
  return empty ? (operator.endsWith("?") ? symbol() : expand(word, lookup)) : value;
}
