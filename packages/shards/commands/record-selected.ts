import type { Host, JobServices } from "@keep-pace/command";
import { mergeStores, type Store } from "@keep-pace/timings";
import { type SelectionRecord, verdictsIn } from "@keep-pace/timings/ledger";
import { recordSelection, type Told } from "@keep-pace/timings/record";

/**
 * How the tests ended that select-tests had chosen for the shards.
 * @param ran what each shard recorded.
 * @param isWhole every planned test ran exactly once.
 * @param hasFailed the shards' job did not succeed.
 */
export async function recordSelected(
  selection: SelectionRecord,
  ran: readonly Store[],
  { isWhole, hasFailed }: { readonly isWhole: boolean; readonly hasFailed: boolean },
  name: string,
  host: Host,
  services: JobServices,
): Promise<Told> {
  const store = mergeStores([new Map(), ...ran]);
  const failure = [...store.values()].flat().some(({ passed }) => !passed);
  // A job that failed without a failed test broke off, and where is not known.
  const isProved = isWhole && (!hasFailed || failure);
  const verdicts = verdictsIn(store, String(host.run?.runId), isProved);
  return await recordSelection(selection, verdicts, name, host, services);
}
