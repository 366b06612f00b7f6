import { baseName, folderOf, foldersAbove, isBelow, join, push, stemOf } from "../tree.ts";
import { families, projectsOfFamily, wholeFamily } from "./family.ts";
import { expander, isOutside, type Matches, msbuildFinder } from "./msbuild.ts";
import type { PackageWorld } from "./world.ts";
import { type Element, elementsOf } from "./xml.ts";

const projectFile = families.dotnet.manifests;

/** What a file of the build says that a project needs. */
interface Value {
  readonly text: string;
  readonly kind: "reference" | "import" | "compile" | "item" | "binary" | "name" | "loose";
}

interface Project {
  readonly path: string;
  readonly folder: string;
  /** The files of the build that hold for it: its own, those above it, and what they import. */
  readonly files: readonly string[];
  /** What a value says with its properties replaced. */
  expand(value: string): readonly string[];
  /** Whether it takes in what lies below its folder without naming it. */
  isTaking(path: string): boolean;
}

/**
 * .NET: `package:folder` needs what the folder's project files name, as do the `Directory.Build.*` and the like above
 * them and what those import (learn.microsoft.com, "Customize your build by folder", "Common MSBuild project items").
 * A reference that is not understood is all of .NET.
 */
export function linkDotnet(world: PackageWorld): void {
  const { graph, tree, texts, units } = world;
  const paths = tree.paths.filter((path) => projectFile.test(baseName(path)));
  const isOwn = (path: string) => families.dotnet.sources.test(path);
  const tests = units.filter(({ path, runner }) => runner === "other" && isOwn(path));
  if (paths.length === 0 && tests.length === 0) return;
  const all = wholeFamily(families.dotnet);
  const owners = projectsOfFamily(families.dotnet, tree);
  const find = msbuildFinder(tree);
  const valuesOf = reader(texts);
  const names = assemblies(paths, valuesOf.elements);
  // Tests that projects take from elsewhere.
  const taken = new Set<string>();
  const isTest = new Set(tests.map(({ path }) => path));
  const projects = paths.map((path) => projectOf(path));
  for (const project of projects) linkProject(project);
  for (const path of texts.keys()) if (/\.sln[xf]?$/i.test(path)) linkSolution(path);
  for (const { path } of tests) {
    const owner = owners.ownerOf(path);
    graph.fix(testOf(path), path);
    if (owner !== null) graph.fix(testOf(path), nodeOf(owner));
    else if (!taken.has(path)) graph.fix(testOf(path), all);
  }
  for (const outer of projects) linkTaken(outer);

  function linkProject(project: Project): void {
    const node = nodeOf(project.folder);
    graph.fix(node, project.path);
    for (const path of project.files) {
      graph.fix(node, path);
      const values = valuesOf(path);
      if (values === null) graph.fix(node, all);
      for (const value of values ?? []) {
        // What decides which code is built is rather taken for anything.
        const isCode = /^(?:reference|import|compile)$/.test(value.kind);
        const texts = isCode ? [value.text] : project.expand(value.text);
        for (const text of texts) linkValue({ ...value, text }, path, project, node);
      }
    }
    for (const folder of foldersAbove(project.path)) {
      for (const name of besides) if (tree.isFile(join(folder, name))) graph.fix(node, join(folder, name));
    }
  }

  function linkValue({ text, kind }: Value, path: string, { folder }: Project, node: string): void {
    if (kind === "name") {
      for (const known of names.get(text.split(",", 1)[0]?.toLowerCase() ?? "") ?? [])
        graph.fix(node, nodeOf(known));
      return;
    }
    const matches = find(text, folderOf(path), folder);
    const { paths: matched, literal, isOpen } = matches;
    // Anything could be meant, by something that need not be a path.
    if (kind === "loose" && /[$@%*?][^\\/]*$/.test(text)) return;
    if (kind === "loose") {
      // Of a folder all: the rest of the path stands elsewhere.
      if (literal !== null && tree.isFolder(literal) && !isBelow(join(folder, "x"), literal))
        graph.fix(node, `${literal}/`);
    } else if (isOpen && !(kind === "item" && /^[@%]/.test(text))) graph.fix(node, all);
    for (const one of matched) {
      if (projectFile.test(one)) graph.fix(node, nodeOf(folderOf(one)));
      if (owners.ownerOf(one) === folder && world.projects.ownerOf(one) === folder) continue;
      graph.fix(node, one);
      if (!isTest.has(one)) continue;
      taken.add(one);
      graph.fix(testOf(one), node);
    }
    if (matched.length === 0) linkMissing(text, kind, matches, node);
  }

  function linkMissing(text: string, kind: Value["kind"], { literal }: Matches, node: string): void {
    if (kind === "loose" || kind === "name") return;
    if (literal !== null) {
      // It may lie in a submodule, which is one path of this repository.
      for (let path = literal; path !== "" && !tree.isFolder(path); path = folderOf(path))
        graph.fix(node, path);
    }
    if (kind === "reference" && literal === null && /[$@%*?]/.test(text)) graph.fix(node, all);
    // One that leads nowhere may have been moved.
    const named = kind === "reference" ? (names.get(stemIn(text)) ?? []) : [];
    for (const folder of named) graph.fix(node, nodeOf(folder));
    if (kind === "binary" || /\.(?:dll|exe)$/i.test(text)) linkBinary(text, node);
  }

  /** What a project of the repository may have made: told by its name, or by a folder called as the project. */
  function linkBinary(text: string, node: string): void {
    const parts = text.toLowerCase().split(/[\\/]/);
    const stem = stemIn(text);
    const isForeign = /packages?[\\/]|nuget/i.test(text) || isOutside(text);
    const known = [...(isForeign ? [] : parts.slice(0, -1)), stem].flatMap((part) => names.get(part) ?? []);
    for (const folder of known) graph.fix(node, nodeOf(folder));
    if (known.length === 0 && /[$@%*]/.test(text) && !isForeign) graph.fix(node, all);
  }

  function linkSolution(path: string): void {
    const text = texts.get(path) ?? "";
    for (const [, name = ""] of text.matchAll(/["']([^"'\n]+\.\w*proj)["']/gi)) {
      for (const one of find(name, folderOf(path), folderOf(path)).paths)
        graph.fix(nodeOf(folderOf(one)), path);
    }
  }

  function linkTaken(outer: Project): void {
    for (const folder of owners.folders) {
      if (folder === outer.folder || !isBelow(folder, outer.folder) || !outer.isTaking(folder)) continue;
      graph.fix(nodeOf(outer.folder), nodeOf(folder));
      for (const { path } of tests)
        if (owners.ownerOf(path) === folder) graph.fix(testOf(path), nodeOf(outer.folder));
    }
  }

  function projectOf(path: string): Project {
    const folder = folderOf(path);
    const above = foldersAbove(path).flatMap((one) => central.map((name) => join(one, name)));
    const files = new Set([path, ...above.filter(tree.isFile)]);
    for (const file of files) {
      for (const { text, kind } of valuesOf(file) ?? []) {
        if (kind !== "import") continue;
        const { paths: found } = find(text, folderOf(file), folder);
        for (const one of found) if (texts.has(one) && !projectFile.test(one)) files.add(one);
      }
    }
    const elements = [...files].flatMap((file) => valuesOf.elements(file) ?? []);
    return {
      path,
      folder,
      files: [...files],
      expand: expander(elements),
      isTaking: takerOf(folder, elements),
    };
  }
}

