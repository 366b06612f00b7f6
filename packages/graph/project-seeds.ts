import type { Built } from "./build.ts";
import { type Ecosystem, kindOf } from "./kinds.ts";
import { isSource } from "./packages/index.ts";
import { languageOf } from "./scan/index.ts";
import type { Seed, SeedInput } from "./seeds.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { isByProject, nodeOfUnit, placeOf, runsIn, unitsAt } from "./tests/unit-nodes.ts";
import { join } from "./tree.ts";

/**
 * All code of the project that `path` lies in; without a project everything. A project that holds neither code nor tests
 * is there for the one around it, as is one that a tool of C makes.
 */
export function owned(path: string, word: string, text: string, input: SeedInput): Seed {
  const { built, tree, units } = input;
  const nodes: string[] = [path];
  for (let place = path; ; ) {
    const owner = built.projects.ownerOf(place);
    if (owner === null) return all(word, `${text}, and no project owns it`);
    const files = tree.below(owner).filter((one) => kindOf(one).kind === "code");
    const below = unitsAt(owner, units);
    // Tests that are followed by project need it where theirs does.
    const isOwn = (unit: TestUnit) => built.projects.ownerOf(placeOf(unit)) === owner;
    const tests = isFollowed(path, built) ? below.filter((unit) => !isByProject(unit) || isOwn(unit)) : below;
    nodes.push(...files, ...tests.map(nodeOfUnit));
    const isPart = nativeSource.test(path) && isNative(owner, input);
    const isNeeded = files.length + tests.length > 0 || built.graph.has(`package:${owner}`);
    if (isNeeded && !isPart) return { nodes, reason: { code: word, text } };
    if (owner === "")
      return isNeeded
        ? { nodes, reason: { code: word, text } }
        : all(word, `${text}, and no project owns it`);
    // From here up.
    place = owner;
  }
}

/** What is compiled to machine code, or to another language's sources, by tools of C. */
export const nativeSource =
  /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inl|m|mm|s|S|asm|zig|f|f90|pxd|proto|fbs|thrift|capnp|idl|def|ld|cmake)$/;

/** True for a folder that is a project to a tool of C alone. */
function isNative(owner: string, { tree }: SeedInput): boolean {
  const own = (name: string) => tree.isFile(join(owner, name));
  return nativeManifests.some(own) && !languageManifests.some(own);
}

const nativeManifests = ["CMakeLists.txt", "BUILD", "BUILD.bazel"];

const languageManifests = ["package.json", "pyproject.toml", "setup.py", "go.mod", "Cargo.toml", "pom.xml"];

/** All code and tests of a language below a folder. */
export function below(
  language: Ecosystem,
  folder: string,
  path: string,
  word: string,
  text: string,
  input: SeedInput,
): Seed {
  const files = input.tree.below(folder).filter((one) => ecosystemOf(one) === language);
  const tests = unitsAt(folder, input.units)
    .filter((unit) => runsIn(unit, language))
    .map(nodeOfUnit);
  return { nodes: [path, ...files, ...tests], reason: { code: word, text } };
}

function ecosystemOf(path: string): Ecosystem | null {
  const language = languageOf(path);
  if (language === "style") return "javascript";
  if (language !== null && language !== "plain") return language;
  return /\.rs$/.test(path) ? "rust" : /\.(?:java|kt|kts|scala|groovy)$/.test(path) ? "jvm" : null;
}

/** What is compiled belongs to its project, whose tests need it. */
export function isFollowed(path: string, { graph }: Built): boolean {
  return isSource(path) && graph.needers(path).length > 0;
}

/** Everything runs. */
export function all(word: string, text: string): Seed {
  return { all: { code: word, text } };
}
