import { isSpace } from "./whitespace.ts";

/**
 * Splits the arguments of ENV, LABEL and ARG at white space; quotes and escapes protect it and stay in the words.
 * Source: BuildKit, frontend/dockerfile/parser, `parseWords`.
 */
export function splitWords(text: string, escapeToken: string): string[] {
  const words: string[] = [];
  let word = "";
  let inWord = false;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === "" && isSpace(character)) {
      if (inWord && word !== "") words.push(word);
      word = "";
      inWord = false;
      continue;
    }
    inWord = true;
    if (character === escapeToken && quote !== "'") {
      // An escape at the very end stands for nothing.
      if (at + 1 === text.length) break;
      word += character + text.charAt(++at);
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    word += character;
  }
  if (word !== "") words.push(word);
  return words;
}

/** A `name=value` of ENV, LABEL or ARG; quotes and escapes of the value stay; `null` without a value. */
export interface Pair {
  readonly name: string;
  readonly value: string | null;
}

/**
 * The names an ENV, LABEL or ARG instruction sets, in order; `null` where BuildKit rejects the text.
 * `ENV name value` (the old form, not for ARG) gives one pair.
 * Source: BuildKit, frontend/dockerfile/parser, `parseNameVal` and `parseNameOrNameVal`.
 */
export function readPairs(keyword: string, value: string, escapeToken: string): Pair[] | null {
  const words = splitWords(value, escapeToken);
  const [first] = words;
  if (first === undefined) return null;
  if (keyword !== "ARG" && !first.includes("=")) {
    const old = /^([^\t\v\f\r ]*)[\t\v\f\r ]+(.*)$/s.exec(value);
    return old?.[1] ? [{ name: old[1], value: old[2] ?? "" }] : null;
  }
  const pairs = words.map(pair);
  const complete = pairs.every(({ name, value }) => name !== "" && (value !== null || keyword === "ARG"));
  return complete ? pairs : null;
}

function pair(word: string): Pair {
  const equals = word.indexOf("=");
  return equals < 0
    ? { name: word, value: null }
    : { name: word.slice(0, equals), value: word.slice(equals + 1) };
}
