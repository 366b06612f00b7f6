import { anglesEnd, typeEnd } from "./skip-type.ts";
import { endsOperand, type Token, type Tokens } from "./tokens.ts";

/** What evaluating a piece of code reads: the names, and of them those that it calls or extends. */
export interface Reads {
  readonly names: Set<string>;
  /** Evaluating the piece may end otherwise when one of them is another. */
  readonly bases: Set<string>;
}

const literals = new Set("true false null undefined NaN Infinity".split(" "));
const reserved = new Set(
  "this super new typeof void delete await yield import enum let static in of instanceof if else for while do switch case default return throw try catch finally var const with break continue debugger export extends".split(
    " ",
  ),
);

/**
 * Where an expression ends whose evaluation runs no code but its own and cannot fail: a literal, a function, a class,
 * a name, or an array or object of such. -1 for any other, and where its end is not certain.
 */
export function inertExpression(tokens: Tokens, at: number, reads: Reads): number {
  const { all } = tokens;
  let end = operand(tokens, at, reads);
  if (end < 0) return -1;
  if (isLiteral(all[at]) || /^[-+!~]$/.test(all[at]?.text ?? "")) {
    while (/^(?:[-+*/%&|^]|\*\*)$/.test(all[end]?.text ?? "") && isLiteral(all[end + 1])) end += 2;
  }
  while (/^(?:as|satisfies)$/.test(all[end]?.text ?? "") && !all[end]?.newLine) {
    end = all[end + 1]?.text === "const" ? end + 2 : typeEnd(tokens, end + 1);
    if (end < 0) return -1;
  }
  return end;
}

// Arithmetic of whole numbers with others fails.
function isLiteral(token: Token | undefined): boolean {
  return token?.kind === "string" || (token?.kind === "number" && !token.text.endsWith("n"));
}

function operand(tokens: Tokens, at: number, reads: Reads): number {
  const { all, partner } = tokens;
  const token = all[at];
  if (!token) return -1;
  const { kind, text } = token;
  if (kind === "template") return (partner[at] as number) < 0 && text.startsWith("`") ? at + 1 : -1;
  if (kind !== "punctuation" && kind !== "word") return at + 1;
  if (kind === "word") return word(tokens, at, reads);
  if (/^[-+!~]$/.test(text)) return isLiteral(all[at + 1]) ? at + 2 : -1;
  if (text === "[") return array(tokens, at, reads);
  if (text === "{") return object(tokens, at, reads);
  if (text === "<") {
    const parameters = anglesEnd(tokens, at);
    return parameters < 0 || all[parameters]?.text !== "(" ? -1 : arrow(tokens, parameters);
  }
  if (text !== "(") return -1;
  const close = partner[at] as number;
  if (/^(?:=>|:)$/.test(all[close + 1]?.text ?? "")) return arrow(tokens, at);
  return inertExpression(tokens, at + 1, reads) === close ? close + 1 : -1;
}

function word(tokens: Tokens, at: number, reads: Reads): number {
  const { all } = tokens;
  const { text } = all[at] as Token;
  const next = all[at + 1];
  if (literals.has(text)) return at + 1;
  if (text === "function") return functionEnd(tokens, at);
  if (text === "class") return classAt(tokens, at, reads)?.end ?? -1;
  if (text === "async" && next && !next.newLine && next.text !== "=>") {
    if (next.text === "function") return functionEnd(tokens, at + 1);
    if (next.text === "(") return arrow(tokens, at + 1);
    if (next.text === "<") return operand(tokens, at + 1, reads);
    if (next.kind === "word" && all[at + 2]?.text === "=>") return bodyEnd(tokens, at + 3);
  }
  if (reserved.has(text)) return -1;
  if (next?.text === "=>") return bodyEnd(tokens, at + 2);
  reads.names.add(text);
  return at + 1;
}

