import type { Graph } from "../graph.ts";
import { languageOf } from "../scan/index.ts";
import { foldersAbove } from "../tree.ts";
import type { Edges } from "./edges.ts";

/** What changed modules reach over plain imports alone. */
export interface Importers {
  /** Node → the one it was reached from, over plain imports. */
  readonly plain: ReadonlyMap<string, string>;
  /** Those that need one of them otherwise → the one that they need. */
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Walks from modules to whoever imports them.
 * @param most modules; `null` for more.
 */
export function importersOf(
  changed: Iterable<string>,
  graph: Graph,
  edges: Edges,
  isCode: (path: string) => boolean,
  most: number,
): Importers | null {
  const plain = new Map<string, string>();
  const others = new Map<string, string>();
  const asked = new Set<string>();
  let level = [...changed];
  for (const path of level) plain.set(path, path);
  while (level.length > 0) {
    const needers = new Set(level.flatMap((path) => graph.needers(path)).filter(isScript));
    const fresh = [...needers].filter((path) => !asked.has(path));
    for (const path of fresh) asked.add(path);
    if (asked.size > most) return null;
    edges.add(fresh);
    const next: string[] = [];
    for (const path of level) {
      for (const above of containersOf(path, isCode)) {
        if (graph.has(above) && !others.has(above)) others.set(above, path);
      }
      for (const needer of graph.needers(path)) {
        // What a compiler sees of types is nothing to tests that only run.
        if (needer.startsWith("types:")) continue;
        if (!isScript(needer) || edges.imports(needer, path) === null) {
          if (!others.has(needer)) others.set(needer, path);
        } else if (!plain.has(needer)) {
          plain.set(needer, path);
          next.push(needer);
        }
      }
    }
    level = next;
  }
  return { plain, others };
}

/** True for a file that may be a module of JavaScript, no node of our own. */
export function isScript(node: string): boolean {
  return !/^[a-z]+:|\/$/.test(node) && languageOf(node) === "javascript";
}

/** The nodes that stand for a folder that a file lies in. */
function containersOf(path: string, isCode: (path: string) => boolean): string[] {
  const folders = foldersAbove(path);
  return folders.flatMap((folder) => (isCode(path) ? [`${folder}/`, `${folder}//`] : `${folder}/`));
}
