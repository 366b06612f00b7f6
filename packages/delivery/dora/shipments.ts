import { isAncestor, newlyReached } from "./history.ts";
import type { Delivery, Deployed, Merged, Shipment } from "./model.ts";

/** What each deployment brought: a change belongs to the first one that holds it. In the order of deployments. */
export function shipmentsOf({ deployed, merged, history }: Delivery): Shipment[] {
  const seen = new Set<string>();
  const shipped = new Set<Merged>();
  const byMerge = [...merged].sort((a, b) => a.pull.merged - b.pull.merged);
  return deployed.map((one, at) => {
    const before = deployed[at - 1];
    const isRollback =
      before !== undefined && seen.has(one.sha) && isOlder(one, before, { deployed, history });
    const commits = newlyReached(history, one.sha, seen);
    const holds = ({ pull, mergeSha }: Merged) => {
      const byName = mergeSha !== null && (seen.has(mergeSha) || seen.has(pull.headSha ?? ""));
      const isKnown = history.has(one.sha) && mergeSha !== null && history.has(mergeSha);
      // Where the commits between were not read, what was merged before a deployment is taken to be in it.
      return byName || (!isKnown && !isRollback && pull.merged <= one.at);
    };
    const pulls = byMerge.filter((change) => !shipped.has(change) && holds(change));
    for (const change of pulls) shipped.add(change);
    return { deployed: one, commits, pulls, isRollback };
  });
}

/** True where `one` is a state that `before` had left behind; where commits are not known, by what was deployed first. */
function isOlder(
  one: Deployed,
  before: Deployed,
  { deployed, history }: Pick<Delivery, "deployed" | "history">,
): boolean {
  if (one.sha === before.sha) return false;
  if (history.has(one.sha) && history.has(before.sha)) return isAncestor(history, one.sha, before.sha);
  const first = (sha: string) => deployed.findIndex((other) => other.sha === sha);
  return first(one.sha) < first(before.sha);
}

/** True for what counts; what came before only explains it. */
export function isCounted({ deployed }: Shipment, { from, to }: Pick<Delivery, "from" | "to">): boolean {
  return deployed.at > from && deployed.at <= to;
}
