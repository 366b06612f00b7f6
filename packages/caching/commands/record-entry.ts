import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CacheEntry, Host } from "@keep-pace/command";
import type { PlannedEntry } from "../plan.ts";
import { type CacheRecord, emptyRecord, formatRecord, parseRecord } from "../record.ts";
import { absolutePath } from "./disk-store.ts";

/**
 * The record's own entry in the cache. Asking for it tells whether the service answers at all, and saving it
 * settles which of several jobs with the same caches saves them: a key can be taken once.
 */
export interface RecordEntry extends CacheEntry {
  readonly restoreKeys: readonly string[];
  /** Absolute. */
  readonly file: string;
}

export function recordEntry(host: Host, planned: readonly PlannedEntry[]): RecordEntry {
  // Spelled alike on every machine, because the spelling is part of what the service compares.
  const path = "~/.cache/keep-pace/dependency-cache.json";
  const file = absolutePath("/", path, host.system.env);
  const family = createHash("sha256")
    .update(planned.map((entry) => entry.family).join("\n"))
    .digest("hex")
    .slice(0, 16);
  const prefix = `keep-pace-record-${family}-`;
  const digest = createHash("sha256")
    .update(planned.map(({ key }) => key).join("\n"))
    .digest("hex")
    .slice(0, 16);
  const { runId = 0, runAttempt = 1 } = host.run ?? {};
  return { paths: [path], file, key: `${prefix}${runId}-${runAttempt}-${digest}`, restoreKeys: [prefix] };
}

export function readRecord(file: string): CacheRecord {
  try {
    return parseRecord(readFileSync(file, "utf8"));
  } catch {
    return emptyRecord;
  }
}

export function writeRecord(file: string, record: CacheRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatRecord(record));
}

export function forgetRecord(file: string): void {
  rmSync(file, { force: true });
}
