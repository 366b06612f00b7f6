import type { Graph } from "./graph.ts";
import { type Ecosystem, kindOf } from "./kinds.ts";
import { compareLocks, type LockChange, lockReader } from "./locks/index.ts";
import { compareTexts, modulesOf, namesIn, type Registry, roleOf } from "./manifests/index.ts";
import { crateName } from "./packages/cargo.ts";
import { below } from "./project-seeds.ts";
import type { Seed, SeedInput } from "./seeds.ts";
import { bundler } from "./tests/built.ts";
import { baseName, folderOf, join } from "./tree.ts";
import { isTypeScript } from "./types.ts";

const registries: Partial<Record<Ecosystem, Registry>> = { javascript: "npm", python: "pip", go: "go" };

/** What a changed manifest, lock file or configuration touches: who needs the packages that are other ones now. */
export function dependencySeed(path: string, language: Ecosystem, code: string, input: SeedInput): Seed {
  const kind = kindOf(path);
  const folder = "folder" in kind ? kind.folder : folderOf(path);
  const whole = (because: string, where = folder) =>
    below(language, where, path, code, `${path} was changed: ${because}`, input);
  const { before, after } = input.textsOf(path);
  // Who asks for the package by its name may now get another one, or none.
  const renamed = (seed: Seed): Seed =>
    baseName(path) !== "package.json" || "all" in seed
      ? seed
      : { ...seed, nodes: [...seed.nodes, ...namesIn([before, after]).map((name) => `npm:${name}`)] };
  if (before === null || after === null) {
    return renamed(whole("it was added or deleted, or cannot be read"));
  }
  if (before === after) return nothing(path);
  const reader = lockReader(path);
  if (reader) {
    const [old, now] = [reader(before), reader(after)];
    if (old === null || now === null) return whole("it cannot be read");
    return lockSeed(path, compareLocks(old, now), language, whole, input);
  }
  const change = compareTexts(path, before, after);
  if (change === null) return whole("what that means is not known");
  if (change.kind === "none") return nothing(path);
  if (change.kind === "packages") {
    return union(path, packagesSeed(path, folder, change.names, change.names, language, whole, input));
  }
  if (change.kind !== "entries") return renamed(whole(change.because));
  // Some bundlers make what the entries name.
  const { reason } = nothing(path) as Exclude<Seed, { all: unknown }>;
  return renamed({ nodes: [path, bundler], reason });
}

type Whole = (because: string, folder?: string) => Seed;

function lockSeed(
  path: string,
  change: LockChange,
  language: Ecosystem,
  whole: Whole,
  input: SeedInput,
): Seed {
  if (change.kind === "all") return whole(change.because);
  if (change.names.size === 0) return nothing(path);
  if (language === "rust") return crates(path, [...change.asked.keys()], whole, input);
  const seeds = [...change.asked].map(([importer, asked]) => {
    const folder = join(folderOf(path), importer).replace(/\/$/, "");
    const inFolder: Whole = (because) => whole(because, folder);
    return packagesSeed(path, folder, asked, change.names, language, inFolder, input);
  });
  return union(path, ...seeds);
}

/**
 * @param folder of the project.
 * @param asked those that the project asks for itself, @param names all that are other ones now.
 */
function packagesSeed(
  path: string,
  folder: string,
  asked: Iterable<string>,
  names: Iterable<string>,
  language: Ecosystem,
  whole: Whole,
  { built, nodesOf, tree }: SeedInput,
): Seed {
  // What compiles TypeScript alone reads the types behind TypeScript alone.
  const isNarrow = (role: string) => role === "types" && built.types === "typescript";
  const typed: string[] = [];
  const registry = registries[language];
  if (!registry) return whole("it pins other packages");
  for (const name of asked) {
    const role = roleOf(registry, name);
    if (role === "onlooker" || (role === "types" && built.types === "none")) continue;
    if (isNarrow(role)) {
      typed.push(...tree.below(folder).filter(isTypeScript));
      continue;
    }
    if (role !== "code") return whole(`it asks for another ${name}, which stands between tests and code`);
    if (nodesOf(registry, name).length === 0) {
      return whole(`it asks for another ${name}, and what uses it is not known`);
    }
  }
  const nodes = [...names].flatMap((name) => [
    ...nodesOf(registry, name),
    ...(roleOf(registry, name) === "types" ? ["context:types"] : []),
  ]);
  const shown = [...asked].sort();
  const list =
    shown.length > 3 ? `${shown.slice(0, 3).join(", ")} and ${shown.length - 3} more` : shown.join(", ");
  return {
    nodes: [path, ...nodes, ...new Set(typed)],
    reason: { code: "dependency", text: `${path} asks for another ${list}` },
  };
}

function crates(path: string, names: readonly string[], whole: Whole, { texts }: SeedInput): Seed {
  const folders = new Map(
    [...texts].flatMap(([file, text]) =>
      baseName(file) === "Cargo.toml" ? [[crateName(text) ?? "", folderOf(file)] as const] : [],
    ),
  );
  if (names.some((name) => !folders.has(name))) return whole("it pins other packages");
  const reason = { code: "dependency", text: `${path} pins other packages for ${names.join(", ")}` };
  return { nodes: [path, ...names.map((name) => `package:${folders.get(name)}`)], reason };
}

function nothing(path: string): Seed {
  return { nodes: [path], reason: { code: "changed", text: `${path} was changed` } };
}

function union(path: string, ...seeds: readonly Seed[]): Seed {
  const [first = nothing(path)] = seeds;
  const all = seeds.find((seed) => "all" in seed);
  if (all || "all" in first) return all ?? first;
  const nodes = seeds.flatMap((seed) => ("all" in seed ? [] : seed.nodes));
  // The seed that reaches most gives its reason.
  const widest = seeds.reduce((a, b) => (size(b) > size(a) ? b : a), first);
  return { nodes: [...new Set(nodes)], reason: "all" in widest ? first.reason : widest.reason };
}

function size(seed: Seed): number {
  return "all" in seed ? 0 : seed.nodes.length;
}

/** The nodes by which code asks for a package. */
export function externalNodes({ names, needers }: Graph): (registry: Registry, name: string) => string[] {
  return (registry, name) => {
    if (registry === "go") {
      return names().filter((node) => node === `go:${name}` || node.startsWith(`go:${name}/`));
    }
    const wanted = registry === "pip" ? modulesOf(name).map((module) => `pip:${module}`) : [`npm:${name}`];
    return wanted.filter((node) => needers(node).length > 0);
  };
}
