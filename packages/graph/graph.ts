import { flatten, type Lists, listAt, type Texts, textsOf } from "./cache/pack.ts";
import { hashed, lookUp } from "./cache/slots.ts";
import { type Places, placed } from "./places.ts";
import type { Target } from "./resolve/target.ts";
import { folderOf } from "./tree.ts";

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
  names(): readonly string[];
  /** The node's number, -1 for none; and the other way round. */
  numberOf(node: string): number;
  nameOf(number: number): string;
  /** How many nodes there are: their numbers lie below. */
  size(): number;
  neederNumbers(number: number): Uint32Array | readonly number[];
  /** Where each node lies, for those of which an earlier run told it. */
  readonly places: Places | null;
  table(places: Places): GraphTable;
}

/** Every node by its number, for each the numbers of what it needs by `link` and by `fix`, and of what needs it. */
export interface GraphTable {
  readonly names: Texts;
  /** Finds a node's number by its name, see `hashed`. */
  readonly slots: Uint32Array;
  readonly linked: Lists;
  readonly fixed: Lists;
  readonly backward: Lists;
  readonly places: Places;
}

const none = new Uint32Array(0);

/**
 * Names are kept once and edges as numbers: a repository of 50,000 files has half a million of them.
 * @param kept the graph of an earlier run, which is read where it is asked for and not changed.
 */
export function emptyGraph(kept: GraphTable | null = null): Graph {
  const count = kept?.names.length ?? 0;
  const added: string[] = [];
  const numbers = new Map<string, number>();
  const linked = layerOf(kept?.linked ?? null, count);
  const fixed = layerOf(kept?.fixed ?? null, count);
  // Nodes that need something else than in `kept`.
  const others = new Set<number>();
  const differs = (node: number) => {
    if (kept) others.add(node);
    turned = null;
  };
  // Made when it is first asked for.
  let turned: Lists | ReadonlyMap<number, number[]> | null = null;

  const nameOf = (number: number) =>
    number < count ? (kept as GraphTable).names.at(number) : (added[number - count] as string);

  function find(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    return kept ? lookUp(kept.slots, name, nameOf) : -1;
  }

  function numberOf(name: string): number {
    const known = find(name);
    if (known >= 0) return known;
    numbers.set(name, count + added.length);
    return count + added.push(name) - 1;
  }

  function add(layer: Layer, from: string, to: string): void {
    const [source, target] = [numberOf(from), numberOf(to)];
    if (source !== target && layer.add(source, target)) differs(source);
  }

  function backward(): Lists {
    turned ??= turnedRound([linked, fixed], added.length);
    return turned as Lists;
  }

  function neederNumbers(number: number): Uint32Array | readonly number[] {
    if (!kept) return listAt(backward(), number);
    turned ??= sourcesOf(others, [linked, fixed]);
    const more = (turned as ReadonlyMap<number, number[]>).get(number) ?? [];
    const known = number < count ? listAt(kept.backward, number) : none;
    if (others.size === 0) return known;
    return [...known.filter((source) => !others.has(source)), ...more];
  }

  const namesOf = (list: Iterable<number>) => Array.from(list, nameOf);
  return {
    link: (from, to) => add(linked, from, to),
    fix: (from, to) => add(fixed, from, to),
    unlink(from) {
      const number = numberOf(from);
      linked.clear(number);
      differs(number);
    },
    needs(from) {
      const number = find(from);
      return number < 0 ? [] : [...namesOf(linked.get(number)), ...namesOf(fixed.get(number))];
    },
    needers(to) {
      const number = find(to);
      return number < 0 ? [] : namesOf(neederNumbers(number));
    },
    has: (node) => find(node) >= 0,
    names: () => Array.from({ length: count + added.length }, (_, number) => nameOf(number)),
    numberOf: find,
    nameOf,
    size: () => count + added.length,
    neederNumbers,
    places: kept?.places ?? null,
    table(places) {
      const names = Array.from({ length: count + added.length }, (_, number) => nameOf(number));
      return {
        names: textsOf(names),
        slots: hashed(names),
        linked: linked.flat(names.length),
        fixed: fixed.flat(names.length),
        backward: kept ? turnedRound([linked, fixed], names.length) : backward(),
        places,
      };
    },
  };
}

/** For each node the numbers of others. */
interface Layer {
  get(node: number): Uint32Array | readonly number[];
  /** False when it is there already. */
  add(node: number, other: number): boolean;
  clear(node: number): void;
  flat(count: number): Lists;
}

