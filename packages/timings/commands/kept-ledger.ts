import { rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Host, JobServices } from "@keep-pace/command";
import { emptyLedger, type Ledger, mergeLedgers, readLedger, writeLedger } from "../ledger/index.ts";
import { readNamed, writeNamed } from "./files.ts";

/** The ledger that GitHub's cache holds. */
export interface KeptLedger {
  /** `null` where none was ever kept, or it cannot be had. */
  readonly ledger: Ledger | null;
  /** Why it cannot be had although there may be one, a clause. */
  readonly problem: string | null;
  readonly key: string | null;
}

// One spelling on every machine: the cache takes it for a part of the key.
const paths = (name: string) => [`~/.cache/keep-pace/select/${safe(name)}`];
const prefix = (name: string) => `keep-pace-select-${safe(name)}-`;

/** Reads the newest ledger. It never fails a job. */
export async function restoreLedger(name: string, host: Host, services: JobServices): Promise<KeptLedger> {
  const kept = await restore(name, host, services);
  // What it started would keep the step from ending.
  services.cache.close();
  return kept;
}

async function restore(name: string, host: Host, { cache }: JobServices): Promise<KeptLedger> {
  if (cache.noReads) return { ledger: null, problem: null, key: null };
  const file = ledgerFile(name, host);
  rmSync(dirname(file), { recursive: true, force: true });
  const found = await cache.restore(requestOf(name));
  if (found.problem) {
    return { ledger: null, problem: `it could not be restored (${found.problem.reason})`, key: null };
  }
  if (found.key === null) return { ledger: null, problem: null, key: null };
  const ledger = readLedger(readOrNothing(host, file));
  return ledger
    ? { ledger, problem: null, key: found.key }
    : { ledger: null, problem: `the entry ${found.key} is damaged`, key: found.key };
}

const requestOf = (name: string) => ({ paths: paths(name), key: prefix(name), restoreKeys: [prefix(name)] });

const mostTries = 4;

/**
 * Adds to the kept ledger. Runs may write at the same time, and the cache knows no lock: each looks for an entry newer
 * than what it read before it saves, and for one newer than its own afterwards, and then merges again.
 * @param known what was read a moment ago.
 * @returns why it was not kept, a clause, or `null`.
 */
export async function keepLedger(
  addition: Ledger,
  known: KeptLedger,
  name: string,
  host: Host,
  services: JobServices,
): Promise<string | null> {
  const { cache } = services;
  if (cache.noWrites) return cache.noWrites;
  const newestKey = async () => (await cache.restore(requestOf(name), { lookupOnly: true })).key;
  try {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const kept = attempt === 1 ? known : await restore(name, host, services);
      const before = kept.ledger ?? emptyLedger;
      const text = writeLedger(mergeLedgers(before, addition));
      if (text === writeLedger(before)) return null;
      const key = `${prefix(name)}${host.run?.runId ?? 0}-${host.run?.runAttempt ?? 1}-${host.run?.job ?? ""}-${attempt}`;
      // A damaged entry is replaced whatever its key.
      if (kept.ledger && attempt < mostTries && (await newestKey()) !== kept.key) continue;
      writeNamed(host, ledgerFile(name, host), text);
      const saved = await cache.save({ paths: paths(name), key });
      if (!saved.saved) return saved.problem ?? "the cache service did not take it";
      if ((await newestKey()) === key) return null;
    }
    return null;
  } finally {
    cache.close();
  }
}

function ledgerFile(name: string, host: Host): string {
  return join(host.system.env.HOME ?? homedir(), ".cache/keep-pace/select", safe(name), "ledger.json");
}

function readOrNothing(host: Host, file: string): string {
  try {
    return readNamed(host, file);
  } catch {
    return "";
  }
}

function safe(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").slice(0, 60);
}
