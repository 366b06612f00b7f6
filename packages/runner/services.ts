import { getState, saveState } from "@actions/core";
import type { JobServices } from "@keep-pace/command";
import { actionsCache } from "./cache/client.ts";

/** What the runner offers to a job's actions besides a token. */
export function jobServices(): JobServices {
  return { cache: actionsCache(process.env), state: { read: getState, write: saveState } };
}
