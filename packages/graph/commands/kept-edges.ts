import { existsSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Cache, Host, JobServices } from "@keep-pace/command";
import { isOnDefault } from "@keep-pace/timings/kept";
import { keptFolder } from "./kept-file.ts";

/** Milliseconds that what may save seconds may take. */
const patience = 5000;
const stateName = "edges";

/**
 * Brings the file of an earlier run from GitHub's cache, unless the machine kept one itself. It never fails a job.
 * @param file absolute; alone in its folder, which is called otherwise for every version of the contents.
 * @returns `missing` where the cache holds none that can be read, `unknown` where it does not tell.
 */
export async function restoreEdges(
  file: string,
  host: Host,
  { cache }: JobServices,
): Promise<"there" | "missing" | "unknown"> {
  if (existsSync(file)) return "there";
  if (cache.noReads) return "unknown";
  const start = host.now().getTime();
  const giveUp = () => (host.now().getTime() - start > patience ? "it took longer than 5 s" : null);
  const { key, problem } = await cache.restore(requestOf(file, host), { patience, giveUp });
  // What it started would keep the step from ending.
  cache.close();
  if (problem) {
    rmSync(file, { force: true });
    host.log.info(`What earlier runs scanned could not be restored, so all is scanned: ${problem.reason}.`);
  }
  if (problem && problem.kind !== "corrupt") return "unknown";
  return problem || key === null ? "missing" : "there";
}

/** True for a run that later ones may trust: what a pull request keeps nobody else reads. */
export function mayKeepEdges(host: Host, { cache }: JobServices): boolean {
  const isOwn = /^(?:push|schedule|workflow_dispatch)$/.test(host.run?.eventName ?? "");
  return isOwn && isOnDefault(host) && !cache.noWrites;
}

/** Hands the written file over to the job's last step, so that the tests do not wait for the upload. */
export function handOverEdges(file: string, { state }: JobServices): void {
  state.write(stateName, file);
}

/** After the job's last step: keeps for later runs what this one handed over. It never fails a job. */
export async function keepEdges(host: Host, { cache, state }: JobServices): Promise<void> {
  const file = state.read(stateName);
  if (file === "" || !existsSync(file)) return;
  const { paths, key } = requestOf(file, host);
  const { saved, problem } = await cache.save({ paths, key }, { patience });
  cache.close();
  if (!saved && problem) host.log.info(`What was scanned could not be kept for later runs: ${problem}.`);
}

function requestOf(file: string, { run }: Host) {
  const name = basename(dirname(file));
  const prefix = `keep-pace-edges-${name}-`;
  return {
    // One spelling on every machine: the cache takes it for a part of the key.
    paths: [`~/${keptFolder}/${name}`],
    key: `${prefix}${run?.runId ?? 0}-${run?.runAttempt ?? 1}`,
    restoreKeys: [prefix],
  };
}

/** A cache that is asked nothing more once it did not answer, so that an outage is waited for once. */
export function untilOutage(cache: Cache): { readonly cache: Cache; isDown(): boolean } {
  let isDown = false;
  return {
    cache: {
      ...cache,
      async restore(request, options) {
        if (isDown) {
          const problem = { kind: "unavailable", reason: "the cache did not answer before" } as const;
          return { key: null, bytes: null, touched: false, problem };
        }
        const found = await cache.restore(request, options);
        isDown = found.problem?.kind === "unavailable" || found.problem?.kind === "abandoned";
        return found;
      },
    },
    isDown: () => isDown,
  };
}