function layerOf(kept: Lists | null, count: number): Layer {
  const own: (number[] | undefined)[] = [];
  // What the long ones hold: lists of files that some generator wrote name one file thousands of times.
  const held = new Map<number, Set<number>>();
  const get = (node: number) => own[node] ?? (kept && node < count ? listAt(kept, node) : none);
  return {
    get,
    add(node, other) {
      let list = own[node];
      if (!list) {
        list = [...get(node)];
        own[node] = list;
      }
      if (list.length < 50) {
        if (list.includes(other)) return false;
      } else {
        const set = held.get(node) ?? new Set(list);
        held.set(node, set);
        if (set.has(other)) return false;
        set.add(other);
      }
      list.push(other);
      return true;
    },
    clear(node) {
      if (kept || own[node]) own[node] = [];
      held.delete(node);
    },
    flat: (size) => flatten(Array.from({ length: size }, (_, node) => get(node))),
  };
}

function turnedRound(layers: readonly Layer[], count: number): Lists {
  const offsets = new Uint32Array(count + 1);
  for (const layer of layers) {
    for (let node = 0; node < count; node += 1) {
      for (const to of layer.get(node)) offsets[to + 1] = (offsets[to + 1] as number) + 1;
    }
  }
  for (let at = 1; at <= count; at += 1) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  const next = offsets.slice();
  const all = new Uint32Array(offsets[count] as number);
  for (const layer of layers) {
    for (let node = 0; node < count; node += 1) {
      for (const to of layer.get(node)) {
        const at = next[to] as number;
        all[at] = node;
        next[to] = at + 1;
      }
    }
  }
  return { offsets, all };
}

/** What some of the nodes need → those that need it. */
function sourcesOf(nodes: Iterable<number>, layers: readonly Layer[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const node of nodes) {
    for (const layer of layers) {
      for (const to of layer.get(node)) {
        const list = found.get(to);
        if (list) list.push(node);
        else found.set(to, [node]);
      }
    }
  }
  return found;
}

export function nodeOf({ kind, path }: Target): string {
  return kind === "folder" ? `${path}/` : kind === "code" ? `${path}//` : path;
}

/** What a change reaches. */
export interface Reached {
  has(node: string): boolean;
  /** From a reached node to where the change starts, the node first. */
  way(node: string): string[];
  /** The folders that hold a reached file, `""` for the root. */
  readonly folders: readonly string[];
}

const [unreached, start] = [0, -1];

/**
 * Everything that needs one of `seeds`, over any number of steps.
 * @param isCode true for files that count as code of the folders above them.
 * @param moved files of which an earlier run's answer to that may be another one.
 */
export function reach(
  graph: Graph,
  seeds: Iterable<string>,
  isCode: (path: string) => boolean,
  moved: Iterable<string> = [],
): Reached {
  // The number of the node that each was reached from and one, 0 for those that are not reached.
  const parents = new Int32Array(graph.size());
  const queue: number[] = [];
  const visit = (node: number, from: number) => {
    if (parents[node] !== unreached) return;
    parents[node] = from;
    queue.push(node);
  };
  const places = placed(graph, isCode, new Set(Array.from(moved, graph.numberOf)));
  // Files of one folder lie in the same folders.
  const climbed = new Set<number>();
  const known = new Set<string>();
  const folders = new Set<number>();
  const climb = (place: number, from: number) => {
    folders.add(place >> 1);
    if (climbed.has(place)) return;
    climbed.add(place);
    for (const above of containers(places.folder(place >> 1), (place & 1) === 1, known)) {
      const number = graph.numberOf(above);
      if (number >= 0) visit(number, from);
    }
  };
  const strangers = new Map<string, number>();
  for (const seed of seeds) {
    const number = graph.numberOf(seed);
    if (number >= 0) visit(number, start);
    else strangers.set(seed, places.of(seed));
  }
  const names = [...strangers.keys()];
  names.forEach((name, at) => {
    const place = strangers.get(name) as number;
    if (place >= 0) climb(place, -2 - at);
  });
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as number;
    for (const needer of graph.neederNumbers(node)) visit(needer, node + 1);
    const place = places.at(node);
    if (place >= 0) climb(place, node + 1);
  }
  return {
    has: (node) => strangers.has(node) || (parents[graph.numberOf(node)] ?? unreached) !== unreached,
    way(node) {
      const way = [node];
      let from = strangers.has(node) ? start : (parents[graph.numberOf(node)] ?? unreached);
      for (; from > unreached; from = parents[from - 1] as number) way.push(graph.nameOf(from - 1));
      if (from < start) way.push(names[-2 - from] as string);
      return way;
    },
    folders: Array.from(folders, places.folder),
  };
}

/** @param known those that were told before. */
function* containers(folder: string, countsAsCode: boolean, known: Set<string>): Iterable<string> {
  for (let path = folder; ; path = folderOf(path)) {
    const node = countsAsCode ? `${path}//` : `${path}/`;
    if (known.has(node)) return;
    known.add(node);
    if (countsAsCode) {
      yield node;
      known.add(`${path}/`);
    }
    yield `${path}/`;
    if (path === "") return;
  }
}
