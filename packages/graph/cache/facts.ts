import type { Facts, Trait } from "../scan/facts.ts";
import { flatten, type Lists, listAt, type Texts, textsOf } from "./pack.ts";

/** What scanners found in a sequence of files: every text once, and for each file the numbers of its texts. */
export interface FactPack {
  readonly names: Texts;
  readonly lists: Lists;
}

const traits: readonly Trait[] = ["reads", "spawns", "lists", "asks"];
const fields = ["imports", "typeImports", "prefixes", "strings", "pragmas"] as const;

export interface FactBuilder {
  readonly size: number;
  /** @returns the file's place in the sequence. */
  add(facts: Facts): number;
  at(index: number): Facts;
  pack(): FactPack;
}

export function factBuilder(): FactBuilder {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const entries: number[][] = [];

  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const own = copied(name);
    numbers.set(own, names.length);
    names.push(own);
    return names.length - 1;
  }

  return {
    get size() {
      return entries.length;
    },
    add(facts) {
      const entry: number[] = [];
      for (const field of fields) entry.push(facts[field].length);
      entry.push(facts.traits.reduce((sum, trait) => sum | (1 << traits.indexOf(trait)), 0));
      for (const field of fields) for (const name of facts[field]) entry.push(numberOf(name));
      return entries.push(entry) - 1;
    },
    at: (index) => decoded(entries[index] as number[], (number) => names[number] as string),
    pack: () => ({ names: textsOf(names), lists: flatten(entries) }),
  };
}

/** A long piece of a text keeps the whole text in memory; its copy does not. */
function copied(name: string): string {
  return name.length < 13 ? name : Buffer.from(name, "utf8").toString("utf8");
}

/** The facts of the file at `index`. */
export function factsAt({ names, lists }: FactPack, index: number): Facts {
  return decoded(listAt(lists, index), names.at);
}

function decoded(entry: Uint32Array | readonly number[], nameOf: (number: number) => string): Facts {
  let at = fields.length + 1;
  const take = (field: number) => {
    const list: string[] = [];
    for (const end = at + (entry[field] as number); at < end; at += 1) list.push(nameOf(entry[at] as number));
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

/** True when what two files say is the same, in the same order. */
export function isSame(one: Facts, other: Facts): boolean {
  return [...fields, "traits" as const].every(
    (field) =>
      one[field].length === other[field].length && one[field].every((name, at) => name === other[field][at]),
  );
}
