import type { CacheEvent } from "./cache-log.ts";

/** What dependency-cache measured of one cache, in seconds and bytes; `null` where the log does not tell. */
export interface CacheSeries {
  readonly store: string;
  readonly bytes: number | null;
  readonly restoreSeconds: number | null;
  readonly saveSeconds: number | null;
  readonly installSeconds: number | null;
  /** Median of restore and install over the recorded runs that restored something, and how many they are. */
  readonly withCache: number | null;
  readonly hits: number;
  /** Median install of those that restored nothing. */
  readonly withoutCache: number | null;
  readonly misses: number;
  /** Seconds a run gains by the cache; negative when it loses. */
  readonly savedSeconds: number | null;
  /** `null` while too few runs were measured. */
  readonly pays: boolean | null;
}

export const unmeasured: Omit<CacheSeries, "store"> = {
  bytes: null,
  restoreSeconds: null,
  saveSeconds: null,
  installSeconds: null,
  withCache: null,
  hits: 0,
  withoutCache: null,
  misses: 0,
  savedSeconds: null,
  pays: null,
};

const amount = String.raw`\d{1,6}\.\d s|not known`;
const size = String.raw`(?:, (\d{1,7}(?:\.\d)? [kM]B))?`;
const store = "([a-z][a-z0-9-]{0,39})";
const restored = new RegExp(
  String.raw`^${store}: (restored|restored an older entry|nothing to restore) in (${amount})${size}(?: \(([^\s()]{1,512})\))?(?:: .*)?\.$`,
);
const saved = new RegExp(String.raw`^${store}: saved in (${amount})${size}\.$`);
const measured = new RegExp(
  String.raw`^${store}: (?:installed in (${amount})|no install seen); median with the cache (${amount}) \((\d{1,6}) runs?\), without (${amount}) \((\d{1,6}) runs?\); (?:a run (saves|loses) (\d{1,6}\.\d) s( so far)?|too few runs to tell whether it pays)\.$`,
);

const outcomes = {
  restored: "exact",
  "restored an older entry": "partial",
  "nothing to restore": "miss",
} as const;

/** A line of dependency-cache's main or post step: what happened, and what it tells of the cache's series. */
export function ownLine(
  line: string,
): { readonly event: CacheEvent | null; readonly series: Partial<CacheSeries> & { store: string } } | null {
  const [, restoredStore, what, took, bytes, key] = restored.exec(line) ?? [];
  if (restoredStore && what) {
    const outcome = outcomes[what as keyof typeof outcomes];
    const series = {
      store: restoredStore,
      restoreSeconds: seconds(took),
      ...known({ bytes: bytesOf(bytes) }),
    };
    return { event: { outcome, key: key ?? null, store: restoredStore }, series };
  }
  const [, savedStore, saving, savedBytes] = saved.exec(line) ?? [];
  if (savedStore) {
    const series = {
      store: savedStore,
      saveSeconds: seconds(saving),
      ...known({ bytes: bytesOf(savedBytes) }),
    };
    return { event: { outcome: "saved", key: null, store: savedStore }, series };
  }
  const series = measuredSeries(line);
  return series && { event: null, series };
}

function measuredSeries(line: string): (Partial<CacheSeries> & { store: string }) | null {
  const match = measured.exec(line);
  if (!match) return null;
  const [, name = "", install, withCache, hits, withoutCache, misses, way, gain, soFar] = match;
  const savedSeconds = gain === undefined ? null : Number(gain) * (way === "loses" ? -1 : 1);
  return {
    store: name,
    installSeconds: seconds(install),
    withCache: seconds(withCache),
    hits: Number(hits),
    withoutCache: seconds(withoutCache),
    misses: Number(misses),
    savedSeconds,
    pays: savedSeconds === null || soFar ? null : way === "saves",
  };
}

function seconds(text: string | undefined): number | null {
  return text === undefined || text === "not known" ? null : Number.parseFloat(text);
}

function bytesOf(text: string | undefined): number | null {
  return text === undefined ? null : Math.round(Number.parseFloat(text) * (text.endsWith("kB") ? 1e3 : 1e6));
}

/** What the restore told is not taken back by a save that did not. */
function known({ bytes }: { readonly bytes: number | null }): { readonly bytes?: number } {
  return bytes === null ? {} : { bytes };
}
