import { join, relative } from "node:path";
import type { Host } from "@keep-pace/command";
import { shellWord } from "@keep-pace/findings";
import type { Workspace } from "./workspace.ts";

/**
 * A command line for the user to paste where they stand: `keep-pace <words> <file>`, the file (relative to the
 * root) quoted. `null` when the name holds what no one should paste.
 */
export function commandLine(host: Host, { root }: Workspace, words: string, file: string): string | null {
  const path = relative(host.cwd, join(root, file)) || ".";
  const word = shellWord(path);
  return word === null ? null : `${host.program} ${words}${word === "." ? "" : ` ${word}`}`;
}
