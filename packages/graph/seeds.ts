import type { ChangedFile } from "@keep-pace/changes";
import type { Built } from "./build.ts";
import { dataOwner, type Ecosystem, isTestSide, kindOf } from "./kinds.ts";
import { compareManifests, isEverywhere, isOnlooker, namesIn } from "./manifest.ts";
import { languageOf } from "./scan/index.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { baseName, folderOf, isBelow, type Tree } from "./tree.ts";

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
}

/** What each changed path touches. Whatever is not understood touches its project, or everything. */
export function seedsOf(input: SeedInput): Seed[] {
  return input.changes.map((change) => seedOf(change, input));
}

function seedOf(change: ChangedFile, input: SeedInput): Seed {
  const { path } = change;
  if (change.status === "U") return all("conflict", `${path} has an unresolved conflict`);
  if (change.kind !== "file" || change.status === "T")
    return owned(path, "link", `the ${change.kind} ${path} was changed`, input);
  const kind = kindOf(path);
  switch (kind.kind) {
    case "everything":
      return all("environment", `${path} sets up every test`);
    case "configuration":
      return below(
        kind.language,
        kind.folder,
        path,
        "configuration",
        `the configuration ${path} was changed`,
        input,
      );
    case "manifest":
      return manifest(path, kind.language, kind.folder, input);
    case "prose":
      return { nodes: [path], reason: { code: "changed", text: `${path} was changed` } };
    case "code":
      return code(path, input);
    case "data":
      return data(path, input);
  }
}

function code(path: string, input: SeedInput): Seed {
  const reason = { code: "changed", text: `${path} was changed` };
  const owner = dataOwner(path);
  if (owner !== null)
    return {
      nodes: [path, ...testsBelow(owner, input)],
      reason: { code: "fixture", text: `the fixture ${path} was changed` },
    };
  const isUnit = input.units.some((unit) => unit.path === path);
  // Nobody imports a file that belongs to tests: something loads it that is not known.
  const isLoose =
    !isUnit && isTestSide(path) && input.built.graph.needers(path).length === 0 && !path.endsWith(".go");
  return isLoose
    ? {
        nodes: [path, ...testsBelow(testFolderOf(path), input)],
        reason: { code: "unknown-use", text: `${path} was changed, and what loads it is not known` },
      }
    : { nodes: [path], reason };
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
  return owned(path, "unknown-file", `${path} was changed, and what reads it is not known`, input);
}

/** All code of the project that `path` lies in; without a project everything. */
function owned(path: string, word: string, text: string, { built, tree, units }: SeedInput): Seed {
  const owner = built.projects.ownerOf(path);
  if (owner === null) return all(word, `${text}, and no project owns it`);
  const files = tree.paths.filter((one) => isBelow(one, owner) && kindOf(one).kind === "code");
  const tests = units.filter((unit) => isBelow(unit.path, owner) || unit.path === owner).map(nodeOfUnit);
  return { nodes: [path, ...files, ...tests], reason: { code: word, text } };
}

function below(
  language: Ecosystem,
  folder: string,
  path: string,
  word: string,
  text: string,
  input: SeedInput,
): Seed {
  const files = input.tree.paths.filter((one) => isBelow(one, folder) && ecosystemOf(one) === language);
  const tests = input.units
    .filter((unit) => (isBelow(unit.path, folder) || unit.path === (folder || ".")) && runsIn(unit, language))
    .map(nodeOfUnit);
  return { nodes: [path, ...files, ...tests], reason: { code: word, text } };
}

function manifest(path: string, language: Ecosystem, folder: string, input: SeedInput): Seed {
  const whole = (text: string) => below(language, folder, path, "manifest", text, input);
  if (baseName(path) !== "package.json") return whole(`${path} pins other packages`);
  const { before, after } = input.textsOf(path);
  const change = compareManifests(before, after);
  if (change.kind === "project") {
    const seed = whole(`${path} was changed: ${change.because}`);
    // Who asks for the package by its name may now get another one, or none.
    const own = namesIn([before, after]).map((name) => `npm:${name}`);
    return "all" in seed ? seed : { ...seed, nodes: [...seed.nodes, ...own] };
  }
  const names = change.kind === "none" ? [] : change.names.filter((name) => !isOnlooker(name));
  const wide = names.find(
    (name) => isEverywhere(name) || input.built.graph.needers(`npm:${name}`).length === 0,
  );
  if (wide !== undefined) return whole(`${path} asks for another ${wide}, and what uses it is not known`);
  const text = names.length === 0 ? `${path} was changed` : `${path} asks for another ${names.join(", ")}`;
  return {
    nodes: [path, ...names.map((name) => `npm:${name}`)],
    reason: { code: names.length === 0 ? "changed" : "dependency", text },
  };
}

export function nodeOfUnit({ path, runner }: TestUnit): string {
  return runner === "go" || runner === "cargo" ? `tests:${path}` : path;
}

function testsBelow(folder: string, { units }: SeedInput): string[] {
  return units.filter((unit) => isBelow(unit.path, folder) || unit.path === folder).map(nodeOfUnit);
}

function ecosystemOf(path: string): Ecosystem | null {
  const language = languageOf(path);
  if (language === "style") return "javascript";
  if (language !== null) return language;
  return /\.rs$/.test(path) ? "rust" : /\.(?:java|kt|kts|scala|groovy)$/.test(path) ? "jvm" : null;
}

function runsIn({ runner, path }: TestUnit, language: Ecosystem): boolean {
  if (runner === "pytest") return language === "python";
  if (runner === "go") return language === "go";
  if (runner === "cargo") return language === "rust";
  if (runner === "jvm") return language === "jvm";
  return runner === "other" && languageOf(path) === null ? language === "other" : language === "javascript";
}

function all(word: string, text: string): Seed {
  return { all: { code: word, text } };
}
