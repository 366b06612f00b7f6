import { lexJavaScript } from "../scan/lex-javascript.ts";

/** A literal of a configuration and the keys it lies under; `null` for a value that is computed. */
export interface Literal {
  readonly keys: readonly string[];
  readonly value: string | null;
}

/** The literals of a configuration written in JavaScript or JSON, whatever is wrapped around its objects. */
export function literalsOf(text: string): Literal[] {
  const found: Literal[] = [];
  const frames: { key: string | null }[] = [];
  let key: string | null = null;
  let last: { kind: string; text: string } = { kind: "", text: "" };
  const keys = () => [...frames.flatMap((frame) => frame.key ?? []), ...(key === null ? [] : [key])];

  function settle(next: string): void {
    const isValue = last.kind === "string" || last.kind === "template";
    if (isValue && next !== ":" && next !== "+") found.push({ keys: keys(), value: last.text });
    else if (last.kind === "head" || (isValue && next === "+")) found.push({ keys: keys(), value: null });
    else if (last.kind === "word" && /^[,\]})(]$/.test(next) && !/^(?:true|false|\d+)$/.test(last.text)) {
      found.push({ keys: keys(), value: last.text === "include" || last.text === "exclude" ? "..." : null });
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
      frames.push({ key });
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
