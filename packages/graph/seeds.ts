import type { ChangedFile } from "@keep-pace/changes";
import type { Built } from "./build.ts";
import { buildersIn } from "./builders.ts";
import { dependencySeed, externalNodes } from "./dependencies.ts";
import { dataOwner, type Ecosystem, isFixture, isTestSide, kindOf } from "./kinds.ts";
import { compareWorkflows, isCompared, type Registry } from "./manifests/index.ts";
import { all, below, isFollowed, nativeSource, owned } from "./project-seeds.ts";
import { bundler } from "./tests/built.ts";
import { namesBelow, ownText } from "./tests/listing.ts";
import { isBuildStep } from "./tests/making.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { isByProject, nodeOfUnit, testsBelow, unitsAt } from "./tests/unit-nodes.ts";
import { folderOf, foldersAbove, type Tree } from "./tree.ts";

/** A reason in a word for programs and a sentence for people. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** Where a change starts in the graph, or that everything runs. */
export type Seed = { readonly all: Reason } | { readonly nodes: readonly string[]; readonly reason: Reason };

export interface SeedInput {
  readonly built: Built;
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  readonly changes: readonly ChangedFile[];
  /** Text of a manifest before and after, `null` where it was not there or is not known. */
  textsOf(path: string): { readonly before: string | null; readonly after: string | null };
  /** Path → text of manifests and configurations, now. */
  readonly texts: ReadonlyMap<string, string>;
  /** The workflow files that the run consists of, `null` or nothing where that is not known. */
  readonly workflows?: ReadonlySet<string> | null;
  /** The nodes by which code asks for a package. */
  nodesOf(registry: Registry, name: string): string[];
}

/** What each changed path touches. Whatever is not understood touches its project, or everything. */
export function seedsOf(given: Omit<SeedInput, "nodesOf">): Seed[] {
  const { graph } = given.built;
  const input = { ...given, nodesOf: externalNodes(graph) };
  const buildersOf = buildersIn(input.units, input.built);
  return input.changes.flatMap((change) => {
    const seed = withNames(change, seedOf(change, input), graph);
    const nodes = "all" in seed ? [] : buildersOf(change);
    const text = `it compiles its whole module, and ${change.path} was changed`;
    return nodes.length === 0 ? seed : [seed, { nodes, reason: { code: "build", text } }];
  });
}

/** What needs no more of a file than its own text, or that it is there. */
function withNames({ path, status }: ChangedFile, seed: Seed, graph: Built["graph"]): Seed {
  if ("all" in seed) return seed;
  const names = status === "M" ? [] : foldersAbove(path).map(namesBelow);
  const more = [ownText(path), ...names].filter(graph.has);
  return more.length === 0 ? seed : { ...seed, nodes: [...seed.nodes, ...more] };
}

function seedOf(change: ChangedFile, input: SeedInput): Seed {
  const { path } = change;
  if (change.status === "U") return all("conflict", `${path} has an unresolved conflict`);
  if (change.kind !== "file" || change.status === "T")
    return owned(path, "link", `the ${change.kind} ${path} was changed`, input);
  if (change.status === "D" && cargoTarget.test(path)) {
    const text = `${path} is gone, and no crate of the workspace is tested where a manifest names it still`;
    return below("rust", "", path, "build", text, input);
  }
  const kind = kindOf(path);
  switch (kind.kind) {
    case "everything":
      return environment(path, input);
    case "configuration":
      return withReaders(path, kind.folder, configuration(path, kind.language, kind.folder, input), input);
    case "manifest":
      return withReaders(path, kind.folder, dependencySeed(path, kind.language, "manifest", input), input);
    case "prose":
      return { nodes: [path], reason: { code: "changed", text: `${path} was changed` } };
    case "code":
      return code(change, input);
    case "data":
      return data(path, input);
  }
}

/** What Cargo builds by its place or by name: a manifest that names one which is not there stops the whole workspace. */
const cargoTarget = /(?:^|\/)(?:build|lib|main)\.rs$|(?:^|\/)(?:tests|benches|examples|bin)\/.*\.rs$/;

function configuration(path: string, language: Ecosystem, folder: string, input: SeedInput): Seed {
  if (isCompared(path)) return dependencySeed(path, language, "configuration", input);
  return below(language, folder, path, "configuration", `the configuration ${path} was changed`, input);
}

/** To the tests that read it a fixture is data, whatever it would mean to a tool. */
function withReaders(path: string, folder: string, seed: Seed, input: SeedInput): Seed {
  if ("all" in seed || !isFixture(path) || testsBelow(folder, input).length > 0) return seed;
  const readers = readersOf(path, input);
  const reason = { code: "fixture", text: `the fixture ${path} was changed` };
  return readers.length === 0 ? seed : { nodes: [...seed.nodes, ...readers], reason };
}

/** The tests that a file of tests is there for, by where it lies. */
function readersOf(path: string, input: SeedInput): string[] {
  const owner = dataOwner(path);
  const tests = owner === null ? [] : testsBelow(owner, input);
  return tests.length > 0 || !isTestSide(path) ? tests : testsBelow(testFolderOf(path), input);
}

const none = { kind: "none" } as const;

