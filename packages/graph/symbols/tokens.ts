/** A piece of a module's text. A template with `${` comes as its pieces, with the tokens of the expressions between them. */
export interface Token {
  readonly kind: "word" | "number" | "string" | "template" | "regex" | "punctuation";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when a line ends between the token before and this one. */
  readonly newLine: boolean;
}

export interface Tokens {
  readonly all: readonly Token[];
  /** For each opening bracket, and a template's first piece, the index of what closes it, and the other way round. */
  readonly partner: readonly number[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const wordPattern = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const numberPattern =
  /(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)n?(?![\p{ID_Continue}$])/uy;
const blankPattern = /[\s\ufeff]+/uy;
// `<` and `>` always come alone: they close types, too.
const signPattern =
  /\.{3}|=>|[=!]==?|\*\*=?|\+\+|--|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|[-+*%&|^/]=|[-+*/%&|^!~?:;,.<>=(){}[\]@#]/y;

const flags = /[a-z]*/y;
const lineBreak = /[\n\r\u2028\u2029]/g;

const beforeOperand = new Set(
  "return typeof case in of delete void throw new else do instanceof yield await default extends".split(" "),
);

/**
 * Splits a module of JavaScript or TypeScript without JSX. Unlike the scanner of imports it gives up on whatever is not
 * certain: `null` for JSX, escapes in names, a slash that may divide or begin a regular expression, unclosed pieces.
 * @param path tells whether `<` in front of a value can only belong to types.
 */
export function tokenize(text: string, path: string): Tokens | null {
  const all: Token[] = [];
  const partner: number[] = [];
  const comments: { start: number; end: number }[] = [];
  const open: number[] = [];
  const onlyTypes = /\.[mc]?ts$/.test(path);
  let [at, newLine] = [0, false];
  if (text.startsWith("#!")) at = lineEnd(text, 0);

  const push = (kind: Token["kind"], end: number) => {
    all.push({ kind, text: text.slice(at, end), start: at, end, newLine });
    partner.push(-1);
    [at, newLine] = [end, false];
    return true;
  };

  function comment(): boolean {
    const isLine = text[at + 1] === "/";
    const close = isLine ? lineEnd(text, at) : text.indexOf("*/", at + 2) + 2;
    if (close < 2) return false;
    comments.push({ start: at, end: close });
    newLine ||= isLine || /[\n\u2028\u2029]/.test(text.slice(at, close));
    at = close;
    return true;
  }

  /** A template's text from `at`, which is its quote or the brace that ends an expression. */
  function template(): boolean {
    const end = templateEnd(text, at + 1);
    if (end < 0) return false;
    const isOpen = text[end] === "$";
    if (text[at] === "`" && isOpen) open.push(all.length);
    else if (text[at] === "}" && !isOpen) close(open.pop() as number);
    return push("template", isOpen ? end + 2 : end + 1);
  }

  function close(from: number): void {
    partner[from] = all.length;
    partner[all.length] = from;
  }

  function sign(): boolean {
    signPattern.lastIndex = at;
    const found = signPattern.exec(text)?.[0];
    if (found === undefined) return false;
    if (/^[({[]$/.test(found)) open.push(all.length);
    const index = all.length;
    if (/^[)}\]]$/.test(found)) {
      const from = open.pop();
      if (from === undefined || all[from]?.text !== opening[found]) return false;
      push("punctuation", at + 1);
      [partner[from], partner[index]] = [index, from];
      return true;
    }
    if (found === "<" && !onlyTypes && !endsOperand(all, index - 1)) return false;
    return push("punctuation", at + found.length);
  }

  function step(): boolean {
    const character = text[at] as string;
    if (character === "/" && /[/*]/.test(text[at + 1] ?? "")) return comment();
    if (character === "/") {
      const kind = slashAt(all, partner);
      if (kind === null) return false;
      if (kind === "sign") return sign();
      const end = regexEnd(text, at + 1);
      return end > 0 && push("regex", end);
    }
    if (character === '"' || character === "'") {
      const end = stringEnd(text, at + 1, character);
      return end > 0 && push("string", end);
    }
    const inTemplate = all[open.at(-1) ?? -1]?.kind === "template";
    if (character === "`" || (character === "}" && inTemplate)) return template();
    const blank = matchEnd(blankPattern, text, at);
    if (blank > 0) {
      newLine ||= /[\n\r\u2028\u2029]/.test(text.slice(at, blank));
      at = blank;
      return true;
    }
    const word = matchEnd(wordPattern, text, at);
    if (word > 0) return push("word", word);
    const number = matchEnd(numberPattern, text, at);
    return number > 0 ? push("number", number) : sign();
  }

  while (at < text.length) if (!step()) return null;
  return open.length === 0 ? { all, partner, comments } : null;
}

const opening: Readonly<Record<string, string>> = { ")": "(", "}": "{", "]": "[" };

/** True when a value, or what may be one, ends with the token. */
export function endsOperand(all: readonly Token[], at: number): boolean {
  const token = all[at];
  if (!token) return false;
  if (token.kind === "word") return !beforeOperand.has(token.text) || isName(all, at);
  if (token.kind === "template") return token.text.endsWith("`") && token.text !== "`";
  if (token.kind === "punctuation") return /^(?:[)\]}]|\+\+|--)$/.test(token.text);
  return true;
}

/** True for a word behind a dot: a property may be called like a keyword. */
function isName(all: readonly Token[], at: number): boolean {
  return /^\??\.$/.test(all[at - 1]?.text ?? "");
}

/** What a slash behind the tokens so far is, `null` where that takes a parser. */
function slashAt(all: readonly Token[], partner: readonly number[]): "sign" | "regex" | null {
  const at = all.length - 1;
  const token = all[at];
  if (token?.kind !== "punctuation") return endsOperand(all, at) ? "sign" : "regex";
  if (token.text === ")") {
    const head = (partner[at] as number) - 1;
    return /^(?:if|while|for|with)$/.test(all[head]?.text ?? "") && !isName(all, head) ? "regex" : "sign";
  }
  if (token.text === "!") return endsOperand(all, at - 1) && !token.newLine ? "sign" : "regex";
  if (token.text === "]") return "sign";
  return /^(?:\}|\+\+|--|>)$/.test(token.text) ? null : "regex";
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function lineEnd(text: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

function stringEnd(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === quote) return at + 1;
    if (character === "\n" || character === "\r") return 0;
    if (character === "\\") at += text[at + 1] === "\r" && text[at + 2] === "\n" ? 2 : 1;
  }
  return 0;
}

function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "`" || (text[at] === "$" && text[at + 1] === "{")) return at;
    if (text[at] === "\\") at += 1;
  }
  return -1;
}

function regexEnd(text: string, from: number): number {
  let inClass = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\n" || character === "\r") return 0;
    if (character === "\\") at += 1;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return matchEnd(flags, text, at + 1);
  }
  return 0;
}
