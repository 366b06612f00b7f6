import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, foldersAbove, join, push, type Tree } from "../tree.ts";
import { code, external, file, type Target } from "./target.ts";

/** Where Python modules of the repository may be found. */
export interface PythonModules {
  /** Files that importing `name` (dots first when relative) in `from` may run, packages' `__init__` included. */
  resolve(name: string, from: string): Target[];
  /** As `resolve` for a literal that only may be a module: nothing when there is none. */
  dotted(text: string, from: string): Target[];
  /** The `__init__.py` files run before `path`, and the `conftest.py` files above it. */
  around(path: string): string[];
}

// Nothing that runs reads a stub.
const extensions = ["py", "pyx"];

/**
 * Any folder that is no package may be on the path: the root, `src`, what pytest puts there, namespace packages'.
 * All of them are tried, so a new module that hides another one is seen as well.
 */
export function pythonModules(tree: Tree): PythonModules {
  const files = tree.paths.filter((path) => /\.(?:py|pyx|so|pyd)$/.test(path));
  const rootsByFirst = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const path of files) {
    const parts = path.split("/");
    for (let at = 0; at < parts.length; at += 1) {
      const root = parts.slice(0, at).join("/");
      const first = (parts[at] as string).split(".")[0] as string;
      const key = `${root}\0${first}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (root === "" || !isPackage(root)) push(rootsByFirst, first, root);
    }
  }

  function isPackage(folder: string): boolean {
    return tree.isFile(join(folder, "__init__.py"));
  }

  function below(root: string, parts: readonly string[]): string[] {
    const found: string[] = [];
    let path = root;
    for (const part of parts) {
      path = join(path, part);
      take(path);
      // What lies deeper lies in it.
      if (!tree.isFolder(path)) break;
      take(`${path}/__init__`);
    }
    return found;

    function take(stem: string): void {
      for (const file of tree.withStem(stem)) {
        if (extensions.includes(file.slice(stem.length + 1))) found.push(file);
      }
    }
  }

  function relative(name: string, from: string): Target[] {
    const dots = /^\.+/.exec(name)?.[0].length ?? 0;
    let base = folderOf(from);
    for (let up = 1; up < dots; up += 1) base = folderOf(base);
    const parts = name.slice(dots).split(".").filter(Boolean);
    return [
      ...below(base, parts),
      ...extensions.map((one) => join(base, `__init__.${one}`)).filter(tree.isFile),
    ].map(file);
  }

  const cache = new Map<string, readonly string[]>();

  function absolute(name: string, from: string): string[] {
    const parts = name.split(".");
    let shared = cache.get(name);
    if (!shared) {
      shared = (rootsByFirst.get(parts[0] as string) ?? []).flatMap((root) => below(root, parts));
      cache.set(name, shared);
    }
    return [...shared, ...below(folderOf(from), parts)];
  }

  return {
    resolve: (name, from) =>
      name.startsWith(".")
        ? relative(name, from)
        : [...absolute(name, from).map(file), external(`pip:${name.split(".")[0]}`)],
    dotted: (text, from) =>
      /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?::\w+)?$/.test(text)
        ? absolute(text.split(":")[0] as string, from).map(file)
        : [],
    around: (path) =>
      foldersAbove(path).flatMap((folder) =>
        ["__init__.py", "conftest.py"]
          .map((name) => join(folder, name))
          .filter((one) => one !== path && tree.isFile(one)),
      ),
  };
}

/** What Python loads in ways that imports do not show. */
export function hiddenTargets(facts: Facts, from: string, owner: string, isTestSide: boolean): Target[] {
  const own = folderOf(from);
  return [
    ...facts.prefixes.map(() => code(own)),
    // What a distribution says of itself, which a test may expect, is in its manifest.
    ...(isTestSide && facts.imports.some((name) => /^(?:importlib[._]metadata|pkg_resources)\b/.test(name))
      ? ["pyproject.toml", "setup.cfg", "setup.py"].map((name) => file(join(owner, name)))
      : []),
    ...(isTestSide && facts.traits.includes("spawns") ? [code(owner)] : []),
    // A package's face may load its modules by name when one is asked for.
    ...(baseName(from) === "__init__.py" && facts.strings.includes("__getattr__") ? [code(own)] : []),
  ];
}
