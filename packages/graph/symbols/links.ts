import { continues } from "./inert.ts";
import type { Token, Tokens } from "./tokens.ts";

/** An `import … from`, `export … from` or `export { … }`. */
export interface Link {
  /** The module as written, `null` where the statement hands on names of its own module. */
  readonly from: string | null;
  /** True where the names are exported, else they are bound. */
  readonly isExport: boolean;
  /** [name there, name here]; `*` there stands for all of it under one name, `*` here for all names as they are. */
  readonly names: readonly (readonly [there: string, here: string])[];
}

interface LinkAt {
  /** The index of the token behind it. */
  readonly next: number;
  readonly link: Link;
}

/** The plain static link that begins at token `at`, `null` for anything else. */
export function linkAt(tokens: Tokens, at: number): LinkAt | null {
  const word = tokens.all[at]?.text;
  if (word !== "import" && word !== "export") return null;
  const isExport = word === "export";
  const start = at + (isTypeOnly(tokens, at + 1) ? 2 : 1);
  const named = isExport ? exported(tokens, start) : imported(tokens, start);
  if (named === null) return null;
  const { names, next } = named;
  const isBare = names.length === 0 && next === start;
  if (tokens.all[next]?.text !== "from" && !isBare) {
    return isExport && names.every(([, here]) => here !== "*") && names.every(([there]) => there !== "*")
      ? finished(tokens, next, { from: null, isExport, names })
      : null;
  }
  const module = tokens.all[isBare ? next : next + 1];
  if (module?.kind !== "string" || (isBare && isExport)) return null;
  const from = module.text.slice(1, -1);
  // A query or an attribute may ask for something else than the module's names.
  if (/(?!^)[?!#]|\\/.test(from) || from === "") return null;
  return finished(tokens, isBare ? next + 1 : next + 2, { from, isExport, names });
}

function finished({ all }: Tokens, next: number, link: Link): LinkAt | null {
  const token = all[next];
  const isOver = token === undefined || token.text === ";" || (token.newLine && !continues(token));
  return isOver && token?.text !== "with" && token?.text !== "assert" ? { next, link } : null;
}

function isTypeOnly({ all }: Tokens, at: number): boolean {
  const [word, next, third] = [all[at], all[at + 1], all[at + 2]];
  if (word?.text !== "type" || next === undefined) return false;
  return next.kind === "word" ? next.text !== "from" || third?.text === "from" : /^[{*]$/.test(next.text);
}

type Named = { readonly names: Link["names"]; readonly next: number };

function imported(tokens: Tokens, at: number): Named | null {
  const { all } = tokens;
  const first = all[at];
  if (first?.kind === "string") return { names: [], next: at };
  if (first?.kind !== "word") return rest(tokens, at);
  const own: Link["names"] = [["default", first.text]];
  if (all[at + 1]?.text !== ",") return { names: own, next: at + 1 };
  const more = rest(tokens, at + 2);
  return more && { names: [...own, ...more.names], next: more.next };
}

/** `* as name` or a list in braces. */
function rest(tokens: Tokens, at: number): Named | null {
  const { all } = tokens;
  if (all[at]?.text === "{") return list(tokens, at);
  const isWhole = all[at]?.text === "*" && all[at + 1]?.text === "as" && all[at + 2]?.kind === "word";
  return isWhole ? { names: [["*", (all[at + 2] as Token).text]], next: at + 3 } : null;
}

function exported(tokens: Tokens, at: number): Named | null {
  const { all } = tokens;
  if (all[at]?.text !== "*" || all[at + 1]?.text === "as") return rest(tokens, at);
  return { names: [["*", "*"]], next: at + 1 };
}

function list({ all, partner }: Tokens, at: number): Named | null {
  const close = partner[at] as number;
  const names: [string, string][] = [];
  for (let next = at + 1; next < close; next += 1) {
    let end = next;
    while (end < close && all[end]?.text !== ",") end += 1;
    const words = all.slice(next, end);
    if (words.length === 0 || words.some(({ kind }) => kind !== "word")) return null;
    const texts = words.map(({ text }) => text);
    // `type x` and `type x as y`, but neither `type as x` nor `type`.
    if (texts[0] === "type" && (texts.length === 2 || texts.length === 4)) texts.shift();
    const [there, as, here] = texts;
    if (texts.length !== 1 && (texts.length !== 3 || as !== "as")) return null;
    names.push([there as string, here ?? (there as string)]);
    next = end;
  }
  return { names, next: close + 1 };
}
