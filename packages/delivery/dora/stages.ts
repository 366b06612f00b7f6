import { coveredBy, type Interval } from "../intervals.ts";
import { milliseconds } from "../seconds.ts";
import { quantile } from "../statistics.ts";
import { type BatchByCi, batchByCi } from "./batch.ts";
import { firstCommit, type LeadTime, summaryOf } from "./lead-time.ts";
import type { Delivery, Merged, Shipment } from "./model.ts";
import { isCounted, shipmentsOf } from "./shipments.ts";

/** One after the other they make the lead time; a stage that cannot be told apart is part of the one before. */
type LeadStage = "coding" | "pickup" | "review" | "mergeQueue" | "deploy";

interface Spread {
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  readonly n: number;
}

/** From first commit to deployment by stages. Seconds; each figure is over the changes where it is known. */
export interface LeadTimeReport extends LeadTime {
  readonly stages: Readonly<Record<LeadStage, Spread>>;
  /** Of pickup and review, the time in which workflows of the change ran. */
  readonly ciBlocked: Spread;
  /** First commit to merge. */
  readonly branchAge: Spread;
  /** Lines added and removed a change. */
  readonly batch: {
    readonly medianLines: number | null;
    readonly p90Lines: number | null;
    readonly n: number;
    /** `null` below six changes on each side. */
    readonly byCi: BatchByCi | null;
  };
}

interface ChangeStages {
  readonly change: Merged;
  readonly stages: Readonly<Record<LeadStage, number | null>>;
  readonly ciBlocked: number | null;
  readonly total: number;
  readonly branchAge: number;
}

/** The lead time of what was deployed in the asked time, by stages. */
export function leadTimeOf(delivery: Delivery): LeadTimeReport {
  const changes = changeStages(shipmentsOf(delivery).filter((shipment) => isCounted(shipment, delivery)));
  const spread = (value: (change: ChangeStages) => number | null): Spread => {
    const { medianSeconds, p90Seconds, n } = summaryOf(changes.flatMap((change) => value(change) ?? []));
    return { medianSeconds, p90Seconds, n };
  };
  const stage = (name: LeadStage) => spread(({ stages }) => stages[name]);
  const lines = changes.flatMap(({ change }) => change.lines ?? []);
  return {
    ...summaryOf(changes.map(({ total }) => total)),
    stages: {
      coding: stage("coding"),
      pickup: stage("pickup"),
      review: stage("review"),
      mergeQueue: stage("mergeQueue"),
      deploy: stage("deploy"),
    },
    ciBlocked: spread(({ ciBlocked }) => ciBlocked),
    branchAge: spread(({ branchAge }) => branchAge),
    batch: {
      medianLines: quantile(lines, 0.5),
      p90Lines: quantile(lines, 0.9),
      n: lines.length,
      byCi: batchByCi(changes.map(({ change }) => change)),
    },
  };
}

function changeStages(shipments: readonly Shipment[]): ChangeStages[] {
  return shipments.flatMap(({ deployed, pulls }) =>
    pulls.flatMap((change) => {
      const first = firstCommit(change);
      return first === null ? [] : [stagesOfChange(change, first, Math.max(deployed.at, first))];
    }),
  );
}

function stagesOfChange(change: Merged, first: number, deployed: number): ChangeStages {
  const { pull, ci } = change;
  const merged = Math.min(pull.merged, deployed);
  const ready = within(change.ready ?? first, first, merged);
  const queued = change.queued === null ? null : within(change.queued, ready, merged);
  const end = queued ?? merged;
  const reviewed = change.firstReview === null ? null : within(change.firstReview, ready, end);
  return {
    change,
    total: milliseconds(deployed - first),
    branchAge: milliseconds(merged - first),
    stages: {
      coding: milliseconds(ready - first),
      // Without a review the change waited, too, but for nobody who can be named.
      pickup: milliseconds((reviewed ?? end) - ready),
      review: reviewed === null ? null : milliseconds(end - reviewed),
      mergeQueue: queued === null ? null : milliseconds(merged - queued),
      deploy: milliseconds(deployed - merged),
    },
    ciBlocked: ci && milliseconds(coveredBy(ci.map((one) => clipped(one, ready, merged)))),
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function clipped([start, end]: Interval, low: number, high: number): Interval {
  return [within(start, low, high), within(end, low, high)];
}
