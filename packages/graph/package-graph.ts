import { parse } from "smol-toml";
import type { Graph } from "./graph.ts";
import type { Projects } from "./projects.ts";
import { languageOf } from "./scan/index.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { baseName, folderOf, join, type Tree } from "./tree.ts";

interface PackageInput {
  readonly graph: Graph;
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  readonly texts: ReadonlyMap<string, string>;
  readonly projects: Projects;
}

/**
 * Languages without a graph of files are selected by project: `package:folder` needs the files that the project owns
 * and the projects of the repository that its manifest names.
 */
export function linkPackages({ graph, tree, units, texts, projects }: PackageInput): void {
  for (const { path, runner } of units) {
    if (runner === "cargo") graph.fix(`tests:${path}`, `package:${path === "." ? "" : path}`);
    else if (runner === "other" && languageOf(path) === null) {
      graph.fix(path, `package:${projects.ownerOf(path) ?? ""}`);
    }
  }
  const names = new Map<string, string>();
  for (const [path, text] of texts) {
    const name = nameIn(path, text);
    if (name !== null) names.set(name, folderOf(path));
  }
  for (const [path, text] of texts) {
    if (!/^(?:Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?)$/.test(baseName(path))) continue;
    const own = `package:${folderOf(path)}`;
    graph.fix(own, path);
    for (const folder of dependenciesIn(path, text, names, tree)) graph.fix(own, `package:${folder}`);
  }
  for (const path of tree.paths) {
    const owner = `package:${projects.ownerOf(path) ?? ""}`;
    if (graph.has(owner)) graph.fix(owner, path);
  }
}

/** The name that a manifest gives its package, `null` where it gives none. */
export function nameIn(path: string, text: string): string | null {
  const name = baseName(path);
  if (name === "pom.xml")
    return (
      /<artifactId>([^<]+)<\/artifactId>/.exec(text.replace(/<parent>[\s\S]*?<\/parent>/, ""))?.[1] ?? null
    );
  if (/^build\.gradle/.test(name)) return `:${folderOf(path).replaceAll("/", ":")}`;
  return name === "Cargo.toml" ? (/^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1] ?? null) : null;
}

function dependenciesIn(
  path: string,
  text: string,
  names: ReadonlyMap<string, string>,
  tree: Tree,
): string[] {
  const known = (found: Iterable<RegExpMatchArray>) =>
    [...found].flatMap((match) => names.get(match[1] as string) ?? []);
  if (baseName(path) === "pom.xml") return known(text.matchAll(/<artifactId>([^<]+)<\/artifactId>/g));
  if (baseName(path) !== "Cargo.toml") {
    const accessors = [...text.matchAll(/\bprojects\.([\w.]+)/g)].map((match) =>
      (match[1] as string).toLowerCase().replaceAll(".", ""),
    );
    const byAccessor = [...names]
      .filter(([name]) => accessors.includes(name.replace(/[:_-]/g, "").toLowerCase()))
      .map(([, folder]) => folder);
    return [...known(text.matchAll(/project\s*\(\s*(?:path\s*[:=]\s*)?["']([^"']+)["']/g)), ...byAccessor];
  }
  return cargoDependencies(path, text, names, tree);
}

function cargoDependencies(
  path: string,
  text: string,
  names: ReadonlyMap<string, string>,
  tree: Tree,
): string[] {
  try {
    parse(text);
  } catch {
    // What a broken manifest needs is not known: every crate.
    return [...names.values()];
  }
  const byPath = [...text.matchAll(/\bpath\s*=\s*"([^"]+)"/g)].flatMap(
    (match) => tree.normalise(join(folderOf(path), match[1] as string)) ?? [],
  );
  const byName = [...text.matchAll(/^\s*"?([\w-]+)"?(?:\.workspace)?\s*=/gm)].flatMap(
    (match) => names.get(match[1] as string) ?? [],
  );
  const renamed = [...text.matchAll(/\bpackage\s*=\s*"([^"]+)"/g)].flatMap(
    (match) => names.get(match[1] as string) ?? [],
  );
  return [...byPath.filter(tree.isFolder), ...byName, ...renamed].filter(
    (folder) => folder !== folderOf(path),
  );
}
