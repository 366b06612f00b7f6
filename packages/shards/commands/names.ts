import { homedir } from "node:os";
import { join } from "node:path";
import type { Host } from "@keep-pace/command";
import type { Plan } from "../plan.ts";

/** What jobs of a run know each other's files by; `name` tells several plans of a workflow apart. */
export const planArtifact = (name: string) => `keep-pace-plan-${safe(name)}`;

export const shardPrefix = (plan: Plan) => `keep-pace-shard-${plan.planId}-`;

export const shardArtifact = (plan: Plan, index: number, suite: string | null, attempt: number) =>
  `${shardPrefix(plan)}${index}${suite === null ? "" : `-${safe(suite)}`}-attempt-${attempt}`;

/** The timing store in GitHub's cache, spelled alike on every machine. */
export const storePaths = (name: string) => [`~/.cache/keep-pace/timings/${safe(name)}`];

export const storeFile = (name: string, host: Host) =>
  join(host.system.env.HOME ?? homedir(), ".cache/keep-pace/timings", safe(name), "store.json");

export const storePrefix = (name: string) => `keep-pace-timings-${safe(name)}-`;

export const storeKey = (name: string, host: Host) =>
  `${storePrefix(name)}${host.run?.runId ?? 0}-${host.run?.runAttempt ?? 1}`;

/** Beside a shard's coverage: the folder it was measured in. */
export const checkoutFile = "checkout.txt";

/** A folder of this job's own. */
export const jobFolder = (host: Host) => join(host.system.env.RUNNER_TEMP ?? host.cwd, "keep-pace-shards");

// Artifact names refuse more than that.
function safe(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").slice(0, 60);
}