/** @param at the bracket before the parameters. */
function arrow(tokens: Tokens, at: number): number {
  let next = (tokens.partner[at] as number) + 1;
  if (tokens.all[next]?.text === ":") next = typeEnd(tokens, next + 1, true);
  return tokens.all[next]?.text === "=>" ? bodyEnd(tokens, next + 1) : -1;
}

function bodyEnd(tokens: Tokens, at: number): number {
  if (tokens.all[at]?.text === "{") return (tokens.partner[at] as number) + 1;
  const { all, partner } = tokens;
  for (let index = at; index < all.length; index += 1) {
    const token = all[index] as Token;
    if (index > at && token.newLine && endsOperand(all, index - 1) && !continues(token)) return index;
    if (/^[,;)\]}]$/.test(token.text)) return index > at ? index : -1;
    if (
      /^(?:as|satisfies)$/.test(token.text) &&
      index > at &&
      !token.newLine &&
      endsOperand(all, index - 1)
    ) {
      // A type may hold a comma.
      const end = all[index + 1]?.text === "const" ? index + 2 : typeEnd(tokens, index + 1);
      if (end < 0) return -1;
      index = end - 1;
      continue;
    }
    if ((partner[index] as number) > index) index = partner[index] as number;
  }
  return all.length > at ? all.length : -1;
}

/** True for a token that, on a line of its own, may belong to the expression before it. */
export function continues({ kind, text }: Token): boolean {
  if (kind === "template" || kind === "regex") return true;
  if (kind === "word") return /^(?:in|of|instanceof|as|satisfies|extends|implements|is)$/.test(text);
  return kind === "punctuation" && !/^(?:\{|\}|\+\+|--|@|;|\)|\]|#)$/.test(text);
}

/** Behind a function's body. @param at the word `function`. */
export function functionEnd(tokens: Tokens, at: number): number {
  const { all, partner } = tokens;
  let next = at + (all[at + 1]?.text === "*" ? 2 : 1);
  if (all[next]?.kind === "word") next += 1;
  const body = signatureEnd(tokens, next);
  return body > 0 && all[body]?.text === "{" ? (partner[body] as number) + 1 : -1;
}

/** Behind type parameters, parameters and the type of what is returned. */
export function signatureEnd(tokens: Tokens, at: number): number {
  const { all, partner } = tokens;
  let next = all[at]?.text === "<" ? anglesEnd(tokens, at) : at;
  if (next < 0 || all[next]?.text !== "(") return -1;
  next = (partner[next] as number) + 1;
  return all[next]?.text === ":" ? typeEnd(tokens, next + 1) : next;
}

function array(tokens: Tokens, at: number, reads: Reads): number {
  const { all, partner } = tokens;
  const close = partner[at] as number;
  for (let next = at + 1; next < close; ) {
    if (all[next]?.text === ",") {
      next += 1;
      continue;
    }
    next = inertExpression(tokens, next, reads);
    if (next < 0 || (next !== close && all[next]?.text !== ",")) return -1;
  }
  return close + 1;
}

function object(tokens: Tokens, at: number, reads: Reads): number {
  const { all, partner } = tokens;
  const close = partner[at] as number;
  for (let next = at + 1; next < close; ) {
    next = property(tokens, next, reads);
    if (next < 0 || (next !== close && all[next]?.text !== ",")) return -1;
    if (next < close) next += 1;
  }
  return close + 1;
}

function property(tokens: Tokens, at: number, reads: Reads): number {
  const { all, partner } = tokens;
  let next = at;
  while (/^(?:async|get|set|\*)$/.test(all[next]?.text ?? "") && !/^[,:(<}]$/.test(all[next + 1]?.text ?? ""))
    next += 1;
  const key = all[next] as Token;
  const isComputed = key.text === "[";
  if (isComputed ? !isPlainKey(tokens, next, reads) : key.kind === "punctuation" || key.kind === "template")
    return -1;
  next = isComputed ? (partner[next] as number) + 1 : next + 1;
  const { text } = all[next] as Token;
  if (text === ":") return inertExpression(tokens, next + 1, reads);
  if (text === "(" || text === "<") {
    const body = signatureEnd(tokens, next);
    return body > 0 && all[body]?.text === "{" ? (partner[body] as number) + 1 : -1;
  }
  if (key.kind !== "word" || literals.has(key.text) || reserved.has(key.text)) return -1;
  reads.names.add(key.text);
  return next;
}

