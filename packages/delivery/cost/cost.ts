import type { Job } from "../model.ts";
import { runnerSeconds } from "../waiting.ts";
import { type PriceTable, priceOf } from "./prices.ts";

/** What the change's jobs cost by the price list, before included minutes. US dollars. */
export interface Cost {
  /** `null` when no job's runner has a price. */
  readonly listUsd: number | null;
  /** What GitHub bills: standard runners are free in public repositories. `null` when the visibility is unknown. */
  readonly billedUsd: number | null;
  readonly pricesFrom: string;
  readonly jobs: readonly JobCost[];
  /** Labels of runners without a list price, which the sums leave out. */
  readonly unpriced: readonly string[];
}

export interface JobCost {
  readonly job: string;
  /** Each execution rounded up to whole minutes, as it is billed. */
  readonly minutes: number;
  readonly listUsd: number | null;
}

/** Adds up job executions by job name, dearest first. */
export function costOf(jobs: readonly Job[], table: PriceTable, isPrivate: boolean | null): Cost {
  const priced = jobs
    .filter((job) => job.ran && job.completed !== null)
    .map((job) => ({ job, price: priceOf(job.labels, table), minutes: Math.ceil(runnerSeconds(job) / 60) }));
  const usd = ({ price, minutes }: (typeof priced)[number]) =>
    price === null ? null : price.perMinute * minutes;
  const known = priced.filter(({ price }) => price !== null);
  const dear = known.filter(({ price }) => isPrivate === true || price?.standard === false);
  const billable = isPrivate === null && known.some(({ price }) => price?.standard) ? null : dear;
  const nothingKnown = known.length === 0 && priced.length > 0;
  return {
    listUsd: nothingKnown ? null : cents(total(known.map((entry) => usd(entry) ?? 0))),
    billedUsd:
      nothingKnown || billable === null ? null : cents(total(billable.map((entry) => usd(entry) ?? 0))),
    pricesFrom: table.from,
    jobs: byName(
      priced.map((entry) => ({ job: entry.job.name, minutes: entry.minutes, listUsd: usd(entry) })),
    ),
    unpriced: [...new Set(priced.filter(({ price }) => !price).map(({ job }) => job.labels.join(", ")))],
  };
}

function byName(entries: readonly JobCost[]): JobCost[] {
  const totals = new Map<string, JobCost>();
  for (const entry of entries) {
    const { minutes, listUsd } = totals.get(entry.job) ?? { minutes: 0, listUsd: 0 };
    const together = listUsd === null || entry.listUsd === null ? null : cents(listUsd + entry.listUsd);
    totals.set(entry.job, { job: entry.job, minutes: minutes + entry.minutes, listUsd: together });
  }
  return [...totals.values()].sort((a, b) => (b.listUsd ?? 0) - (a.listUsd ?? 0) || b.minutes - a.minutes);
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0);
}

/** Without the tail that sums of decimal fractions grow; prices have a tenth of a cent. */
function cents(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}
