import { isSpace } from "./whitespace.ts";

/** How quotes and escapes come out: `raw` keeps them in the words, otherwise they are resolved. */
export interface LexOptions {
  readonly rawQuotes: boolean;
  readonly rawEscapes: boolean;
  readonly escapeToken: string;
}

/**
 * The words of a line as BuildKit's own lexer splits them with no variable set, and their text unsplit;
 * `null` where it gives up. Source: BuildKit, frontend/dockerfile/shell, `ProcessWords` with `SkipUnsetEnv`.
 */
export function lex(source: string, options: LexOptions): { text: string; words: string[] } | null {
  try {
    return new Lexer(source, options).all();
  } catch (error) {
    if (error instanceof LexError) return null;
    throw error;
  }
}

class LexError extends Error {}

const specialParameters = "@*#?-$!0";
const digit = /\p{Nd}/u;
const nameCharacter = /[\p{L}\p{Nd}_]/u;

class Lexer {
  private readonly source: string;
  private readonly rawQuotes: boolean;
  private readonly escapeToken: string;
  private rawEscapes: boolean;
  private at = 0;
  /** The word under construction. BuildKit shares one buffer between nested readings, and so loses what stood before. */
  private word = "";

  constructor(source: string, options: LexOptions) {
    // Go's scanner drops a byte order mark wherever it starts.
    this.source = source.replace(/^\uFEFF/, "");
    this.rawQuotes = options.rawQuotes;
    this.escapeToken = options.escapeToken;
    this.rawEscapes = options.rawEscapes;
  }

  all(): { text: string; words: string[] } {
    return this.until("", this.rawEscapes);
  }

  private peek(): string {
    return this.source.charAt(this.at);
  }

  private next(): string {
    return this.source.charAt(this.at++);
  }

  /** Reads to the end, or to `stop` and over it. */
  private until(stop: string, rawEscapes: boolean): { text: string; words: string[] } {
    const outer = this.rawEscapes;
    this.rawEscapes = rawEscapes;
    this.word = "";
    const words: string[] = [];
    let text = "";
    const flush = () => {
      if (this.word !== "") words.push(this.word);
      this.word = "";
    };
    const add = (character: string) => {
      if (isSpace(character)) flush();
      else this.word += character;
    };
    while (this.at < this.source.length) {
      const character = this.peek();
      if (stop !== "" && character === stop) {
        this.at++;
        flush();
        this.rawEscapes = outer;
        return { text, words };
      }
      const special = this.special(character);
      if (special !== null) {
        if (character === "$") for (const part of special) add(part);
        else this.word += special;
        text += special;
        continue;
      }
      this.at++;
      if (character !== this.escapeToken) {
        add(character);
        text += character;
        continue;
      }
      if (this.rawEscapes) {
        this.word += character;
        text += character;
      }
      if (this.at >= this.source.length) break;
      const escaped = this.next();
      this.word += escaped;
      text += escaped;
    }
    if (stop !== "") throw new LexError();
    flush();
    this.rawEscapes = outer;
    return { text, words };
  }

  private special(character: string): string | null {
    switch (character) {
      case "'":
        return this.singleQuoted();
      case '"':
        return this.doubleQuoted();
      case "$":
        return this.dollar();
      case "<":
        return this.angle();
      default:
        return null;
    }
  }

  private singleQuoted(): string {
    const close = this.source.indexOf("'", this.at + 1);
    if (close < 0) throw new LexError();
    const text = this.source.slice(this.at + 1, close);
    this.at = close + 1;
    return this.rawQuotes ? `'${text}'` : text;
  }

  private doubleQuoted(): string {
    this.at++;
    let text = this.rawQuotes ? '"' : "";
    for (;;) {
      if (this.at >= this.source.length) throw new LexError();
      if (this.peek() === "$") {
        text += this.dollar();
        continue;
      }
      let character = this.next();
      if (character === '"') return this.rawQuotes ? text + character : text;
      if (character === this.escapeToken) {
        if (this.rawEscapes) text += character;
        if (this.at >= this.source.length) continue;
        if (`"$${this.escapeToken}`.includes(this.peek())) character = this.next();
      }
      text += character;
    }
  }

  private dollar(): string {
    this.at++;
    if (this.peek() !== "{") return `$${this.name()}`;
    this.at++;
    if (this.at >= this.source.length || "{}:".includes(this.peek())) throw new LexError();
    const name = this.name();
    let modifier = this.next();
    if (modifier === "}") return `\${${name}}`;
    if (modifier === "/") {
      if (this.peek() === "/") this.at++;
      const pattern = this.until("/", true).text;
      return `\${${name}/${pattern}/${this.until("}", true).text}}`;
    }
    if (modifier === ":") modifier += this.next();
    else if (!"+-?#%".includes(modifier)) throw new LexError();
    if (modifier === ":#" || modifier === ":%") throw new LexError();
    const rawEscapes = modifier === "#" || modifier === "%";
    return `\${${name}${modifier}${this.until("}", rawEscapes).text}}`;
  }

  private name(): string {
    const start = this.at;
    if (this.at < this.source.length && specialParameters.includes(this.peek()) && this.peek() !== "0") {
      return this.next();
    }
    const allowed = digit.test(this.peek()) ? digit : nameCharacter;
    while (this.at < this.source.length && allowed.test(this.peek())) this.at++;
    return this.source.slice(start, this.at);
  }

  /** `<<` keeps the white space behind it, so that the delimiter joins its word. */
  private angle(): string {
    this.at++;
    if (this.peek() !== "<") return "<";
    const start = this.at - 1;
    this.at++;
    while (this.at < this.source.length && " \t\r".includes(this.peek())) this.at++;
    return this.source.slice(start, this.at);
  }
}
