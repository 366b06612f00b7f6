import { defaultName, type Statement, statementsOf } from "./statements.ts";
import { tokenize } from "./tokens.ts";

/** An ES module, split into statements. */
export interface Module {
  readonly statements: readonly Statement[];
  /** [name outside, name inside] of what it exports of its own; what an effective statement declares is left out. */
  readonly exports: readonly (readonly [outside: string, inside: string])[];
  /** The comments between its statements. */
  readonly comments: readonly string[];
}

/** `null` for what is no ES module of JavaScript or TypeScript, or not split with certainty. */
export function moduleOf(path: string, text: string): Module | null {
  if (!/\.(?:[mc]?ts|tsx|m?js|jsx)$/.test(path) || /\.d(?:\.\w+)*\.[mc]?ts$/.test(path)) return null;
  const tokens = tokenize(text, path);
  if (tokens === null) return null;
  const { all } = tokens;
  // Code that is made of text sees the names around it.
  const isOpaque = all.some(
    ({ kind, text: word }, at) =>
      kind === "word" && (word === "eval" || (word === "Function" && /^(?:new|\()$/.test(near(all, at)))),
  );
  if (isOpaque) return null;
  const statements = statementsOf(text, tokens);
  const isModule = all.some(
    ({ text: word }, at) => /^(?:import|export)$/.test(word) && all[at - 1]?.text !== ".",
  );
  if (!isModule) return null;
  const between = tokens.comments.filter(
    (comment) => !statements.some(({ start, end }) => comment.start > start && comment.end < end),
  );
  return {
    statements,
    exports: statements.flatMap(exportsOf),
    comments: between.map(({ start, end }) => text.slice(start, end)),
  };
}

function near(all: readonly { readonly text: string }[], at: number): string {
  return all[at - 1]?.text === "new" ? "new" : (all[at + 1]?.text ?? "");
}

function exportsOf({ declares, isExported, link }: Statement): (readonly [string, string])[] {
  if (link) return link.from === null ? link.names.map(([inside, outside]) => [outside, inside]) : [];
  const names = declares.map(({ name }) => name);
  return names.filter((name) => isExported || name === defaultName).map((name) => [outsideOf(name), name]);
}

function outsideOf(name: string): string {
  return name === defaultName ? "default" : name;
}
