import type { Run } from "../model.ts";
import { type AreaRules, areaOf } from "./areas.ts";
import { costOf } from "./cost.ts";
import type { PriceTable } from "./prices.ts";

/** What the runs of changes cost, shared out by the files that the changes touched. */
export interface CostByArea {
  readonly from: AreaRules["from"];
  /** Runs whose jobs and changed files are known, and all runs of the time. */
  readonly n: number;
  readonly of: number;
  /** Dearest first. */
  readonly areas: readonly AreaCost[];
}

interface AreaCost {
  readonly area: string;
  /** Billed minutes. */
  readonly minutes: number;
  readonly listUsd: number | null;
  /** Of the minutes of all areas, 0–1. */
  readonly share: number;
}

/**
 * A run's cost goes to the areas of its change in proportion to the files changed in each; `null` where no run
 * has both jobs and files.
 * @param changed head commit → the names of the files that its change touched.
 */
export function costByArea(
  runs: readonly Run[],
  changed: ReadonlyMap<string, readonly string[]>,
  rules: AreaRules,
  prices: PriceTable,
): CostByArea | null {
  const area = areaOf(rules);
  const totals = new Map<string, { minutes: number; listUsd: number | null }>();
  let n = 0;
  for (const run of runs) {
    const files = changed.get(run.sha) ?? [];
    const jobs = costOf(
      run.attempts.flatMap((attempt) => attempt.jobs),
      prices,
      null,
    ).jobs;
    if (files.length === 0 || jobs.length === 0) continue;
    n += 1;
    const minutes = jobs.reduce((sum, job) => sum + job.minutes, 0);
    const usd = jobs.reduce<number | null>(
      (sum, { listUsd }) => (sum === null || listUsd === null ? null : sum + listUsd),
      0,
    );
    for (const [name, share] of shares(files.map(area))) {
      const known = totals.get(name) ?? { minutes: 0, listUsd: 0 };
      totals.set(name, {
        minutes: known.minutes + minutes * share,
        listUsd: known.listUsd === null || usd === null ? null : known.listUsd + usd * share,
      });
    }
  }
  return n === 0 ? null : { from: rules.from, n, of: runs.length, areas: ranked(totals) };
}

function shares(areas: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const area of areas) found.set(area, (found.get(area) ?? 0) + 1 / areas.length);
  return found;
}

function ranked(totals: ReadonlyMap<string, { minutes: number; listUsd: number | null }>): AreaCost[] {
  const all = [...totals.values()].reduce((sum, { minutes }) => sum + minutes, 0);
  return [...totals]
    .map(([area, { minutes, listUsd }]) => ({
      area,
      minutes: rounded(minutes, 10),
      listUsd: listUsd === null ? null : rounded(listUsd, 1e6),
      share: all === 0 ? 0 : minutes / all,
    }))
    .sort((a, b) => b.minutes - a.minutes || a.area.localeCompare(b.area, "en"));
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
