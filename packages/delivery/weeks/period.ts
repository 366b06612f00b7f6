import { firstCommit } from "../dora/lead-time.ts";
import type { Delivery } from "../dora/model.ts";
import { countInterval, medianRange } from "../dora/proportion.ts";
import { isCounted, shipmentsOf } from "../dora/shipments.ts";
import type { Instant } from "../model.ts";
import { iso } from "../seconds.ts";
import { median } from "../statistics.ts";
import type { WaitedChange } from "./changes.ts";

/** A figure with its 95 % interval, which is `null` where too few values say anything of it. */
export interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Changes, for `deploysPerWeek` deployments. */
  readonly n: number;
}

export const periodMetrics = [
  "overhead",
  "coding",
  "waited",
  "queue",
  "timeToGreen",
  "leadTime",
  "deploysPerWeek",
] as const;

export type PeriodMetric = (typeof periodMetrics)[number];

/** Medians over the changes of some time. Seconds; overhead is a ratio; `null` where nothing is known. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly metrics: Readonly<Record<PeriodMetric, Figure | null>>;
}

/** What changes waited and took after `from` and until `to`. */
export function periodOf(
  changes: readonly WaitedChange[],
  delivery: Delivery | null,
  from: Instant,
  to: Instant,
): Period {
  const merged = changes.filter((change) => change.merged > from && change.merged <= to);
  const over = (value: (change: WaitedChange) => number | null) =>
    figureOf(merged.flatMap((change) => value(change) ?? []));
  const shipments =
    delivery && delivery.from <= from
      ? shipmentsOf(delivery).filter((shipment) => isCounted(shipment, { from, to }))
      : null;
  const leads = (shipments ?? []).flatMap(({ deployed, pulls }) =>
    pulls.flatMap((pull) => {
      const first = firstCommit(pull);
      return first === null ? [] : [Math.max(0, deployed.at - first)];
    }),
  );
  return {
    from: iso(from),
    to: iso(to),
    metrics: {
      overhead: over(({ waited, coding }) => (waited === null || !coding ? null : waited / coding.seconds)),
      coding: over(({ coding }) => coding?.seconds ?? null),
      waited: over(({ waited }) => waited),
      queue: over(({ queue }) => queue),
      timeToGreen: over(({ timeToGreen }) => timeToGreen),
      leadTime: figureOf(leads),
      deploysPerWeek: shipments && rateOf(shipments.length, (to - from) / (7 * 86_400)),
    },
  };
}

function figureOf(values: readonly number[]): Figure | null {
  const value = median(values);
  const range = medianRange(values);
  return value === null
    ? null
    : { value, low: range?.[0] ?? null, high: range?.[1] ?? null, n: values.length };
}

function rateOf(count: number, weeks: number): Figure | null {
  if (weeks <= 0) return null;
  const [low, high] = countInterval(count);
  return { value: count / weeks, low: low / weeks, high: high / weeks, n: count };
}
