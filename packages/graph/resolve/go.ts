import type { Graph } from "../graph.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, foldersAbove, join, type Tree } from "../tree.ts";

/**
 * Go's unit is the package: `package:go:folder` needs its files that are no tests, `tests:folder` all of them and
 * `testdata`.
 */
export function fixGo(graph: Graph, tree: Tree): void {
  const beside: { folder: string; path: string }[] = [];
  for (const path of tree.paths) {
    const folder = folderOf(path);
    const tests = `tests:${folder || "."}`;
    if (!path.endsWith(".go")) {
      if (compiled.test(path)) beside.push({ folder, path });
      continue;
    }
    graph.fix(tests, path);
    if (!path.endsWith("_test.go")) graph.fix(`package:go:${folder}`, path);
    graph.fix(tests, `${join(folder, "testdata")}/`);
    graph.fix(tests, `package:go:${folder}`);
  }
  for (const { folder, path } of beside) {
    // cgo reads headers of folders below as well.
    for (const above of [folder, ...foldersAbove(folder)]) {
      const node = `package:go:${above}`;
      if (!graph.has(node)) continue;
      graph.fix(node, path);
      break;
    }
  }
}

/** What the go command compiles beside Go (go help packages, "file names"), and what that includes. */
const compiled = /\.(?:c|cc|cpp|cxx|m|h|hh|hpp|hxx|inc|f|F|for|f90|s|S|sx|swig|swigcxx|syso|a|o)$/;

/** Links a Go file with the packages that it imports, for every build tag at once, and with what it embeds. */
export function goLinker(
  graph: Graph,
  tree: Tree,
  texts: ReadonlyMap<string, string>,
): (path: string, facts: Facts) => void {
  const modules = modulesOf(texts);
  const replaced = replacementsIn(texts, tree);
  return (path, facts) => {
    for (const name of facts.imports) linkImport(path, name);
    for (const prefix of facts.prefixes) linkEmbedded(path, prefix);
    if (path.endsWith("_test.go") && facts.traits.includes("spawns")) {
      // Tests that start programs may build any command of the module.
      const folder = foldersAbove(path).find((one) => modules.some((module) => module.folder === one));
      graph.link(path, `${folder ?? ""}//`);
    }
  };

  function linkImport(path: string, name: string): void {
    const inside = modules.filter((module) => name === module.path || name.startsWith(`${module.path}/`));
    for (const module of inside) {
      const folder =
        name === module.path ? module.folder : join(module.folder, name.slice(module.path.length + 1));
      graph.link(path, `package:go:${folder}`);
    }
    for (const { from, to } of replaced) {
      if (name === from || name.startsWith(`${from}/`)) {
        graph.link(path, `package:go:${name === from ? to : join(to, name.slice(from.length + 1))}`);
      }
    }
    if (inside.length > 0) return;
    graph.link(path, `go:${name}`);
    for (const module of modules) graph.link(path, `package:go:${join(module.folder, `vendor/${name}`)}`);
  }

  function linkEmbedded(path: string, prefix: string): void {
    const target = tree.normalise(join(folderOf(path), prefix));
    if (target === null) return;
    if (tree.isFile(target)) graph.link(path, target);
    else graph.link(path, `${tree.isFolder(target) ? target : folderOf(target)}/`);
  }
}

function modulesOf(texts: ReadonlyMap<string, string>): { folder: string; path: string }[] {
  return [...texts].flatMap(([path, text]) => {
    const name = baseName(path) === "go.mod" ? /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1] : undefined;
    return name === undefined ? [] : [{ folder: folderOf(path), path: name }];
  });
}

/** `replace a => ./b`: the folders that stand for modules. */
function replacementsIn(texts: ReadonlyMap<string, string>, tree: Tree): { from: string; to: string }[] {
  return [...texts].flatMap(([path, text]) => {
    if (!/^go\.(?:mod|work)$/.test(baseName(path))) return [];
    return [...text.matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s*=>\s*(\.\.?\/\S*)/gm)].flatMap(
      ([, from = "", to = ""]) => {
        const folder = tree.normalise(join(folderOf(path), to));
        return folder === null ? [] : [{ from, to: folder }];
      },
    );
  });
}
