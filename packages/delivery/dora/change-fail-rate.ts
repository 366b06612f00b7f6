import type { EvidenceKind, Failure } from "./failures.ts";
import type { Shipment } from "./model.ts";
import { proportion } from "./proportion.ts";

export interface ChangeFailRate {
  readonly rate: number | null;
  readonly failed: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: readonly {
    readonly deployment: number | string;
    readonly kind: EvidenceKind;
    readonly url: string | null;
  }[];
}

/** Deployments that failed out of all; however many signs there are, a deployment fails once. */
export function changeFailRate(shipments: readonly Shipment[], failures: readonly Failure[]): ChangeFailRate {
  const about = failures.filter(({ failed }) => shipments.includes(failed));
  const failed = new Set(about.map((failure) => failure.failed)).size;
  const n = shipments.length;
  const known = proportion(failed, n);
  return {
    rate: known?.share ?? null,
    failed,
    n,
    low: known?.low ?? null,
    high: known?.high ?? null,
    evidence: about.map(({ failed, kind, url }) => ({ deployment: idOf(failed), kind, url })),
  };
}

function idOf({ deployed }: Shipment): number | string {
  const number = Number(deployed.id);
  return Number.isSafeInteger(number) ? number : deployed.id;
}
