import type { ChangedFile } from "@keep-pace/changes";
import type { Built } from "./build.ts";
import { isJvm } from "./resolve/jvm.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { nodeOfUnit } from "./tests/unit-nodes.ts";
import { push } from "./tree.ts";

/**
 * The tests that have to run so that a module which does not compile any more is noticed: a class that no test needs
 * takes all tests of its module with it, and those of the modules that depend on it. One of each module is enough, for
 * nothing of it runs before all of it is compiled; where a class is gone, that is so likely that all run.
 */
export function buildersIn(
  units: readonly TestUnit[],
  { graph, projects }: Built,
): (change: ChangedFile) => string[] {
  let tests: Map<string, string[]> | null = null;
  const indexed = () => {
    const found = new Map<string, string[]>();
    for (const unit of units) {
      if (unit.runner === "jvm") push(found, projects.ownerOf(unit.path) ?? "", nodeOfUnit(unit));
    }
    return found;
  };
  return ({ path, status }) => {
    if (!isJvm(path)) return [];
    tests ??= indexed();
    const modules = new Set([`package:${projects.ownerOf(path) ?? ""}`]);
    for (const module of modules) {
      for (const needer of graph.needers(module)) if (needer.startsWith("package:")) modules.add(needer);
    }
    const known = tests;
    const all = [...modules].map((module) => known.get(module.slice("package:".length)) ?? []);
    return all.flatMap((own) => (status === "D" ? own : own.slice(0, 1)));
  };
}
