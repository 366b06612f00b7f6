import type { Instant } from "../model.ts";
import { milliseconds } from "../seconds.ts";
import { quantile } from "../statistics.ts";
import type { Merged, Shipment } from "./model.ts";
import { medianRange } from "./proportion.ts";

export interface LeadTime {
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** From a pull request's first commit to the first deployment that holds it: median, p90, 95 % interval of the median. */
export function leadTime(shipments: readonly Shipment[]): LeadTime {
  const times = shipments.flatMap(({ deployed, pulls }) =>
    pulls.flatMap((change) => {
      const first = firstCommit(change);
      return first === null ? [] : [Math.max(0, deployed.at - first)];
    }),
  );
  return summaryOf(times);
}

export function summaryOf(times: readonly number[]): LeadTime {
  const range = medianRange(times);
  const rounded = (value: number | null | undefined) => (value == null ? null : milliseconds(value));
  return {
    medianSeconds: rounded(quantile(times, 0.5)),
    p90Seconds: rounded(quantile(times, 0.9)),
    n: times.length,
    low: rounded(range?.[0]),
    high: rounded(range?.[1]),
  };
}

/** When its first commit was written; merges of the base branch and clocks ahead of the merge do not count. */
export function firstCommit({ commits, pull }: Merged): Instant | null {
  const written = (commits ?? []).flatMap(({ authored, parents }) =>
    authored !== null && parents < 2 && authored <= pull.merged ? [authored] : [],
  );
  return written.length === 0 ? null : written.reduce((a, b) => Math.min(a, b));
}
