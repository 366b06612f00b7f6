import { createHash } from "node:crypto";
import { blobId } from "./blob-id.ts";
import { dataOwner, isTestSide, kindOf } from "./kinds.ts";
import { merkle } from "./merkle.ts";
import { dataReaders, isAmbient, seedsOf } from "./seeds.ts";
import type { BuiltTests } from "./select.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { nodeOfUnit } from "./tests/unit-nodes.ts";
import { baseName, folderOf, isBelow } from "./tree.ts";

/** Digests of all that a test needs. */
interface Marks {
  readonly now: string;
  /** With the manifests, lock files and configurations that were changed as they were before. */
  readonly before: string;
}

export type Fingerprint = (unit: TestUnit, tests: BuiltTests) => Marks;

/**
 * One digest of all that a test needs: every file whose change would select it, by the same graph and the same seeds
 * that a change is followed by, and what runs it. Of manifests and their like the text counts, which is more than what
 * it means: whoever the meaning of a change does not reach is the same as before.
 * @param digestOf a file's content as git names it.
 * @param runtime what runs the tests: operating system, processor, versions.
 */
export function fingerprints(digestOf: (path: string) => string, runtime: string): Fingerprint {
  let digests: ((unit: TestUnit) => Marks) | null = null;
  return (unit, tests) => {
    digests ??= marksOf(tests, digestOf, runtime);
    return digests(unit);
  };
}

function marksOf(
  tests: BuiltTests,
  digestOf: (path: string) => string,
  runtime: string,
): (unit: TestUnit) => Marks {
  const now = digestsOf(tests, digestOf, runtime);
  const old = new Map(
    tests.changes.flatMap(({ path }) => {
      const text = tests.before.get(path);
      return text === undefined ? [] : [[path, blobId(text)] as const];
    }),
  );
  if (old.size === 0) return (unit) => ({ now: now(unit), before: now(unit) });
  const before = digestsOf(tests, (path) => old.get(path) ?? digestOf(path), runtime);
  return (unit) => ({ now: now(unit), before: before(unit) });
}

function digestsOf(
  tests: BuiltTests,
  digestOf: (path: string) => string,
  runtime: string,
): (unit: TestUnit) => string {
  const { built, paths, ruled, isCode } = tests;
  const present = new Set(paths);
  const { everywhere, groups, groupsOf } = groupsBeside(tests);
  const content = (list: readonly string[]) => list.map((path) => `${path}\0${digestOf(path)}`).join("\n");
  const below = filesBelow(paths);
  const needs = (node: string): readonly string[] => {
    const own = built.graph.needs(node).filter((one) => !isFile(one) || present.has(one));
    const inside = node.endsWith("/") ? below(node.replace(/\/+$/, "")) : [];
    const counted = node.endsWith("//") ? inside.filter(isCode) : inside;
    const told = ruled.get(node.replace(/^tests:/, "")) ?? [];
    return [...own, ...counted, ...told, ...(groupsOf.get(node) ?? [])];
  };
  const contentOf = (node: string) => {
    const group = groups.get(node);
    if (group) return content(group);
    const [, kind, name = ""] = /^(own|names):(.*)$/.exec(node) ?? [];
    if (kind === "names") return below(name).join("\n");
    const path = kind === "own" ? name : node;
    return present.has(path) ? digestOf(path) : "";
  };
  const digest = merkle(needs, contentOf);
  const shared = createHash("sha256").update(content(everywhere)).digest("hex");
  return (unit) =>
    createHash("sha256")
      .update([runtime, shared, digest(nodeOfUnit(unit))].join("\n"))
      .digest("hex")
      .slice(0, 32);
}

/** False for folders and for nodes of our own. */
function isFile(node: string): boolean {
  return !/^[a-z]+:|\/$/.test(node);
}

interface Beside {
  /** Files whose change selects every test. */
  readonly everywhere: readonly string[];
  /** Name → files whose change starts at the same nodes. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Node → the groups whose change starts there. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
}

/** Files that tests need without an import: what their change would start at, with the files that start alike as one. */
function groupsBeside(tests: BuiltTests): Beside {
  const everywhere: string[] = [];
  const groups = new Map<string, string[]>();
  const groupsOf = new Map<string, string[]>();
  const isUnit = new Set(tests.units.map(({ path }) => path));
  for (const path of [...tests.paths].sort()) {
    const key = keyOf(path, tests, isUnit);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) {
      known.push(path);
      continue;
    }
    const [seed] = seedsOf({
      ...tests,
      changes: [{ path, status: "M", kind: "file" }],
      textsOf: () => unknown,
    });
    if (seed && "all" in seed) everywhere.push(path);
    const nodes = seed && "nodes" in seed ? seed.nodes.filter((node) => node !== path) : [];
    // A file that starts alone is told by the graph; one that starts everywhere has no group for others to join.
    if (nodes.length === 0) continue;
    groups.set(key, [path]);
    for (const node of nodes) push(groupsOf, node, key);
  }
  return { everywhere, groups, groupsOf };
}

const unknown = { before: null, after: null };

/** Files with the same key start at the same nodes; `null` for those that start alone. */
function keyOf(path: string, { built, texts }: BuiltTests, isUnit: ReadonlySet<string>): string | null {
  const kind = kindOf(path);
  switch (kind.kind) {
    case "prose":
      return null;
    case "everything":
      return `everything:${path}`;
    case "configuration":
    case "manifest":
      return `${kind.kind}:${kind.language}:${kind.folder}`;
    case "code":
      if (dataOwner(path) === null && isAmbient(path, built)) return `types:${built.projects.ownerOf(path)}`;
      if (dataOwner(path) === null && (isUnit.has(path) || !isTestSide(path))) return null;
      return `code:${dataOwner(path)}:${isUnasked(path, built)}:${folderOf(path)}`;
    case "data":
      return /\.snap$/.test(baseName(path))
        ? `snapshot:${path}`
        : `data:${dataOwner(path)}:${dataReaders(path, built, texts)}`;
  }
}

function isUnasked(path: string, { graph }: BuiltTests["built"]): boolean {
  const number = graph.numberOf(path);
  return number < 0 || graph.neederNumbers(number).length === 0;
}

/** The files below a folder, by a search in the sorted list. */
function filesBelow(paths: readonly string[]): (folder: string) => readonly string[] {
  const sorted = [...paths].sort();
  return (folder) => {
    if (folder === "") return sorted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < `${folder}/`) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && isBelow(sorted[end] as string, folder)) end += 1;
    return sorted.slice(low, end);
  };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
