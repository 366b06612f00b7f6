import { join } from "node:path";
import {
  entriesOf,
  entryOf,
  followed,
  type Git,
  type Listing,
  linksIn,
  listingOf,
  readBlobs,
  readSnapshot,
} from "@keep-pace/changes";
import type { Workspace } from "@keep-pace/workspace";
import { linkId } from "../blob-id.ts";
import { kindOf } from "../kinds.ts";
import { baseName } from "../tree.ts";
import { readText } from "./read-text.ts";

/** The files to select among: those on disk, or those of a commit. */
export interface Sources {
  readonly paths: readonly string[];
  readonly links: ReadonlyMap<string, string>;
  /** What lies at the paths, as git lists it (see `Entry`). */
  readonly listing: Uint8Array;
  /** Paths of which `listing` does not tell the content → whether a file lies there. */
  readonly unlisted: ReadonlyMap<string, boolean>;
  isFile(path: string): boolean;
  /** The blob id of a file's content, `null` where git does not know it; for a link of a commit its `linkId`. */
  idOf(path: string): string | null;
  /** Where the files lie on disk, absolute; `null` for those of a commit. */
  readonly folder: string | null;
  /** Hands over the texts of `paths`, of those that have one, one after the other. */
  read(paths: readonly string[], take: (path: string, text: string) => void): Promise<void>;
}

/** @param commit the commit to look at; `null` for the files on disk. `null` when git cannot list it. */
export async function sourcesOf(workspace: Workspace, commit: string | null): Promise<Sources | null> {
  const { git, files, root, listing } = workspace;
  if (commit !== null && git) return ofCommit(git, commit);
  const isKnown = git !== null && listing !== null && listing.dirty !== null;
  const index = isKnown ? listing.index : new Uint8Array(0);
  const unlisted = isKnown ? unlistedIn(listing) : new Map(files.paths.map((path) => [path, true]));
  return {
    get paths() {
      return files.paths;
    },
    links: isKnown ? await followed(git, linksIn(index)) : new Map(),
    listing: index,
    unlisted,
    isFile: (path) => unlisted.get(path) ?? isListed(index, path),
    idOf: idsOf(index, unlisted),
    folder: root,
    async read(paths, take) {
      for (const path of paths) {
        const text = readText(join(root, path));
        if (text !== null) take(path, text);
      }
    },
  };
}

function unlistedIn({ dirty, untracked }: Listing): Map<string, boolean> {
  const unlisted = new Map<string, boolean>();
  for (const { path, status, kind } of dirty ?? []) {
    // Where a link leads is told by the index alone.
    if (kind === "file" || (kind === "link" && status === "D")) unlisted.set(path, status !== "D");
  }
  for (const path of untracked) unlisted.set(path, true);
  return unlisted;
}

function isListed(listing: Uint8Array, path: string): boolean {
  const entry = entryOf(listing, path);
  return entry !== null && !entry.isLeftOut && entry.mode !== "160000";
}

function idsOf(listing: Uint8Array, unlisted: ReadonlyMap<string, boolean>): (path: string) => string | null {
  let blobs: ReadonlyMap<string, string> | null = null;
  return (path) => {
    blobs ??= entriesOf(listing).blobs;
    return unlisted.has(path) ? null : (blobs.get(path) ?? null);
  };
}

// Each batch of texts is let go before the next is read.
const textsAtOnce = 4000;

async function ofCommit(git: Git, commit: string): Promise<Sources | null> {
  const snapshot = await readSnapshot(git, commit);
  if (snapshot === null) return null;
  const { blobs, links } = snapshot;
  const targets = await readBlobs(git, [...new Set(links.values())]);
  const named = new Map(Array.from(links, ([path, id]) => [path, linkId(targets.get(id) ?? "")]));
  const entries = (ids: ReadonlyMap<string, string>, mode: string) =>
    Array.from(ids, ([path, id]) => ({ path, mode, id }));
  return {
    paths: [...blobs.keys(), ...links.keys()],
    links: await followed(git, links),
    listing: listingOf([...entries(blobs, "100644"), ...entries(links, "120000")]),
    unlisted: new Map(),
    isFile: (path) => blobs.has(path) || links.has(path),
    idOf: (path) => blobs.get(path) ?? named.get(path) ?? null,
    folder: null,
    async read(paths, take) {
      for (let start = 0; start < paths.length; start += textsAtOnce) {
        const texts = await snapshot.texts(paths.slice(start, start + textsAtOnce));
        for (const [path, text] of texts) take(path, text);
      }
    },
  };
}

/** True for files of which, once changed, both texts are compared: what is set up, lock files and workflows. */
export function isCompared(path: string): boolean {
  const { kind } = kindOf(path);
  // What a shell script is for, manifests say.
  return isSetUp(path) || kind === "manifest" || /\.(?:ba|z)?sh$/.test(path);
}

/** True for manifests, configurations and workflows, whose texts say how the others are to be read. */
export function isSetUp(path: string): boolean {
  const { kind } = kindOf(path);
  const isConfiguration = kind === "configuration" || kind === "manifest";
  return isConfiguration
    ? !/(?:^|[-.])lock(?:b|file)?(?:\.|$)|\.sum$/.test(baseName(path))
    : isWorkflow(path);
}

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
