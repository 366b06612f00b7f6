import { type CacheEvent, type CacheOutcome, readLog } from "./cache-log.ts";
import type { LayerExports } from "./layer-exports.ts";
import type { Job } from "./model.ts";
import type { CacheSeries } from "./own-caches.ts";

/** What caches did for the change's newest runs. */
export interface CacheReport {
  readonly exact: number;
  readonly partial: number;
  readonly miss: number;
  readonly saved: number;
  /** Jobs whose logs were read. */
  readonly logs: number;
  /** Exact hits among restores; `null` when nothing was restored. */
  readonly hitRate: number | null;
  readonly jobs: readonly JobCache[];
  /** Layers of container builds. */
  readonly layers: { readonly cached: number; readonly total: number } | null;
  /** What writing their cache took, all builds together; `null` where none wrote one. */
  readonly layerExports: LayerExports | null;
  /** Seconds that keep-pace's own actions saved, as each measured it. */
  readonly savedSeconds: readonly {
    readonly job: string;
    readonly action: string;
    readonly seconds: number;
  }[];
}

export interface JobCache {
  readonly job: string;
  readonly outcome: CacheOutcome | null;
  readonly key: string | null;
  /** What dependency-cache measured over the recorded runs; `null` for other caches. */
  readonly series: CacheSeries | null;
  readonly cachedLayers: number | null;
  readonly layers: number | null;
}

/** Cache outcomes by the logs that were read; `null` when none was. */
export function cacheOf(jobs: readonly Job[], logs: ReadonlyMap<string, string> | null): CacheReport | null {
  const read = jobs.flatMap((job) => {
    const log = logs?.get(job.id);
    return log === undefined ? [] : [{ job: job.name, facts: readLog(log) }];
  });
  if (read.length === 0) return null;
  const events = read.flatMap(({ job, facts }) => facts.events.map((event) => ({ job, ...event })));
  const builds = read.flatMap(({ job, facts }) => (facts.layers ? [{ job, ...facts.layers }] : []));
  const count = (outcome: CacheOutcome) => events.filter((event) => event.outcome === outcome).length;
  const [exact, partial, miss, saved] = [count("exact"), count("partial"), count("miss"), count("saved")];
  const restores = exact + partial + miss;
  const layers = builds.reduce(
    (sum, { cached, total }) => ({ cached: sum.cached + cached, total: sum.total + total }),
    { cached: 0, total: 0 },
  );
  return {
    exact,
    partial,
    miss,
    saved,
    logs: read.length,
    hitRate: restores === 0 ? null : exact / restores,
    jobs: [
      ...read.flatMap(({ job, facts: { events, series } }) =>
        events
          .filter((event) => !tellsAgain(event, events))
          .map(({ outcome, key, store }) => ({
            job,
            outcome,
            key,
            series: series.get(store ?? "") ?? null,
            cachedLayers: null,
            layers: null,
          })),
      ),
      ...builds.map(({ job, cached, total }) => ({
        job,
        outcome: null,
        key: null,
        series: null,
        cachedLayers: cached,
        layers: total,
      })),
    ],
    layers: builds.length === 0 ? null : layers,
    layerExports: exportsOf(read.flatMap(({ facts }) => facts.layerExports ?? [])),
    savedSeconds: read.flatMap(({ job, facts }) => facts.saved.map((entry) => ({ job, ...entry }))),
  };
}

function exportsOf(all: readonly LayerExports[]): LayerExports | null {
  if (all.length === 0) return null;
  return {
    exportSeconds: all.reduce((sum, { exportSeconds }) => sum + exportSeconds, 0),
    stepSeconds: all.reduce((sum, { stepSeconds }) => sum + stepSeconds, 0),
  };
}

/** A cache that was looked for and then saved is one line of the table: its series holds both. */
function tellsAgain({ outcome, store }: CacheEvent, events: readonly CacheEvent[]): boolean {
  return (
    outcome === "saved" &&
    store !== null &&
    events.some((other) => other.store === store && other.outcome !== "saved")
  );
}
