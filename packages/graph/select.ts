import type { ChangedFile } from "@keep-pace/changes";
import { type Built, buildGraph } from "./build.ts";
import type { World } from "./cache/world.ts";
import { decide, opinionsOn, type SelectedTest, type SkippedTest } from "./decide.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { reach } from "./graph.ts";
import { kindOf } from "./kinds.ts";
import { lockReader } from "./locks/index.ts";
import { placed } from "./places.ts";
import { pragmasOf, writtenIn } from "./pragmas.ts";
import { proofsBy, wayOf } from "./reasons.ts";
import { applyRules, isFree, lintRules, type Rules, ruledNeeds } from "./rules.ts";
import type { Facts } from "./scan/facts.ts";
import { type Reason, type Seed, seedsOf } from "./seeds.ts";
import { type Narrowed, narrow, type SourceTexts } from "./symbols/index.ts";
import { type Discovery, discoverTests } from "./tests/discover.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { join, type Tree, treeOf } from "./tree.ts";

export interface SelectInput {
  /** What is there now. */
  readonly paths: readonly string[];
  /** Tracked links to folders and files: link → target, relative to the root. */
  readonly links: ReadonlyMap<string, string>;
  readonly changes: readonly ChangedFile[];
  /** Path → text of manifests and configurations, now. */
  readonly texts: ReadonlyMap<string, string>;
  /** Text of changed manifests before, `null` where there was none or it is not known. */
  readonly before: ReadonlyMap<string, string>;
  factsOf(path: string): Facts;
  /** What earlier runs left to know, where that is kept. */
  readonly cache?: WorldCache;
  readonly rules: Rules;
  /** Further evidence: a test that no way leads from is skipped when none of it doubts. */
  readonly evidence: readonly Evidence[];
  /** The workflow files that the run consists of; `null` or nothing where that is not known. */
  readonly workflows?: ReadonlySet<string> | null;
  /** A digest of all that a test needs, where one is wanted. */
  readonly fingerprint: Fingerprint | null;
}

/** What one kind of evidence says of skipping a test: a doubt, a proof, or nothing where it knows nothing of it. */
export type Evidence = (unit: TestUnit, tests: BuiltTests) => Opinion | null;

type Opinion = { readonly doubt: Reason } | { readonly proof: string };

/** What earlier runs left to know, and what this one may leave. */
export interface WorldCache {
  /** Changed paths that are not there. */
  readonly deleted: readonly string[];
  /** What code files say of themselves: path → comments. */
  readonly pragmas: ReadonlyMap<string, readonly string[]>;
  /** `null` where paths, links, manifests or configurations are others than those of every earlier run. */
  readonly earlier: Earlier | null;
  /** Whether `keep` is worth calling. */
  readonly isKeeping: boolean;
  keep(world: World): void;
}

interface Earlier {
  readonly world: World;
  /** The code files that say something else since then. */
  readonly changed: readonly string[];
  /** Those of `deleted` that were there. */
  readonly gone: readonly string[];
}

/** What was built for a selection, for those who judge it. */
export interface BuiltTests {
  /** Path → text of manifests and configurations. */
  readonly texts: ReadonlyMap<string, string>;
  readonly built: Built;
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  readonly paths: readonly string[];
  readonly changes: readonly ChangedFile[];
  /** Text of changed manifests, configurations and lock files before. */
  readonly before: ReadonlyMap<string, string>;
  /** What a file needs by the users' word. */
  readonly ruled: ReadonlyMap<string, readonly string[]>;
  isCode(path: string): boolean;
}