const nodeOf = (folder: string) => `package:${folder}`;
/** The last name of a path without its extension. */
const stemIn = (text: string) => (text.split(/[\\/]/).at(-1) ?? "").replace(/\.\w+$/, "").toLowerCase();
const testOf = (path: string) => `tests:${path}`;

const central = [
  "Directory.Build.props",
  "Directory.Build.targets",
  "Directory.Packages.props",
  "Directory.Solution.props",
  "Directory.Solution.targets",
  "Packages.props",
];

/** What the tools look for in the folders above. */
const besides = [
  "Directory.Build.rsp",
  "global.json",
  "nuget.config",
  "NuGet.config",
  "NuGet.Config",
  ".editorconfig",
  ".globalconfig",
];

/** False for what is excluded from the items that a project of the new style takes by itself. */
function takerOf(folder: string, elements: readonly Element[]): (path: string) => boolean {
  const isNew = elements.some(
    ({ name, attributes }) => "Sdk" in attributes || name === "Sdk" || attributes.Project === "Sdk.props",
  );
  const takesNone = elements.some(
    ({ name, text }) => /^EnableDefault(?:Compile)?Items$/.test(name) && /^false$/i.test(text),
  );
  const excluded = elements
    .flatMap(({ name, attributes, text }) => [
      ...(name === "Compile" ? (attributes.Remove ?? "").split(";") : []),
      ...(/^DefaultItemExcludes/.test(name) ? text.split(";") : []),
    ])
    .map((one) => one.trim().replaceAll("\\", "/").replace(/^\.\//, "").toLowerCase());
  return (path) => {
    const inner = (folder === "" ? path : path.slice(folder.length + 1)).toLowerCase();
    const isExcluded = excluded.some((one) => {
      const place = /^([^*?$@%]+)\/\*\*(?:\/\*(?:\.\*|\.cs|\.fs|\.vb)?)?$/.exec(one)?.[1];
      return place !== undefined && (inner === place || inner.startsWith(`${place}/`));
    });
    return isNew && !takesNone && !isExcluded;
  };
}

type Reader = ((path: string) => readonly Value[] | null) & {
  elements(path: string): readonly Element[] | null;
};

/** What each file of the build says, `null` for one that cannot be read. */
function reader(texts: ReadonlyMap<string, string>): Reader {
  const known = new Map<string, { elements: readonly Element[] | null; values: readonly Value[] | null }>();
  const at = (path: string) => {
    const cached = known.get(path);
    if (cached) return cached;
    const text = texts.get(path);
    const elements = text === undefined || path.endsWith(".rsp") ? null : elementsOf(text);
    const read = { elements, values: elements?.flatMap(valuesIn) ?? null };
    known.set(path, read);
    return read;
  };
  return Object.assign((path: string) => at(path).values, { elements: (path: string) => at(path).elements });
}

/** Items that are no files. */
const noFiles =
  /^(?:Using|InternalsVisibleTo|PackageVersion|FrameworkReference|Assembly(?:Attribute|Metadata)|SupportedPlatform|Trimmer\w*|RuntimeHostConfigurationOption|ProjectCapability|Service|Folder|CompilerVisible\w*|Known\w*|BootstrapperPackage|SourceRoot|Sdk|DotNetCliToolReference|WasmShellExtra\w*|NoWarn)$/;

function valuesIn({ name, attributes, text, parents }: Element): Value[] {
  if (noFiles.test(name)) return [];
  const split = (list: string | undefined) => (list ?? "").split(";").flatMap((one) => one.trim() || []);
  const of = (kind: Value["kind"], list: readonly string[]) => list.map((one) => ({ text: one, kind }));
  const items = [...split(attributes.Include), ...split(attributes.Update)];
  const rest = Object.entries(attributes).flatMap(([key, value]) =>
    /^(?:Include|Update|Project|Condition|Remove|Exclude|Version|Label|Sdk|Name)$/.test(key)
      ? []
      : value.split(/[;\s"']+/),
  );
  const loose = of(
    "loose",
    [...rest, ...text.split(/[;\s"']+/)].filter((one) => /[\\/.]/.test(one)),
  );
  switch (name) {
    case "ProjectReference":
      return [...of("reference", items), ...loose];
    case "Import":
      return attributes.Sdk === undefined ? of("import", split(attributes.Project)) : [];
    case "Reference":
    case "PackageReference":
    case "GlobalPackageReference":
      return [...of(items.some((one) => /\.dll$/i.test(one)) ? "binary" : "name", items), ...loose];
    case "HintPath":
      return of("binary", [text]);
    case "Compile":
      return [...of("compile", items), ...loose];
    default:
      // Items of a group hold paths; elsewhere an attribute of that name belongs to a task or a target.
      return [...of(parents.includes("ItemGroup") ? "item" : "loose", items), ...loose];
  }
}

/** The names by which others ask for what a project makes → its folders. */
function assemblies(
  paths: readonly string[],
  elementsIn: (path: string) => readonly Element[] | null,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const own = [baseName(path).replace(/\.\w+$/, ""), baseName(folder), baseName(stemOf(path))];
    const given = (elementsIn(path) ?? []).flatMap(({ name, text }) =>
      /^(?:AssemblyName|PackageId)$/.test(name) ? text : [],
    );
    for (const name of new Set([...own, ...given])) if (name !== "") push(names, name.toLowerCase(), folder);
  }
  return names;
}
