import { isPlainComment } from "./comments.ts";
import type { Module } from "./module.ts";
import type { Declared, Statement } from "./statements.ts";

/**
 * The names of a module that mean something else after a change, inside of it; none where only comments between its
 * statements changed. `null` where evaluating it, or what it exports, may be another.
 */
export function changedNames(before: Module, now: Module): ReadonlySet<string> | null {
  if (!hasSameDirectives(before.comments, now.comments)) return null;
  const common = commonTexts(before.statements, now.statements);
  const [old, young] = [changedIn(before.statements, common), changedIn(now.statements, common)];
  if (old === null || young === null) return null;
  if (exportNames(before) !== exportNames(now)) return null;
  const oldPlaces = new Map(old.flatMap(({ places }) => places));
  const youngPlaces = new Map(young.flatMap(({ places }) => places));
  const names = new Set([...oldPlaces.keys(), ...youngPlaces.keys()]);
  const moved = [...names].filter((name) => oldPlaces.get(name) !== youngPlaces.get(name));
  const isAsked = (name: string) =>
    now.exports.some(([, inside]) => inside === name) ||
    now.statements.some(
      ({ reads, link }) => reads.has(name) || link?.names.some(([, here]) => here === name),
    );
  if (moved.some(isAsked)) return null;
  const isSafe = ({ statement, places }: Changed) => {
    if (statement.reads.size === 0) return true;
    const known = old.find((one) => one.places[0]?.join() === places[0]?.join())?.statement;
    // What it did not read before may not be there yet.
    return [...statement.reads].every(
      (name) => known?.reads.has(name) && known.bases.has(name) === statement.bases.has(name),
    );
  };
  return young.every(isSafe) ? names : null;
}

/** The statements that both have, in the same order; `null` where the order is another. */
function commonTexts(before: readonly Statement[], now: readonly Statement[]): ReadonlySet<string> | null {
  const [old, young] = [counted(before), counted(now)];
  const common = new Set([...old].flatMap(([text, count]) => (young.get(text) === count ? text : [])));
  const sequence = (list: readonly Statement[]) =>
    list.flatMap(({ text }) => (common.has(text) ? text : [])).join("\0");
  return sequence(before) === sequence(now) ? common : null;
}

function counted(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of statements) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface Changed {
  readonly statement: Statement;
  /** [name, what declares it and where among the others]. */
  readonly places: readonly (readonly [string, string])[];
}

function changedIn(statements: readonly Statement[], common: ReadonlySet<string> | null): Changed[] | null {
  const changed: Changed[] = [];
  let passed = 0;
  for (const statement of statements) {
    if (common?.has(statement.text)) {
      passed += 1;
      continue;
    }
    if (common === null || statement.kind !== "inert") return null;
    changed.push({ statement, places: statement.declares.map((one) => [one.name, placeOf(one, passed)]) });
  }
  return changed;
}

/** A function is there from the beginning; anything else from its statement on. */
function placeOf({ by }: Declared, passed: number): string {
  return by === "function" || by === "type" ? by : `${by} ${passed}`;
}

function exportNames({ exports }: Module): string {
  return [...new Set(exports.map(([outside, inside]) => `${outside} ${inside}`))].sort().join("\n");
}

function hasSameDirectives(before: readonly string[], now: readonly string[]): boolean {
  const directives = (list: readonly string[]) => list.filter((one) => !isPlainComment(one)).join("\0");
  return directives(before) === directives(now);
}