export interface Selection {
  readonly mode: "all" | "some" | "none";
  readonly because: Reason;
  readonly tests: readonly SelectedTest[];
  readonly skipped: readonly SkippedTest[];
  /** The folders of the projects that the change reaches, `.` for the root. */
  readonly packages: readonly string[];
  /** The configured areas with a changed file; all of them when everything runs. */
  readonly areas: readonly string[];
  /** What is odd about the configured rules. */
  readonly warnings: readonly Reason[];
  /** Test path → its fingerprint, where they were wanted. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Test path → the folder of its project, `""` for the root, where fingerprints were wanted. */
  readonly owners: ReadonlyMap<string, string>;
}

/** The tests that a change may make fail. A test is skipped only when no way leads from it to what changed. */
export function selectTests(input: SelectInput): Selection {
  const followed = follow(input);
  return followed.selection ?? followed.decide(null);
}

/** As `selectTests`, without those tests that need a changed file and nothing of what was changed in it. */
export async function selectByNames(input: SelectInput, texts: SourceTexts): Promise<Selection> {
  const followed = follow(input);
  if (followed.selection) return followed.selection;
  return followed.decide(await followed.narrowed(texts));
}

type Followed =
  | { readonly selection: Selection }
  | {
      readonly selection: null;
      decide(narrowed: Narrowed | null): Selection;
      narrowed(texts: SourceTexts): Promise<Narrowed | null>;
    };

function follow(input: SelectInput): Followed {
  const { rules, before, texts, fingerprint } = input;
  const tests = builtTests(input);
  const { built, tree, units, changes, isCode } = tests;
  const textsOf = (path: string) => ({ before: before.get(path) ?? null, after: texts.get(path) ?? null });
  const many = tooMany(changes.length);
  const seeds = many
    ? [{ all: many }]
    : seedsOf({ built, tree, units, changes, textsOf, texts, workflows: input.workflows ?? null });
  const rest = (all: BuiltTests) => {
    const marks = fingerprint && units.map((unit) => [unit.path, fingerprint(unit, all).now] as const);
    const owners = marks && units.map(({ path }) => [path, built.projects.ownerOf(path) ?? ""] as const);
    return { warnings: tests.warnings, fingerprints: new Map(marks), owners: new Map(owners) };
  };
  const everything = whyAll(seeds, changes.length === 0 ? [] : tests.uncertain);
  if (everything) {
    const packages = ownersOf(tests.paths, built);
    const selection = runAll(units, everything, packages);
    return { selection: { ...selection, areas: Object.keys(rules.areas), ...rest(tests) } };
  }
  const starts = new Map<string, Reason>();
  for (const seed of seeds) {
    if ("all" in seed) continue;
    for (const node of seed.nodes) if (!starts.has(node)) starts.set(node, seed.reason);
  }
  const { gone } = tests;
  const reached = reach(built.graph, starts.keys(), isCode, gone);
  const folders = reached.folders.map((folder) => join(folder, "x"));
  const { factsOf } = input;
  return {
    selection: null,
    // What goes wrong here takes no test away.
    narrowed: (sources) =>
      narrow(
        { tree, built, units, changes: input.changes, seeds, reached, gone, isCode, factsOf },
        sources,
      ).catch(() => null),
    decide(narrowed) {
      const all = narrowed ? { ...tests, before: new Map([...before, ...narrowed.before]) } : tests;
      const way = wayOf(units, reached, narrowed);
      const skippable = input.evidence.length === 0 ? [] : units.filter((unit) => way(unit) === null);
      const opinions = opinionsOn(skippable, input.evidence, all);
      const decided = decide({
        units,
        way,
        starts,
        wanted: tests.wanted,
        opinions,
        changes: changes.length,
        proofOf: proofsBy(narrowed, reached),
      });
      return { ...decided, packages: ownersOf(folders, built), areas: tests.areas, ...rest(all) };
    },
  };
}

