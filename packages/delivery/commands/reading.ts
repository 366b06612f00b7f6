import { GitHubError } from "@keep-pace/github";
import type { Missing } from "../recording.ts";

/** What could not be read so far. */
export type MissingSoFar = Missing[];

/** What `read` gives, or `null` with the reason noted: a refusal names the permission that would help. */
export async function tryRead<T>(
  missing: MissingSoFar,
  what: string,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (!missing.some((entry) => entry.what === what)) missing.push({ what, reason: error.message });
    return null;
  }
}
