import type { Flag } from "./model.ts";
import { blank, trim, trimStart } from "./whitespace.ts";

/** One logical line taken apart. */
export interface InstructionParts {
  /** Upper-case; whatever stands first, also where it is no instruction. */
  readonly keyword: string;
  readonly flags: readonly Flag[];
  /** Everything behind keyword and flags. */
  readonly value: string;
  readonly json: readonly string[] | null;
  /** Looks like an exec form, but holds something else than strings: BuildKit stops here. */
  readonly badJson: boolean;
}

const mayBeJson = new Set(["ADD", "CMD", "COPY", "ENTRYPOINT", "HEALTHCHECK", "RUN", "SHELL", "VOLUME"]);

/** Source: BuildKit, frontend/dockerfile/parser, `splitCommand`. */
export function readInstruction(line: string, escapeToken: string): InstructionParts {
  const text = trim(line);
  const gap = blank.exec(text);
  const keyword = (gap ? text.slice(0, gap.index) : text).toUpperCase();
  const rest = gap ? text.slice(gap.index + gap[0].length) : "";
  const { words, end } = readFlags(rest, escapeToken);
  const value = trim(rest.slice(end));
  const { json, badJson } = mayBeJson.has(keyword)
    ? readJson(keyword === "HEALTHCHECK" ? value.replace(/^[^\t-\r ]+[\t-\r ]*/, "") : value)
    : { json: null, badJson: false };
  return { keyword, flags: words.map(flag), value, json, badJson };
}

function flag(word: string): Flag {
  const equals = word.indexOf("=");
  return equals < 0
    ? { name: word.slice(2), value: null }
    : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}

/** BuildKit looks at single bytes here, so that only these count. */
const asciiSpace = /[\t-\r ]/;

/** The leading `--words` with quotes and escapes resolved, and where they end. A lone `--` ends them. */
function readFlags(text: string, escapeToken: string): { words: string[]; end: number } {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && asciiSpace.test(text.charAt(at))) at++;
    if (!text.startsWith("--", at)) return { words, end: at };
    const { word, end } = readFlag(text, at, escapeToken);
    at = end;
    if (word === "--") return { words, end: at };
    words.push(word);
  }
}

function readFlag(text: string, start: number, escapeToken: string): { word: string; end: number } {
  let word = "";
  let quote = "";
  let at = start;
  for (; at < text.length; at++) {
    let character = text.charAt(at);
    if (quote === "" && asciiSpace.test(character)) break;
    if (character === quote) {
      quote = "";
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      continue;
    }
    if (character === escapeToken) {
      if (at + 1 === text.length) continue;
      character = text.charAt(++at);
    }
    word += character;
  }
  return { word, end: at };
}

/** Source: BuildKit, frontend/dockerfile/parser, `parseJSON`. */
function readJson(value: string): { json: readonly string[] | null; badJson: boolean } {
  const text = trimStart(value);
  if (!text.startsWith("[")) return { json: null, badJson: false };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { json: null, badJson: false };
  }
  const strings = parsed as unknown[];
  const badJson = strings.some((item) => typeof item !== "string");
  return { json: badJson ? null : (strings as string[]), badJson };
}
