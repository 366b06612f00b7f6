import type { Facts, Trait } from "../scan/facts.ts";
import { type Lists, type Texts, textsOf } from "./pack.ts";

/** What scanners found in a sequence of files: every text once, and for each file the numbers of its texts. */
export interface FactPack {
  readonly names: Texts;
  readonly lists: Lists;
}

const traits: readonly Trait[] = ["reads", "spawns", "lists", "asks", "names"];
const fields = ["imports", "typeImports", "prefixes", "strings", "pragmas"] as const;

/** Files in one pack: far more than a repository has. */
export const packSize = 2 ** 28;

/** Facts of files, gathered one after the other. */
export interface FactStore {
  readonly size: number;
  /** @returns the file's place in the sequence. */
  add(facts: Facts): number;
  at(index: number): Facts;
  /** What was added since the last call, for a store in another thread that takes all of it in order. */
  news(): FactNews;
  take(news: FactNews): void;
  pack(): FactPack;
}

export interface FactNews {
  readonly names: readonly string[];
  readonly numbers: Uint32Array;
  /** Where each file's numbers end in all of the store's. */
  readonly ends: Uint32Array;
}

export function factStore(): FactStore {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  // The entries of all files, one after the other, and where each ends.
  const all: number[] = [];
  const ends: number[] = [0];
  let told = { names: 0, numbers: 0, ends: 1 };

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
      return ends.length - 1;
    },
    add(facts) {
      for (const field of fields) all.push(facts[field].length);
      all.push(facts.traits.reduce((sum, trait) => sum | (1 << traits.indexOf(trait)), 0));
      for (const field of fields) for (const name of facts[field]) all.push(numberOf(name));
      return ends.push(all.length) - 2;
    },
    at: (index) => decoded(all, ends[index] as number, (number) => names[number] as string),
    news() {
      const news = {
        names: names.slice(told.names),
        numbers: Uint32Array.from(all.slice(told.numbers)),
        ends: Uint32Array.from(ends.slice(told.ends)),
      };
      told = { names: names.length, numbers: all.length, ends: ends.length };
      return news;
    },
    take(news) {
      for (const name of news.names) names.push(name);
      for (const number of news.numbers) all.push(number);
      for (const end of news.ends) ends.push(end);
    },
    pack: () => ({
      names: textsOf(names),
      lists: { offsets: Uint32Array.from(ends), all: Uint32Array.from(all) },
    }),
  };
}

/** A long piece of a text keeps the whole text in memory; its copy does not. */
function copied(name: string): string {
  return name.length < 13 ? name : Buffer.from(name, "utf8").toString("utf8");
}

/** The facts of the file at `index`. */
export function factsAt({ names, lists }: FactPack, index: number): Facts {
  return decoded(lists.all, lists.offsets[index] as number, names.at);
}

function decoded(
  all: Uint32Array | readonly number[],
  start: number,
  nameOf: (number: number) => string,
): Facts {
  let at = start + fields.length + 1;
  const take = (field: number) => {
    const list: string[] = [];
    for (const end = at + (all[start + field] as number); at < end; at += 1)
      list.push(nameOf(all[at] as number));
    return list;
  };
  const mask = all[start + fields.length] as number;
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
