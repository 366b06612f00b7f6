import type { Projects } from "../projects.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, push, type Tree } from "../tree.ts";
import { code, file, type Target } from "./target.ts";

export function isJvm(path: string): boolean {
  return /\.(?:java|kt|kts|scala|groovy)$/.test(path);
}

/**
 * Every file whose name or declarations an identifier of the file may mean, in whichever package: names are matched
 * alone. What is found at run time or made by a compiler's plug-in is all of the project and what it depends on.
 */
export function jvmLinker(
  tree: Tree,
  projects: Projects,
  factsOf: (path: string) => Facts,
): (path: string, facts: Facts) => Target[] {
  let index: Map<string, string[]> | null = null;
  const indexed = () => {
    const names = new Map<string, string[]>();
    for (const path of tree.paths) {
      if (!isJvm(path)) continue;
      const stem = baseName(path).split(".", 1)[0] as string;
      for (const name of new Set([stem, ...factsOf(path).prefixes])) push(names, name, path);
    }
    return names;
  };
  return (path, { imports, traits }) => {
    index ??= indexed();
    const known = index;
    const owner = projects.ownerOf(path) ?? "";
    return [
      ...imports.flatMap((name) => known.get(name) ?? []).map(file),
      ...(traits.includes("spawns") ? [code(owner), file(`package:${owner}`)] : []),
    ];
  };
}
