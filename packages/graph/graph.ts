import type { Target } from "./resolve/target.ts";

/**
 * Who needs whom. A node is a file's path, `folder/` for all below it, `folder//` for the code below it,
 * `npm:name` for an installed package, or a name of our own such as `context:web`.
 */
export interface Graph {
  /** Adds that `from` needs `to`, as the text of `from` says. */
  link(from: string, to: string): void;
  /** Adds that `from` needs `to`, as paths, manifests and configurations say. */
  fix(from: string, to: string): void;
  /** Takes away all that `link` added for `from`. */
  unlink(from: string): void;
  needs(from: string): readonly string[];
  needers(to: string): readonly string[];
  has(node: string): boolean;
  table(): GraphTable;
}

type Numbers = readonly number[] | Uint32Array;

/** Every node by its number, and for each the numbers of what it needs by `link` and by `fix`. */
export interface GraphTable {
  readonly names: readonly string[];
  readonly linked: readonly Numbers[];
  readonly fixed: readonly Numbers[];
}

/** Names are kept once and edges as numbers: a repository of 50,000 files has half a million of them. */
export function emptyGraph(start: GraphTable = { names: [], linked: [], fixed: [] }): Graph {
  const names = [...start.names];
  const linked: Numbers[] = [...start.linked];
  const fixed: Numbers[] = [...start.fixed];
  const numbers = new Map<string, number>();
  for (let number = 0; number < names.length; number += 1) numbers.set(names[number] as string, number);
  // Made when it is first asked for.
  let backward: Turned | null = null;

  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    linked.push([]);
    fixed.push([]);
    return names.length - 1;
  }

  function add(layer: Numbers[], from: string, to: string): void {
    const [source, target] = [numberOf(from), numberOf(to)];
    const list = layer[source] as readonly number[];
    // In a long list a repeated edge is cheaper than looking for it.
    if (source === target || (list.length < 50 && list.includes(target))) return;
    if (Array.isArray(list)) list.push(target);
    else layer[source] = [...list, target];
    backward = null;
  }

  const namesOf = (list: Numbers | undefined) => Array.from(list ?? [], (number) => names[number] as string);
  return {
    link: (from, to) => add(linked, from, to),
    fix: (from, to) => add(fixed, from, to),
    unlink(from) {
      linked[numberOf(from)] = [];
      backward = null;
    },
    needs(from) {
      const number = numbers.get(from) ?? -1;
      return [...namesOf(linked[number]), ...namesOf(fixed[number])];
    },
    needers(to) {
      const number = numbers.get(to);
      if (number === undefined) return [];
      backward ??= turned([linked, fixed], names.length);
      return namesOf(backward.from.subarray(backward.offsets[number], backward.offsets[number + 1]));
    },
    has: (node) => numbers.has(node),
    table: () => ({ names, linked, fixed }),
  };
}

/** Who needs each node: from `offsets[node]` to `offsets[node + 1]` in `from`. */
interface Turned {
  readonly offsets: Uint32Array;
  readonly from: Uint32Array;
}

function turned(layers: readonly (readonly Numbers[])[], count: number): Turned {
  const offsets = new Uint32Array(count + 1);
  for (const layer of layers) {
    for (const list of layer) for (const to of list) offsets[to + 1] = (offsets[to + 1] as number) + 1;
  }
  for (let at = 1; at <= count; at += 1) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice();
  const from = new Uint32Array(offsets[count] as number);
  for (const layer of layers) {
    for (let node = 0; node < count; node += 1) {
      for (const to of layer[node] as Numbers) {
        const at = next[to] as number;
        from[at] = node;
        next[to] = at + 1;
      }
    }
  }
  return { offsets, from };
}

export function nodeOf({ kind, path }: Target): string {
  return kind === "folder" ? `${path}/` : kind === "code" ? `${path}//` : path;
}

/** What a change reaches: node → the node it was reached from, `null` where it starts. */
export type Reached = ReadonlyMap<string, string | null>;

/**
 * Everything that needs one of `seeds`, over any number of steps.
 * @param isCode true for files that count as code of the folders above them.
 */
export function reach(graph: Graph, seeds: Iterable<string>, isCode: (path: string) => boolean): Reached {
  const reached = new Map<string, string | null>();
  const queue: string[] = [];
  const visit = (node: string, from: string | null) => {
    if (reached.has(node)) return;
    reached.set(node, from);
    queue.push(node);
  };
  for (const seed of seeds) visit(seed, null);
  // Files of one folder lie in the same folders.
  const climbed = new Set<string>();
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as string;
    for (const needer of graph.needers(node)) visit(needer, node);
    if (node.endsWith("/") || isVirtual(node)) continue;
    const code = isCode(node);
    const key = `${code ? "/" : ""}${node.slice(0, node.lastIndexOf("/") + 1)}`;
    if (climbed.has(key)) continue;
    climbed.add(key);
    for (const above of containers(node, code)) if (graph.has(above)) visit(above, node);
  }
  return reached;
}

function* containers(path: string, countsAsCode: boolean): Iterable<string> {
  for (let end = path.lastIndexOf("/"); ; end = path.lastIndexOf("/", end - 1)) {
    const folder = end < 0 ? "" : path.slice(0, end);
    yield `${folder}/`;
    if (countsAsCode) yield `${folder}//`;
    if (end < 0) return;
  }
}

/** True for a node of our own, which is no path. */
function isVirtual(node: string): boolean {
  return /^(?:npm|pip|go|context|package|tests|types):/.test(node);
}

/** From a node to where the change started, the node first. */
export function wayTo(reached: Reached, node: string): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = node; at; at = reached.get(at)) way.push(at);
  return way;
}
