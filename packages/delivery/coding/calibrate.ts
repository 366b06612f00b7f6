import { median, medianInterval, quantile } from "../statistics.ts";
import type { CodingConstants } from "./constants.ts";

/** A change whose author declared its time, and what its commits alone prove. Seconds. */
export interface CalibrationSample {
  readonly declared: number;
  readonly withinSessions: number;
}

const leastSamples = 20;

/**
 * The repository's own constants: how much was declared beyond the traces (its 95th percentile) and the least
 * a change takes (the 5th). `null` below 20 changes with a declared time.
 */
export function calibrate(
  samples: readonly CalibrationSample[],
): Pick<CodingConstants, "leadHigh" | "floor"> | null {
  if (samples.length < leastSamples) return null;
  const leads = samples.map(({ declared, withinSessions }) => Math.max(0, declared - withinSessions));
  const declared = samples.map((sample) => sample.declared);
  return {
    leadHigh: Math.max(60, quantile(leads, 0.95) as number),
    floor: Math.max(60, quantile(declared, 0.05) as number),
  };
}

/** Coding time over many changes, never by person: the median, how many, and a 95 % interval (from 5 changes on). */
export function aggregateCoding(seconds: readonly number[]): {
  readonly medianSeconds: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
} {
  const interval = medianInterval(seconds);
  return {
    medianSeconds: median(seconds),
    n: seconds.length,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
  };
}
