import { type Plan, type PlannedShard, planId } from "./plan.ts";

/** A plan or receipt that cannot be trusted; the message completes "<file> …". */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** Reads a plan as `shard plan --format json` printed it. One that was changed since is a PlanError. */
export function readPlan(text: string): Plan {
  const plan = parsePlan(text);
  if (plan === null) throw new PlanError("is no plan that keep-pace wrote");
  if (planId(plan) !== plan.planId)
    throw new PlanError("was changed after it was made: its id does not fit its shards");
  return plan;
}

function parsePlan(text: string): Plan | null {
  try {
    const plan = JSON.parse(text) as Plan | null;
    const shaped =
      typeof plan?.planId === "string" &&
      typeof plan.suites === "object" &&
      plan.suites !== null &&
      Array.isArray(plan.shards) &&
      plan.shards.every(isShard);
    return shaped ? plan : null;
  } catch {
    return null;
  }
}

function isShard(shard: PlannedShard | null): boolean {
  return Number.isInteger(shard?.index) && isIds(shard?.tests);
}

export function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}

/** The shard `index` of a plan. */
export function shardAt(plan: Plan, index: number): PlannedShard {
  const shard = plan.shards.find((candidate) => candidate.index === index);
  if (shard) return shard;
  throw new PlanError(`has the shards 1 to ${plan.shards.length}, but shard ${index} was asked for`);
}
