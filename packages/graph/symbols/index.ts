import type { ChangedFile } from "@keep-pace/changes";
import type { Built } from "../build.ts";
import { type Reached, reach } from "../graph.ts";
import type { Facts } from "../scan/facts.ts";
import type { Seed } from "../seeds.ts";
import type { TestUnit } from "../tests/test-file.ts";
import { nodeOfUnit } from "../tests/unit-nodes.ts";
import type { Tree } from "../tree.ts";
import { changedNames } from "./change.ts";
import { compiles } from "./compiles.ts";
import { edgesOf } from "./edges.ts";
import { type Importers, importersOf, isScript } from "./files.ts";
import { installedUsers } from "./installed.ts";
import { moduleOf } from "./module.ts";
import { positionLookers } from "./positions.ts";
import { ownsItsModules } from "./runners.ts";
import { type Spread, spread } from "./spread.ts";

export interface NarrowInput {
  readonly tree: Tree;
  readonly built: Built;
  readonly units: readonly TestUnit[];
  /** What git says was changed, without what rules add. */
  readonly changes: readonly ChangedFile[];
  readonly seeds: readonly Seed[];
  readonly reached: Reached;
  /** Files that an earlier run's graph knew and that are gone. */
  readonly gone: ReadonlySet<string>;
  isCode(path: string): boolean;
  factsOf(path: string): Facts;
}

