import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Host, JobServices } from "@keep-pace/command";
import { readSelection, type SelectionRecord, writeSelection } from "../ledger/index.ts";
import { readNamed, writeNamed } from "./files.ts";

const file = "selection.json";
const artifact = (name: string) => `keep-pace-selection-${name.replace(/[^\w.-]+/g, "-").slice(0, 60)}`;
const folder = (name: string, host: Host) =>
  join(host.system.env.RUNNER_TEMP ?? host.cwd, "keep-pace-select", artifact(name));

/** Keeps what was selected for the job's own post step, the other jobs of the run and its later attempts. */
export async function keepSelection(
  selection: SelectionRecord,
  name: string,
  host: Host,
  { artifacts }: JobServices,
): Promise<void> {
  const path = join(folder(name, host), file);
  writeNamed(host, path, writeSelection(selection));
  const problem = await artifacts.upload(artifact(name), folder(name, host), [path]);
  if (problem) host.log.info(`The selection is known to this job alone: ${problem}.`);
}

/** What an earlier step of this job selected; `null` for nothing. */
export function selectionOfJob(name: string, host: Host): SelectionRecord | null {
  return read(join(folder(name, host), file), host);
}

/** What this run selected, in another job or an earlier attempt; `null` where there is none or it cannot be had. */
export async function selectionOfRun(
  name: string,
  host: Host,
  { artifacts }: JobServices,
): Promise<SelectionRecord | null> {
  const target = `${folder(name, host)}-fetched`;
  rmSync(target, { recursive: true, force: true });
  const { names } = await artifacts.download(artifact(name), target);
  if (!names.includes(artifact(name))) return null;
  const selection = read(join(target, artifact(name), file), host);
  return selection?.run === String(host.run?.runId) ? selection : null;
}

function read(path: string, host: Host): SelectionRecord | null {
  try {
    return readSelection(readNamed(host, path));
  } catch {
    return null;
  }
}
