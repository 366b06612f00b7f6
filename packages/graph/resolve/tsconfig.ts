import { parse } from "../jsonc.ts";
import { baseName, folderOf, foldersAbove, join, push, type Tree } from "../tree.ts";

/** The path mappings of every `tsconfig*.json` and `jsconfig.json`. */
export interface PathMaps {
  /** Module paths that `specifier` may be mapped to in `from`; those of all configurations above it. */
  candidates(specifier: string, from: string): string[];
}

interface Mapping {
  readonly head: string;
  readonly tail: string | null;
  readonly targets: readonly string[];
}

/** @param texts path → text of the configurations. An unreadable one maps nothing: its change runs everything anyway. */
export function pathMaps(texts: ReadonlyMap<string, string>, tree: Tree): PathMaps {
  const byFolder = new Map<string, Mapping[]>();
  for (const [path, text] of texts) {
    if (!/^[jt]sconfig[^/]*\.json$/.test(baseName(path))) continue;
    const { baseUrl, paths } = optionsOf(text);
    const base = tree.normalise(join(folderOf(path), baseUrl ?? "."));
    if (base === null) continue;
    // What extends this one may lie anywhere below.
    for (const mapping of mappings(paths, base)) push(byFolder, folderOf(path), mapping);
    if (baseUrl !== null) push(byFolder, folderOf(path), { head: "", tail: "", targets: [join(base, "*")] });
  }
  const shared = [...byFolder.entries()].filter(([folder]) =>
    /(?:^|\/)(?:tsconfig|config|configs)/.test(folder),
  );
  return {
    candidates(specifier, from) {
      const near = foldersAbove(from).flatMap((folder) => byFolder.get(folder) ?? []);
      return [...near, ...shared.flatMap(([, list]) => list)].flatMap((mapping) =>
        apply(mapping, specifier, tree),
      );
    },
  };
}

function optionsOf(text: string): { baseUrl: string | null; paths: Record<string, unknown> } {
  const config = parse(text) as { compilerOptions?: { baseUrl?: unknown; paths?: unknown } } | null;
  const { baseUrl, paths } = config?.compilerOptions ?? {};
  return {
    baseUrl: typeof baseUrl === "string" ? baseUrl.replace("${configDir}/", "") : null,
    paths: typeof paths === "object" && paths !== null ? (paths as Record<string, unknown>) : {},
  };
}

function mappings(paths: Record<string, unknown>, base: string): Mapping[] {
  return Object.entries(paths).map(([pattern, targets]) => {
    const star = pattern.indexOf("*");
    return {
      head: star < 0 ? pattern : pattern.slice(0, star),
      tail: star < 0 ? null : pattern.slice(star + 1),
      targets: (Array.isArray(targets) ? targets : [])
        .filter((target): target is string => typeof target === "string")
        .map((target) => join(base, target.replace("${configDir}/", ""))),
    };
  });
}

function apply({ head, tail, targets }: Mapping, specifier: string, tree: Tree): string[] {
  if (tail === null ? specifier !== head : !(specifier.startsWith(head) && specifier.endsWith(tail)))
    return [];
  const middle = tail === null ? "" : specifier.slice(head.length, specifier.length - tail.length);
  return targets.flatMap((target) => tree.normalise(target.replace("*", () => middle)) ?? []);
}
