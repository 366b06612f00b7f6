import { countInterval } from "./proportion.ts";

export interface DeploymentFrequency {
  readonly perWeek: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

const week = 7 * 86_400;

/** Deployments a week with a 95 % interval, as if they came at random. */
export function deploymentFrequency(n: number, seconds: number): DeploymentFrequency {
  if (seconds <= 0) return { perWeek: null, n, low: null, high: null };
  const weeks = seconds / week;
  const [low, high] = countInterval(n);
  return { perWeek: n / weeks, n, low: low / weeks, high: high / weeks };
}
