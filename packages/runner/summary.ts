import { summary } from "@actions/core";
import type { Log } from "@keep-pace/command";

/** GitHub drops a larger summary of a step whole (GitHub Docs, "Step isolation and limits"). */
const maxBytes = 1024 * 1024;

const cutNote = "\n\nThe rest is left out: GitHub takes 1 MiB of summary a step.\n";

/** Appends headline and Markdown to the job's summary. */
export async function writeSummary(headline: string, markdown: string, log: Log): Promise<void> {
  try {
    await summary.addRaw(fit(`### keep-pace: ${headline}\n\n${markdown}\n`)).write();
  } catch (error) {
    log.warn(`The job summary could not be written: ${(error as Error).message}`);
  }
}

/** `text` cut at a line's end so that it fits with a note. */
function fit(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxBytes) return text;
  const head = bytes.subarray(0, maxBytes - Buffer.byteLength(cutNote));
  return head.subarray(0, head.lastIndexOf("\n")).toString() + cutNote;
}
