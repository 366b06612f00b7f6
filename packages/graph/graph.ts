import type { Target } from "./resolve/target.ts";

/**
 * Who needs whom. A node is a file's path, `folder/` for all below it, `folder//` for the code below it,
 * `npm:name` for an installed package, or a name of our own such as `context:web`.
 */
export interface Graph {
  /** Adds that `from` needs `to`. */
  link(from: string, to: string): void;
  /** Takes away all that `from` needs. */
  unlink(from: string): void;
  needs(from: string): readonly string[];
  needers(to: string): readonly string[];
  has(node: string): boolean;
  /** Every node by its number, and for each the numbers of what it needs. */
  table(): GraphTable;
}

export interface GraphTable {
  readonly names: readonly string[];
  readonly needs: readonly (readonly number[] | Uint32Array)[];
}

/** Names are kept once and edges as numbers: a repository of 50,000 files has half a million of them. */
export function emptyGraph(start: GraphTable = { names: [], needs: [] }): Graph {
  const names = [...start.names];
  const forward: (readonly number[] | Uint32Array)[] = [...start.needs];
  const numbers = new Map(names.map((name, number) => [name, number]));
  // Who needs a node, `from` numbers after offsets; made when it is first asked for.
  let backward: { offsets: Uint32Array; from: Uint32Array } | null = null;

  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    forward.push([]);
    return names.length - 1;
  }

  function turned(): { offsets: Uint32Array; from: Uint32Array } {
    const offsets = new Uint32Array(names.length + 1);
    for (const list of forward) for (const to of list) offsets[to + 1] = (offsets[to + 1] as number) + 1;
    for (let at = 1; at < offsets.length; at += 1) {
      offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
    }
    const next = offsets.slice();
    const from = new Uint32Array(offsets.at(-1) as number);
    for (let node = 0; node < forward.length; node += 1) {
      for (const to of forward[node] as readonly number[]) {
        const at = next[to] as number;
        from[at] = node;
        next[to] = at + 1;
      }
    }
    return { offsets, from };
  }

  return {
    link(from, to) {
      if (from === to) {
        numberOf(from);
        return;
      }
      const [source, target] = [numberOf(from), numberOf(to)];
      const list = forward[source] as readonly number[];
      // In a long list a repeated edge is cheaper than looking for it.
      if (list.length < 50 && list.includes(target)) return;
      if (Array.isArray(list)) list.push(target);
      else forward[source] = [...list, target];
      backward = null;
    },
    unlink(from) {
      forward[numberOf(from)] = [];
      backward = null;
    },
    needs: (from) => Array.from(forward[numbers.get(from) ?? -1] ?? [], (number) => names[number] as string),
    needers(to) {
      const number = numbers.get(to);
      if (number === undefined) return [];
      backward ??= turned();
      const [start, end] = [backward.offsets[number] ?? 0, backward.offsets[number + 1] ?? 0];
      return Array.from(backward.from.subarray(start, end), (one) => names[one] as string);
    },
    has: (node) => numbers.has(node),
    table: () => ({ names, needs: forward }),
  };
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
export function isVirtual(node: string): boolean {
  return /^(?:npm|pip|go|context|package|tests):/.test(node);
}

/** From a node to where the change started, the node first. */
export function wayTo(reached: Reached, node: string): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = node; at; at = reached.get(at)) way.push(at);
  return way;
}
