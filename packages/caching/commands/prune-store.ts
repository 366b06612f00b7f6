import type { Host } from "@keep-pace/command";
import { unite } from "../locks/package.ts";
import type { PlannedEntry } from "../plan.ts";
import { absolutePath, removeFromStore, storeBytes, storeFiles, storeText } from "./disk-store.ts";
import type { JobState } from "./job-state.ts";
import type { JobPlan } from "./plan-job.ts";

/** Deletes from a store what its lock files do not name. A failure leaves the rest as it is and is told. */
export async function pruneStore(
  { manager, store, keyFiles, paths }: PlannedEntry,
  { repository, root }: JobPlan,
  { startedAt }: JobState,
  host: Host,
): Promise<void> {
  const locked = manager.readLock
    ? unite(keyFiles.map((path) => manager.readLock?.(repository.text(path) ?? "", path) ?? null))
    : null;
  for (const path of store.prune?.unwanted ? paths : []) {
    const folder = absolutePath(root, path, host.system.env);
    const run = {
      startedAt,
      path,
      repository,
      text: (file: string) => storeText(folder, file),
      bytes: (file: string, start: number, length: number) => storeBytes(folder, file, start, length),
    };
    removeFromStore(folder, store.prune?.unwanted?.(storeFiles(folder), locked, run) ?? []);
  }
  const command = store.prune?.command;
  const [program, ...args] = (typeof command === "function" ? command(repository) : command) ?? [];
  if (program === undefined) return;
  const files = () => paths.flatMap((path) => storeFiles(absolutePath(root, path, host.system.env)));
  if (store.prune?.isSafe?.(files()) === false) return;
  try {
    const { code, stderr } = await host.exec(program, args, { cwd: root });
    if (code !== 0)
      host.log.info(
        `${[program, ...args].join(" ")} ended with ${code}: ${stderr.trim().split("\n").at(-1)}`,
      );
  } catch {
    host.log.info(`${program} is not on the PATH, so its store is saved as it is.`);
  }
}
