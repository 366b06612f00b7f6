import { flakyLine } from "./flaky-tests.ts";
import { isExportLine, type LayerExports, layerExports } from "./layer-exports.ts";
import { type CacheSeries, ownLine, unmeasured } from "./own-caches.ts";

/** What a step's caching did. A restore by prefix (`partial`) is no hit. */
export type CacheOutcome = "exact" | "partial" | "miss" | "saved";

export interface CacheEvent {
  readonly outcome: CacheOutcome;
  /** The key, as far as the log tells. */
  readonly key: string | null;
  /** What dependency-cache calls the cache; `null` for the caches of others. */
  readonly store: string | null;
}

export interface LogFacts {
  readonly events: readonly CacheEvent[];
  /** BuildKit's steps, `null` when the log shows no build. */
  readonly layers: { readonly cached: number; readonly total: number } | null;
  /** What writing BuildKit's cache took; `null` when no build wrote one. */
  readonly layerExports: LayerExports | null;
  /** What the suite's own actions say they saved. */
  readonly saved: readonly { readonly action: string; readonly seconds: number }[];
  /** By the names of dependency-cache's caches, what it measured of them. */
  readonly series: ReadonlyMap<string, CacheSeries>;
}

// The words of actions/cache and its toolkit, setup-*, Swatinem/rust-cache, astral-sh/setup-uv and gradle/actions.
const lines: readonly (readonly [RegExp, CacheOutcome])[] = [
  [/^Cache hit for restore-key: (.+)$/, "partial"],
  [/^Cache hit for: (.+)$/, "exact"],
  [/^Cache not found for input keys: (.+)$/, "miss"],
  [/^(?:\S+ )?[Cc]ache is not found$/, "miss"],
  [/^Cache saved with(?: the)? key: (.+)$/, "saved"],
  [/^Restored from cache key "(.+)" full match: true\.?$/, "exact"],
  [/^Restored from cache key "(.+)" full match: false\.?$/, "partial"],
  [/^No cache found\.?$/, "miss"],
  [/^No GitHub Actions cache found for key: (.+)$/, "miss"],
  [/^\S+ cache restored from GitHub Actions cache with key: (.+)$/, "exact"],
  [/^Basic caching restored from cache key: (.+)$/, "exact"],
  [/^Basic caching did not find an entry to restore/, "miss"],
];
const restored = /^Cache restored from key: (.+)$/;
const own = /^keep-pace ([a-z-]{1,40}): saved (\d{1,6}(?:\.\d+)?) s\b/;

/**
 * Reads a job's log, or the lines kept of it. "Cache restored from key" alone (setup-node and its like) means an
 * exact hit; after a line that said more precisely what was hit it says nothing new.
 */
export function readLog(log: string): LogFacts {
  const events: CacheEvent[] = [];
  const saved: { action: string; seconds: number }[] = [];
  const vertices = new Map<string, boolean>();
  const series = new Map<string, CacheSeries>();
  const all = messages(log);
  for (const line of all) {
    const mine = ownLine(line);
    const event = mine ? mine.event : cacheEvent(line, events.at(-1));
    if (event) events.push(event);
    if (mine)
      series.set(mine.series.store, { ...unmeasured, ...series.get(mine.series.store), ...mine.series });
    const [, action, seconds] = own.exec(line) ?? [];
    if (action && seconds) saved.push({ action, seconds: Number(seconds) });
    readVertex(line, vertices);
  }
  const layers = [...vertices.values()];
  return {
    events,
    saved,
    series,
    layerExports: layerExports(all),
    layers: layers.length === 0 ? null : { cached: layers.filter(Boolean).length, total: layers.length },
  };
}

/** The lines of a log that `readLog` understands, so that a recording stays small. */
export function factLines(log: string): string {
  return messages(log)
    .filter(
      (line) =>
        cacheEvent(line, undefined) ||
        ownLine(line) ||
        own.test(line) ||
        flakyLine(line) ||
        vertex.test(line) ||
        cachedVertex.test(line) ||
        isExportLine(line),
    )
    .slice(0, mostLines)
    .join("\n");
}

const mostLines = 500;

/** Without time stamps, colours and endless lines. */
function messages(log: string): string[] {
  return log.split(/\r?\n/).map((line) =>
    line
      .slice(0, 1000)
      .replace(/^\ufeff?\d{4}-\d\d-\d\dT[\d:.]+Z /, "")
      .replace(/\x1b\[[\d;]*m/g, "")
      .trim(),
  );
}

function cacheEvent(line: string, previous: CacheEvent | undefined): CacheEvent | null {
  for (const [pattern, outcome] of lines) {
    const match = pattern.exec(line);
    if (match) return { outcome, key: match[1] ?? null, store: null };
  }
  const key = restored.exec(line)?.[1];
  if (
    key === undefined ||
    (previous && previous.outcome !== "miss" && previous.outcome !== "saved" && previous.key === key)
  )
    return null;
  return { outcome: "exact", key, store: null };
}

// `#7 [build 3/8] RUN npm ci` names a step of a build, `#7 CACHED` says that it came from the cache.
const vertex = /^#(\d+) \[[^\]]*\d+\/\d+\] /;
const cachedVertex = /^#(\d+) CACHED$/;

function readVertex(line: string, vertices: Map<string, boolean>): void {
  const named = vertex.exec(line)?.[1];
  if (named !== undefined && !vertices.has(named)) vertices.set(named, false);
  const cached = cachedVertex.exec(line)?.[1];
  if (cached !== undefined && vertices.has(cached)) vertices.set(cached, true);
}
