import { pathOf } from "@keep-pace/timings";
import type { Plan } from "./plan.ts";
import { isIds, shardAt } from "./read-plan.ts";

/** What one job attempt was told to run and what its reports show it ran. */
export interface Receipt {
  readonly planId: string;
  readonly index: number;
  readonly attempt: number;
  readonly assigned: readonly string[];
  /** Ids of the plan where it has them, else as reported. */
  readonly executed: readonly string[];
  /** The cases behind executed ids that are whole files, as far as reports tell. */
  readonly cases?: readonly string[];
}

/** A case of a report, as far as a receipt needs it. */
export interface ReportedCase {
  readonly id: string;
  readonly outcome: "passed" | "failed" | "skipped";
}

/**
 * The receipt of shard `index`. A case counts for the planned id it is or lies in. Runners that filter by name
 * report the rest of a file as skipped: those count only where they were assigned.
 */
export function makeReceipt(
  plan: Plan,
  index: number,
  attempt: number,
  reported: readonly ReportedCase[],
): Receipt {
  const assigned = shardAt(plan, index).tests;
  const mine = new Set(assigned);
  const planned = new Set(plan.shards.flatMap(({ tests }) => tests));
  let loose: ReadonlyMap<string, string> | null = null;
  const likeA = (id: string) => {
    loose ??= new Map([...planned].map((known) => [looseKey(known), known]));
    return loose.get(looseKey(id));
  };
  const executed = new Set<string>();
  const cases: string[] = [];
  for (const { id, outcome } of reported) {
    const unit = planned.has(id) ? id : (likeA(id) ?? plannedPart(id, planned) ?? id);
    if (outcome === "skipped" && !mine.has(unit)) continue;
    executed.add(unit);
    if (unit !== id && unit === pathOf(id)) cases.push(id);
  }
  return {
    planId: plan.planId,
    index,
    attempt,
    assigned,
    executed: [...executed],
    ...(cases.length > 0 && { cases }),
  };
}

/** The planned id that `id` is a part of: its file, its test without parameters. */
function plannedPart(id: string, planned: ReadonlySet<string>): string | null {
  for (const joint of ["[", " with data set ", "/", " > ", "::"]) {
    for (let end = id.lastIndexOf(joint); end > 0; end = id.lastIndexOf(joint, end - 1)) {
      const part = id.slice(0, end);
      // A folder of the path is no part of a test.
      if (part.length < pathOf(id).length) break;
      if (planned.has(part)) return part;
    }
  }
  return null;
}

function looseKey(id: string): string {
  return id.replaceAll("\\", "/").replace(/ [>›] /g, " ");
}

/** Reads a receipt; `null` for what is none. */
export function parseReceipt(value: unknown): Receipt | null {
  const receipt = value as Receipt | null;
  const shaped =
    typeof receipt === "object" &&
    typeof receipt?.planId === "string" &&
    Number.isInteger(receipt.index) &&
    Number.isInteger(receipt.attempt) &&
    isIds(receipt.assigned) &&
    isIds(receipt.executed) &&
    (receipt.cases === undefined || isIds(receipt.cases));
  return shaped ? receipt : null;
}
