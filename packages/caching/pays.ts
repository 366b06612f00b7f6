/** One run of a job with one store. Seconds and bytes; `null` where it was not measured. */
export interface Sample {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly restored: "exact" | "partial" | "nothing";
  readonly bytes: number | null;
  readonly restoreSeconds: number | null;
  /** From the end of the restore to the end of the install. */
  readonly installSeconds: number | null;
  readonly saveSeconds: number | null;
}

export interface Verdict {
  /** `null` while too little is known. */
  readonly pays: boolean | null;
  /** Seconds a run gains by the cache; negative when it loses. */
  readonly savedSeconds: number | null;
  /** Medians, in seconds. */
  readonly withCache: number | null;
  readonly withoutCache: number | null;
  /** Runs behind the two. */
  readonly hits: number;
  readonly misses: number;
}

const minHits = 3;
const minMisses = 1;

/**
 * Whether a cache gains time: the median install of runs that restored nothing, against the median of restore and
 * install of those that did, each bearing its share of the saves.
 */
export function judge(samples: readonly Sample[]): Verdict {
  const cold = samples.flatMap(({ restored, installSeconds }) =>
    restored === "nothing" && installSeconds !== null ? [installSeconds] : [],
  );
  const warm = samples.flatMap(({ restored, restoreSeconds, installSeconds }) =>
    restored !== "nothing" && restoreSeconds !== null && installSeconds !== null
      ? [restoreSeconds + installSeconds]
      : [],
  );
  const saving =
    samples.reduce((sum, { saveSeconds }) => sum + (saveSeconds ?? 0), 0) / Math.max(1, samples.length);
  const withoutCache = median(cold);
  const restored = median(warm);
  const withCache = restored === null ? null : restored + saving;
  const known = { withCache, withoutCache, hits: warm.length, misses: cold.length };
  if (withCache === null || withoutCache === null) return { pays: null, savedSeconds: null, ...known };
  const savedSeconds = withoutCache - withCache;
  const enough = warm.length >= minHits && cold.length >= minMisses;
  return { pays: enough ? savedSeconds > 0 : null, savedSeconds, ...known };
}

/** What an install without the cache takes, in seconds; `null` when no run has shown it. */
export function installWithout(samples: readonly Sample[]): number | null {
  return judge(samples).withoutCache;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
