import { baseName, folderOf, join, push } from "../tree.ts";
import type { PackageWorld } from "./world.ts";
import { type Element, elementsOf } from "./xml.ts";

const nodeOf = (folder: string) => `package:${folder}`;

/**
 * Maven: `package:folder` needs its parents' models and the modules whose artifact its model names, whatever for, and
 * the folders outside that it takes files from (maven.apache.org, "POM Reference").
 */
export function linkMaven({ graph, tree, texts }: PackageWorld): void {
  const models = new Map(
    [...texts].flatMap(([path, text]) =>
      baseName(path) === "pom.xml" ? [[path, elementsOf(text)] as const] : [],
    ),
  );
  const artifacts = new Map<string, string[]>();
  for (const [path, elements] of models) {
    const own = elements?.find(
      ({ name, parents }) => name === "artifactId" && parents.join() === "project",
    )?.text;
    if (own !== undefined) push(artifacts, own, folderOf(path));
  }
  for (const [path, elements] of models) {
    linkModel(path, elements);
    linkUnnamed(path, texts.get(path) ?? "");
  }

  function linkModel(path: string, elements: readonly Element[] | null): void {
    const node = nodeOf(folderOf(path));
    graph.fix(node, path);
    const everything = () => {
      for (const other of models.keys()) graph.fix(node, nodeOf(folderOf(other)));
    };
    if (elements === null) everything();
    for (const element of elements ?? []) {
      const { name, text, parents } = element;
      if (name === "artifactId") {
        // A name with a property in it is known when the build runs.
        if (/\$\{/.test(text) && parents.at(-1) !== "project") linkComputed(node, text);
        for (const folder of artifacts.get(text) ?? []) linkModule(node, folder, element);
      } else if (isPlace(element)) linkPlace(node, folderOf(path), text);
    }
    if (elements?.some(({ name, parents }) => name === "parent" && parents.join() === "project"))
      linkParent(node, path, elements);
  }

  /** What a compiler runs and what tests run with is named by no file: such a module is needed as a whole. */
  function linkUnnamed(path: string, text: string): void {
    for (const [, kind, inner = ""] of text.matchAll(
      /<(dependency|path|annotationProcessorPath)>([\s\S]*?)<\/\1>/g,
    )) {
      if (kind === "dependency" && !/<scope>\s*(?:runtime|system)/.test(inner)) continue;
      const name = /<artifactId>\s*([^<\s]+)/.exec(inner)?.[1] ?? "";
      for (const folder of artifacts.get(name) ?? [])
        graph.fix(`package:data:${folderOf(path)}`, nodeOf(folder));
    }
  }

  function linkModule(node: string, folder: string, { parents }: Element): void {
    // What a parent is made of beside its model is no part of its children.
    if (parents.at(-1) === "parent") graph.fix(node, join(folder, "pom.xml"));
    else if (nodeOf(folder) !== node) graph.fix(node, nodeOf(folder));
  }

  function linkComputed(node: string, text: string): void {
    const pattern = new RegExp(`^${text.replace(/[.+*?^()|[\]\\]/g, "\\$&").replace(/\$\{[^}]*\}/g, ".*")}$`);
    for (const [name, folders] of artifacts) {
      if (pattern.test(name)) for (const folder of folders) graph.fix(node, nodeOf(folder));
    }
  }

  /** The parent's model counts for its children, and what it depends on is theirs, too. */
  function linkParent(node: string, path: string, elements: readonly Element[]): void {
    const within = (name: string) =>
      elements.find((one) => one.name === name && one.parents.join() === "project,parent")?.text;
    const relative = within("relativePath") ?? "..";
    const target = tree.normalise(join(folderOf(path), relative));
    const named = artifacts.get(within("artifactId") ?? "") ?? [];
    const found = target === null ? [] : [target, join(target, "pom.xml")].filter((one) => models.has(one));
    for (const one of [...found, ...named.map((folder) => join(folder, "pom.xml"))]) {
      graph.fix(node, one);
      for (const { name, text, parents } of models.get(one) ?? []) {
        const isShared = name === "artifactId" && /dependenc|plugin/i.test(parents.join());
        if (isShared && !parents.includes("dependencyManagement"))
          for (const folder of artifacts.get(text) ?? []) graph.fix(node, nodeOf(folder));
      }
      if (models.get(one) === null)
        for (const other of models.keys()) graph.fix(node, nodeOf(folderOf(other)));
    }
  }

  function linkPlace(node: string, folder: string, text: string): void {
    const plain = text.replace(/^\$\{(?:project\.)?basedir\}\/*/, "").replace(/\$\{[^}]*\}.*$/, "");
    const target = tree.normalise(join(folder, plain || "."));
    if (target === null || target === folder || folder.startsWith(`${target}/`) || target === "") return;
    if (tree.isFile(target)) graph.fix(node, target);
    else if (tree.isFolder(target)) graph.fix(node, `${target}/`);
  }
}

/** Folders and files of sources, resources and settings. */
function isPlace({ name, text }: Element): boolean {
  return (
    /(?:[dD]irectory|[fF]ile|[lL]ocation|^source|^directory|[pP]ath)$/.test(name) && /\.\.|basedir/.test(text)
  );
}
