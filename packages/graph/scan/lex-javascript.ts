/** A piece of JavaScript that matters for imports; comments and regular expressions are left out. */
export type TokenKind = "word" | "string" | "template" | "head" | "punctuation";

/** Called for each token in order. `head` is a template's literal beginning before its first `${`. */
export type OnToken = (kind: TokenKind, text: string) => void;

/** The words worth a token with their text, by first letter and length: the others are all one to a scanner. */
export type WordFilter = Uint32Array;

/** @param words of at most 31 ASCII characters. Others of the same first letter and length pass as well. */
export function wordFilter(words: Iterable<string>): WordFilter {
  const lengths = new Uint32Array(128);
  for (const word of [...words, ...beforeRegex]) {
    const first = word.charCodeAt(0);
    lengths[first] = (lengths[first] as number) | (1 << word.length);
  }
  return lengths;
}

/**
 * Splits JavaScript, TypeScript or JSX into tokens in one pass, without failing on anything.
 * @param wanted words it leaves out come as `_`, which saves copying them; without it all words come as they are.
 * @returns false when the text did not add up (an open comment or template, a string cut by a line's end): then
 *   something may have been taken for a string or comment that is none.
 */
export function lexJavaScript(text: string, onToken: OnToken, wanted?: WordFilter): boolean {
  const templates: number[] = [];
  let [at, depth, isClean, before, wordBefore] = [0, 0, true, "", ""];

  const punctuation = (character: string) => {
    before = character;
    wordBefore = "";
    onToken("punctuation", character);
    at += 1;
  };
  const literal = (kind: TokenKind, value: string) => {
    before = '"';
    wordBefore = "";
    onToken(kind, value);
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
    before = isOpen ? "{" : '"';
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
    const end = startsRegex(before, wordBefore) ? endOfRegex(text, at + 1) : -1;
    if (end < 0) {
      punctuation("/");
      return;
    }
    before = ")";
    wordBefore = "";
    at = end;
  }

  function skipTo(end: number, mayEnd: boolean): void {
    if (end > 1) {
      at = end;
      return;
    }
    isClean &&= mayEnd;
    at = text.length;
  }

  function symbol(code: number): void {
    if (code === 34 || code === 39) quoted(code);
    else if (code === 96) template(at + 1, true);
    else if (code === slashCode) slash();
    else if (code === 123) {
      depth += 1;
      punctuation("{");
    } else if (code === 125) {
      if (templates.at(-1) === depth) {
        templates.pop();
        template(at + 1, false);
      } else {
        depth -= 1;
        punctuation("}");
      }
    } else punctuation(text.charAt(at));
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
    if (code <= 127 && wordCodes[code] === 0) {
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
    } while (next > 127 || wordCodes[next] === 1);
    before = "a";
    const size = here - start;
    const isLeftOut =
      wanted !== undefined && (size > 31 || code > 127 || (((wanted[code] as number) >>> size) & 1) === 0);
    wordBefore = isLeftOut ? "_" : text.slice(start, here);
    onToken("word", wordBefore);
  }
  return isClean && templates.length === 0;
}

const [dollar, slashCode, star, backslash] = [36, 47, 42, 92];

// 1 for the ASCII characters of words.
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w$]/.test(String.fromCharCode(code)) ? 1 : 0,
);

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

const afterValue = new Set([")", "]", "}", '"', "<"]);

// After a value a slash divides. `<` stands before it in a closing tag of JSX.
function startsRegex(before: string, word: string): boolean {
  if (before === "a") return beforeRegex.has(word);
  return !afterValue.has(before);
}

function cook(text: string): string {
  return text.includes("\\") ? text.replace(/\\(.)/gs, "$1") : text;
}
