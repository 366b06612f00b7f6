import type { Graph } from "../graph.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, foldersAbove, join, push, type Tree } from "../tree.ts";

interface GoInput {
  readonly graph: Graph;
  readonly tree: Tree;
  readonly texts: ReadonlyMap<string, string>;
  factsOf(path: string): Facts;
}

/**
 * Go's unit is the package: `package:go:folder` needs its files that are no tests, `tests:folder` all of them and
 * `testdata`. Imports are followed for every build tag at once.
 */
export function linkGo({ graph, tree, texts, factsOf }: GoInput): void {
  const files = tree.paths.filter((path) => path.endsWith(".go"));
  if (files.length === 0) return;
  const folders = new Map<string, string[]>();
  for (const path of files) push(folders, folderOf(path), path);
  const modules = modulesOf(texts);
  const replaced = replacementsIn(texts, tree);
  for (const [folder, own] of folders) {
    for (const path of own) {
      const facts = factsOf(path);
      const isTest = path.endsWith("_test.go");
      graph.link(`tests:${folder || "."}`, path);
      if (!isTest) graph.link(`package:go:${folder}`, path);
      for (const name of facts.imports) linkImport(path, name);
      for (const prefix of facts.prefixes) linkEmbedded(path, prefix);
      if (isTest && facts.traits.includes("spawns")) {
        // Tests that start programs may build any command of the module.
        graph.link(
          path,
          `${foldersAbove(path).find((one) => modules.some((module) => module.folder === one)) ?? ""}//`,
        );
      }
    }
    graph.link(`tests:${folder || "."}`, `${join(folder, "testdata")}/`);
    // Assembler, C and other files beside Go ones belong to the package.
    graph.link(`tests:${folder || "."}`, `package:go:${folder}`);
  }

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
