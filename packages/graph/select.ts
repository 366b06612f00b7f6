import { createHash } from "node:crypto";
import type { ChangedFile } from "@keep-pace/changes";
import { plural } from "@keep-pace/findings";
import { type Built, buildGraph } from "./build.ts";
import type { World } from "./cache/edge-store.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { type Reached, reach, wayTo } from "./graph.ts";
import { kindOf } from "./kinds.ts";
import { lockReader } from "./locks/index.ts";
import { pragmasOf } from "./pragmas.ts";
import { applyRules, lintRules, type Rules, ruledNeeds } from "./rules.ts";
import type { Facts } from "./scan/facts.ts";
import { languageOf } from "./scan/index.ts";
import { nodeOfUnit, type Reason, type Seed, seedsOf } from "./seeds.ts";
import { discoverTests } from "./tests/discover.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { type Tree, treeOf } from "./tree.ts";

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

/** The graphs of earlier runs. */
export interface WorldCache {
  /** Tells apart the contents of a code file. `null` for one that has none. */
  keyOf(path: string): string | null;
  world(digest: string): World | null;
  keepWorld(digest: string, world: World): void;
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

interface SelectedTest {
  readonly unit: TestUnit;
  readonly reasons: readonly Reason[];
}

interface SkippedTest {
  readonly unit: TestUnit;
  readonly proof: Reason;
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
  /** Test path → the folder of its project, `""` for the root; nothing where no graph was built. */
  readonly owners: ReadonlyMap<string, string>;
}

/** The tests that a change may make fail. A test is skipped only when no way leads from it to what changed. */
export function selectTests(input: SelectInput): Selection {
  const { paths, links, texts, rules } = input;
  const present = new Set(paths);
  const deleted = input.changes.filter(({ path }) => !present.has(path)).map(({ path }) => path);
  // Imports of deleted files, too, must be seen: their importers fail.
  const tree = treeOf([...paths, ...deleted], links);
  const digest = input.cache ? worldDigest(input, deleted) : "";
  const earlier = input.cache?.world(digest) ?? null;
  const { units, uncertain } = earlier?.tests ?? discoverTests(treeOf(paths, links), texts);
  const pragmas = pragmasOf(units, paths, input.factsOf);
  const { changes, wanted, areas } = applyRules(rules, input.changes, paths, units, pragmas);
  const code = tree.paths.filter((path) => languageOf(path) !== null);
  const keyOf = (path: string) => input.cache?.keyOf(path) ?? "";
  const changed = code.filter((path) => earlier?.keys.get(path) !== keyOf(path));
  const known = earlier && { table: earlier.table, changed };
  const built = buildGraph({ tree, units, texts, factsOf: input.factsOf, earlier: known });
  if (input.cache && !earlier) {
    const keys = new Map(code.map((path) => [path, keyOf(path)]));
    input.cache.keepWorld(digest, { table: built.graph.table(), tests: { units, uncertain }, keys });
  }
  const textsOf = (path: string) => ({
    before: input.before.get(path) ?? null,
    after: texts.get(path) ?? null,
  });
  const seeds =
    changes.length > maxChanges
      ? [tooMany(changes.length)]
      : seedsOf({ built, tree, units, changes, textsOf, texts, workflows: input.workflows ?? null });
  const warnings = lintRules(rules, paths, units, pragmas);
  const unitPaths = new Set(units.map(({ path }) => path));
  const isCode = (path: string) => !unitPaths.has(path) && mayRun(path);
  const { fingerprint, before } = input;
  const ruled = fingerprint ? ruledNeeds(rules, paths, units, pragmas) : new Map();
  const tests: BuiltTests = { texts, built, tree, units, paths, changes, before, ruled, isCode };
  const marks = units.map((unit) => [unit.path, fingerprint?.(unit, tests).now ?? ""] as const);
  const owners = new Map(units.map(({ path }) => [path, built.projects.ownerOf(path) ?? ""]));
  const rest = { warnings, fingerprints: new Map(fingerprint ? marks : []), owners };
  const everything = whyAll(seeds, changes.length === 0 ? [] : uncertain);
  if (everything) {
    const packages = ownersOf(paths, built);
    return { ...runAll(units, everything, packages), areas: Object.keys(rules.areas), ...rest };
  }
  const starts = new Map<string, Reason>();
  for (const seed of seeds) {
    if ("all" in seed) continue;
    for (const node of seed.nodes) if (!starts.has(node)) starts.set(node, seed.reason);
  }
  const reached = reach(built.graph, starts.keys(), isCode);
  const packages = ownersOf(reached.keys(), built);
  const opinions = opinionsOn(
    units.filter((unit) => !reached.has(nodeOfUnit(unit))),
    input.evidence,
    tests,
  );
  return { ...decide(units, reached, starts, wanted, opinions, changes.length), packages, areas, ...rest };
}

interface Opinions {
  readonly doubts: readonly Reason[];
  readonly proofs: readonly string[];
}

function opinionsOn(
  units: readonly TestUnit[],
  evidence: readonly Evidence[],
  tests: BuiltTests,
): ReadonlyMap<string, Opinions> {
  return new Map(
    units.map((unit) => {
      const opinions = evidence.flatMap((kind) => kind(unit, tests) ?? []);
      const doubts = opinions.flatMap((one) => ("doubt" in one ? one.doubt : []));
      const proofs = opinions.flatMap((one) => ("proof" in one ? one.proof : []));
      return [unit.path, { doubts, proofs }];
    }),
  );
}

/** What programs run or read: no prose, no workflow, no declaration, and no lock file, whose packages are followed. */
function mayRun(path: string): boolean {
  const isOther = /^\.github\/workflows\/|\.d(?:\.[mc]?ts)+$/.test(path) || lockReader(path) !== null;
  return !isOther && kindOf(path).kind !== "prose";
}

/** Of all that the graph follows from but the contents of code. */
function worldDigest({ paths, links, texts }: SelectInput, deleted: readonly string[]): string {
  const hash = createHash("sha1");
  for (const part of [paths, deleted, [...links].flat(), [...texts].flat()]) {
    hash.update(`${part.length}\0${part.join("\0")}\0`);
  }
  return hash.digest("hex");
}

/** Above it selecting would take longer than it saves: so large a change reaches nearly everything. */
const maxChanges = 3000;

function tooMany(changes: number): Seed {
  return { all: { code: "many-changes", text: `${changes} paths were changed, more than ${maxChanges}` } };
}

/** Why everything runs, `null` when it does not have to. */
function whyAll(seeds: readonly Seed[], uncertain: readonly string[]): Reason | null {
  for (const seed of seeds) if ("all" in seed) return seed.all;
  const [folder] = uncertain;
  if (folder === undefined) return null;
  const text = `the runner's configuration in ${folder || "the root"} is computed, so its tests are not certain`;
  return { code: "runner-configuration", text };
}

function decide(
  units: readonly TestUnit[],
  reached: Reached,
  starts: ReadonlyMap<string, Reason>,
  wanted: ReadonlyMap<string, Reason>,
  opinions: ReadonlyMap<string, Opinions>,
  changes: number,
): Pick<Selection, "mode" | "because" | "tests" | "skipped"> {
  const tests: SelectedTest[] = [];
  const skipped: SkippedTest[] = [];
  const nothing: Reason = { code: "no-change", text: "nothing that a test may need was changed" };
  const unreachable = "nothing that it needs, over any number of imports, was changed";
  const proof = changes === 0 ? nothing : { code: "unreachable", text: unreachable };
  for (const unit of units) {
    const node = nodeOfUnit(unit);
    const rule = wanted.get(unit.path);
    const opinion = opinions.get(unit.path);
    const reasons = [
      ...(reached.has(node) ? [reasonOf(node, reached, starts)] : []),
      ...(rule ? [rule] : []),
      ...(opinion?.doubts ?? []),
    ];
    if (reasons.length > 0) tests.push({ unit, reasons });
    else
      skipped.push({ unit, proof: { ...proof, text: [proof.text, ...(opinion?.proofs ?? [])].join("; ") } });
  }
  const mode = tests.length === 0 ? "none" : skipped.length === 0 ? "all" : "some";
  const because =
    changes === 0 && tests.length === 0
      ? nothing
      : {
          code: "graph",
          text:
            tests.length === 0
              ? "no test needs what was changed"
              : `${plural(tests.length, "test needs", "tests need")} what was changed, or cannot be proved to pass`,
        };
  return { mode, because, tests, skipped };
}

function reasonOf(node: string, reached: Reached, seeds: ReadonlyMap<string, Reason>): Reason {
  const way = wayTo(reached, node);
  const start = seeds.get(way.at(-1) as string) as Reason;
  if (way.length === 1) return start;
  const steps = way.slice(1).map(describe);
  const shown = steps.length > 5 ? [...steps.slice(0, 3), "…", ...steps.slice(-1)] : steps;
  return {
    code: start.code === "changed" ? "needs" : start.code,
    text: `it needs ${shown.join(" → ")}; ${start.text}`,
  };
}

function describe(node: string): string {
  if (node.endsWith("//"))
    return node === "//" ? "any code of the repository" : `any code in ${node.slice(0, -2)}`;
  if (node.endsWith("/"))
    return node === "/" ? "any file of the repository" : `the folder ${node.slice(0, -1)}`;
  const [, kind, name] = /^(npm|pip|go|context|package(?::go)?|tests|types):(.*)$/.exec(node) ?? [];
  if (kind === undefined) return node;
  if (kind === "context") return `the test set-up of ${name || "the root"}`;
  if (kind === "types") return `the types behind ${name}`;
  return kind === "tests" ? `the tests of ${name}` : `the package ${name || "at the root"}`;
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
    if (/^(?:npm|pip|go|context|package|tests|types):|\/$/.test(path)) continue;
    const owner = projects.ownerOf(path);
    if (owner !== null) owners.add(owner || ".");
  }
  return [...owners].sort();
}
