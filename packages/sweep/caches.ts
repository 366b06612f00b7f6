import { type Entry, goes, instant, newestOf, stays, type Verdict } from "./entry.ts";

export interface CacheFacts {
  readonly defaultBranch: string;
  readonly openPulls: ReadonlySet<number>;
  readonly now: Date;
}

/** A build that has just read an older index may still fetch what it names. */
const graceMs = 3_600_000;

/**
 * Caches that nobody can use any more: those of closed pull requests, BuildKit indexes with a newer export, and
 * blobs of a ref that has no index left. The newest of a family on the default branch always stays.
 */
export function judgeCaches(caches: readonly Entry[], facts: CacheFacts): Verdict[] {
  const home = `refs/heads/${facts.defaultBranch}`;
  const newest = newestOf(caches, ({ name, ref }) => (ref === home ? familyOf(name) : null));
  const live = liveIndexes(caches);
  const indexed = new Set([...live.values()].map(({ ref }) => ref));
  return caches.map((cache) => {
    if (newest.has(cache)) return stays(cache, "the newest of its family on the default branch");
    const pull = pullOf(cache.ref);
    if (pull !== null && !facts.openPulls.has(pull)) return goes(cache, `pull request #${pull} is closed`);
    if (facts.now.getTime() - instant(cache.used ?? cache.created) < graceMs) {
      return stays(cache, "used within the last hour");
    }
    const index = indexOf(cache);
    if (index) {
      return live.get(index.group) === cache
        ? stays(cache, "the newest export of its scope")
        : goes(cache, "a newer BuildKit export replaced it");
    }
    if (isBlob(cache) && cache.ref !== home && !indexed.has(cache.ref)) {
      return goes(cache, "no BuildKit index of its ref is left that could name it");
    }
    return stays(cache, "in use as far as can be told");
  });
}

/** A key without the parts that change from save to save: digests, run numbers, export numbers. */
export function familyOf(key: string): string {
  return key
    .replace(/#\d+$/, "#")
    .replace(/[0-9a-f]{8,}/gi, "*")
    .replace(/\d{5,}/g, "*");
}

/** The number of the pull request whose runs alone can read an entry of `ref`. */
export function pullOf(ref: string | null): number | null {
  const number = /^refs\/pull\/(\d+)\/(merge|head)$/.exec(ref ?? "")?.[1];
  return number === undefined ? null : Number(number);
}

/** BuildKit numbers the exports of a scope. Source: BuildKit, cache/remotecache/gha. */
function indexOf({ name, ref }: Entry): { readonly group: string; readonly number: number } | null {
  const [, family, number] = /^(index-.+)#(\d+)$/.exec(name) ?? [];
  return family === undefined ? null : { group: `${ref} ${family}`, number: Number(number) };
}

function isBlob({ name }: Entry): boolean {
  return /^buildkit-blob-\d+-/.test(name);
}

function liveIndexes(caches: readonly Entry[]): Map<string, Entry> {
  const live = new Map<string, Entry>();
  for (const cache of caches) {
    const index = indexOf(cache);
    const known = index && live.get(index.group);
    if (index && (!known || index.number > (indexOf(known)?.number ?? 0))) live.set(index.group, cache);
  }
  return live;
}
