import type { Failure } from "./failures.ts";
import { summaryOf } from "./lead-time.ts";
import type { Shipment } from "./model.ts";

export interface Recovery {
  readonly medianSeconds: number | null;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * From a failed deployment to what put it right, the earliest where there were several. A remedy that was
 * deployed is more certain than an incident's end, which people stamp when they come to it.
 */
export function recovery(shipments: readonly Shipment[], failures: readonly Failure[]): Recovery {
  const times = shipments.flatMap((shipment) => {
    const ends = failures.filter(({ failed, mended }) => failed === shipment && mended !== null);
    const deployed = ends.filter(({ kind }) => kind !== "incident");
    const mended = (deployed.length > 0 ? deployed : ends).map((failure) => failure.mended as number);
    return mended.length === 0 ? [] : [Math.max(0, Math.min(...mended) - shipment.deployed.at)];
  });
  const { medianSeconds, n, low, high } = summaryOf(times);
  return { medianSeconds, n, low, high };
}
