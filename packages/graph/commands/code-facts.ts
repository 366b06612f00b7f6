import { type FactPack, factStore, factsAt, isSame, packSize } from "../cache/facts.ts";
import type { Texts } from "../cache/pack.ts";
import type { Since } from "../cache/since.ts";
import { lookUp } from "../cache/slots.ts";
import type { Kept } from "../cache/world.ts";
import { type Facts, noFacts } from "../scan/facts.ts";
import { languageOf, scan } from "../scan/index.ts";
import type { Sources } from "./sources.ts";

/** What the code files say. */
interface CodeFacts {
  /** Waits for the file's turn where it is not scanned yet. */
  of(path: string): Facts;
  /** Code files that say something else than an earlier run found in them. */
  readonly others: readonly string[];
  /** How many files are scanned. */
  readonly scanned: number;
  /** What they say of themselves: path → texts. */
  pragmas(): ReadonlyMap<string, readonly string[]>;
  /** What a later run needs to know it by. */
  kept(nodes: Texts): Pick<Kept, "facts" | "factsOf">;
}

/**
 * Scans the code files that `since` names, without it all of them; those on disk while others wait for what they say.
 * @param texts of files that were read already.
 */
export async function codeFacts(
  sources: Sources,
  texts: ReadonlyMap<string, string>,
  kept: Kept | null,
  since: Since | null,
): Promise<CodeFacts> {
  const store = factStore();
  const written = new Map(kept?.pragmas);
  // Path → place in the store; those that are gone or cannot be read say nothing.
  const fresh = new Map<string, number | null>();
  const add = (path: string, facts: Facts) => {
    fresh.set(path, store.add(facts));
    if (facts.pragmas.length > 0) written.set(path, facts.pragmas);
  };
  const all = since ? since.code : sources.paths.filter((path) => languageOf(path) !== null);
  const gone = new Set(since?.gone);
  const unread: string[] = [];
  for (const path of all) {
    written.delete(path);
    const text = texts.get(path);
    if (text !== undefined) add(path, scan(path, text));
    else if (gone.has(path)) fresh.set(path, null);
    else unread.push(path);
  }
  if (sources.folder === null) {
    for (const path of unread) fresh.set(path, null);
    await sources.read(unread, (path, text) => add(path, scan(path, text)));
  }
  const onDisk = sources.folder === null ? [] : unread;
  // Most runs after the first find nothing left to scan.
  const scanning =
    onDisk.length === 0
      ? null
      : (await import("./scan-threads.ts")).scanInThreads(sources.folder ?? "", onDisk, store);
  const turns = new Map(onDisk.map((path, at) => [path, at]));

  const keptAt = (path: string) => {
    const node = kept ? lookUp(kept.world.table.slots, path, kept.world.table.names.at) : -1;
    return node < 0 ? 0 : (kept?.factsOf[node] ?? 0);
  };
  const keptFacts = (path: string) => {
    const place = keptAt(path);
    if (kept === null || place === 0) return noFacts;
    return factsAt(kept.facts[Math.floor((place - 1) / packSize)] as FactPack, (place - 1) % packSize);
  };
  const of = (path: string) => {
    const turn = turns.get(path);
    if (turn !== undefined) return scanning?.at(turn) ?? noFacts;
    const place = fresh.get(path);
    if (place === undefined) return keptFacts(path);
    return place === null ? noFacts : store.at(place);
  };
  return {
    of,
    others: since ? since.code.filter((path) => !isSame(keptFacts(path), of(path))) : [],
    scanned: store.size + onDisk.length,
    pragmas() {
      for (const [turn, lines] of scanning?.pragmas() ?? []) written.set(onDisk[turn] as string, lines);
      return written;
    },
    kept(nodes) {
      if ((kept?.facts.length ?? 0) >= mostPacks) return repacked(nodes, of);
      const earlier = kept?.facts ?? [];
      const { packs, places } = scanning?.packs() ?? { packs: [store.pack()], places: new Int32Array(0) };
      const factsOf = Uint32Array.from({ length: nodes.length }, (_, node) => {
        const path = nodes.at(node);
        const turn = turns.get(path);
        const place = turn === undefined ? fresh.get(path) : (places[turn] as number);
        if (place === undefined) return keptAt(path);
        return place === null || place < 0 ? 0 : earlier.length * packSize + place + 1;
      });
      return { facts: [...earlier, ...packs], factsOf };
    },
  };
}

/** What is no longer there stays in the packs until they are made one. */
const mostPacks = 8;

function repacked(nodes: Texts, of: (path: string) => Facts): Pick<Kept, "facts" | "factsOf"> {
  const store = factStore();
  const factsOf = Uint32Array.from({ length: nodes.length }, (_, node) => {
    const path = nodes.at(node);
    return languageOf(path) === null ? 0 : store.add(of(path)) + 1;
  });
  return { facts: [store.pack()], factsOf };
}
