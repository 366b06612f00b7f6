import { median, medianInterval, quantile } from "../statistics.ts";
import type { CodingConstants } from "./constants.ts";

/** The repository's own constants, and how many changes they rest on. */
export interface Calibration {
  readonly constants: Pick<CodingConstants, "leadHigh" | "floor">;
  readonly changes: number;
}

const leastSamples = 20;

/**
 * What changes of this repository take, by the times declared in recent commits: the 5th percentile is the least a
 * change takes, the 95th the most before a trace. `null` below 20 declared changes.
 * @param declared seconds, one a change.
 */
export function calibrate(declared: readonly number[]): Calibration | null {
  if (declared.length < leastSamples) return null;
  const [low, high] = [quantile(declared, 0.05) as number, quantile(declared, 0.95) as number];
  return { constants: { floor: Math.max(60, low), leadHigh: Math.max(60, high) }, changes: declared.length };
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
