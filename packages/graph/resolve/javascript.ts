import { builtinModules } from "node:module";
import type { Projects } from "../projects.ts";
import type { Facts } from "../scan/facts.ts";
import { built, isMade } from "../tests/built.ts";
import type { Making } from "../tests/making.ts";
import { baseName, folderOf, foldersAbove, join, stemOf, type Tree } from "../tree.ts";
import type { JavaScriptPackages } from "./packages.ts";
import { code, external, file, folder, type Target } from "./target.ts";
import type { PathMaps } from "./tsconfig.ts";

export interface JavaScriptWorld {
  readonly tree: Tree;
  readonly projects: Projects;
  readonly packages: JavaScriptPackages;
  readonly maps: PathMaps;
  readonly making: Making;
}

const extensions = [
  ..."ts tsx mts cts js jsx mjs cjs d.ts d.mts d.cts json vue svelte astro mdx css scss sass less node wasm".split(
    " ",
  ),
];
const endings = new Set([
  ...extensions,
  ..."native ios android web browser server client"
    .split(" ")
    .flatMap((platform) => ["ts", "tsx", "js", "jsx"].map((extension) => `${platform}.${extension}`)),
]);
const known = new WeakMap<Tree, Map<string, readonly string[]>>();

/** Every file a module path without certain extension may mean, all that are there, whichever wins today. */
export function moduleFiles(tree: Tree, path: string): readonly string[] {
  let cache = known.get(tree);
  if (!cache) {
    cache = new Map();
    known.set(tree, cache);
  }
  const cached = cache.get(path);
  if (cached) return cached;
  const files = findModule(tree, path);
  cache.set(path, files);
  return files;
}

function findModule(tree: Tree, path: string): string[] {
  const stems = [path, path.replace(/\.(?:[mc]?jsx?|[mc]?tsx?)$/, "")];
  const found = tree
    .withStem(stemOf(path))
    .filter((file) => file === path || stems.some((stem) => endings.has(endingAfter(file, stem))));
  if (tree.isFolder(path)) {
    const index = join(path, "index");
    found.push(...tree.withStem(index).filter((file) => endings.has(endingAfter(file, index))));
  }
  const mocks = found.flatMap((file) => mocksOf(tree, file));
  return found.length + mocks.length < 2 ? found : [...new Set([...found, ...mocks])];
}

function endingAfter(file: string, stem: string): string {
  return file.startsWith(`${stem}.`) ? file.slice(stem.length + 1) : "";
}

/** `__mocks__/x` beside `x` takes its place. */
function mocksOf(tree: Tree, path: string): readonly string[] {
  if (tree.foldersNamed("__mocks__").length === 0) return [];
  return tree.withStem(join(folderOf(path), `__mocks__/${stemOf(baseName(path))}`));
}

const resolved = new WeakMap<JavaScriptWorld, Map<string, Map<string, readonly Target[]>>>();

/**
 * What the module `specifier` may mean in `from`. What cannot be found is the code of the whole project.
 * The folder of `from` alone decides, and the files of a folder ask for the same modules again and again.
 */
export function resolveModule(specifier: string, from: string, world: JavaScriptWorld): readonly Target[] {
  let folders = resolved.get(world);
  if (!folders) {
    folders = new Map();
    resolved.set(world, folders);
  }
  const own = folderOf(from);
  let known = folders.get(own);
  if (!known) {
    known = new Map();
    folders.set(own, known);
  }
  let targets = known.get(specifier);
  if (!targets) {
    targets = resolve(specifier, from, world);
    known.set(specifier, targets);
  }
  return targets;
}

