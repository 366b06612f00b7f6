/** A restore under observation. Times in milliseconds of one clock; pure: the clock is the caller's. */
export interface Watch {
  readonly startedAt: number;
  /** What an install without the cache took, in milliseconds; `null` when it is not known. */
  readonly installTakes: number | null;
  readonly bytes: number;
  readonly progressAt: number;
  /** All bytes have come and are being unpacked. */
  readonly complete: boolean;
}

/** Why a restore is given up: no byte came for too long, an install is faster, or no install would take so long. */
export type Abandonment = "stalled" | "slower-than-install" | "endless";

/** A restore that has brought no byte for so long will not, in milliseconds. */
const stallLimit = 10_000;

/** Installs faster than this, in milliseconds, are too close to a restore to tell one from the other. */
const shortest = 3_000;

/** What a restore may take where no run has shown what an install takes, in milliseconds. */
const longest = 300_000;

export function startWatch(now: number, installTakes: number | null): Watch {
  return { startedAt: now, installTakes, bytes: 0, progressAt: now, complete: false };
}

/** The watch after a look at how many bytes have come. */
export function observe(watch: Watch, bytes: number, complete: boolean, now: number): Watch {
  const moved = bytes !== watch.bytes || complete !== watch.complete;
  return { ...watch, bytes, complete, progressAt: moved ? now : watch.progressAt };
}

/** Whether to give the restore up now; `null` to go on. Unpacking brings no bytes, so it cannot stall. */
export function abandonment(watch: Watch, now: number): Abandonment | null {
  const worthIt = watch.installTakes === null ? null : Math.max(watch.installTakes, shortest);
  if (worthIt !== null && now - watch.startedAt > worthIt) return "slower-than-install";
  if (worthIt === null && now - watch.startedAt > longest) return "endless";
  return !watch.complete && now - watch.progressAt >= stallLimit ? "stalled" : null;
}
