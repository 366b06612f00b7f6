import type { JobServices } from "@keep-pace/command";
import type { CarriedMount } from "../mounts/scripts.ts";

/** What the main step hands to the post step. */
export interface JobState {
  /** Milliseconds since 1970: builds that began later are this job's. */
  readonly startedAt: number;
  readonly mounts: MountState | null;
}

export interface MountState {
  readonly image: string;
  readonly mounts: readonly CarriedMount[];
  readonly key: string;
  readonly restoredKey: string | null;
  /** Folder → digest after the injection. */
  readonly digests: readonly (readonly [string, string])[];
  /** Of restore and injection. */
  readonly seconds: number;
  /** Why nothing was injected, one clause; `null` when it was. */
  readonly problem: string | null;
}

const name = "buildkit-cache";

export function writeState({ state }: JobServices, value: JobState): void {
  state.write(name, JSON.stringify(value));
}

/** `null` when the main step did not come so far. */
export function readState({ state }: JobServices): JobState | null {
  const text = state.read(name);
  return text === "" ? null : (JSON.parse(text) as JobState);
}
