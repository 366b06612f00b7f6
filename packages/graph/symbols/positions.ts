import type { Graph } from "../graph.ts";
import { isTestSide } from "../kinds.ts";
import type { TestUnit } from "../tests/test-file.ts";
import { isScript } from "./files.ts";

// Lines of a stack, and what asks for them. Times of day look like positions, too.
const position =
  /\bstack\b|[sS]tackTrace|[cC]all-?[sS]ites?\b|:\d+:\d+|[sS]ource-?[mM]ap|\b(?:line|column)Number\b/;

/**
 * Tells of tests whether they, or files of tests that they need, may look at where code lies in its file: a change moves
 * what stands below it. Code that is no test's does so, too, but what it says is judged by a test that names the place.
 */
export async function positionLookers(
  units: readonly TestUnit[],
  graph: Graph,
  read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<(unit: TestUnit) => boolean> {
  const sides = new Map(units.map(({ path }) => [path, sideOf(path, graph)] as const));
  const texts = await read([...new Set([...sides.values()].flat())]);
  // What cannot be read may say anything.
  const looking = new Set(
    [...sides.values()].flat().filter((path) => position.test(texts.get(path) ?? "stack")),
  );
  return ({ path }) => sides.get(path)?.some((one) => looking.has(one)) ?? true;
}

/** A test and the files of tests that it needs over such files. */
function sideOf(path: string, graph: Graph): string[] {
  const found = new Set([path]);
  for (const one of found) {
    for (const next of graph.needs(one)) if (isScript(next) && isTestSide(next)) found.add(next);
  }
  return [...found];
}
