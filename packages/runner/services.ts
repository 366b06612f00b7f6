import { getState, saveState } from "@actions/core";
import type { JobServices } from "@keep-pace/command";
import { actionsArtifacts } from "./artifacts/job-artifacts.ts";
import { actionsCache } from "./cache/client.ts";

/** What the runner offers to a job's actions; the token, where there is one, reaches earlier attempts. */
export function jobServices(token: string | null): JobServices {
  return {
    cache: actionsCache(process.env),
    artifacts: actionsArtifacts(token),
    state: { read: getState, write: saveState },
  };
}
