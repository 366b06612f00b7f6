import { findRoot, gitIn } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import { diskFiles } from "@keep-pace/files";
import { type Config, readConfig } from "./config.ts";

/** The configuration of the repository, or the plain folder, that a command was started in. Lists no files. */
export async function configAround({ exec, cwd, door }: Host): Promise<Config> {
  const { path } = await findRoot(gitIn(exec, cwd, { trustOwner: door === "action" }));
  return readConfig(diskFiles(path ?? cwd, { paths: [], tracked: null }));
}