/** All that is known before the changes are followed. */
function builtTests(input: SelectInput) {
  const { links, texts, rules, cache, fingerprint, before } = input;
  const earlier = cache?.earlier ?? null;
  const deleted = cache?.deleted ?? missingIn(input.paths, input.changes);
  // Imports of deleted files, too, must be seen: their importers fail.
  const tree = treeOf(() => [...input.paths, ...deleted], links);
  const gone = new Set(earlier?.gone);
  const { units, uncertain } = earlier
    ? withoutTests(earlier.world.tests, gone)
    : discoverTests(treeOf(input.paths, links), texts);
  const built = buildGraph({ tree, units, texts, factsOf: input.factsOf, earlier });
  const unitPaths = new Set(units.map(({ path }) => path));
  const isCode = (path: string) => !unitPaths.has(path) && mayRun(path);
  if (cache?.isKeeping) cache.keep(worldOf(built, { units, uncertain }, isCode));
  const pragmas = pragmasOf(units, cache?.pragmas ?? writtenIn(input.paths, input.factsOf));
  const isRuled = !isFree(rules) || pragmas.size > 0;
  const ruled = isRuled
    ? applyRules(rules, input.changes, input.paths, units, pragmas)
    : { changes: input.changes, wanted: new Map<string, Reason>(), areas: [] };
  return {
    ...{ texts, built, tree, units, uncertain, before, isCode, gone, ...ruled },
    get paths() {
      return input.paths;
    },
    warnings: isRuled ? lintRules(rules, input.paths, units, pragmas) : [],
    ruled: fingerprint && isRuled ? ruledNeeds(rules, input.paths, units, pragmas) : new Map(),
  };
}

function missingIn(paths: readonly string[], changes: readonly ChangedFile[]): string[] {
  const present = new Set(paths);
  return changes.filter(({ path }) => !present.has(path)).map(({ path }) => path);
}

function withoutTests(tests: Discovery, gone: ReadonlySet<string>): Discovery {
  return gone.size === 0 ? tests : { ...tests, units: tests.units.filter(({ path }) => !gone.has(path)) };
}

function worldOf(
  { graph, projects, types }: Built,
  tests: Discovery,
  isCode: (path: string) => boolean,
): World {
  const table = graph.table(placed({ places: null, nameOf: graph.nameOf }, isCode).table(graph.size()));
  return { table, tests, projects: projects.folders, types };
}

/** What programs run or read: no prose, no workflow, no declaration, and no lock file, whose packages are followed. */
function mayRun(path: string): boolean {
  const isOther = /^\.github\/workflows\/|\.d(?:\.[mc]?ts)+$/.test(path) || lockReader(path) !== null;
  return !isOther && kindOf(path).kind !== "prose";
}

/** Above it selecting would take longer than it saves: so large a change reaches nearly everything. */
const maxChanges = 3000;

/** Why so many changes are not followed, `null` where they are. */
export function tooMany(changes: number): Reason | null {
  if (changes <= maxChanges) return null;
  return { code: "many-changes", text: `${changes} paths were changed, more than ${maxChanges}` };
}

/** Why everything runs, `null` when it does not have to. */
function whyAll(seeds: readonly Seed[], uncertain: readonly string[]): Reason | null {
  for (const seed of seeds) if ("all" in seed) return seed.all;
  const [folder] = uncertain;
  if (folder === undefined) return null;
  const text = `the runner's configuration in ${folder || "the root"} is computed, so its tests are not certain`;
  return { code: "runner-configuration", text };
}

/** Every test, with one reason. */
export function runAll(units: readonly TestUnit[], because: Reason, packages: readonly string[]): Selection {
  return {
    mode: "all",
    because,
    tests: units.map((unit) => ({ unit, reasons: [because] })),
    skipped: [],
    packages,
    areas: [],
    warnings: [],
    fingerprints: new Map(),
    owners: new Map(),
  };
}

function ownersOf(paths: Iterable<string>, { projects }: Built): string[] {
  const owners = new Set<string>();
  for (const path of paths) {
    const owner = projects.ownerOf(path);
    if (owner !== null) owners.add(owner || ".");
  }
  return [...owners].sort();
}
