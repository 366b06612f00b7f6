import micromatch from "micromatch";
import { type Graph, nodeOf } from "../graph.ts";
import { parse } from "../jsonc.ts";
import { kindOf } from "../kinds.ts";
import { scriptsOf } from "../manifests/scripts.ts";
import { type JavaScriptWorld, moduleFiles } from "../resolve/javascript.ts";
import type { PythonModules } from "../resolve/python.ts";
import { code, file, type Target } from "../resolve/target.ts";
import { languageOf } from "../scan/index.ts";
import { baseName, folderOf, foldersAbove, isBelow, join, type Tree } from "../tree.ts";
import { built, bundler, isBundler } from "./built.ts";
import { aliasModulesIn, listing, starts } from "./listing.ts";
import { literalsOf } from "./literals.ts";
import { type Making, wordsOf } from "./making.ts";
import { pytestConfigs } from "./python.ts";
import type { TestUnit } from "./test-file.ts";

interface ContextInput {
  readonly graph: Graph;
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  readonly texts: ReadonlyMap<string, string>;
  readonly world: JavaScriptWorld;
  readonly python: PythonModules;
}

/** Links each test with what its runner loads around it: configurations, set-up files, conftest.py, snapshots. */
export function linkContexts({ graph, tree, units, texts, world, python }: ContextInput): void {
  const folders = new Set<string>();
  const aliases = aliasModulesIn(texts, world);
  const context = (folder: string, target: Target) => {
    folders.add(folder);
    graph.fix(`context:${folder}`, nodeOf(target));
  };
  for (const [path, text] of texts) {
    const aliased = aliases.get(path) ?? new Map<string, readonly string[]>();
    for (const target of loadedBy(path, text, world, aliased)) {
      if (isBundler(path)) graph.fix(bundler, nodeOf(target));
      else context(folderOf(path), target);
    }
    for (const target of jsxRuntimes(path, text, world)) graph.fix("context:jsx", nodeOf(target));
  }
  if (world.making.isOpen) graph.fix(built, bundler);
  for (const folder of world.making.whole) context(folder, file(bundler));
  if (graph.has("context:jsx")) {
    for (const path of tree.paths)
      if (/\.(?:[jt]sx|[cm]?js|mdx|vue|astro|svelte)$/.test(path)) graph.fix(path, "context:jsx");
  }
  for (const { folder, values } of pytestConfigs(texts)) {
    for (const name of pluginsOf(values))
      for (const target of python.dotted(name, join(folder, "x"))) context(folder, target);
  }
  for (const [path, text] of texts) {
    if (!/^(?:pyproject\.toml|setup\.(?:cfg|py))$/.test(baseName(path))) continue;
    const section = /pytest11["'\]]?[\s\S]*/.exec(text)?.[0] ?? "";
    for (const [, name = ""] of section.slice(0, 2000).matchAll(/=\s*["']?([\w.]+)/g)) {
      for (const target of python.dotted(name, path)) context(folderOf(path), target);
    }
  }
  // Found by convention or by name at run time: components that are imported for you, applications, URL patterns.
  for (const [path, text] of texts) {
    const isOwn = kindOf(path).kind === "configuration" && /auto-?import|vue-components|\bnuxt\b/i.test(text);
    if (isOwn) context(folderOf(path), code(folderOf(path)));
  }
  for (const path of tree.named("manage.py")) context(folderOf(path), code(folderOf(path)));
  for (const [path, text] of texts) {
    if (/\bDJANGO_(?:SETTINGS_MODULE|CONFIGURATION)\b/.test(text))
      context(folderOf(path), code(folderOf(path)));
  }
  for (const folder of folders) {
    const above = foldersAbove(folder).find((one) => one !== folder && folders.has(one));
    if (folder !== "" && above !== undefined) graph.fix(`context:${folder}`, `context:${above}`);
  }
  for (const { path, runner } of units) linkUnit(path, runner);
  linkPrepared(graph, units, world.making);

  function linkUnit(path: string, runner: TestUnit["runner"]): void {
    if (runner === "go" || runner === "cargo") return;
    const near = foldersAbove(path).find((folder) => folders.has(folder));
    if (near !== undefined) graph.fix(path, `context:${near}`);
    // It drives a program from outside, so no import leads to it.
    if (runner === "playwright") graph.fix(path, nodeOf(code("")));
    if (runner === "pytest") for (const one of python.around(path)) graph.fix(path, one);
    for (const snapshot of snapshotsOf(path, tree)) graph.fix(path, snapshot);
  }
}

/** What was made for a test may hold all code. */
function linkPrepared(graph: Graph, units: readonly TestUnit[], { some }: Making): void {
  for (const [folder, globs] of some) {
    for (const { path, runner } of units) {
      const inner = folder === "" ? path : path.slice(folder.length + 1);
      if (runner !== "vitest" || !isBelow(path, folder) || !micromatch.isMatch(inner, [...globs])) continue;
      graph.fix(path, bundler);
      graph.fix(path, nodeOf(code("")));
    }
  }
}

/** The modules that a configuration names: what it imports, and literals that look like files. */
function loadedBy(
  path: string,
  text: string,
  world: JavaScriptWorld,
  aliased: ReadonlyMap<string, readonly string[]>,
): Target[] {
  const kind = kindOf(path);
  const name = baseName(path);
  if (name === "package.json") return fromManifest(path, text, world);
  if (kind.kind !== "configuration" || kind.language !== "javascript") return [];
  const all = literalsOf(text);
  const literals = all.flatMap(({ keys, value }) =>
    keys.some(isListing) || isJsxSource(keys) || isMapping(path, keys) ? [] : (value ?? []),
  );
  // Run before tests, so what they start may make something for these.
  const setUps = all.flatMap(({ keys, value }) =>
    keys.some(isSetUp) && value !== null ? named(value, path, world) : [],
  );
  return [
    ...(languageOf(path) ? [file(path)] : []),
    ...literals.flatMap((value) => (aliased.has(value) ? [] : named(value, path, world))),
    ...[...aliased.values()].flat().map((one) => file(listing(one))),
    ...setUps.map((one) => file(starts(one.path))),
  ];
}

function isSetUp(key: string): boolean {
  return /^(?:setupFiles\w*|globalSetup|globalTeardown|require|import|loader)$/.test(key);
}

function isJsxSource(keys: readonly string[]): boolean {
  return /^(?:jsxI|i)mportSource$/.test(keys.at(-1) ?? "");
}

/** The literals of a configuration that name the source of its JSX functions: no module of the configuration's own. */
export function jsxSourcesIn(path: string, text: string | undefined): ReadonlySet<string> {
  if (text === undefined || kindOf(path).kind !== "configuration" || !/mportSource/.test(text)) return none;
  return new Set(literalsOf(text).flatMap(({ keys, value }) => (isJsxSource(keys) ? (value ?? []) : [])));
}

const none: ReadonlySet<string> = new Set();

/** Where imports lead by the paths of a configuration above all files: each import is resolved by them, see `pathMaps`. */
function isMapping(path: string, keys: readonly string[]): boolean {
  return /^[jt]sconfig[^/]*\.json$/.test(path) && keys[0] === "compilerOptions" && keys[1] === "paths";
}

/** The modules that compiled JSX imports by itself. */
function jsxRuntimes(path: string, text: string, world: JavaScriptWorld): Target[] {
  if (kindOf(path).kind !== "configuration" || !/mportSource/.test(text)) return [];
  // An element with a key behind a spread is made by a function of the source itself.
  return [...jsxSourcesIn(path, text)].flatMap((source) => named(source, path, world));
}

/** Keys under which a configuration lists what to look at or leave out, not what to load. */
function isListing(key: string): boolean {
  return /^(?:coverage|include|exclude|ignore\w*|files|\w*[iI]gnorePatterns|collectCoverageFrom|testMatch|testRegex|roots|outDir|outputDir|outputFile|reportsDirectory)$/.test(
    key,
  );
}

function fromManifest(path: string, text: string, world: JavaScriptWorld): Target[] {
  const value = parse(text);
  if (typeof value !== "object" || value === null) return [];
  const rest = value as Record<string, unknown>;
  const own = ["jest", "vitest", "mocha", "ava", "nyc", "c8", "babel", "playwright", "tap"].map(
    (key) => rest[key] ?? null,
  );
  const scripts = scriptsOf(value);
  const isWhole = world.making.whole.has(folderOf(path));
  const words = Object.values(scripts).flatMap((line) =>
    typeof line === "string" ? wordsOf(line, scripts, isWhole) : [],
  );
  const literals = literalsOf(JSON.stringify(own)).flatMap(({ value }) => value ?? []);
  const found = [...literals, ...words.filter((word) => /^[\w@./-]+$/.test(word) && word.includes("/"))];
  const files = found.flatMap((one) => named(one, path, world));
  return [...files, ...files.map((one) => file(starts(one.path)))];
}

/** A literal of a configuration as a file: relative to it, by the project's folder, or as the runtime of its JSX. */
function named(value: string, path: string, world: JavaScriptWorld): Target[] {
  const plain = value
    .replace(/^<rootDir>\/?/, "./")
    .replace(/^\$\{configDir\}\//, "./")
    .replace(/^\//, "./");
  if (plain.length > 200 || /[*\s]|^\.*\/?$/.test(plain)) return [];
  const { tree } = world;
  const base = tree.normalise(join(folderOf(path), plain));
  const files =
    base === null
      ? []
      : [base, join(base, "jsx-runtime"), join(base, "jsx-dev-runtime")].flatMap((one) =>
          moduleFiles(tree, one),
        );
  if (files.length > 0 || plain.startsWith(".")) return files.map(file);
  // A package of the repository, such as a preset or the source of JSX functions.
  return [plain, `${plain}/jsx-runtime`, `${plain}/jsx-dev-runtime`]
    .filter((name) => /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.test(name))
    .flatMap((name) => world.packages.resolve(name, path))
    .filter(({ kind }) => kind === "file");
}

function pluginsOf(values: Readonly<Record<string, readonly string[]>>): string[] {
  const words = values.addopts ?? [];
  return words.flatMap((word, at) =>
    word === "-p" ? (words[at + 1] ?? []) : word.startsWith("-p") ? word.slice(2) : [],
  );
}

function snapshotsOf(path: string, tree: Tree): string[] {
  const beside = join(folderOf(path), "__snapshots__");
  const candidates = [`${beside}/${baseName(path)}.snap`, `${path}.snap`];
  return [
    ...candidates.filter(tree.isFile),
    ...(tree.isFolder(`${path}-snapshots`) ? [`${path}-snapshots/`] : []),
  ];
}
