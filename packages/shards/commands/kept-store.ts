import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Host, JobServices } from "@keep-pace/command";
import type { Store } from "@keep-pace/timings";
import { readKeptStore, writeNamedStore } from "@keep-pace/timings/files";
import { storeFile, storeKey, storePaths, storePrefix } from "./names.ts";

/** The timings that GitHub's cache holds; empty where there are none or they cannot be had. It never fails a job. */
export async function restoreStore(name: string, host: Host, { cache }: JobServices): Promise<Store> {
  if (cache.noReads) {
    host.log.info(`No timings were restored: ${cache.noReads}.`);
    return new Map();
  }
  const file = storeFile(name, host);
  rmSync(dirname(file), { recursive: true, force: true });
  const found = await cache.restore({
    paths: storePaths(name),
    key: storeKey(name, host),
    restoreKeys: [storePrefix(name)],
  });
  // What it started would keep the step from ending.
  cache.close();
  if (found.problem) host.log.info(`The timings could not be restored: ${found.problem.reason}.`);
  if (found.key === null || found.problem) return new Map();
  const store = readKeptStore(host, file);
  if (store) return store;
  host.log.info(`The kept timings (${found.key}) are damaged or of another version, so they are left out.`);
  return new Map();
}

/** Keeps the timings for later runs. Only the default branch writes, so that every branch reads the same. */
export async function keepStore(
  name: string,
  store: Store,
  host: Host,
  { cache }: JobServices,
): Promise<void> {
  if (store.size === 0) return;
  if (!onDefaultBranch(host)) {
    return host.log.info("The timings of this run are not kept: only runs on the default branch are.");
  }
  if (cache.noWrites) return host.log.info(`The timings are not kept: ${cache.noWrites}.`);
  writeNamedStore(host, storeFile(name, host), store);
  const saved = await cache.save({ paths: storePaths(name), key: storeKey(name, host) });
  cache.close();
  if (!saved.saved && saved.problem) host.log.info(`The timings could not be kept: ${saved.problem}.`);
}

function onDefaultBranch({ run }: Host): boolean {
  if (!run || run.pullRequest) return false;
  const event = run.event as { repository?: { default_branch?: unknown } } | null;
  const branch = event?.repository?.default_branch;
  return typeof branch === "string" && run.ref === `refs/heads/${branch}`;
}
