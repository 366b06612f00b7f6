import type { GraphTable } from "../graph.ts";
import type { Discovery } from "../tests/discover.ts";
import type { Runner } from "../tests/test-file.ts";
import type { TypeUse } from "../types.ts";
import type { FactPack } from "./facts.ts";
import { type Lists, type Packed, pack, type Texts, textsOf, unpack } from "./pack.ts";

/** All that follows from paths, links, manifests and configurations, and from what code files said. */
export interface World {
  readonly table: GraphTable;
  readonly tests: Discovery;
  /** The folders with a manifest. */
  readonly projects: readonly string[];
  readonly types: TypeUse;
}

/** What one run leaves to the next. */
export interface Kept {
  readonly world: World;
  /** What lay at each path, as git lists it. */
  readonly listing: Uint8Array;
  /** Paths of which `listing` does not tell it → what lay there, see `stateOf`. */
  readonly unlisted: ReadonlyMap<string, string>;
  /** Manifests and configurations. */
  readonly setUps: readonly string[];
  /** What code files said of themselves: path → texts. */
  readonly pragmas: ReadonlyMap<string, readonly string[]>;
  readonly facts: readonly FactPack[];
  /** For the node of each code file where its facts are, see `placeOf`. */
  readonly factsOf: Uint32Array;
}

/** @param mark the format's and the scanners' version: what another one found out is not taken. */
export function packKept(kept: Kept, mark: string): Uint8Array {
  const { world, facts } = kept;
  const { table, tests } = world;
  const head = JSON.stringify({
    types: world.types,
    uncertain: tests.uncertain,
    projects: world.projects,
    unlisted: [...kept.unlisted],
    pragmas: [...kept.pragmas],
    setUps: kept.setUps,
    runners: [...new Set(tests.units.map(({ runner }) => runner))],
    packs: facts.length,
  });
  const runners: Runner[] = JSON.parse(head).runners;
  const lists = { linked: table.linked, fixed: table.fixed, backward: table.backward };
  const numbers: Record<string, Uint32Array> = {
    slots: table.slots,
    places: table.places.of,
    factsOf: kept.factsOf,
    runners: Uint32Array.from(tests.units, ({ runner }) => runners.indexOf(runner)),
  };
  const texts: Record<string, Texts> = {
    head: textsOf([head]),
    nodes: table.names,
    folders: table.places.folders,
    units: textsOf(tests.units.map(({ path }) => path)),
  };
  for (const [name, { offsets, all }] of Object.entries(lists)) {
    numbers[`${name}-offsets`] = offsets;
    numbers[`${name}-all`] = all;
  }
  for (const [at, { names, lists }] of facts.entries()) {
    texts[`names-${at}`] = names;
    numbers[`facts-${at}-offsets`] = lists.offsets;
    numbers[`facts-${at}-all`] = lists.all;
  }
  return pack({ texts, numbers, bytes: { listing: kept.listing } }, mark);
}

/** What `packKept` wrote under the same mark; `null` for anything else. */
export function unpackKept(file: Uint8Array, mark: string): Kept | null {
  try {
    const packed = unpack(file, mark);
    return packed && keptIn(packed);
  } catch {
    return null;
  }
}

function keptIn({ texts, numbers, bytes }: Packed): Kept {
  const head = JSON.parse((texts.head as Texts).at(0));
  const lists = (name: string): Lists => ({
    offsets: numbers[`${name}-offsets`] as Uint32Array,
    all: numbers[`${name}-all`] as Uint32Array,
  });
  const units = texts.units as Texts;
  const runners = numbers.runners as Uint32Array;
  const tests = {
    units: Array.from({ length: units.length }, (_, at) => ({
      path: units.at(at),
      runner: head.runners[runners[at] as number] as Runner,
    })),
    uncertain: head.uncertain,
  };
  const places = { folders: texts.folders as Texts, of: numbers.places as Uint32Array };
  const table = {
    names: texts.nodes as Texts,
    slots: numbers.slots as Uint32Array,
    linked: lists("linked"),
    fixed: lists("fixed"),
    backward: lists("backward"),
    places,
  };
  return {
    world: { table, tests, projects: head.projects, types: head.types },
    listing: bytes.listing as Uint8Array,
    unlisted: new Map(head.unlisted),
    setUps: head.setUps,
    pragmas: new Map(head.pragmas),
    facts: Array.from({ length: head.packs }, (_, at) => ({
      names: texts[`names-${at}`] as Texts,
      lists: lists(`facts-${at}`),
    })),
    factsOf: numbers.factsOf as Uint32Array,
  };
}
