/** A value of an HCL file as far as its text tells it; anything that must be computed is `null`. */
export type HclValue = string | null | readonly HclValue[] | { readonly [key: string]: HclValue };

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** 1-based. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, HclValue>;
}

/** What a name stands for where it is used bare or as `${name}`. */
export type Scope = ReadonlyMap<string, HclValue>;

interface Token {
  readonly kind: "name" | "text" | "sign" | "end";
  readonly text: string;
  readonly line: number;
}

const token =
  /(?<space>[ \t\r\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|<<(?<indent>-?)(?<mark>\w+)\r?\n(?<here>[\s\S]*?)\n[ \t]*\k<mark>(?=\s|$)|(?<text>"(?:\\.|\$\{[^}"\n]*(?:"[^"\n]*"[^}"\n]*)*\}|[^"\\\n])*")|(?<name>[\w][\w.-]*)|(?<sign>[\s\S])/y;

/**
 * Reads the common forms of an HCL file: blocks, strings with `${name}`, lists, maps, numbers and names. What calls
 * functions or decides is read over and has no value. A text instead says what cannot be read.
 * Source: HCL native syntax specification (hashicorp/hcl, hclsyntax/spec.md).
 */
export function readHcl(text: string): readonly HclBlock[] | string {
  const tokens = tokenise(text);
  const reader = new Reader(tokens);
  try {
    return reader.blocks();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

class Unreadable extends Error {}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const { text: quoted, here, name, sign } = match.groups ?? {};
    if (quoted !== undefined) tokens.push({ kind: "text", text: unquote(quoted), line });
    else if (here !== undefined) tokens.push({ kind: "text", text: here, line });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, line });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, line });
    line += match[0].split("\n").length - 1;
    if (match[0] === "") break;
  }
  return tokens;
}

function unquote(quoted: string): string {
  const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, one: string) => escapes[one] ?? one);
}

