import { rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Host, JobServices } from "@keep-pace/command";
import {
  type Escape,
  emptyLedger,
  type Ledger,
  mergeLedgers,
  readLedger,
  writeLedger,
} from "../ledger/index.ts";
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

/**
 * Reads the newest ledger of the default branch, with the failures that the branch itself saw escape. It never fails a
 * job.
 */
export async function restoreLedger(name: string, host: Host, services: JobServices): Promise<KeptLedger> {
  const kept = await restore(name, host, services);
  const own =
    kept.problem === null && !isOnDefault(host) ? await restore(ownName(name), host, services) : null;
  // What it started would keep the step from ending.
  services.cache.close();
  const escapes = own?.ledger?.escapes ?? [];
  if (escapes.length === 0) return kept;
  return { ...kept, ledger: mergeLedgers(kept.ledger ?? emptyLedger, { ...emptyLedger, escapes }) };
}

/**
 * Keeps failures that escaped on another branch where only its own later runs read them, so that the next push does
 * not skip what is known to fail. They make tests run and none be skipped, so that nobody need be trusted with them.
 */
export async function keepEscapes(
  escapes: readonly Escape[],
  name: string,
  host: Host,
  services: JobServices,
): Promise<void> {
  if (escapes.length === 0) return;
  const known = await restore(ownName(name), host, services);
  const problem = await keepLedger({ ...emptyLedger, escapes }, known, ownName(name), host, services);
  if (problem) host.log.info(`The failure that selection missed could not be kept: ${problem}.`);
}

// A folder, too, must differ: the cache takes it for a part of the key.
const ownName = (name: string) => `own-${name}`;

/** True for a run on the default branch: what others keep is read by nobody else. */
export function isOnDefault({ run }: Host): boolean {
  const event = run?.event as { repository?: { default_branch?: unknown } } | null;
  const branch = event?.repository?.default_branch;
  return typeof branch === "string" && !run?.pullRequest && run?.ref === `refs/heads/${branch}`;
}

async function restore(name: string, host: Host, { cache }: JobServices): Promise<KeptLedger> {
  if (cache.noReads) return { ledger: null, problem: null, key: null };
  const file = ledgerFile(name, host);
  rmSync(dirname(file), { recursive: true, force: true });
  const found = await cache.restore(requestOf(name), { patience });
  if (found.problem) {
    return { ledger: null, problem: `it could not be restored (${found.problem.reason})`, key: null };
  }
  if (found.key === null) return { ledger: null, problem: null, key: null };
  const ledger = readLedger(readOrNothing(host, file));
  return ledger
    ? { ledger, problem: null, key: found.key }
    : { ledger: null, problem: `the entry ${found.key} is damaged`, key: found.key };
}

/** Milliseconds. A service that is down must not hold up a job that can run all its tests. */
const patience = 15_000;
const requestOf = (name: string) => ({ paths: paths(name), key: prefix(name), restoreKeys: [prefix(name)] });

const mostTries = 6;

/**
 * Adds to the kept ledger. Runs may write at the same time, and the cache knows no lock; but a key can be taken once.
 * Entries are numbered: who finds the next number taken reads what the other wrote, merges, and tries the number after.
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
  let problem: string | null = null;
  try {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const kept = attempt === 1 ? known : await restore(name, host, services);
      const before = kept.ledger ?? emptyLedger;
      const text = writeLedger(mergeLedgers(before, addition));
      if (text === writeLedger(before)) return null;
      writeNamed(host, ledgerFile(name, host), text);
      // A number that stays taken without an entry is one of an upload that broke off.
      const number = numberOf(kept.key) + Math.max(1, attempt - 2);
      const saved = await cache.save({ paths: paths(name), key: `${prefix(name)}${number}` });
      if (saved.saved) return null;
      problem = saved.problem;
      // The other's upload may not have ended yet.
      await sleep(300 * attempt);
    }
    return problem ?? "the cache service did not take it";
  } finally {
    cache.close();
  }
}

function numberOf(key: string | null): number {
  return Number(/-(\d{1,12})$/.exec(key ?? "")?.[1] ?? 0);
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
