import type { Graph } from "../graph.ts";
import { parse } from "../jsonc.ts";
import { lockReader } from "../locks/index.ts";
import { baseName, type Tree } from "../tree.ts";

/**
 * The nodes of installed packages that need a package of the repository, by themselves or over others: such a plug-in
 * runs our code without a module of ours that mentions what it calls.
 * @param texts path → text of manifests.
 */
export async function installedUsers(
  tree: Tree,
  graph: Graph,
  texts: ReadonlyMap<string, string>,
  read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<string[]> {
  const ours = new Set([...texts].flatMap(([path, text]) => nameIn(path, text) ?? []));
  const locks = tree.paths.filter((path) => lockReader(path) !== null);
  const users = new Set<string>();
  for (const [path, text] of await read(locks)) {
    const graphOf = lockReader(path)?.(text);
    for (const name of graphOf ? usersIn(graphOf.packages, ours) : []) users.add(name);
  }
  return [...users].map((name) => `npm:${name}`).filter(graph.has);
}

type Packages = ReadonlyMap<string, { readonly name: string; readonly needs: readonly string[] }>;

function usersIn(packages: Packages, ours: ReadonlySet<string>): string[] {
  const isOurs = (key: string) => {
    const name = packages.get(key)?.name ?? /^(?:.*node_modules\/)?(@?[^@]+)/.exec(key)?.[1];
    return name !== undefined && ours.has(name);
  };
  const found = new Set<string>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [key, { needs }] of packages) {
      if (!isOurs(key) && needs.some((need) => found.has(need) || isOurs(need))) found.add(key);
    }
  }
  return [...found].flatMap((key) => packages.get(key)?.name ?? []);
}

function nameIn(path: string, text: string): string | null {
  if (baseName(path) !== "package.json") return null;
  const name = (parse(text) as { name?: unknown } | null)?.name;
  return typeof name === "string" ? name : null;
}
