import type { Host, JobServices } from "@keep-pace/command";
import { blobId } from "../blob-id.ts";
import { changedSince } from "../cache/since.ts";
import { type Kept, packKept, unpackKept, type World } from "../cache/world.ts";
import type { Facts } from "../scan/facts.ts";
import { languageOf } from "../scan/index.ts";
import type { WorldCache } from "../select.ts";
import { codeFacts } from "./code-facts.ts";
import { mark, ownFile, readKept, sharedFile, writeKept } from "./kept-file.ts";
import { isSetUp, type Sources } from "./sources.ts";

/** What the code files may need, and what earlier runs of the repository left to know. */
export interface Edges extends WorldCache {
  /** The manifests and configurations that are there. */
  readonly setUps: readonly string[];
  factsOf(path: string): Facts;
  /** Keeps for the next run what this one found out, where that is worth writing. */
  save(): void;
}

/**
 * Reads what earlier runs found out about `sources`, and scans what is another since then.
 * @param deleted paths that are not there and still asked for.
 * @param services GitHub's cache, where a workflow runs that may ask it.
 */
export async function edgesOf(
  sources: Sources,
  deleted: readonly string[],
  root: string,
  host: Host,
  services: JobServices | null = null,
): Promise<Edges> {
  const count = countOf(sources);
  const asked = count < worthFetching ? null : services;
  const file = asked ? sharedFile(root, host) : ownFile(root, host);
  const shared = asked && (await import("./kept-edges.ts"));
  const found = asked && shared && (await shared.restoreEdges(file, host, asked));
  const bytes = readKept(file);
  const kept = bytes && unpackKept(bytes, mark);
  if (bytes && !kept) host.log.info(`${file} is damaged or of another version, so it is thrown away.`);
  const own = await contentsOf(sources, deleted);
  const since = kept && changedSince(kept, { listing: sources.listing, unlisted: own.states });
  const facts = await codeFacts(sources, own.texts, kept, since);
  const isStanding = since !== null && !since.isOther;
  const setUps = kept && isStanding ? kept.setUps : sources.paths.filter(isSetUp);
  // Writing all of it would take longer than scanning few files again.
  const isMuch = facts.scanned >= count / 50;
  const isNews = found === "missing" || (found === "there" && (kept === null || isMuch));
  const isUploaded = isNews && asked !== null && shared?.mayKeepEdges(host, asked) === true;
  const stays = host.system.env.RUNNER_ENVIRONMENT !== "github-hosted" && (!isStanding || isMuch);
  let world: World | null = null;
  return {
    deleted,
    setUps,
    factsOf: facts.of,
    get pragmas() {
      return facts.pragmas();
    },
    earlier: kept && isStanding ? { world: kept.world, changed: facts.others, gone: since.gone } : null,
    isKeeping: count >= worthKeeping && (isUploaded || stays),
    keep(built) {
      world = built;
    },
    save() {
      if (world === null) return;
      const { listing } = sources;
      const unlisted = new Map(
        [...own.states].flatMap(([path, state]) => (state === null ? [] : [[path, state]])),
      );
      const left: Kept = {
        world,
        listing,
        unlisted,
        setUps,
        pragmas: facts.pragmas(),
        ...facts.kept(world.table.names),
      };
      writeKept(file, packKept(left, mark), host);
      if (isUploaded) shared.handOverEdges(file, asked);
    },
  };
}

/** Files; below it a run from nothing is as fast. */
const worthKeeping = 300;

/** Files; scanning them takes 2 s on one of GitHub's machines, asking the cache and unpacking about 1 s. */
const worthFetching = 20_000;

/** About how many files there are. */
function countOf({ listing, unlisted }: Sources): number {
  let count = unlisted.size;
  for (let at = listing.indexOf(0); at >= 0; at = listing.indexOf(0, at + 1)) count += 1;
  return count;
}

/** What lies at the paths of which the listing does not tell it, and the texts that were read for that. */
async function contentsOf(sources: Sources, deleted: readonly string[]) {
  const states = new Map<string, string | null>();
  const texts = new Map<string, string>();
  for (const [path, isThere] of sources.unlisted) states.set(path, isThere ? "file" : null);
  const matters = (path: string) => languageOf(path) !== null || isSetUp(path);
  const wanted = [...sources.unlisted].flatMap(([path, isThere]) => (isThere && matters(path) ? path : []));
  await sources.read(wanted, (path, text) => {
    states.set(path, `file ${blobId(text)}`);
    texts.set(path, text);
  });
  for (const path of deleted) states.set(path, "");
  return { states, texts };
}
