import { lexJavaScript } from "../scan/lex-javascript.ts";

/** A literal of a configuration and the keys it lies under; `null` for a value that is computed. */
export interface Literal {
  readonly keys: readonly string[];
  readonly value: string | null;
  /** The name of a value that is one variable. */
  readonly name: string | null;
  /** The brackets around it, outermost first: each has a number of its own. */
  readonly frames: readonly Frame[];
}

interface Frame {
  readonly key: string | null;
  readonly open: string;
  readonly number: number;
}

/** The literals of a configuration written in JavaScript or JSON, whatever is wrapped around its objects. */
export function literalsOf(text: string): Literal[] {
  const found: Literal[] = [];
  const frames: Frame[] = [];
  let count = 0;
  let key: string | null = null;
  let last: { kind: string; text: string } = { kind: "", text: "" };
  const keys = () => [...frames.flatMap((frame) => frame.key ?? []), ...(key === null ? [] : [key])];

  function settle(next: string): void {
    const isValue = last.kind === "string" || last.kind === "template";
    const add = (value: string | null, name: string | null = null) =>
      found.push({ keys: keys(), value, name, frames: [...frames] });
    if (isValue && next !== ":" && next !== "+") add(last.text);
    else if (last.kind === "head" || (isValue && next === "+")) add(null);
    else if (last.kind === "word" && /^[,\]})(]$/.test(next) && !/^(?:true|false|\d+)$/.test(last.text)) {
      add(last.text === "include" || last.text === "exclude" ? "..." : null, last.text);
    }
  }

  lexJavaScript(text, (kind, piece) => {
    if (kind !== "punctuation") {
      if (last.kind === "string") settle("");
      last = { kind, text: piece };
      return true;
    }
    settle(piece);
    if (piece === ":") key = last.kind === "string" || last.kind === "word" ? last.text : null;
    else if (/[{[(]/.test(piece)) {
      count += 1;
      frames.push({ key, open: piece, number: count });
      key = null;
    } else if (/[}\])]/.test(piece)) {
      frames.pop();
      key = null;
    } else if (piece === ",") key = null;
    last = { kind, text: piece };
    return true;
  });
  return found;
}

/**
 * The modules of which a configuration takes what leads imports to files, under `resolve.alias`, and uses it for nothing
 * else: each import is followed to files of the repository whatever its alias says, so of such a module it matters what it
 * says, and not what lies behind it.
 */
export function aliasModules(text: string): string[] {
  if (!/\balias\s*:\s*\w+\s*[,}]/.test(text)) return [];
  const literals = literalsOf(text);
  const words = new Map<string, number>();
  lexJavaScript(text, (kind, piece) => {
    if (kind === "word") words.set(piece, (words.get(piece) ?? 0) + 1);
    return true;
  });
  const imports = text.matchAll(/^import\s*\{\s*(\w+)\s*\}\s*from\s*["'](\.[^"'\n]+)["']/gm);
  return [...imports].flatMap(([, name = "", source = ""]) => {
    const uses = literals.filter(
      (one) => one.name === name && /(?:^| )(?:resolve|test) alias$/.test(one.keys.join(" ")),
    );
    // Once more than it is used: where it is imported.
    const isOnlyUse =
      words.get(name) === uses.length + 1 && literals.filter(({ value }) => value === source).length <= 1;
    return uses.length > 0 && isOnlyUse ? [source] : [];
  });
}
