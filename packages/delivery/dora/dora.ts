import { type AiClass, classify } from "../ai/classify.ts";
import { iso } from "../seconds.ts";
import { type ChangeFailRate, changeFailRate } from "./change-fail-rate.ts";
import { type DeploymentFrequency, deploymentFrequency } from "./deployment-frequency.ts";
import { type Failure, failuresOf } from "./failures.ts";
import { type LeadTime, leadTime } from "./lead-time.ts";
import type { Delivery, Merged, Shipment } from "./model.ts";
import { type Recovery, recovery } from "./recovery.ts";
import { type Repeats, repeatsOf } from "./repeats.ts";
import { type ReworkRate, reworkRate } from "./rework-rate.ts";
import { isCounted, shipmentsOf } from "./shipments.ts";

/** DORA's five software delivery metrics. Source: dora.dev/guides/dora-metrics. */
interface FiveMetrics {
  readonly deploymentFrequency: DeploymentFrequency;
  readonly leadTime: LeadTime;
  readonly changeFailRate: ChangeFailRate;
  readonly recovery: Recovery;
  readonly reworkRate: ReworkRate;
}

export interface Dora extends FiveMetrics {
  readonly from: string;
  readonly to: string;
  readonly source: Delivery["source"];
  readonly environment: string | null;
  /** Failures that come back, beside the time to recover from one. */
  readonly repeats: Repeats;
  /** Each deployment is of one class: the strongest sign among its changes. Lead time is by change. */
  readonly byAi: Readonly<Record<AiClass, FiveMetrics>>;
}

/** The five metrics of what was deployed after `from` and until `to`. */
export function doraOf(delivery: Delivery): Dora {
  const all = shipmentsOf(delivery);
  const failures = failuresOf(all, delivery);
  const counted = all.filter((shipment) => isCounted(shipment, delivery));
  const of = (shipments: readonly Shipment[], changes: (change: Merged) => boolean) =>
    fiveMetrics(shipments, counted, changes, failures, delivery);
  const classes = new Map(delivery.merged.map((change) => [change, aiClassOf(change)]));
  const byClass = (wanted: AiClass) =>
    of(
      counted.filter((shipment) => strongest(shipment, classes) === wanted),
      (change) => classes.get(change) === wanted,
    );
  const total = of(counted, () => true);
  return {
    from: iso(delivery.from),
    to: iso(delivery.to),
    source: delivery.source,
    environment: delivery.environment,
    ...total,
    repeats: repeatsOf(counted, failures, total.recovery),
    byAi: { agent: byClass("agent"), assisted: byClass("assisted"), noSignal: byClass("noSignal") },
  };
}

function fiveMetrics(
  shipments: readonly Shipment[],
  counted: readonly Shipment[],
  isWanted: (change: Merged) => boolean,
  failures: readonly Failure[],
  { from, to, history }: Delivery,
): FiveMetrics {
  return {
    deploymentFrequency: deploymentFrequency(shipments.length, to - from),
    leadTime: leadTime(counted.map((shipment) => ({ ...shipment, pulls: shipment.pulls.filter(isWanted) }))),
    changeFailRate: changeFailRate(shipments, failures),
    recovery: recovery(shipments, failures),
    reworkRate: reworkRate(shipments, history),
  };
}

function aiClassOf({ pull, signs }: Merged): AiClass {
  return classify(pull, signs).class;
}

function strongest({ pulls }: Shipment, classes: ReadonlyMap<Merged, AiClass>): AiClass {
  const found = new Set(pulls.map((change) => classes.get(change)));
  return found.has("agent") ? "agent" : found.has("assisted") ? "assisted" : "noSignal";
}
