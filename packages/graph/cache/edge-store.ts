import type { GraphTable } from "../graph.ts";
import type { Facts, Trait } from "../scan/facts.ts";
import type { Discovery } from "../tests/discover.ts";
import { flatten, type Packed, pack, unflatten, unpack } from "./pack.ts";

/** What earlier runs found out: the facts of contents, and the graph of one set of paths and configurations. */
export interface EdgeStore {
  facts(key: string): Facts | null;
  has(key: string): boolean;
  add(key: string, facts: Facts): void;
  /** The graph kept under `digest`. */
  world(digest: string): World | null;
  keepWorld(digest: string, world: World): void;
  /** @param isWanted the keys to keep: contents that are no longer there would pile up. */
  encode(isWanted: (key: string) => boolean): Uint8Array;
}

/** All that follows from paths, links and configurations, and from the contents of which the keys are told. */
export interface World {
  readonly table: GraphTable;
  readonly tests: Discovery;
  /** Path of each code file → the key of the content that its edges come from. */
  readonly keys: ReadonlyMap<string, string>;
}

const traits: readonly Trait[] = ["reads", "spawns", "lists", "asks"];
const fields = ["imports", "typeImports", "prefixes", "strings", "pragmas"] as const;

/** @param mark the format's and the scanners' version: what another one found out is not taken. */
export function edgeStore(mark: string, bytes: Uint8Array | null): { store: EdgeStore; isDamaged: boolean } {
  const packed = bytes === null ? null : opened(bytes, mark);
  return { store: storeOf(mark, packed), isDamaged: bytes !== null && packed === null };
}

function opened(bytes: Uint8Array, mark: string): Packed | null {
  try {
    return unpack(bytes, mark);
  } catch {
    return null;
  }
}

function storeOf(mark: string, packed: Packed | null): EdgeStore {
  const names: string[] = [...(packed?.texts.names ?? [])];
  const numbers = new Map<string, number>();
  const entries = new Map<string, Uint32Array | number[]>();
  const lists = packed
    ? unflatten(packed.numbers.factOffsets as Uint32Array, packed.numbers.facts as Uint32Array)
    : [];
  for (const [at, key] of (packed?.texts.keys ?? []).entries()) entries.set(key, lists[at] ?? []);
  let kept: { digest: string; world: World } | null = null;

  function numberOf(name: string): number {
    // Names read from the file are numbered only when something is added.
    if (numbers.size === 0) for (const [at, one] of names.entries()) numbers.set(one, at);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(copied(name), names.length);
    names.push(copied(name));
    return names.length - 1;
  }

  return {
    has: (key) => entries.has(key),
    facts(key) {
      const entry = entries.get(key);
      return entry ? decoded(entry, names) : null;
    },
    add(key, facts) {
      if (fields.some((field) => facts[field].some((name) => name.includes("\0")))) return;
      const mask = facts.traits.reduce((sum, trait) => sum | (1 << traits.indexOf(trait)), 0);
      const sizes = fields.map((field) => facts[field].length);
      entries.set(key, [...sizes, mask, ...fields.flatMap((field) => facts[field].map(numberOf))]);
    },
    world(digest) {
      if (kept?.digest === digest) return kept.world;
      return packed?.texts.world?.[0] === digest ? worldIn(packed) : null;
    },
    keepWorld(digest, world) {
      kept = { digest, world };
    },
    encode(isWanted) {
      const wanted = [...entries].filter(([key]) => isWanted(key));
      const used = renumbered(
        wanted.map(([, entry]) => entry),
        names,
      );
      const facts = flatten(used.lists);
      const world = kept && packWorld(kept.digest, kept.world);
      return pack(
        {
          texts: { keys: wanted.map(([key]) => key), names: used.names, ...world?.texts },
          numbers: { factOffsets: facts.offsets, facts: facts.all, ...world?.numbers },
        },
        mark,
      );
    },
  };
}

/** The entries with numbers for the names that they use. */
function renumbered(
  entries: readonly (Uint32Array | number[])[],
  names: readonly string[],
): { lists: Uint32Array[]; names: string[] } {
  const numbers = new Int32Array(names.length).fill(-1);
  const used: string[] = [];
  const head = fields.length + 1;
  const lists = entries.map((entry) => {
    const list = Uint32Array.from(entry);
    for (let at = head; at < list.length; at += 1) {
      const name = list[at] as number;
      if (numbers[name] === -1) {
        numbers[name] = used.length;
        used.push(names[name] as string);
      }
      list[at] = numbers[name] as number;
    }
    return list;
  });
  return { lists, names: used };
}

/** A piece of a text keeps the whole text in memory; its copy does not. */
function copied(name: string): string {
  return Buffer.from(name, "utf8").toString("utf8");
}

function decoded(entry: Uint32Array | number[], names: readonly string[]): Facts {
  let at = fields.length + 1;
  const take = (field: number) => {
    const list = Array.from(entry.slice(at, at + (entry[field] as number)), (one) => names[one] as string);
    at += list.length;
    return list;
  };
  const mask = entry[fields.length] as number;
  return {
    imports: take(0),
    typeImports: take(1),
    prefixes: take(2),
    strings: take(3),
    pragmas: take(4),
    traits: traits.filter((_, bit) => mask & (1 << bit)),
  };
}

function packWorld(digest: string, { table, tests, keys }: World): Packed {
  const [linked, fixed] = [flatten(table.linked), flatten(table.fixed)];
  return {
    texts: {
      world: [digest, JSON.stringify(tests)],
      nodes: table.names,
      paths: [...keys.keys()],
      contents: [...keys.values()],
    },
    numbers: {
      linkedOffsets: linked.offsets,
      linked: linked.all,
      fixedOffsets: fixed.offsets,
      fixed: fixed.all,
    },
  };
}

function worldIn({ texts, numbers }: Packed): World {
  const { linkedOffsets, linked, fixedOffsets, fixed } = numbers as Record<string, Uint32Array>;
  const contents = texts.contents ?? [];
  return {
    table: {
      names: texts.nodes ?? [],
      linked: unflatten(linkedOffsets as Uint32Array, linked as Uint32Array),
      fixed: unflatten(fixedOffsets as Uint32Array, fixed as Uint32Array),
    },
    tests: JSON.parse(texts.world?.[1] ?? "null"),
    keys: new Map((texts.paths ?? []).map((path, at) => [path, contents[at] as string])),
  };
}
