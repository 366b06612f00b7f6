/** A piece of JavaScript that matters for imports; comments and regular expressions are left out. */
export type TokenKind = "word" | "string" | "template" | "head" | "punctuation";

/**
 * Called for each token in order. `head` is a template's literal beginning before its first `${`.
 * @param isMember true where a dot stands before it.
 * @returns true where the next token is wanted whatever it is.
 */
export type OnToken = (kind: TokenKind, text: string, isMember: boolean) => boolean;

/** The words worth a token, by first and last letter and length: the others are all one to a scanner. */
export type WordFilter = Uint32Array;

/** @param words of at most 31 ASCII characters. Few others that begin and end alike pass as well. */
export function wordFilter(words: Iterable<string>): WordFilter {
  const lasts = new Uint32Array(128 * 32);
  for (const word of words) {
    const slot = word.charCodeAt(0) * 32 + word.length;
    lasts[slot] = (lasts[slot] as number) | (1 << (word.charCodeAt(word.length - 1) & 31));
  }
  return lasts;
}

/**
 * Splits JavaScript, TypeScript or JSX into tokens in one pass, without failing on anything.
 * @param wanted of words only those that pass are told, and of punctuation none, but for what `onToken` asks for;
 *   without it everything is.
 * @returns false when the text did not add up (an open comment or template, a string cut by a line's end): then
 *   something may have been taken for a string or comment that is none.
 */
export function lexJavaScript(text: string, onToken: OnToken, wanted?: WordFilter): boolean {
  const templates: number[] = [];
  let [at, depth, isClean] = [0, 0, true];
  // The last token: its only character, `word`, `value` for a literal; and where it stands, if it is a word.
  let [before, wordStart, wordEnd] = [0, 0, 0];
  const isAsked = wanted === undefined;
  let isNextAsked = isAsked;

  const tell = (kind: TokenKind, value: string) => {
    isNextAsked = onToken(kind, value, before === dot) || isAsked;
  };
  const literal = (kind: TokenKind, value: string) => {
    tell(kind, value);
    before = literalEnd;
  };

  // Where a line ends in which a quote was found to stay open: it is not looked for again.
  const openUntil = new Map<number, number>();

  function quoted(quote: number): void {
    const end = at < (openUntil.get(quote) ?? -1) ? -1 : endOfString(text, at + 1, quote);
    if (end < 0) {
      // JSX text such as `don't`.
      isClean = false;
      if (at >= (openUntil.get(quote) ?? -1)) {
        const newline = text.indexOf("\n", at);
        openUntil.set(quote, newline < 0 ? text.length : newline);
      }
      at += 1;
      return;
    }
    literal("string", cook(text.slice(at + 1, end)));
    at = end + 1;
  }

  function template(start: number, isFirst: boolean): void {
    const end = endOfTemplate(text, start);
    if (end < 0) {
      isClean = false;
      at = text.length;
      return;
    }
    const value = text.slice(start, end);
    const isOpen = text.charCodeAt(end) === dollar;
    if (isFirst) literal(isOpen ? "head" : "template", cook(value));
    else if (value.trim() !== "") literal("template", cook(value));
    before = isOpen ? openBrace : literalEnd;
    if (isOpen) templates.push(depth);
    at = end + (isOpen ? 2 : 1);
  }

  function slash(): void {
    const next = text.charCodeAt(at + 1);
    if (next === slashCode) {
      skipTo(text.indexOf("\n", at), true);
      return;
    }
    if (next === star) {
      skipTo(text.indexOf("*/", at + 2) + 2, false);
      return;
    }
    const isAfterWord = before === word && beforeRegex.has(text.slice(wordStart, wordEnd));
    const mayStart = before === word ? isAfterWord : !afterValue.has(before);
    const end = mayStart ? endOfRegex(text, at + 1) : -1;
    if (end < 0) punctuation(slashCode);
    else {
      before = literalEnd;
      at = end;
    }
  }

  function skipTo(end: number, mayEnd: boolean): void {
    if (end > 1) {
      at = end;
      return;
    }
    isClean &&= mayEnd;
    at = text.length;
  }

  function punctuation(code: number): void {
    if (isNextAsked) tell("punctuation", String.fromCharCode(code));
    before = code;
    at += 1;
  }

  function symbol(code: number): void {
    if (code === 34 || code === 39) quoted(code);
    else if (code === 96) template(at + 1, true);
    else if (code === slashCode) slash();
    else if (code === closeBrace && templates.at(-1) === depth) {
      templates.pop();
      template(at + 1, false);
    } else {
      if (code === openBrace) depth += 1;
      else if (code === closeBrace) depth -= 1;
      punctuation(code);
    }
  }

  // `at` is shared with the functions above and therefore slow: the loop has its own.
  const length = text.length;
  let here = 0;
  while (here < length) {
    const code = text.charCodeAt(here);
    if (code <= 32) {
      here += 1;
      continue;
    }
    if (code <= 127 && kinds[code] !== inWord) {
      if (kinds[code] === plain && !isNextAsked) {
        before = code;
        here += 1;
        continue;
      }
      at = here;
      symbol(code);
      here = at;
      continue;
    }
    const start = here;
    let next: number;
    do {
      here += 1;
      next = here < length ? text.charCodeAt(here) : 32;
    } while (next > 127 || kinds[next] === inWord);
    const size = here - start;
    const lasts = size < 32 && code <= 127 ? (wanted?.[code * 32 + size] ?? 0) : 0;
    if (isNextAsked || (lasts !== 0 && ((lasts >>> (text.charCodeAt(here - 1) & 31)) & 1) === 1)) {
      tell("word", text.slice(start, here));
    }
    before = word;
    wordStart = start;
    wordEnd = here;
  }
  return isClean && templates.length === 0;
}

// What `before` tells beside characters, which are above them.
const [word, literalEnd] = [1, 2];
const [dollar, dot, slashCode, star, backslash, openBrace, closeBrace] = [36, 46, 47, 42, 92, 123, 125];

// ASCII characters: those of words, punctuation that means nothing but itself, the rest.
const [inWord, plain] = [1, 2];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[\w$]/.test(character) ? inWord : /["'`/{}]/.test(character) ? 0 : plain;
});

function endOfString(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === 10) return -1;
    if (code === backslash) at += text.charCodeAt(at + 1) === 13 ? 2 : 1;
  }
  return -1;
}

/** Where a template's text ends: at its quote or at a `${`. */
function endOfTemplate(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 96 || (code === dollar && text.charCodeAt(at + 1) === 123)) return at;
    if (code === backslash) at += 1;
  }
  return -1;
}

function endOfRegex(text: string, from: number): number {
  let inClass = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return -1;
    if (code === backslash) at += 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === slashCode && !inClass) return at + 1;
  }
  return -1;
}

const beforeRegex = new Set(
  "return typeof case in of delete void throw new else do instanceof yield await".split(" "),
);

// After a value a slash divides. `<` stands before it in a closing tag of JSX.
const afterValue = new Set([literalEnd, ...Array.from(")]}<", (one) => one.charCodeAt(0))]);

function cook(text: string): string {
  return text.includes("\\") ? text.replace(/\\(.)/gs, "$1") : text;
}
