import type { Target } from "./resolve/target.ts";

/**
 * Who needs whom. A node is a file's path, `folder/` for all below it, `folder//` for the code below it,
 * `npm:name` for an installed package, or a name of our own such as `context:web`.
 */
export interface Graph {
  /** Adds that `from` needs `to`. */
  link(from: string, to: string): void;
  needs(from: string): readonly string[];
  needers(to: string): readonly string[];
  has(node: string): boolean;
}

export function emptyGraph(): Graph {
  const forward = new Map<string, Set<string>>();
  const backward = new Map<string, string[]>();
  const none: readonly string[] = [];
  return {
    link(from, to) {
      let known = forward.get(from);
      if (!known) {
        known = new Set();
        forward.set(from, known);
      }
      if (from === to || known.has(to)) return;
      known.add(to);
      const list = backward.get(to);
      if (list) list.push(from);
      else backward.set(to, [from]);
    },
    needs: (from) => [...(forward.get(from) ?? none)],
    needers: (to) => backward.get(to) ?? none,
    has: (node) => backward.has(node) || forward.has(node),
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
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as string;
    for (const needer of graph.needers(node)) visit(needer, node);
    if (!node.endsWith("/") && !isVirtual(node)) {
      for (const above of containers(node, isCode(node))) if (graph.has(above)) visit(above, node);
    }
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

function isVirtual(node: string): boolean {
  return /^(?:npm|pip|go|context|package|tests):/.test(node);
}

/** From a node to where the change started, the node first. */
export function wayTo(reached: Reached, node: string): string[] {
  const way: string[] = [];
  for (let at: string | null | undefined = node; at; at = reached.get(at)) way.push(at);
  return way;
}

/** The files that `start` needs, over any number of steps, with the folders and packages on the way. */
export function closure(
  graph: Graph,
  start: string,
  filesBelow: (folder: string, codeOnly: boolean) => readonly string[],
): Set<string> {
  const seen = new Set([start]);
  const queue = [start];
  const visit = (node: string) => {
    if (seen.has(node)) return;
    seen.add(node);
    queue.push(node);
  };
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const next of graph.needs(node)) visit(next);
    if (node.endsWith("/")) {
      const isCodeOnly = node.endsWith("//") || node === "//";
      for (const path of filesBelow(node.replace(/\/+$/, ""), isCodeOnly)) visit(path);
    }
  }
  return seen;
}
