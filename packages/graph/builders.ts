import type { Built } from "./build.ts";
import { isJvm } from "./resolve/jvm.ts";
import { nodeOfUnit } from "./seeds.ts";
import type { TestUnit } from "./tests/test-file.ts";

/**
 * The tests that have to run so that a module which does not compile any more is noticed: a class that no test needs
 * takes all tests of its module with it, and those of the modules that depend on it. One of each module is enough, for
 * nothing of it runs before all of it is compiled.
 */
export function buildersIn(
  units: readonly TestUnit[],
  { graph, projects }: Built,
): (path: string) => string[] {
  let first: Map<string, string> | null = null;
  const indexed = () => {
    const found = new Map<string, string>();
    for (const unit of units) {
      const owner = projects.ownerOf(unit.path) ?? "";
      if (unit.runner === "jvm" && !found.has(owner)) found.set(owner, nodeOfUnit(unit));
    }
    return found;
  };
  return (path) => {
    if (!isJvm(path)) return [];
    first ??= indexed();
    const modules = new Set([`package:${projects.ownerOf(path) ?? ""}`]);
    for (const module of modules) {
      for (const needer of graph.needers(module)) if (needer.startsWith("package:")) modules.add(needer);
    }
    const tests = first;
    return [...modules].flatMap((module) => tests.get(module.slice("package:".length)) ?? []);
  };
}