function environment(path: string, input: SeedInput): Seed {
  if (!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) {
    return all("environment", `${path} sets up every test`);
  }
  const { before, after } = input.textsOf(path);
  const isRunning = input.workflows?.has(path) ?? false;
  const change =
    input.workflows && !isRunning
      ? // Its jobs run their own tests, on machines of their own.
        none
      : before === null && after === null
        ? null
        : compareWorkflows(before, after, isRunning, (one) => input.texts.get(one));
  return change?.kind === "none"
    ? { nodes: [path], reason: { code: "changed", text: `${path} was changed` } }
    : all("environment", `${path} sets up every test`);
}

const testFile = /(?:^|\/)test_[^/]*\.py$|_test\.py$|[._-](?:test|spec)(?:-d)?\.[cm]?[jt]sx?$/;

function code({ path, status }: ChangedFile, input: SeedInput): Seed {
  const reason = { code: "changed", text: `${path} was changed` };
  if (dataOwner(path) !== null)
    return {
      nodes: [path, ...readersOf(path, input)],
      reason: { code: "fixture", text: `the fixture ${path} was changed` },
    };
  if (isAmbient(path, input.built))
    return owned(path, "types", `${path} was changed, which declares types for all that is compiled`, input);
  const isUnit = input.units.some((unit) => unit.path === path);
  // Nobody imports a file that belongs to tests: something loads it that is not known.
  const isGone = status === "D" && testFile.test(path);
  const isLoose =
    !isUnit &&
    !isGone &&
    isTestSide(path) &&
    input.built.graph.needers(path).length === 0 &&
    !path.endsWith(".go");
  if (!isLoose) return { nodes: [path], reason };
  const unknown = { code: "unknown-use", text: `${path} was changed, and what loads it is not known` };
  const tests = testsBelow(testFolderOf(path), input);
  // A set-up file that some preset looks for; what drives a browser is in nobody's process, and what is called as tests
  // are is one for a runner that is not known, such as of benchmarks or types.
  return tests.length > 0 || testFile.test(path) || /(?:^|\/)(?:e2e|cypress)\//.test(path)
    ? { nodes: [path, ...tests], reason: unknown }
    : owned(path, unknown.code, unknown.text, input);
}

/** A declaration that nobody imports counts where a compiler loads all files that its configuration takes in. */
export function isAmbient(path: string, { types, graph }: Built): boolean {
  const isDeclaration = /\.d(?:\.[\w-]+)?\.[cm]?ts$/.test(path);
  return isDeclaration && types !== "none" && graph.needers(path).length === 0;
}

function testFolderOf(path: string): string {
  const match = /^(?:.*\/)?(?:tests?|__tests__|specs?|e2e|integration)(?=\/)/.exec(path);
  return match?.[0] ?? folderOf(path);
}

function data(path: string, input: SeedInput): Seed {
  const snapshot = /^(.*?)(?:\/?__snapshots__)?\/?([^/]+)\.snap$/.exec(path);
  const tested = snapshot ? [`${snapshot[1]}/${snapshot[2]}`.replace(/^\//, "")] : [];
  const unit = input.units.find((one) => tested.includes(one.path));
  if (unit)
    return {
      nodes: [path, unit.path],
      reason: { code: "snapshot", text: `its snapshot ${path} was changed` },
    };
  const owner = dataOwner(path);
  const tests = owner === null ? [] : testsBelow(owner, input);
  if (tests.length > 0)
    return { nodes: [path, ...tests], reason: { code: "fixture", text: `the fixture ${path} was changed` } };
  const unknown = `${path} was changed, and what reads it is not known`;
  // Pictures, and what lies among documents: whoever reads one names it or the folder.
  if (isShown(path) && !isTestSide(path))
    return { nodes: [path], reason: { code: "changed", text: `${path} was changed` } };
  if (isTestSide(path)) {
    const near = unitsAt(testFolderOf(path), input.units);
    const isKnown = isFollowed(path, input.built);
    const loose = isKnown ? near.filter((unit) => !isByProject(unit)) : near;
    if (near.length > 0 || isKnown) {
      return {
        nodes: [path, ...loose.map(nodeOfUnit)],
        reason: { code: "unknown-file", text: unknown },
      };
    }
  }
  if (isBuildStep(path, input.texts)) {
    const text = `${path} was changed, which builds run`;
    return { nodes: [path, bundler], reason: { code: "build", text } };
  }
  return owned(path, "unknown-file", unknown, input);
}

/** Data files with the same answer, in no folder of data, have the same readers as far as anybody knows. */
export function dataReaders(path: string, built: Built, texts: ReadonlyMap<string, string>): string {
  const { projects } = built;
  const [isNativeOne, isKnown] = [nativeSource.test(path), isFollowed(path, built)];
  const own = `${isNativeOne ? "native " : ""}${isKnown ? "known " : ""}code ${projects.ownerOf(path)}`;
  if (isTestSide(path)) return `tests ${testFolderOf(path)}, ${own}`;
  if (isShown(path)) return `shown ${path}`;
  return isBuildStep(path, texts) ? `build ${path}` : own;
}

function isShown(path: string): boolean {
  return /^(?:docs?|website|artwork|branding|screenshots)\/|\.(?:svg|png|jpe?g|gif|ico|webp|avif|mp4|webm)$/i.test(
    path,
  );
}
