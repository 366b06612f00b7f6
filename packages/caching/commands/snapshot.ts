import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Host } from "@keep-pace/command";
import type { PlannedEntry } from "../plan.ts";
import { absolutePath, storeFiles } from "./disk-store.ts";
import type { JobState, StoreState } from "./job-state.ts";

/** Store → absolute path of a file → its bytes. */
type Snapshots = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Writes down what the trees hold that an older entry was restored to, for the post step to tell what is new.
 * @returns the file, `null` where there is no such tree or nowhere to write.
 */
export function keepSnapshots(
  entries: readonly PlannedEntry[],
  states: readonly StoreState[],
  root: string,
  host: Host,
): string | null {
  const partial = new Set(states.filter(({ hit }) => hit === "partial").map(({ store }) => store));
  const trees = entries.filter(({ store }) => store.kind === "tree" && partial.has(store.name));
  const folder = host.system.env.RUNNER_TEMP;
  if (trees.length === 0 || !folder) return null;
  const snapshots = trees.map((entry) => [entry.store.name, filesOf(entry, root, host)] as const);
  const file = join(folder, `keep-pace-trees-${host.now().getTime()}.json`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(snapshots)));
    return file;
  } catch {
    return null;
  }
}

/** Share of a tree's bytes that are not in the entry it was restored from; 1 where that is not known. */
export function changedShare(entry: PlannedEntry, { snapshots, root }: JobState, host: Host): number {
  const before = snapshots === null ? undefined : read(snapshots)[entry.store.name];
  if (!before) return 1;
  const now = Object.entries(filesOf(entry, root, host));
  const sum = (files: typeof now) => files.reduce((all, [, bytes]) => all + bytes, 0);
  const all = sum(now);
  return all === 0 ? 1 : sum(now.filter(([path, bytes]) => before[path] !== bytes)) / all;
}

function filesOf({ paths }: PlannedEntry, root: string, { system }: Host): Record<string, number> {
  const files = paths.flatMap((path) => {
    const folder = absolutePath(root, path, system.env);
    return storeFiles(folder).map((file): [string, number] => [join(folder, file.path), file.bytes]);
  });
  return Object.fromEntries(files);
}

function read(file: string): Snapshots {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Snapshots;
  } catch {
    return {};
  }
}
