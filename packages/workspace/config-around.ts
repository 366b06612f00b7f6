import { findRoot, gitIn } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import { diskFiles, type Files, isUnreadable } from "@keep-pace/files";
import { type Config, readConfig } from "./config.ts";

/** The configuration of the repository, or the plain folder, that a command was started in. Lists no files. */
export async function configAround(host: Host): Promise<Config> {
  return readConfig(await filesAround(host));
}

/** The text of the first of `paths` that is there; `null` where none is, or it cannot be read. */
export async function firstTextAround(host: Host, paths: readonly string[]): Promise<string | null> {
  const files = await filesAround(host);
  const path = paths.find((candidate) => files.exists(candidate));
  const text = path === undefined ? null : files.text(path);
  return text === null || isUnreadable(text) ? null : text;
}

async function filesAround({ exec, cwd, door }: Host): Promise<Files> {
  const { path } = await findRoot(gitIn(exec, cwd, { trustOwner: door === "action" }));
  return diskFiles(path ?? cwd, { paths: [], tracked: null });
}