/** True for a computed key that runs nothing but what a name stands for: a literal, a well-known symbol, a name. */
function isPlainKey({ all, partner }: Tokens, at: number, reads: Reads): boolean {
  const inside = all.slice(at + 1, partner[at] as number);
  const [first] = inside;
  if (
    inside.length === 1 &&
    first?.kind === "word" &&
    !literals.has(first.text) &&
    !reserved.has(first.text)
  ) {
    reads.names.add(first.text);
    reads.bases.add(first.text);
    return true;
  }
  if (inside.length === 1) return isLiteral(first);
  return inside.length === 3 && inside[0]?.text === "Symbol" && inside[1]?.text === ".";
}

interface ClassAt {
  readonly end: number;
  readonly name: string | null;
}

/** A class whose evaluation runs nothing; `null` for any other. @param at the word `class`. */
export function classAt(tokens: Tokens, at: number, reads: Reads): ClassAt | null {
  const { all, partner } = tokens;
  let next = at + 1;
  const first = all[next];
  const name = first?.kind === "word" && !/^(?:extends|implements)$/.test(first.text) ? first.text : null;
  if (name !== null) next += 1;
  if (all[next]?.text === "<") next = anglesEnd(tokens, next);
  if (all[next]?.text === "extends") {
    const base = all[next + 1];
    if (base?.kind !== "word" || reserved.has(base.text)) return null;
    reads.names.add(base.text);
    reads.bases.add(base.text);
    next = all[next + 2]?.text === "<" ? anglesEnd(tokens, next + 2) : next + 2;
  }
  if (next > 0 && all[next]?.text === "implements") {
    do next = typeEnd(tokens, next + 1);
    while (next > 0 && all[next]?.text === ",");
  }
  if (next < 0 || all[next]?.text !== "{") return null;
  return hasInertBody(tokens, next, reads) ? { end: (partner[next] as number) + 1, name } : null;
}

function hasInertBody(tokens: Tokens, open: number, reads: Reads): boolean {
  const { all, partner } = tokens;
  // Those of parameters, too, run with the class.
  if (all.slice(open, partner[open] as number).some(({ text }) => text === "@")) return false;
  for (let index = open + 1; index < (partner[open] as number); index += 1) {
    const { text } = all[index] as Token;
    const before = (all[index - 1] as Token).text;
    if (text === "[" && all[index + 1]?.text !== "]" && !/^(?:[=:|&,(?]|=>)$/.test(before)) {
      if (!isPlainKey(tokens, index, reads)) return false;
    }
    if (text === "static" && !isInertStatic(tokens, index + 1, reads)) return false;
    if ((partner[index] as number) > index) index = partner[index] as number;
  }
  return true;
}

/** @param at behind the word `static`. */
function isInertStatic(tokens: Tokens, at: number, reads: Reads): boolean {
  const { all, partner } = tokens;
  let next = at;
  while (all[next] && !/^(?:[(<=:;{}!?])$/.test((all[next] as Token).text)) {
    next = all[next]?.text === "[" ? (partner[next] as number) + 1 : next + 1;
    if (all[next]?.newLine) return !/^[=:{!?]$/.test(all[next]?.text ?? "");
  }
  if (/^[!?]$/.test(all[next]?.text ?? "")) next += 1;
  if (all[next]?.text === ":") next = typeEnd(tokens, next + 1);
  if (next < 0 || all[next]?.text === "{") return false;
  if (all[next]?.text !== "=") return true;
  const end = inertExpression(tokens, next + 1, reads);
  const after = all[end];
  return (
    end > 0 && after !== undefined && (/^[;}]$/.test(after.text) || (after.newLine && !continues(after)))
  );
}
