import { leadTime } from "../dora/lead-time.ts";
import type { Delivery } from "../dora/model.ts";
import { isCounted, shipmentsOf } from "../dora/shipments.ts";
import type { Instant } from "../model.ts";
import { iso, sum } from "../seconds.ts";
import { median } from "../statistics.ts";
import type { WaitedChange } from "./changes.ts";

/** One week of merged pull requests. Seconds; `null` where nothing is known, never 0 for it. */
export interface Week {
  readonly from: string;
  readonly to: string;
  /** Merged pull requests, and those of them whose waiting is known. */
  readonly merged: number;
  readonly n: number;
  /** What they waited for CI, added up. */
  readonly waitedSeconds: number | null;
  /** Waiting divided by coding time, of those where both are known. */
  readonly overhead: {
    readonly ratio: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
  } | null;
  readonly timeToGreenSeconds: number | null;
  readonly deployments: number | null;
  readonly leadTimeSeconds: number | null;
}

const weekSeconds = 7 * 86_400;

/** Whole weeks back from `to`, the oldest first; a rest of less than a week is left out. */
export function weeksOf(
  changes: readonly WaitedChange[],
  from: Instant,
  to: Instant,
  delivery: Delivery | null,
): Week[] {
  const count = Math.floor((to - from) / weekSeconds + 1e-6);
  const shipments = delivery && shipmentsOf(delivery);
  return Array.from({ length: count }, (_, at) => {
    const start = to - (count - at) * weekSeconds;
    const end = start + weekSeconds;
    const shipped =
      delivery && delivery.from <= start && shipments
        ? shipments.filter((shipment) => isCounted(shipment, { from: start, to: end }))
        : null;
    return {
      from: iso(start),
      to: iso(end),
      ...waitOfWeek(changes.filter(({ merged }) => merged > start && merged <= end)),
      deployments: shipped?.length ?? null,
      leadTimeSeconds: shipped && leadTime(shipped).medianSeconds,
    };
  });
}

function waitOfWeek(
  changes: readonly WaitedChange[],
): Pick<Week, "merged" | "n" | "waitedSeconds" | "overhead" | "timeToGreenSeconds"> {
  const waits = changes.flatMap(({ waited }) => waited ?? []);
  return {
    merged: changes.length,
    n: waits.length,
    waitedSeconds: waits.length === 0 ? null : sum(waits),
    overhead: overheadOfWeek(changes),
    timeToGreenSeconds: median(changes.flatMap(({ timeToGreen }) => timeToGreen ?? [])),
  };
}

function overheadOfWeek(changes: readonly WaitedChange[]): Week["overhead"] {
  const both = changes.flatMap(({ waited, coding }) =>
    waited !== null && coding ? [{ waited, coding }] : [],
  );
  const total = (value: (one: (typeof both)[number]) => number) =>
    both.reduce((all, one) => all + value(one), 0);
  const waited = total((one) => one.waited);
  if (both.length === 0) return null;
  return {
    ratio: waited / total(({ coding }) => coding.seconds),
    low: waited / total(({ coding }) => coding.high),
    high: waited / total(({ coding }) => coding.low),
    n: both.length,
  };
}
