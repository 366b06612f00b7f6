import { type FactPack, factBuilder, factsAt, isSame } from "../cache/facts.ts";
import { type Texts, textsIn } from "../cache/pack.ts";
import type { Since } from "../cache/since.ts";
import { lookUp } from "../cache/slots.ts";
import type { Kept } from "../cache/world.ts";
import { type Facts, noFacts } from "../scan/facts.ts";
import { languageOf, scan } from "../scan/index.ts";
import { scanInThreads } from "./scan-threads.ts";
import type { Sources } from "./sources.ts";

/** What the code files say. */
interface CodeFacts {
  of(path: string): Facts;
  /** Code files that say something else than an earlier run found in them. */
  readonly others: readonly string[];
  /** How many files were scanned. */
  readonly scanned: number;
  /** What they say of themselves: path → texts. */
  readonly pragmas: ReadonlyMap<string, readonly string[]>;
  /** What a later run needs to know it by. */
  kept(nodes: Texts): Pick<Kept, "facts" | "factsOf">;
}

/**
 * Scans the code files that `since` names, without it all of them.
 * @param texts of files that were read already.
 */
export async function codeFacts(
  sources: Sources,
  texts: ReadonlyMap<string, string>,
  kept: Kept | null,
  since: Since | null,
): Promise<CodeFacts> {
  const pragmas = new Map(kept?.pragmas);
  const builder = factBuilder();
  // Path → place among the scanned ones, see `packSize`; those that are gone or cannot be read say nothing.
  const fresh = new Map<string, number | null>();
  const add = (path: string, facts: Facts) => {
    fresh.set(path, builder.add(facts));
    if (facts.pragmas.length > 0) pragmas.set(path, facts.pragmas);
  };
  const all = since ? since.code : sources.paths.filter((path) => languageOf(path) !== null);
  const gone = new Set(since?.gone);
  const unread: string[] = [];
  for (const path of all) {
    pragmas.delete(path);
    fresh.set(path, null);
    const text = texts.get(path);
    if (text !== undefined) add(path, scan(path, text));
    else if (!gone.has(path)) unread.push(path);
  }
  const beside: FactPack[] = [];
  if (sources.folder === null) await sources.read(unread, (path, text) => add(path, scan(path, text)));
  else {
    const found = await scanInThreads(sources.folder, unread, (at, facts) =>
      add(unread[at] as string, facts),
    );
    for (const { files, names, lists, pragmas: written } of found) {
      beside.push({ names: textsIn(names.bytes, names.offsets), lists });
      const start = beside.length * packSize;
      for (const [index, at] of files.entries()) fresh.set(unread[at] as string, start + index);
      for (const [at, texts] of written) pragmas.set(unread[at] as string, texts);
    }
  }
  const freshAt = (place: number) =>
    place < packSize
      ? builder.at(place)
      : factsAt(beside[Math.floor(place / packSize) - 1] as FactPack, place % packSize);

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
    const place = fresh.get(path);
    if (place === undefined) return keptFacts(path);
    return place === null ? noFacts : freshAt(place);
  };
  return {
    of,
    others: since ? since.code.filter((path) => !isSame(keptFacts(path), of(path))) : [],
    scanned: beside.reduce((sum, { lists }) => sum + lists.offsets.length - 1, builder.size),
    pragmas,
    kept(nodes) {
      if ((kept?.facts.length ?? 0) >= mostPacks) return repacked(nodes, of);
      const earlier = kept?.facts ?? [];
      const factsOf = Uint32Array.from({ length: nodes.length }, (_, node) => {
        const path = nodes.at(node);
        const place = fresh.get(path);
        if (place === undefined) return keptAt(path);
        return place === null ? 0 : earlier.length * packSize + place + 1;
      });
      return { facts: [...earlier, builder.pack(), ...beside], factsOf };
    },
  };
}

/** Files in one pack: far more than a repository has. */
const packSize = 2 ** 28;

/** What is no longer there stays in the packs until they are made one. */
const mostPacks = 8;

function repacked(nodes: Texts, of: (path: string) => Facts): Pick<Kept, "facts" | "factsOf"> {
  const builder = factBuilder();
  const factsOf = Uint32Array.from({ length: nodes.length }, (_, node) => {
    const path = nodes.at(node);
    return languageOf(path) === null ? 0 : builder.add(of(path)) + 1;
  });
  return { facts: [builder.pack()], factsOf };
}
