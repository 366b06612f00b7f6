import { globSync } from "node:fs";
import { type Host, type JobServices, type PostAnswer, UserError } from "@keep-pace/command";
import { keepStore, restoreStore } from "@keep-pace/shards/kept-store";
import { mergeStores, type Report, storeOf } from "@keep-pace/timings";
import { reportReader } from "@keep-pace/timings/files";
import { verdictsOf } from "@keep-pace/timings/ledger";
import { recordSelection, type Told } from "@keep-pace/timings/record";
import { selectionOfJob } from "@keep-pace/timings/selection";
import { keepEdges } from "./kept-edges.ts";
import { nameOf, selectionName } from "./names.ts";
import type { SelectInputs } from "./select.ts";

/** After the job's tests: keeps what was scanned, and records what the reports of this job tell. */
export async function recordSelected(inputs: SelectInputs, host: Host): Promise<PostAnswer> {
  const told = await recorded(inputs, host);
  if (host.job && !told?.isCacheDown) await keepEdges(host, host.job);
  return { summary: told && { headline: told.headline, markdown: told.markdown } };
}

/** What passed, failed, and should not have failed; `null` where nothing is known of it. */
async function recorded(inputs: SelectInputs, host: Host): Promise<Told | null> {
  const name = nameOf(inputs);
  const selection = selectionOfJob(selectionName(inputs), host);
  // Without reports, another job of the run tells how its tests ended.
  if (!host.job || !selection || inputs.reports.length === 0) return null;
  const reports = await readThose(find(inputs.reports, host), host);
  if (reports.length === 0 && selection.tests.some(({ decision }) => decision !== "skip")) {
    host.log.warn(
      `No report matches ${inputs.reports.join(", ")}, so nothing is known of how the tests ended.`,
    );
    return null;
  }
  const told = await recordSelection(selection, verdictsOf(reports), name, host, host.job);
  host.log.info(`Selection: ${told.headline}.`);
  if (!told.isCacheDown) await keepTimings(reports, name, host, host.job);
  return told;
}

/** How long the tests took, for the estimates of later runs. */
async function keepTimings(
  reports: readonly Report[],
  name: string,
  host: Host,
  services: JobServices,
): Promise<void> {
  const started = reports.flatMap(({ at }) => at ?? []).sort()[0];
  const run = {
    id: String(host.run?.runId ?? 0),
    attempt: host.run?.runAttempt ?? 1,
    shard: 0,
    at: started ?? host.now().toISOString(),
    commit: host.run?.sha ?? null,
  };
  const mine = storeOf(
    run,
    reports.flatMap(({ cases }) => cases),
  );
  await keepStore(name, mergeStores([await restoreStore(name, host, services), mine]), host, services);
}

/** A report that cannot be read proves nothing, and takes nothing from the others. */
async function readThose(files: readonly string[], host: Host): Promise<Report[]> {
  const read = await reportReader(host);
  return files.flatMap((file) => {
    try {
      return [read(file)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      host.log.warn(error.message);
      return [];
    }
  });
}

function find(globs: readonly string[], host: Host): string[] {
  return [...new Set(globSync([...globs], { cwd: host.cwd, exclude: ["**/node_modules/**"] }))].sort();
}
