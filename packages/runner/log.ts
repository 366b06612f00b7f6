import { debug, info, warning } from "@actions/core";
import type { Log } from "@keep-pace/command";

/** The job's log. A line of untrusted text that starts with `::` would be a workflow command, so it is broken. */
export const actionsLog: Log = {
  info: (line) => info(harmless(line)),
  // The toolkit escapes what becomes a command's message.
  warn: (line) => warning(line),
  debug: (line) => debug(line),
};

/**
 * `text` with nothing in it that the runner takes for a workflow command: `::` where a line starts, and the older
 * `##[` anywhere (actions/runner, ActionCommand.TryParseV2 and TryParse).
 */
export function harmless(text: string): string {
  return text.replace(/^(\s*)::/gm, "$1\u200b::").replaceAll("##[", "##\u200b[");
}
