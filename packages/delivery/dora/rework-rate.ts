import { isHotfix, isRevert, isRevertCommit } from "./failures.ts";
import type { History } from "./history.ts";
import type { Merged, Shipment } from "./model.ts";
import { proportion } from "./proportion.ts";

export interface ReworkRate {
  readonly rate: number | null;
  readonly rework: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Deployments that brought remedies only: rollbacks, reverts, hotfixes and bugs that no milestone planned. */
export function reworkRate(shipments: readonly Shipment[], history: History): ReworkRate {
  const rework = shipments.filter((shipment) => isRework(shipment, history)).length;
  const n = shipments.length;
  const known = proportion(rework, n);
  return { rate: known?.share ?? null, rework, n, low: known?.low ?? null, high: known?.high ?? null };
}

function isRework({ pulls, commits, isRollback }: Shipment, history: History): boolean {
  if (isRollback) return true;
  if (pulls.length > 0) return pulls.every(isRemedy);
  const messages = commits.flatMap((sha) => history.get(sha)?.message ?? []);
  return messages.length > 0 && messages.every(isRevertCommit);
}

function isRemedy(change: Merged): boolean {
  const isUnplannedBug = !change.hasMilestone && change.labels.some((label) => bugLabel.test(label));
  return isRevert(change) || isHotfix(change) || isUnplannedBug;
}

const bugLabel = /^(type[:/ ]+|kind[:/ ]+)?bug$/i;