const deepest = 40;

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  blocks(): HclBlock[] {
    const blocks: HclBlock[] = [];
    while (this.#at < this.#tokens.length) {
      const { text, line, kind } = this.#peek();
      if (kind !== "name") throw new Unreadable(`line ${line}: a block's name was expected, not ${text}`);
      if (this.#tokens[this.#at + 1]?.text === "=") {
        this.#at += 2;
        const attributes = new Map([["default", this.#value(0)]]);
        blocks.push({ type: "variable", labels: [text], line, attributes });
      } else blocks.push(this.#block());
    }
    return blocks;
  }

  #block(): HclBlock {
    const { text: type, line } = this.#next();
    const labels: string[] = [];
    while (this.#peek().text !== "{" || this.#peek().kind === "text") {
      const label = this.#next();
      if (label.kind === "sign" || label.kind === "end")
        throw new Unreadable(`line ${line}: the block ${type} has no {`);
      labels.push(label.text);
    }
    this.#at++;
    return { type, labels, line, attributes: this.#attributes() };
  }

  #attributes(): Map<string, HclValue> {
    const attributes = new Map<string, HclValue>();
    for (;;) {
      const { kind, text, line } = this.#next();
      if (kind === "sign" && text === "}") return attributes;
      if (kind === "end") throw new Unreadable(`line ${line}: a block is not closed`);
      if (kind === "sign") continue;
      const follows = this.#peek();
      if (follows.kind === "sign" && follows.text === "=") {
        this.#at++;
        attributes.set(text, this.#value(0));
      } else if (follows.text === "{" || follows.kind === "text") {
        // A block inside, such as `validation {`.
        while (this.#peek().text !== "{" && this.#peek().kind !== "end") this.#at++;
        this.#at++;
        this.#attributes();
      }
    }
  }

  /** A value; where an operator or a call follows, all of the expression is read over and its value is not known. */
  #value(depth: number): HclValue {
    if (depth > deepest) throw new Unreadable("values are nested too deeply");
    const value = this.#plain(depth);
    let open = false;
    while (this.#continues()) {
      open = true;
      const { text, kind } = this.#next();
      if (kind === "sign" && "([{".includes(text)) this.#skipTo(text);
    }
    return open ? null : value;
  }

  /** True where the next token belongs to the expression: on the same line, and no end of a list or map. */
  #continues(): boolean {
    const { kind, text, line } = this.#peek();
    if (kind === "end" || (kind === "sign" && ",]})".includes(text))) return false;
    return line === this.#tokens[this.#at - 1]?.line;
  }

  #plain(depth: number): HclValue {
    const { kind, text } = this.#next();
    if (kind === "text") return text;
    if (kind === "name") return /^(?:null)$/.test(text) ? null : this.#named(text);
    if (text === "[") return this.#list(depth);
    if (text === "{") return this.#map(depth);
    return null;
  }

  #named(text: string): HclValue {
    return /^(?:true|false|-?\d[\d.]*)$/.test(text) ? text : `\${${text}}`;
  }

  #list(depth: number): HclValue {
    const items: HclValue[] = [];
    if (this.#peek().text === "for" && this.#peek().kind === "name") {
      this.#skipTo("[");
      return null;
    }
    while (!this.#closes("]")) {
      items.push(this.#value(depth + 1));
      if (this.#peek().text === ",") this.#at++;
    }
    return items;
  }

  #map(depth: number): HclValue {
    const items: Record<string, HclValue> = {};
    while (!this.#closes("}")) {
      const key = this.#next();
      if (key.kind === "end") throw new Unreadable("a map is not closed");
      if (this.#peek().text === "=" || this.#peek().text === ":") {
        this.#at++;
        const value = this.#value(depth + 1);
        if (key.text !== "__proto__") items[key.text] = value;
      }
      if (this.#peek().text === ",") this.#at++;
    }
    return items;
  }

  /** Takes the closing sign where it comes next. */
  #closes(sign: string): boolean {
    const { kind, text, line } = this.#peek();
    if (kind === "end") throw new Unreadable(`line ${line}: ${sign} is missing`);
    if (kind !== "sign" || text !== sign) return false;
    this.#at++;
    return true;
  }

  #skipTo(open: string): void {
    const close = { "(": ")", "[": "]", "{": "}" }[open];
    for (let depth = 1; depth > 0; ) {
      const { kind, text, line } = this.#next();
      if (kind === "end") throw new Unreadable(`line ${line}: ${close} is missing`);
      if (kind === "sign" && text === open) depth++;
      if (kind === "sign" && text === close) depth--;
    }
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "", line: this.#tokens.at(-1)?.line ?? 1 };
  }

  #next(): Token {
    const next = this.#peek();
    this.#at++;
    return next;
  }
}

const nested = 10;

/** A value with its `${name}` filled in; one that holds a name nobody set, or more than a name, is `null`. */
export function resolveHcl(value: HclValue, scope: Scope, depth = 0): HclValue {
  if (depth > nested || value === null) return null;
  if (typeof value === "string") return resolveText(value, scope, depth);
  if (isList(value)) return value.map((item) => resolveHcl(item, scope, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveHcl(item, scope, depth + 1)]),
  );
}

function resolveText(text: string, scope: Scope, depth: number): HclValue {
  const whole = /^\$\{\s*([\w.-]+)\s*\}$/.exec(text)?.[1];
  if (whole !== undefined)
    return scope.has(whole) ? resolveHcl(scope.get(whole) ?? null, scope, depth + 1) : null;
  let known = true;
  const filled = text.replace(/\$\{\s*([^}]*?)\s*\}/g, (_, name: string) => {
    const value = scope.has(name) ? resolveHcl(scope.get(name) ?? null, scope, depth + 1) : null;
    if (typeof value !== "string") known = false;
    return typeof value === "string" ? value : "";
  });
  return known && !filled.includes("%{") ? filled : null;
}

export function isList(value: HclValue | undefined): value is readonly HclValue[] {
  return Array.isArray(value);
}
