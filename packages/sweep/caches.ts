import { type Entry, goes, instant, newestOf, stays, type Verdict } from "./entry.ts";

export interface CacheFacts {
  readonly defaultBranch: string;
  readonly openPulls: ReadonlySet<number>;
  readonly now: Date;
  /** Names of all branches; `null` when they were not read. */
  readonly branches?: ReadonlySet<string> | null;
  /** What all caches together may take; without it their size is no reason. */
  readonly quotaBytes?: number | null;
}

/** A build that has just read an older index may still fetch what it names. */
const graceMs = 3_600_000;

/**
 * Caches that nobody can use any more: those of closed pull requests and of branches that are gone, BuildKit indexes
 * with a newer export, and blobs of a ref that has no index left; then, above a quota, the oldest. The newest of a
 * family on the default branch always stays.
 */
export function judgeCaches(caches: readonly Entry[], facts: CacheFacts): Verdict[] {
  const verdicts = unusable(caches, facts);
  const { quotaBytes = null } = facts;
  if (quotaBytes === null) return verdicts;
  const going = new Set(overQuota(verdicts, facts, quotaBytes));
  return verdicts.map((verdict) =>
    going.has(verdict) ? goes(verdict, "the oldest by use while the caches are above the quota") : verdict,
  );
}

function unusable(caches: readonly Entry[], facts: CacheFacts): Verdict[] {
  const home = `refs/heads/${facts.defaultBranch}`;
  const newest = newestOf(caches, ({ name, ref }) => (ref === home ? familyOf(name) : null));
  const live = liveIndexes(caches);
  const indexed = new Set([...live.values()].map(({ ref }) => ref));
  const rolling = newestOf(caches, rollingGroup);
  return caches.map((cache) => {
    if (newest.has(cache)) return stays(cache, "the newest of its family on the default branch");
    const pull = pullOf(cache.ref);
    if (pull !== null && !facts.openPulls.has(pull)) return goes(cache, `pull request #${pull} is closed`);
    if (isRecent(cache, facts)) return stays(cache, "used within the last hour");
    const branch = branchOf(cache.ref);
    if (branch !== null && cache.ref !== home && facts.branches?.has(branch) === false) {
      return goes(cache, "its branch is gone, and no other can read it");
    }
    const index = indexOf(cache);
    if (index) {
      return live.get(index.group) === cache
        ? stays(cache, "the newest export of its scope")
        : goes(cache, "a newer BuildKit export replaced it");
    }
    if (rollingGroup(cache) !== null && !rolling.has(cache)) {
      return goes(cache, "a newer entry of the same cache mounts or records replaced it");
    }
    if (isBlob(cache) && cache.ref !== home && !indexed.has(cache.ref)) {
      return goes(cache, "no BuildKit index of its ref is left that could name it");
    }
    return stays(cache, "in use as far as can be told");
  });
}

/** Entries of the action buildkit-cache that are restored by their beginning, so that only the newest is read. */
function rollingGroup({ name, ref }: Entry): string | null {
  const group = /^keep-pace-(?:mounts-[^-]+-[0-9a-f]{16}|buildkit-record-.+(?=-\d+-\d+$))/.exec(name)?.[0];
  return group === undefined ? null : `${ref} ${group}`;
}

function isRecent({ used, created }: Entry, { now }: CacheFacts): boolean {
  return now.getTime() - instant(used ?? created) < graceMs;
}

const dayMs = 86_400_000;

/**
 * What goes until the rest fits: first blobs that the last export of their ref did not touch, then what branches hold,
 * the quietest branch first, then the default branch; in each the family that was used longest ago first.
 */
function overQuota(verdicts: readonly Verdict[], facts: CacheFacts, quotaBytes: number): Verdict[] {
  const home = `refs/heads/${facts.defaultBranch}`;
  const kept = verdicts.filter((verdict) => !verdict.goes);
  const newest = newestOf(kept, ({ name, ref }) => (ref === home ? familyOf(name) : null));
  const exports = lastExports(kept);
  const lastOf = lastUses(kept);
  const rank = (one: Entry): number[] => [
    isBlob(one) ? 0 : one.ref === home ? 2 : 1,
    lastOf.get(one.ref ?? "") ?? 0,
    lastOf.get(familyKey(one)) ?? 0,
    instant(one.created),
  ];
  const order = kept
    .filter((one) => !newest.has(one) && !isRecent(one, facts) && !mayBeNamed(one, exports))
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank.reduce((found, value, at) => found || value - (b.rank[at] as number), 0));
  const going: Verdict[] = [];
  let bytes = kept.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  for (const { one } of order) {
    if (bytes <= quotaBytes) break;
    bytes -= one.bytes ?? 0;
    going.push(one);
  }
  return going;
}

/** An export looks every blob up that it names, so one not used since the day before is named by none. */
function mayBeNamed(one: Entry, exports: ReadonlyMap<string | null, number>): boolean {
  if (!isBlob(one)) return false;
  const last = exports.get(one.ref);
  return last !== undefined && instant(one.used ?? one.created) >= last - dayMs;
}

/** Ref → when BuildKit exported to it last. */
function lastExports(caches: readonly Entry[]): Map<string | null, number> {
  const last = new Map<string | null, number>();
  for (const cache of caches) {
    if (indexOf(cache)) last.set(cache.ref, Math.max(last.get(cache.ref) ?? 0, instant(cache.created)));
  }
  return last;
}

/** Ref, and family of a ref, → when anything of it was used last: how active it is. */
function lastUses(caches: readonly Entry[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const cache of caches) {
    const at = instant(cache.used ?? cache.created);
    for (const key of [cache.ref ?? "", familyKey(cache)]) last.set(key, Math.max(last.get(key) ?? 0, at));
  }
  return last;
}

function familyKey({ ref, name }: Entry): string {
  return `${ref} ${familyOf(name)}`;
}

function branchOf(ref: string | null): string | null {
  return /^refs\/heads\/(.+)$/.exec(ref ?? "")?.[1] ?? null;
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
