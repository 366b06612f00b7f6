import { type Host, UserError } from "@keep-pace/command";
import { readNamed } from "@keep-pace/timings/files";
import { ListingError, parseListing } from "../listing.ts";
import type { Plan, PlannedShard } from "../plan.ts";
import { PlanError, readPlan, shardAt } from "../read-plan.ts";

/** The plan in a named file. */
export function readNamedPlan(host: Host, file: string | null): Plan {
  if (!file) throw new UserError("No plan was named: give --plan FILE.");
  const text = readNamed(host, file);
  return explained(file, () => readPlan(text));
}

/** The shard `index` of a plan from `file`. */
export function namedShard(plan: Plan, file: string | null, index: number): PlannedShard {
  return explained(file ?? "The plan", () => shardAt(plan, index));
}

export function readNamedListing(host: Host, file: string): { ids: string[]; repeated: number } {
  const text = readNamed(host, file);
  return explained(file === "-" ? "Standard input" : file, () => parseListing(text));
}

function explained<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlanError) && !(error instanceof ListingError)) throw error;
    throw new UserError(`${file} ${error.message}.`, { cause: error });
  }
}
