import type { Edges } from "./edges.ts";
import type { Module } from "./module.ts";
import { defaultName } from "./statements.ts";

export interface SpreadInput {
  readonly edges: Edges;
  /** The files that need a file. */
  needers(path: string): readonly string[];
  /** Tests end the way; what a test mentions it may run. */
  isTest(path: string): boolean;
  /** Files that count as wholes already. */
  isWhole(path: string): boolean;
  /** The modules of files; `null` for those that are not split with certainty. */
  load(paths: readonly string[]): Promise<ReadonlyMap<string, Module | null>>;
}

/** What of a module means something else. */
interface Touched {
  readonly inside: Set<string>;
  readonly outside: Set<string>;
}

export interface Spread {
  /** Files that mention such a name where they are evaluated, or that are not understood. */
  readonly wholes: ReadonlySet<string>;
  /** File → the one whose names reached it first. */
  readonly from: ReadonlyMap<string, string>;
}

/**
 * Follows names from the changed modules to those that mention them, over any number of steps.
 * @param changes path → the names of the module that mean something else, inside of it.
 */
export async function spread(
  changes: ReadonlyMap<string, ReadonlySet<string>>,
  input: SpreadInput,
): Promise<Spread> {
  const { edges, isWhole, isTest, needers, load } = input;
  const wholes = new Set<string>();
  const from = new Map<string, string>();
  const touched = new Map<string, Touched>();
  const done = new Map<string, Set<string>>();
  const modules = new Map<string, Module | null>();
  const isOver = (path: string) => isWhole(path) || wholes.has(path);
  let queue = new Set<string>();

  const touchedOf = (path: string) => {
    const known = touched.get(path) ?? { inside: new Set(), outside: new Set() };
    touched.set(path, known);
    return known;
  };

  function enter(path: string, inside: Iterable<string>, outside: Iterable<string>): void {
    const module = modules.get(path) ?? null;
    if (module === null) {
      wholes.add(path);
      return;
    }
    const known = touchedOf(path);
    const size = known.outside.size;
    for (const name of outside) known.outside.add(name);
    if (mentions(module, known.inside, inside, isTest(path))) wholes.add(path);
    for (const [name, own] of module.exports) if (known.inside.has(own)) known.outside.add(name);
    if (known.outside.size > size) queue.add(path);
  }

  async function bring(paths: Iterable<string>): Promise<void> {
    const wanted = [...paths].filter((path) => !modules.has(path) && !isOver(path));
    for (const [path, module] of await load(wanted)) modules.set(path, module);
  }

  await bring(changes.keys());
  for (const [path, names] of changes) enter(path, names, []);
  while (queue.size > 0) {
    const current = [...queue].filter((path) => !isOver(path));
    queue = new Set();
    await bring(current.flatMap(needers));
    for (const path of current) {
      const known = done.get(path) ?? new Set();
      const names = new Set([...touchedOf(path).outside].filter((name) => !known.has(name)));
      done.set(path, new Set([...known, ...names]));
      for (const needer of needers(path)) {
        if (isOver(needer)) continue;
        const module = modules.get(needer) ?? null;
        const taken = module && taking(module, edges.imports(needer, path), names);
        if (!from.has(needer) && !changes.has(needer)) from.set(needer, path);
        if (taken) enter(needer, taken.inside, taken.outside);
        else wholes.add(needer);
      }
    }
  }
  return { wholes, from };
}

/** What a module takes of `names`, the exports of a module it imports as `specifiers`; `null` where that is not certain. */
function taking(
  module: Module,
  specifiers: readonly string[] | null,
  names: ReadonlySet<string>,
): Touched | null {
  const taken = { inside: new Set<string>(), outside: new Set<string>() };
  if (specifiers === null) return null;
  const asked = new Set(specifiers);
  const plain = new Set<string>();
  for (const { link, text } of module.statements) {
    // Something else than an import asks for it, too.
    if (!link && specifiers.some((one) => text.includes(one))) return null;
    if (!link?.from || !asked.has(link.from)) continue;
    plain.add(link.from);
    for (const [there, here] of link.names) {
      const into = link.isExport ? taken.outside : taken.inside;
      if (there === "*" && here === "*") {
        for (const name of names) if (name !== "default") into.add(name);
      } else if (there === "*" && !link.isExport && isByMember(module, here)) {
        for (const name of names) into.add(`${here}.${name}`);
      } else if (there === "*" || names.has(there)) into.add(here);
    }
  }
  return plain.size === asked.size ? taken : null;
}

/** True for a name that stands for a whole module and is only ever asked for its members, as in `all.f`. */
function isByMember({ statements, exports }: Module, name: string): boolean {
  return (
    !exports.some(([, inside]) => inside === name) &&
    statements.every(({ kind, alone }) => kind === "link" || !alone.has(name))
  );
}

/**
 * Adds to `inside` the names that begin to mean something else with `names`: those of the inert statements that mention
 * one. True when an effective statement does.
 */
function mentions(module: Module, inside: Set<string>, names: Iterable<string>, isTest: boolean): boolean {
  const queue = [...names].filter((name) => !inside.has(name));
  for (const name of queue) inside.add(name);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (name === defaultName) continue;
    for (const { kind, words, bases, declares } of module.statements) {
      if (kind === "link" || !words.has(name)) continue;
      const isOwn = declares.some((one) => one.name === name);
      if (kind === "effective" || bases.has(name) || (isTest && !isOwn)) return true;
      for (const one of declares) {
        if (inside.has(one.name)) continue;
        inside.add(one.name);
        queue.push(one.name);
      }
    }
  }
  return false;
}
