import { compareListings, type Entry, entryOf } from "@keep-pace/changes";
import { isSetUp } from "../commands/sources.ts";
import { languageOf } from "../scan/index.ts";

/** What lies at each path: as git lists it, and for the paths of which that is not true, in a word. */
export interface Contents {
  readonly listing: Uint8Array;
  /** Path → `file <id>`, `""` for what was deleted and is still asked for, `null` for nothing. */
  readonly unlisted: ReadonlyMap<string, string | null>;
}

/** What an earlier run knew and this one has to look at again. */
export interface Since {
  /** Paths, links, manifests or configurations are others, so that nothing can be taken as it was linked. */
  readonly isOther: boolean;
  /** Code files whose content is another one, or gone. */
  readonly code: readonly string[];
  /** Files that were deleted, and are still asked for. */
  readonly gone: readonly string[];
}

export function changedSince(earlier: Contents, now: Contents): Since {
  const known = new Map<string, { before: string | null; after: string | null }>();
  for (const { path, before, after } of compareListings(earlier.listing, now.listing)) {
    known.set(path, { before: stateOf(before), after: stateOf(after) });
  }
  for (const path of [...earlier.unlisted.keys(), ...now.unlisted.keys()]) {
    const listed = known.get(path);
    const state = (side: "before" | "after", { listing, unlisted }: Contents) =>
      unlisted.has(path)
        ? (unlisted.get(path) ?? null)
        : listed
          ? listed[side]
          : stateOf(entryOf(listing, path));
    known.set(path, { before: state("before", earlier), after: state("after", now) });
  }
  let isOther = false;
  const [code, gone]: [string[], string[]] = [[], []];
  for (const [path, { before, after }] of known) {
    if (before === after) continue;
    isOther ||= movesOthers(path, before, after);
    if (after === "") gone.push(path);
    if (languageOf(path) !== null && after !== null) code.push(path);
  }
  return { isOther, code, gone };
}

/** True when what other files mean, or which files are tests, may follow from the difference. */
function movesOthers(path: string, before: string | null, after: string | null): boolean {
  if (before === null || after === null || before === "") return true;
  const isLink = before.startsWith("link ") || after.startsWith("link ");
  // A package of Go is tested as long as one of its files is a test.
  return isLink || isSetUp(path) || (after === "" && path.endsWith("_test.go"));
}

function stateOf(entry: Entry | null): string | null {
  if (entry === null || entry.isLeftOut || entry.mode === "160000") return null;
  return `${entry.mode === "120000" ? "link" : "file"} ${entry.id}`;
}
