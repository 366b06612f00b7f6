import { classAt, continues, functionEnd, inertExpression, type Reads, signatureEnd } from "./inert.ts";
import { type Link, linkAt } from "./links.ts";
import { anglesEnd, typeEnd } from "./skip-type.ts";
import { endsOperand, type Token, type Tokens } from "./tokens.ts";

export interface Declared {
  readonly name: string;
  /** The word that declares it: `function`, `const`, `class`, `type` … */
  readonly by: string;
}

/** One statement of a module, or several of which it does not matter where one ends. */
export interface Statement {
  /**
   * `inert`: evaluating it binds names, runs no code but its own and cannot fail. `link`: it imports or hands on.
   * `effective`: anything else.
   */
  readonly kind: "inert" | "link" | "effective";
  /** With the comments inside. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly declares: readonly Declared[];
  /** True when the module exports what it declares. */
  readonly isExported: boolean;
  /** Every name that it may mean: its words but those behind a dot, and `a.b` for the two words around one. */
  readonly words: ReadonlySet<string>;
  /** Names without a dot behind them. */
  readonly alone: ReadonlySet<string>;
  /** The names that evaluating it reads. */
  readonly reads: ReadonlySet<string>;
  /** Of these the ones whose value decides whether it can be evaluated. */
  readonly bases: ReadonlySet<string>;
  readonly link: Link | null;
}

/** Stands for what a module exports by default. */
export const defaultName = "*default";

interface Found {
  /** The index of the token behind it. */
  readonly next: number;
  readonly declares: readonly Declared[];
  readonly isExported?: boolean;
  readonly link?: Link;
}

const starters =
  /^(?:import|export|function|class|const|let|var|async|type|interface|enum|namespace|module|declare|abstract)$/;

/** Splits a module into its statements. What is not certain to be inert is effective. */
export function statementsOf(text: string, tokens: Tokens): Statement[] {
  const { all } = tokens;
  const found: Statement[] = [];
  for (let at = 0; at < all.length; ) {
    if (all[at]?.text === ";") {
      at += 1;
      continue;
    }
    const reads: Reads = { names: new Set(), bases: new Set() };
    const link = linkAt(tokens, at);
    const one: Found | null = link ? { ...link, declares: [] } : declarationAt(tokens, at, reads);
    const next = one ? one.next : effectiveEnd(tokens, at);
    found.push(statement(text, all, at, next, one, reads));
    at = next;
  }
  return found;
}

function statement(
  text: string,
  all: readonly Token[],
  at: number,
  next: number,
  one: Found | null,
  reads: Reads,
): Statement {
  const [start, end] = [(all[at] as Token).start, (all[next - 1] as Token).end];
  const { words, alone } = namesIn(all.slice(at, next));
  return {
    kind: one ? (one.link ? "link" : "inert") : "effective",
    text: text.slice(start, end),
    ...{ start, end, words, alone },
    declares: one?.declares ?? [],
    isExported: one?.isExported ?? false,
    reads: one ? reads.names : new Set(),
    bases: one ? reads.bases : new Set(),
    link: one?.link ?? null,
  };
}

function namesIn(tokens: readonly Token[]): Pick<Statement, "words" | "alone"> {
  const [words, alone] = [new Set<string>(), new Set<string>()];
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== "word" || /^(?:\??\.|#)$/.test(tokens[at - 1]?.text ?? "")) return;
    words.add(text);
    const member = tokens[at + 2];
    const isMember = /^\??\.$/.test(tokens[at + 1]?.text ?? "") && member?.kind === "word";
    if (isMember) words.add(`${text}.${member.text}`);
    else alone.add(text);
  });
  return { words, alone };
}

/** Behind everything up to the next token that certainly begins a declaration. */
function effectiveEnd({ all, partner }: Tokens, at: number): number {
  for (let index = at; index < all.length; index += 1) {
    const token = all[index] as Token;
    if (token.text === "@") {
      // A decorator runs with its class.
      while (index + 1 < all.length && all[index]?.text !== "class") index += 1;
      continue;
    }
    if (index > at && starters.test(token.text)) {
      const before = (all[index - 1] as Token).text;
      if (
        before === ";" ||
        (token.newLine && endsOperand(all, index - 1) && before !== "++" && before !== "--")
      )
        return index;
    }
    if ((partner[index] as number) > index) index = partner[index] as number;
  }
  return all.length;
}

