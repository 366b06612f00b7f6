import type { JobServices } from "@keep-pace/command";
import { type CacheRecord, emptyRecord } from "../record.ts";
import type { Breaker } from "../restore/breaker.ts";

/** What the main step found out about one cache. */
export interface StoreState {
  readonly store: string;
  readonly key: string;
  readonly restoredKey: string | null;
  readonly hit: "exact" | "partial" | "miss" | "off";
  readonly seconds: number | null;
  readonly bytes: number | null;
  /** One sentence for the log and the summary, where there is more to say. */
  readonly note: string | null;
}

/** What the main step hands to the post step. */
export interface JobState {
  readonly root: string;
  /** When the main step ended, in milliseconds since 1970: an install begins after it. */
  readonly endedAt: number;
  readonly startedAt: number;
  readonly stores: readonly StoreState[];
  readonly record: CacheRecord;
  /** What is left of the job's patience with the service. */
  readonly breaker: Breaker;
  /** A file with what trees held when they were restored; `null` where none was. */
  readonly snapshots: string | null;
}

const name = "dependency-cache";

export function writeState({ state }: JobServices, value: JobState): void {
  state.write(name, JSON.stringify(value));
}

/** `null` when the main step did not come so far. */
export function readState({ state }: JobServices): JobState | null {
  const text = state.read(name);
  return text === "" ? null : ({ record: emptyRecord, ...JSON.parse(text) } as JobState);
}