function resolve(specifier: string, from: string, world: JavaScriptWorld): Target[] {
  const bare = /[!?#]/.test(specifier)
    ? specifier.replace(/^(?:[\w-]+!)+/, "").replace(/(?<=.)[?#].*$/, "")
    : specifier;
  if (bare === "" || /^(?:https?|data|blob):/.test(bare)) return [];
  const isRelative = /^\.\.?(?:\/|$)|^\//.test(bare);
  const found = isRelative ? relative(bare, from, world) : named(bare, from, world);
  if (found.length > 0) return found;
  // Nobody made it before the tests: a test that passes does not get here.
  return isRelative && isMade(bare) && !world.making.isOpen ? [file(built)] : unresolved(from, world);
}

function relative(specifier: string, from: string, { tree, projects, packages }: JavaScriptWorld): Target[] {
  const at = (base: string) => {
    const path = tree.normalise(join(base, specifier));
    if (path === null) return [];
    const files = moduleFiles(tree, path).map(file);
    const entries = packages.entriesAt(path).map(file);
    return entries.length === 0 ? files : [...files, ...entries];
  };
  if (!specifier.startsWith("/")) return at(folderOf(from));
  return [...new Set([projects.ownerOf(from) ?? "", ""])].flatMap(at);
}

function named(specifier: string, from: string, world: JavaScriptWorld): Target[] {
  const { tree, packages, maps } = world;
  const mapped = maps
    .candidates(specifier, from)
    .flatMap((path) => moduleFiles(tree, path))
    .map(file);
  const own = packages.resolve(specifier, from);
  const stored = tree.foldersNamed("node_modules").length === 0 ? [] : committed(specifier, from, tree);
  const mocks = manualMocks(specifier, tree);
  const isKnown = isDeclared(packageName(specifier), packages) || isBuiltin(specifier);
  const local = [...mapped, ...own, ...stored];
  if (local.length > 0 || isKnown) return [...local, ...mocks, external(`npm:${packageName(specifier)}`)];
  // Neither installed nor known: an alias of some tool's configuration.
  const aliased = bySuffix(specifier, world);
  const guess = aliased.length > 0 ? aliased : unresolved(from, world);
  return [...guess, ...mocks, external(`npm:${packageName(specifier)}`)];
}

/** Installed packages that lie in the repository. */
function committed(specifier: string, from: string, tree: Tree): Target[] {
  return foldersAbove(from)
    .map((above) => join(above, `node_modules/${packageName(specifier)}`))
    .filter((path) => tree.isFolder(path))
    .map(folder);
}

/** `@/x/y`, `~/x/y`, `app/x/y`: files anywhere whose path ends so. */
function bySuffix(specifier: string, { tree }: JavaScriptWorld): Target[] {
  const rest = specifier.replace(/^[^/]+\/|^[~#@$]/, "");
  if (rest === "" || rest === specifier) return [];
  const stem = baseName(rest);
  const names = extensions.flatMap((extension) => [`${stem}.${extension}`]);
  const files = [stem, ...names].flatMap((name) => tree.named(name));
  const matching = files.filter((path) =>
    `/${path}`.includes(`/${folderOf(rest)}${folderOf(rest) ? "/" : ""}${stem}`),
  );
  const inFolders = tree
    .foldersNamed(stem)
    .filter((path) => `/${path}`.endsWith(`/${rest}`))
    .flatMap((path) => moduleFiles(tree, path));
  return [...matching, ...inFolders].map(file);
}

/** `__mocks__/lodash.js` takes the place of an installed package. */
function manualMocks(specifier: string, tree: Tree): Target[] {
  if (tree.foldersNamed("__mocks__").length === 0) return [];
  const name = baseName(specifier.replace(/^node:/, ""));
  return ["js", "ts", "jsx", "tsx", "mjs", "cjs"]
    .flatMap((extension) => tree.named(`${name}.${extension}`))
    .filter((path) => /(?:^|\/)__mocks__\//.test(path))
    .map(file);
}

function unresolved(from: string, { projects }: JavaScriptWorld): Target[] {
  return [code(projects.ownerOf(from) ?? "")];
}

/** What a computed import with a literal beginning may load; without one the folder it stands in. */
export function resolvePrefix(prefix: string, from: string, { tree, projects }: JavaScriptWorld): Target[] {
  if (prefix !== "" && !/^[./]/.test(prefix)) return unresolvedPrefix();
  const path =
    prefix === "" ? folderOf(from) : tree.normalise(join(folderOf(from), prefix.replace(/[^/]*$/, "")));
  if (path === null || !tree.isFolder(path)) return unresolvedPrefix();
  return prefix === "" ? [code(path)] : [folder(path)];

  function unresolvedPrefix(): Target[] {
    return [code(projects.ownerOf(from) ?? "")];
  }
}

/** Types may stand for a package that is not installed itself (DefinitelyTyped, README: "How do I get the types?"). */
function isDeclared(name: string, packages: JavaScriptPackages): boolean {
  return (
    packages.isDeclared(name) || packages.isDeclared(`@types/${name.replace(/^@/, "").replace("/", "__")}`)
  );
}

export function packageName(specifier: string): string {
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

const builtins = new Set(builtinModules);
function isBuiltin(specifier: string): boolean {
  return /^(?:node|bun|deno|cloudflare|virtual|jsr|npm):/.test(specifier) || builtins.has(specifier);
}

/** Runs programs from a test: what they load cannot be told, so all code of the project. */
export function spawnTargets(facts: Facts, from: string, { projects, packages }: JavaScriptWorld): Target[] {
  if (!facts.traits.includes("spawns")) return [];
  const owner = projects.ownerOf(from) ?? "";
  return [code(owner), ...packages.programsOf(owner).map(file)];
}
