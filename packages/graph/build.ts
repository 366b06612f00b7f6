import type { World } from "./cache/world.ts";
import { emptyGraph, type Graph, nodeOf } from "./graph.ts";
import { isTestSide, kindOf } from "./kinds.ts";
import { linkPackages } from "./packages/index.ts";
import { type Projects, projectsAt, projectsOf } from "./projects.ts";
import { fixGo, goLinker } from "./resolve/go.ts";
import { type JavaScriptWorld, resolveModule, resolvePrefix, spawnTargets } from "./resolve/javascript.ts";
import { isJvm, jvmLinker } from "./resolve/jvm.ts";
import { literalTargets } from "./resolve/literal.ts";
import { javaScriptPackages } from "./resolve/packages.ts";
import { plainLinker } from "./resolve/plain.ts";
import { hiddenTargets, type PythonModules, pythonModules } from "./resolve/python.ts";
import { code, folder, type Target } from "./resolve/target.ts";
import { pathMaps } from "./resolve/tsconfig.ts";
import type { Facts } from "./scan/facts.ts";
import { type Language, languageOf } from "./scan/index.ts";
import { built, builtLooker } from "./tests/built.ts";
import { jsxSourcesIn, linkContexts } from "./tests/contexts.ts";
import { aliasModulesIn, linkListing, listing, starts } from "./tests/listing.ts";
import { makingOf } from "./tests/making.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { baseName, foldersAbove, type Tree } from "./tree.ts";
import { compilingTests, isTypeScript, type TypeUse, typeUseIn } from "./types.ts";

export interface Built {
  readonly graph: Graph;
  readonly projects: Projects;
  /** Whose types something checks or emits while the tests run. */
  readonly types: TypeUse;
}

export interface BuildInput {
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  /** Path → text of manifests and configurations. */
  readonly texts: ReadonlyMap<string, string>;
  /** What a code file may need. */
  factsOf(path: string): Facts;
  /** What an earlier run built of the same paths and texts, and the code files that say something else since then. */
  readonly earlier?: { readonly world: World; readonly changed: readonly string[] } | null;
}

/** Links every code file with all it may need, and every test with what its runner loads around it. */
export function buildGraph(input: BuildInput): Built {
  const { tree, texts, earlier } = input;
  const projects = earlier ? projectsAt(earlier.world.projects) : projectsOf(tree);
  const types = earlier?.world.types ?? typeUseIn(texts);
  const graph = emptyGraph(earlier?.world.table);
  const all = { graph, projects, types };
  const changed = earlier ? earlier.changed : tree.paths;
  if (changed.length === 0) return all;
  const world = javaScriptWorld(input, projects);
  const python = pythonModules(tree);
  linkCode(input, all, world, python, changed);
  if (!earlier) fixAround(input, all, world, python);
  return all;
}

/** What imports of JavaScript are resolved by. */
export function javaScriptWorld({ tree, texts }: BuildInput, projects: Projects): JavaScriptWorld {
  return {
    tree,
    projects,
    packages: javaScriptPackages(texts, tree, projects),
    maps: pathMaps(texts, tree),
    get making() {
      return makingOf(texts);
    },
  };
}

/** What the texts of code files say. */
export function linkCode(
  { tree, texts, factsOf }: BuildInput,
  { graph, projects, types }: Built,
  world: JavaScriptWorld,
  python: PythonModules,
  changed: readonly string[],
): void {
  const linkGo = goLinker(graph, tree, texts);
  const linkers: Record<Language, (path: string, facts: Facts) => readonly Target[]> = {
    javascript: (path, facts) =>
      javaScriptTargets(path, withoutAliases(path, facts), world, types, jsxSourcesIn(path, texts.get(path))),
    style: (path, facts) => facts.imports.flatMap((name) => resolveModule(name, path, world)),
    python: (path, facts) => pythonTargets(path, facts, python, projects),
    go: () => [],
    jvm: jvmLinker(tree, projects, factsOf),
    plain: plainLinker(tree, projects, texts),
  };
  const looksBuilt = builtLooker(texts);
  const aliases = aliasModulesIn(texts, world);
  const listed = new Set([...aliases.values()].flatMap((named) => [...named.values()].flat()));
  // What one file declares decides what the others mean.
  const more = changed.some(isJvm) && changed.length < tree.paths.length ? tree.paths.filter(isJvm) : [];
  for (const path of new Set([...changed, ...more])) {
    const language = languageOf(path);
    if (!language) continue;
    const facts = factsOf(path);
    graph.unlink(path);
    const targets = linkers[language](path, facts);
    for (const target of targets) graph.link(path, nodeOf(target));
    for (const one of aliases.get(path)?.values() ?? [])
      for (const file of one) graph.link(path, listing(file));
    if (types === "typescript" && language === "javascript") linkTypesBehind(graph, path, facts, world);
    if (language === "go") linkGo(path, facts);
    if (language === "javascript" && looksBuilt(facts)) graph.link(path, built);
    // The literals of a configuration are read with its keys.
    if (language === "plain") continue;
    const told = new Set<string>();
    const strings = kindOf(path).kind === "configuration" ? [] : facts.strings;
    const named = strings.flatMap((text) => literalTargets(text, path, facts, tree, projects, told));
    for (const target of named) graph.link(path, nodeOf(target));
    linkStarts(graph, path, facts, world);
    if (listed.has(path)) linkListing(graph, path, facts, [...targets, ...named]);
  }

  function withoutAliases(path: string, facts: Facts): Facts {
    const aliased = aliases.get(path);
    return aliased ? { ...facts, imports: facts.imports.filter((name) => !aliased.has(name)) } : facts;
  }
}

