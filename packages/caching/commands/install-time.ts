import { statSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "@keep-pace/command";
import type { PlannedEntry } from "../plan.ts";
import { absolutePath, storeFiles } from "./disk-store.ts";
import type { JobState } from "./job-state.ts";

/**
 * How long the install took: from the end of the main step to the file that the manager writes last, else to the
 * last use of its store. `null` when nothing was installed since. Steps in between count as part of it.
 */
export function installSeconds(
  { store, place, paths }: PlannedEntry,
  { root, endedAt }: JobState,
  host: Host,
): number | null {
  const { installedMark } = store;
  const marks =
    installedMark === undefined
      ? []
      : place.folders.map((folder) => modifiedAt(join(root, folder, installedMark)));
  const last = marks.some((time) => time > endedAt)
    ? Math.max(...marks)
    : Math.max(
        0,
        ...paths.flatMap((path) => storeFiles(absolutePath(root, path, host.system.env))).map(lastUse),
      );
  return last > endedAt ? (last - endedAt) / 1000 : null;
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function lastUse({
  accessedAt,
  changedAt,
}: {
  readonly accessedAt: number;
  readonly changedAt: number;
}): number {
  return Math.max(accessedAt, changedAt);
}
