import { debug, info, warning } from "@actions/core";
import type { Log } from "@keep-pace/command";

/** The job's log. A line of untrusted text that starts with `::` would be a workflow command, so it is broken. */
export const actionsLog: Log = {
  info: (line) => info(harmless(line)),
  // The toolkit escapes what becomes a command's message.
  warn: (line) => warning(line),
  debug: (line) => debug(line),
};

/** `text` with no line that the runner takes for a workflow command, in either of its two spellings. */
export function harmless(text: string): string {
  return text.replace(/^(\s*)(::|##\[)/gm, "$1\u200b$2");
}
