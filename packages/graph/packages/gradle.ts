import { baseName, folderOf, foldersAbove, isBelow, join } from "../tree.ts";
import type { PackageWorld } from "./world.ts";

const nodeOf = (folder: string) => `package:${folder}`;
/** Stands for every project of Gradle. */
const every = "package:every Gradle project";
const isBuild = (path: string) => /\.gradle(?:\.kts)?$/.test(path);
const isSettings = (path: string) => /^settings\.gradle(?:\.kts)?$/.test(baseName(path));

/**
 * Gradle: `package:folder` needs the projects that its build files name in any spelling, those that the build files
 * above name for it, and the builds that are included (docs.gradle.org, "Declaring dependencies", "Composite builds").
 */
export function linkGradle({ graph, tree, texts, projects }: PackageWorld): void {
  const builds = [...texts].filter(([path]) => isBuild(path));
  if (builds.length === 0) return;
  const folders = foldersOf();
  const moved = movedIn();
  const shared = new Map(builds.map(([path, text]) => [path, sharedIn(text)]));
  // Build logic of its own may add dependencies, and its text is not read.
  const isHidden = tree.foldersNamed("buildSrc").length + tree.foldersNamed("build-logic").length > 0;
  for (const folder of folders) graph.fix(every, nodeOf(folder));
  for (const folder of folders) {
    const node = nodeOf(folder);
    for (const [path, text] of builds) {
      const own = folderOf(path) === folder && !isSettings(path);
      if (own) graph.fix(node, path);
      if (own) linkNamed(node, folder, text, true);
      const below = own || !isBelow(folder, folderOf(path)) ? "" : (shared.get(path) ?? "");
      if (below !== "") linkNamed(node, folder, below, false);
    }
    // Its files belong to a project above where its build file is called otherwise, or nothing.
    if (projects.ownerOf(join(folder, "x")) !== folder) graph.fix(node, `${folder}/`);
    if (isHidden) graph.fix(node, every);
  }
  for (const [path, text] of builds) if (isSettings(path)) linkIncluded(folderOf(path), text);

  function foldersOf(): readonly string[] {
    const named = [...texts].flatMap(([path, text]) => (isSettings(path) ? includedIn(path, text) : []));
    const own = builds.flatMap(([path]) => (projects.ownerOf(path) === folderOf(path) ? folderOf(path) : []));
    return [...new Set([...own, ...named])].sort();
  }

  function includedIn(path: string, text: string): string[] {
    return [...text.matchAll(/["'](:?[\w.-]+(?::[\w.-]+)*)["']/g)].flatMap(([, name = ""]) => {
      const folder = join(folderOf(path), name.replace(/^:/, "").replaceAll(":", "/"));
      return tree.isFolder(folder) ? folder : [];
    });
  }

  /** Last name of a project → the folder that settings put it into, where they say so. */
  function movedIn(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [path, text] of builds) {
      const places =
        /project\s*\(\s*["']:([^"']+)["']\s*\)\s*\.\s*projectDir\s*=\s*(?:new\s+File|file)\s*\(([^)\n]*)\)/g;
      for (const [, name = "", place = ""] of text.matchAll(places)) {
        const last = /["']([^"']+)["'][^"']*$/.exec(place)?.[1];
        const folder =
          last === undefined ? null : tree.normalise(join(folderOf(path), last.replace(/^\//, "")));
        if (folder !== null) found.set(name, folder);
      }
    }
    return found;
  }

  function linkNamed(node: string, folder: string, text: string, isOwn: boolean): void {
    const add = (found: readonly string[]) => {
      for (const one of found) graph.fix(node, nodeOf(one));
    };
    const all = () => graph.fix(node, every);
    for (const [, name = ""] of text.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']([^"'\n]+)["']/g)) {
      const found = byPath(name);
      if (found.length === 0 || name.includes("$")) all();
      else add(found);
    }
    // `project(path)`, `project.project(it)` and the like: any.
    if (/\bproject\s*\(\s*(?:path\s*[:=]\s*)?(?!["')\s]|path\s*[:=])[\w.$]/.test(text)) all();
    if (
      /\b(?:rootProject|parent)\s*\.\s*(?:sub|all|child)[pP]rojects|evaluationDependsOn\w*|\bfindProject\b/.test(
        text,
      )
    )
      all();
    for (const [, accessor = ""] of text.matchAll(/\bprojects\.([\w.]+)/g)) add(byAccessor(accessor));
    for (const [, name = ""] of text.matchAll(/["']([^"'\n]*\/[^"'\n]*)["']/g)) linkPlace(node, folder, name);
    if (isOwn) linkComposite(node, text);
  }

  /** `:a:b` may be counted from the root of any build of the repository. */
  function byPath(name: string): string[] {
    const inner = name.replace(/^:/, "");
    const placed = moved.get(inner);
    const place = inner.replaceAll(":", "/");
    const found = folders.filter((one) => one === place || one.endsWith(`/${place}`) || place === "");
    return placed === undefined ? found : [...found, placed];
  }

  function byAccessor(accessor: string): string[] {
    const wanted = flat(accessor);
    const fits = (name: string) => name !== "" && wanted.startsWith(flat(name));
    const inside = folders.filter((one) =>
      foldersAbove(one).some((above) => fits(above === "" ? one : one.slice(above.length + 1))),
    );
    const placed = [...moved].flatMap(([name, folder]) => (fits(name) ? folder : []));
    const found = [...inside, ...placed];
    return found.length > 0 ? found : [...folders];
  }

  /** Scripts that are applied, sources and resources that lie elsewhere. */
  function linkPlace(node: string, folder: string, name: string): void {
    const plain = name.replace(/^\$\{?(?:rootDir|rootProject\.(?:projectDir|rootDir)|projectDir)\}?\/*/, "");
    for (const base of new Set([folder, ...foldersAbove(join(folder, "x"))])) {
      const target = tree.normalise(join(base, plain));
      if (target === null || target === "" || isBelow(join(folder, "x"), target)) continue;
      if (tree.isFile(target)) graph.fix(node, target);
      else if (/^\.\.|^\$/.test(name) && tree.isFolder(target)) graph.fix(node, `${target}/`);
    }
  }

  /** A dependency by group and name, where an included build may stand for it. */
  function linkComposite(node: string, text: string): void {
    for (const [, name = ""] of text.matchAll(/["'][\w.-]+:([\w.-]+)(?::[^"'\n]*)?["']/g)) {
      for (const one of folders) if (baseName(one) === name) graph.fix(node, nodeOf(one));
    }
  }

  function linkIncluded(root: string, text: string): void {
    const included = [...text.matchAll(/\bincludeBuild\s*\(?\s*(?:file\s*\(\s*)?["']([^"']+)["']/g)];
    for (const [, name = ""] of included) {
      const place = tree.normalise(join(root, name));
      if (place === null) continue;
      for (const one of folders.filter((folder) => isBelow(join(folder, "x"), place))) {
        for (const folder of folders)
          if (isBelow(join(folder, "x"), root)) graph.fix(nodeOf(folder), nodeOf(one));
      }
    }
  }
}

/** The blocks of a build file that hold for other projects as well. */
function sharedIn(text: string): string {
  const blocks = [
    ...text.matchAll(
      /(?:\b\w*[pP]rojects\b|\b(?:configure|project)\s*\([^{\n]*\)|\b(?:after|before)Project\b)[^{\n]*\{/g,
    ),
  ];
  return (
    blocks
      .map(({ index }) => text.slice(index, endOf(text, text.indexOf("{", index))))
      // One that lists projects for something else adds no dependency to them.
      .filter((block) => /\bdependencies\b|\badd\w*\s*\(|\bapply\b/.test(block))
      .join("\n")
  );
}

/** Where the block that opens at `start` ends; the text's end where its braces do not match. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function flat(name: string): string {
  return name.replace(/[/:._-]/g, "").toLowerCase();
}