/** The texts of files, of those that have one. */
export interface SourceTexts {
  now(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  before(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Manifests and configurations. */
  setUps(): Promise<ReadonlyMap<string, string>>;
}

export interface Narrowed {
  /** True for a test that no mention leads to from what was changed. */
  isFree(unit: TestUnit): boolean;
  /** Changed module → the names that were changed in it. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** What these modules said before. */
  readonly before: ReadonlyMap<string, string>;
  /** From the node of a test that is not free to where the change starts, the node first. */
  way(node: string): string[];
}

const [maxChanged, maxFiles, maxCharacters] = [200, 3000, 30e6];

/**
 * Which of the tests that a change reaches over imports of files it cannot reach over names.
 *
 * Why that is safe. A statement at the top of a module is inert when evaluating it binds names and does nothing else:
 * functions, classes, literals and what is made of them, imports and exports. Any other is effective. Where a change is
 * confined to inert statements, all modules are evaluated as before; what can differ is what their names mean. A test
 * then fails only if code ran that mentions such a name: an effective statement of a module that it loads, the test
 * itself, or a function's body, which in turn was mentioned by its name. So a changed name passes on what it means to the
 * inert statements that mention it, over imports and exports to other modules, and a module with an effective statement
 * that mentions one counts as changed as a whole: whoever needs it is selected, over imports of files.
 *
 * Certain are only plain imports between modules that are split without doubt. Whatever else links files (a name in a
 * string, a computed import, a mock, a folder, a configuration) may read texts or bundle what lies behind: there the
 * files count. The changed module has to parse, before and now, and to export the same names; the text of a statement
 * counts with its comments and blanks, since a function can be asked for it. Tests whose files share a process, or that
 * look at positions in sources, or need an installed package that needs one of the repository, are left as they were.
 *
 * `null` where nothing is taken away.
 */
export async function narrow(input: NarrowInput, texts: SourceTexts): Promise<Narrowed | null> {
  const { built, units, reached, isCode } = input;
  const { graph } = built;
  const hit = units.filter((unit) => reached.has(nodeOfUnit(unit)));
  const candidates = narrowable(input);
  // Of few tests few can be taken away.
  if (candidates.length === 0 || candidates.length > maxChanged || hit.length * 100 < units.length)
    return null;
  const changed = await changesIn(candidates, texts);
  if (changed.names.size === 0) return null;
  const setUps = await texts.setUps();
  const owns = ownsItsModules(setUps, built.types);
  const starts = startsBeside(changed.names, input);
  const edges = edgesOf({ ...input, texts: setUps }, built);
  const importers = hit.some(owns) ? importersOf(changed.names.keys(), graph, edges, isCode, maxFiles) : null;
  if (importers === null) return null;
  const isTest = new Set(units.map(({ path }) => path));
  const load = loader(texts);
  const users = await installedUsers(input.tree, graph, setUps, load.texts);
  const outer = [...starts, ...importers.others.keys(), ...users];
  const first = reach(graph, outer, isCode, input.gone);
  const isDecided = (unit: TestUnit) => first.has(nodeOfUnit(unit)) || !owns(unit);
  if (hit.every(isDecided)) return null;
  const found = await spread(changed.names, {
    edges,
    load: load.modules,
    needers: (path) => graph.needers(path).filter((one) => importers.plain.has(one)),
    isTest: (path) => isTest.has(path),
    isWhole: (path) => first.has(path),
  });
  const last = reach(graph, [...outer, ...found.wholes], isCode, input.gone);
  const free = hit.filter((unit) => owns(unit) && !last.has(nodeOfUnit(unit)));
  const looks = await positionLookers(free, graph, load.texts);
  const isFree = new Set(free.filter((unit) => !looks(unit)));
  return { ...changed, isFree: (unit) => isFree.has(unit), way: wayOver(last, reached, importers, found) };
}

/** The changed modules of which nothing else than their text is another. */
function narrowable({ seeds, changes, units, gone }: NarrowInput): string[] {
  const starts = new Map<string, number>();
  for (const seed of seeds) {
    if ("nodes" in seed) for (const node of seed.nodes) starts.set(node, (starts.get(node) ?? 0) + 1);
  }
  const isTest = new Set(units.map(({ path }) => path));
  const plain = new Set(
    seeds.flatMap((seed) =>
      "nodes" in seed && seed.reason.code === "changed" && seed.nodes.length === 1 ? seed.nodes : [],
    ),
  );
  return changes.flatMap(({ path, status, kind }) => {
    const isPlain = status === "M" && kind === "file" && plain.has(path) && starts.get(path) === 1;
    return isPlain && isScript(path) && !isTest.has(path) && !gone.has(path) ? path : [];
  });
}

async function changesIn(
  paths: readonly string[],
  texts: SourceTexts,
): Promise<Pick<Narrowed, "names" | "before">> {
  const [old, young] = await Promise.all([texts.before(paths), texts.now(paths)]);
  const names = new Map<string, ReadonlySet<string>>();
  const before = new Map<string, string>();
  for (const path of paths) {
    const [was, is] = [old.get(path), young.get(path)];
    // The same text: something else about the file was changed.
    if (was === undefined || is === undefined || was === is) continue;
    const [one, other] = [moduleOf(path, was), moduleOf(path, is)];
    const found = one && other && changedNames(one, other);
    if (!found || !compiles(path, was) || !compiles(path, is)) continue;
    names.set(path, found);
    before.set(path, was);
  }
  return { names, before };
}

/** Where the rest of the change starts. */
function startsBeside(names: ReadonlyMap<string, unknown>, { seeds }: NarrowInput): string[] {
  return seeds.flatMap((seed) => ("nodes" in seed ? seed.nodes.filter((node) => !names.has(node)) : []));
}

class TooMuch extends Error {}

function loader(texts: SourceTexts) {
  let characters = 0;
  const read = async (paths: readonly string[]) => {
    const found = await texts.now(paths);
    for (const text of found.values()) characters += text.length;
    if (characters > maxCharacters) throw new TooMuch();
    return found;
  };
  return {
    texts: read,
    async modules(paths: readonly string[]) {
      const found = await read(paths);
      return new Map(paths.map((path) => [path, moduleOf(path, found.get(path) ?? "")] as const));
    },
  };
}

function wayOver(last: Reached, reached: Reached, importers: Importers, { from }: Spread) {
  return (node: string): string[] => {
    const way = last.has(node) ? last.way(node) : [];
    // What is not narrowed, or for what an installed package may run, is told as before.
    if (way.length === 0 || (way.at(-1) as string).startsWith("npm:")) return reached.way(node);
    const other = importers.others.get(way.at(-1) as string);
    const steps = other === undefined ? from : importers.plain;
    if (other !== undefined) way.push(other);
    for (let next = stepFrom(way, steps); next !== null; next = stepFrom(way, steps)) way.push(next);
    // Files that need each other are passed once.
    return withoutRounds(way);
  };
}

function stepFrom(way: readonly string[], steps: ReadonlyMap<string, string>): string | null {
  const current = way.at(-1) as string;
  const next = steps.get(current);
  return next === undefined || next === current ? null : next;
}

function withoutRounds(way: readonly string[]): string[] {
  const short: string[] = [];
  for (const one of way) {
    const known = short.indexOf(one);
    if (known >= 0) short.length = known;
    short.push(one);
  }
  return short;
}