/** What paths, manifests and configurations say. */
function fixAround(
  { tree, units, texts }: BuildInput,
  { graph, projects }: Built,
  world: JavaScriptWorld,
  python: PythonModules,
): void {
  fixGo(graph, tree);
  linkContexts({ graph, tree, units, texts, world, python });
  linkPackages({ graph, tree, units, texts, projects });
  for (const { path } of units) if (isTypeTest(path)) linkTypes(graph, path);
  for (const path of compilingTests(units, texts, projects)) graph.fix(path, nodeOf(code("")));
}

/** What a set-up file that is none by its name starts, see `starts`. */
function linkStarts(graph: Graph, path: string, facts: Facts, world: JavaScriptWorld): void {
  const from = starts(path);
  const targets =
    languageOf(path) === "javascript" && !isTestSide(path) ? spawnTargets(facts, path, world) : [];
  if (targets.length > 0 || graph.has(from)) graph.unlink(from);
  for (const target of targets) graph.link(from, nodeOf(target));
}

function javaScriptTargets(
  path: string,
  facts: Facts,
  world: JavaScriptWorld,
  types: TypeUse,
  jsxSources: ReadonlySet<string>,
): Target[] {
  const keepsTypes = types === "all" || (types === "typescript" && isTypeScript(path));
  const names = keepsTypes ? [...facts.imports, ...facts.typeImports] : facts.imports;
  // A literal that looks like a module may be loaded by a function that is not known here.
  const soft = facts.strings.filter((text) => /^\.\.?\//.test(text) && !jsxSources.has(text));
  const resolveOne = (name: string) => {
    const found = resolveModule(name, path, world);
    return keepsTypes || !found.some(isDeclared) || isDeclaration(`${name}.ts`) || isDeclaration(path)
      ? found
      : found.filter((target) => !isDeclared(target));
  };
  return [
    ...names.flatMap(resolveOne),
    ...soft.flatMap(resolveOne).filter(({ kind }) => kind === "file"),
    ...facts.prefixes.flatMap((prefix) => resolvePrefix(prefix, path, world)),
    ...(isTestSide(path) ? spawnTargets(facts, path, world) : []),
    ...(facts.traits.includes("lists") ? resolvePrefix("", path, world) : []),
  ];
}

function pythonTargets(path: string, facts: Facts, python: PythonModules, projects: Projects): Target[] {
  const owner = projects.ownerOf(path) ?? "";
  const inits = python.around(path).filter((one) => baseName(one) === "__init__.py");
  const packages = contiguous(path, inits);
  // Applications, admin pages and URL patterns are found by name.
  const isDjango = baseName(path) === "conftest.py" && facts.imports.some((name) => /^django\b/.test(name));
  return [
    ...(isDjango ? [code(owner)] : []),
    ...facts.imports.flatMap((name) => python.resolve(name, path)),
    ...facts.strings.flatMap((text) => python.dotted(text, path)),
    ...packages.map((one): Target => ({ kind: "file", path: one })),
    ...hiddenTargets(facts, path, owner, isTestSide(path)),
  ];
}

/**
 * What compiles TypeScript looks through the JavaScript that it imports for types, over any number of steps, and nothing
 * else does: `types:x.js` needs the declarations behind `x.js`, and only TypeScript needs `types:x.js`.
 */
function linkTypesBehind(graph: Graph, path: string, facts: Facts, world: JavaScriptWorld): void {
  const isOwn = isTypeScript(path);
  const from = isOwn ? path : `types:${path}`;
  if (!isOwn) graph.unlink(from);
  for (const name of [...facts.imports, ...facts.typeImports]) {
    for (const target of resolveModule(name, path, world)) {
      if (target.kind !== "file" || languageOf(target.path) !== "javascript") continue;
      if (!isTypeScript(target.path)) graph.link(from, `types:${target.path}`);
      else if (!isOwn) graph.link(from, target.path);
    }
  }
}

/** Of the `__init__.py` above a file those of its own package: up to the first folder without one. */
function contiguous(path: string, inits: readonly string[]): string[] {
  const known = new Set(inits);
  const found: string[] = [];
  for (const folder of foldersAbove(path)) {
    const init = folder === "" ? "__init__.py" : `${folder}/__init__.py`;
    if (!known.has(init)) {
      if (init === path) continue;
      break;
    }
    found.push(init);
  }
  return found;
}

function isDeclared({ kind, path }: Target): boolean {
  return kind === "file" && isDeclaration(path);
}

/** Nothing that runs reads a declaration. */
function isDeclaration(path: string): boolean {
  return path.includes(".d.") && /\.d(?:\.[mc]?ts)+$/.test(path);
}

function isTypeTest(path: string): boolean {
  return /[.-](?:test|spec)-d\.|\.tst\./.test(path);
}

/** A test of types needs the types of whatever it imports, over any number of steps, and what checks them. */
function linkTypes(graph: Graph, path: string): void {
  graph.fix(path, nodeOf(folder("")));
  graph.fix(path, "context:types");
}
