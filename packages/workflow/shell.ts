import { forEachChild, parse, type SyntaxNode } from "unbash";
import { replaceExpressions } from "./expressions.ts";

/** A longer script is not written by hand. */
const maxLength = 64 * 1024;

/** A simple command of a script: its words with quotes resolved, and the offset (UTF-16) where it starts. */
export interface Command {
  readonly words: readonly string[];
  readonly start: number;
  /** The folder a plain `cd` before it went to, relative to where the script starts; `null` when not known. */
  readonly folder: string | null;
}

/**
 * Every simple command of a shell text in the order written, those inside of conditions, loops and substitutions
 * too. Expressions of the workflow stand as `$EXPRESSION`. Never throws.
 */
export function readCommands(script: string): readonly Command[] {
  if (script.length > maxLength) return [];
  // As long as what it stands for, so that offsets hold.
  const text = replaceExpressions(script, (_inside, whole) => `$E${"X".repeat(whole.length - 2)}`);
  const found: Command[] = [];
  let folder: string | null = ".";
  visit(parse(text), (words, start) => {
    if (words[0] === "cd" || words[0] === "pushd") folder = follow(folder, words[1]);
    else if (words.length > 0) found.push({ words, start, folder });
  });
  return found;
}

function visit(node: SyntaxNode, take: (words: string[], start: number) => void): void {
  if (node.type === "Command") {
    const words = [...(node.name ? [node.name.value] : []), ...node.args.map(wordText)];
    take(words, node.pos);
  }
  forEachChild(node, (child) => visit(child, take));
}

function wordText(node: SyntaxNode | { readonly value?: unknown }): string {
  return "value" in node && typeof node.value === "string" ? node.value : "";
}

function follow(from: string | null, to: string | undefined): string | null {
  if (from === null || to === undefined || !/^[\w./-]+$/.test(to) || to.startsWith("/")) return null;
  return to === "." ? from : from === "." ? to : `${from}/${to}`;
}
