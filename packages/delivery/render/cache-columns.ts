import type { JobCache } from "../cache.ts";
import type { CacheSeries } from "../own-caches.ts";

interface Column {
  readonly head: string;
  /** Numbers and words of ours alone: safe in Markdown and HTML. */
  cell(series: CacheSeries | null): string;
}

/** What dependency-cache measured; columns that no row of this table fills are left out. */
export function cacheColumns(jobs: readonly JobCache[]): readonly Column[] {
  const isFilled = ({ cell }: Column) => jobs.some(({ series }) => cell(series) !== unknown);
  return columns.filter(isFilled);
}

export function outcomeWords({ outcome, cachedLayers, layers }: JobCache): string {
  return outcome ?? `CACHED ${cachedLayers} of ${layers}`;
}

const unknown = "–";

const columns: readonly Column[] = [
  { head: "size", cell: (series) => size(series?.bytes) },
  { head: "restore", cell: (series) => seconds(series?.restoreSeconds) },
  { head: "install", cell: (series) => seconds(series?.installSeconds) },
  { head: "save", cell: (series) => seconds(series?.saveSeconds) },
  { head: "median with it", cell: (series) => seconds(series?.withCache) },
  { head: "median without", cell: (series) => seconds(series?.withoutCache) },
  { head: "gain a run", cell: (series) => (series ? gain(series) : unknown) },
];

function size(bytes: number | null | undefined): string {
  if (bytes == null) return unknown;
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(value: number | null | undefined): string {
  return value == null ? unknown : `${value.toFixed(1)} s`;
}

function gain({ savedSeconds, pays, hits, misses }: CacheSeries): string {
  if (savedSeconds === null) return unknown;
  const text = `${savedSeconds < 0 ? "loses" : "saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;
  return pays === null ? `${text} so far (${hits + misses} runs)` : text;
}
