import { type BuildInput, type Built, javaScriptWorld, linkCode } from "../build.ts";
import { emptyGraph } from "../graph.ts";
import { resolveModule } from "../resolve/javascript.ts";
import { pythonModules } from "../resolve/python.ts";
import { treeOf } from "../tree.ts";

/** Tells by what a file needs another. */
export interface Edges {
  /** Looks at code files of JavaScript's family; the others are not asked for. */
  add(files: readonly string[]): void;
  /**
   * The modules, as written in `from`, by which it needs `to`, where nothing else in it can mean `to`; `null` where
   * something else does, or may.
   */
  imports(from: string, to: string): readonly string[] | null;
}

export function edgesOf(input: BuildInput, built: Built): Edges {
  const world = javaScriptWorld(input, built.projects);
  const noPython = pythonModules(treeOf([], new Map()));
  // What files need by all but their imports.
  const others = emptyGraph();
  const factsOf = (path: string) => ({ ...input.factsOf(path), imports: [], typeImports: [] });
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();

  function importsOf(from: string): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    const { imports, typeImports } = input.factsOf(from);
    for (const name of new Set([...imports, ...typeImports])) {
      for (const { kind, path } of resolveModule(name, from, world)) {
        if (kind === "file") found.set(path, [...(found.get(path) ?? []), name]);
      }
    }
    const needs = built.graph.needs(from);
    const strange = new Set(others.needs(from));
    const twice = new Set(needs.filter((one, at) => needs.indexOf(one) !== at));
    return new Map(
      [...found].filter(([path]) => needs.includes(path) && !strange.has(path) && !twice.has(path)),
    );
  }

  return {
    add(files) {
      linkCode({ ...input, factsOf }, { ...built, graph: others }, world, noPython, files);
      for (const path of files) known.set(path, importsOf(path));
    },
    // Installed packages, too, get a mock in the place of what they import.
    imports: (from, to) => (isMock(from) || isMock(to) ? null : (known.get(from)?.get(to) ?? null)),
  };
}

function isMock(path: string): boolean {
  return /(?:^|\/)__mocks__\//.test(path);
}