/** Where a statement without a body of its own ends, if it does at token `at`: -1 where that is not certain. */
function closing({ all }: Tokens, at: number): number {
  const token = all[at];
  if (at < 0) return -1;
  return token === undefined || token.text === ";" || (token.newLine && !continues(token)) ? at : -1;
}

function declarationAt(tokens: Tokens, at: number, reads: Reads): Found | null {
  const { all } = tokens;
  if (all[at]?.text !== "export") return declaration(tokens, at, reads);
  if (all[at + 1]?.text !== "default") {
    const one = declaration(tokens, at + 1, reads);
    return one && { ...one, isExported: true };
  }
  const one = named(tokens, at + 2, reads);
  const word = all[at + 2]?.text ?? "";
  if (one) return { next: one.next, declares: [{ name: defaultName, by: word }, ...one.declares] };
  if (/^(?:function|class|abstract|interface)$/.test(word)) return null;
  const next = closing(tokens, inertExpression(tokens, at + 2, reads));
  return next < 0 ? null : { next, declares: [{ name: defaultName, by: "const" }] };
}

function declaration(tokens: Tokens, at: number, reads: Reads): Found | null {
  const { all } = tokens;
  const word = all[at]?.text ?? "";
  const next = all[at + 1];
  if (/^(?:const|let|var)$/.test(word) && next?.text !== "enum") return variables(tokens, at, reads);
  if (word === "type" && next?.kind === "word" && !next.newLine) return alias(tokens, at);
  return named(tokens, at, reads);
}

/** A function, class or interface; by default exported ones need no name. */
function named(tokens: Tokens, at: number, reads: Reads): Found | null {
  const { all, partner } = tokens;
  const word = all[at]?.text;
  if (word === "async" && all[at + 1]?.text === "function" && !all[at + 1]?.newLine)
    return aFunction(tokens, at + 1);
  if (word === "function") return aFunction(tokens, at);
  if (word === "abstract" && all[at + 1]?.text === "class" && !all[at + 1]?.newLine)
    return aClass(tokens, at + 1, reads);
  if (word === "class") return aClass(tokens, at, reads);
  const name = all[at + 1];
  if (word !== "interface" || name?.kind !== "word" || name.newLine) return null;
  let next = all[at + 2]?.text === "<" ? anglesEnd(tokens, at + 2) : at + 2;
  if (next > 0 && all[next]?.text === "extends") {
    do next = typeEnd(tokens, next + 1);
    while (next > 0 && all[next]?.text === ",");
  }
  if (next < 0 || all[next]?.text !== "{") return null;
  return { next: (partner[next] as number) + 1, declares: [{ name: name.text, by: "type" }] };
}

function aFunction(tokens: Tokens, at: number): Found | null {
  const { all } = tokens;
  const name = all[at + (all[at + 1]?.text === "*" ? 2 : 1)];
  const declares = name?.kind === "word" ? [{ name: name.text, by: "function" }] : [];
  const end = functionEnd(tokens, at);
  if (end > 0) return { next: end, declares };
  // A signature of several, without a body.
  if (name?.kind !== "word") return null;
  const next = closing(tokens, signatureEnd(tokens, all.indexOf(name, at) + 1));
  return next < 0 ? null : { next, declares };
}

function aClass(tokens: Tokens, at: number, reads: Reads): Found | null {
  const one = classAt(tokens, at, reads);
  return one && { next: one.end, declares: one.name === null ? [] : [{ name: one.name, by: "class" }] };
}

function alias(tokens: Tokens, at: number): Found | null {
  const { all } = tokens;
  const equals = all[at + 2]?.text === "<" ? anglesEnd(tokens, at + 2) : at + 2;
  if (equals < 0 || all[equals]?.text !== "=") return null;
  const next = closing(tokens, typeEnd(tokens, equals + 1));
  return next < 0 ? null : { next, declares: [{ name: (all[at + 1] as Token).text, by: "type" }] };
}

function variables(tokens: Tokens, at: number, reads: Reads): Found | null {
  const { all } = tokens;
  const declares: Declared[] = [];
  let next = at;
  do {
    const name = all[next + 1];
    if (name?.kind !== "word") return null;
    declares.push({ name: name.text, by: (all[at] as Token).text });
    next += 2;
    if (all[next]?.text === "!") next += 1;
    if (all[next]?.text === ":") next = typeEnd(tokens, next + 1);
    if (next > 0 && all[next]?.text === "=") next = inertExpression(tokens, next + 1, reads);
    if (next < 0) return null;
  } while (all[next]?.text === ",");
  next = closing(tokens, next);
  return next < 0 ? null : { next, declares };
}
