import { join, relative } from "node:path";
import type { Host } from "@keep-pace/command";
import { shellWord } from "@keep-pace/findings";
import type { Workspace } from "./workspace.ts";

/**
 * A command line for the user to paste where they stand: `keep-pace <words> <file>…`, the files (relative to the root)
 * quoted: one, or all that the user named. `null` when a name holds what no one should paste.
 */
export function commandLine(
  host: Host,
  { root, scopes }: Workspace,
  words: string,
  file?: string,
): string | null {
  const files = file === undefined ? scopes.map(({ path }) => path) : [file];
  const paths = files.map((path) => relative(host.cwd, join(root, path)) || ".");
  const quoted = (paths.join() === "." ? [] : paths).map(shellWord);
  return quoted.includes(null) ? null : [host.program, words, ...quoted].join(" ");
}
