import { GitHubError } from "@keep-pace/github";
import type { Missing } from "../recording.ts";

/** What could not be read so far, and how many readings in a row found GitHub unreachable. */
export interface Reading {
  readonly missing: Missing[];
  unreachable: number;
}

/** Each unanswered reading has been retried for seconds already; after so many the rest is given up. */
const patience = 2;

/** What `read` gives, or `null` with the reason noted: a refusal names the permission that would help. */
export async function tryRead<T>(reading: Reading, what: string, read: () => Promise<T>): Promise<T | null> {
  if (reading.unreachable >= patience) {
    note(reading, what, "GitHub stopped answering before this was read; try again later.");
    return null;
  }
  try {
    const result = await read();
    reading.unreachable = 0;
    return result;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.kind === "unavailable" || error.kind === "rate-limit") reading.unreachable += 1;
    note(reading, what, error.message);
    return null;
  }
}

function note({ missing }: Reading, what: string, reason: string): void {
  if (!missing.some((entry) => entry.what === what)) missing.push({ what, reason });
}
