import { pathOf } from "@keep-pace/timings";
import type { Plan } from "./plan.ts";
import { parseReceipt, type Receipt } from "./receipt.ts";

export interface Verdict {
  readonly ok: boolean;
  /** Planned or listed, and executed by no counted receipt. */
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
  /** Executed, but neither planned nor, where there is a listing, listed. */
  readonly unlisted: readonly string[];
  /** Files with receipts of another plan. */
  readonly wrongPlan: readonly string[];
  /** Shards without a receipt. */
  readonly missingReceipts: readonly number[];
  readonly unreadable: readonly string[];
}

/** A `*.json` file that was found where receipts lie. */
export interface Found {
  readonly file: string;
  /** `null` when it could not be read. */
  readonly text: string | null;
}

/**
 * Proves that every test ran in exactly one counted shard: the newest attempt of each shard counts alone. Quarantined
 * tests prove nothing and are asked for by nobody.
 * @param listing an independent list of all tests, `null` to go by the plan.
 */
export function verify(plan: Plan, found: readonly Found[], listing: readonly string[] | null): Verdict {
  const { receipts, wrongPlan, unreadable } = sort(plan, found);
  const counted = plan.shards.filter(({ quarantine }) => !quarantine);
  const quarantined = new Set(plan.shards.flatMap(({ quarantine, tests }) => (quarantine ? tests : [])));
  const newest = counted.flatMap(({ index }) =>
    newestOf(receipts.filter((receipt) => receipt.index === index)),
  );
  const missingReceipts = counted
    .filter(({ index, tests }) => tests.length > 0 && !newest.some((receipt) => receipt.index === index))
    .map(({ index }) => index);

  const runs = countRuns(newest);
  const planned = new Set(counted.flatMap(({ tests }) => tests));
  const listed = listing === null ? planned : new Set(listing);
  const isQuarantined = (id: string) =>
    quarantined.size > 0 && (quarantined.has(id) || quarantined.has(pathOf(id)));
  const ran = coverage(
    runs,
    newest.flatMap(({ cases }) => cases ?? []),
  );
  const known = coverage(listed, []);
  const isMissing = (id: string) => !ran.covers(id) && !isQuarantined(id);
  const missing = [...planned].filter(isMissing);
  if (listing !== null) missing.push(...[...listed].filter((id) => !planned.has(id) && isMissing(id)));
  const duplicated = [...runs].filter(([, times]) => times > 1).map(([id]) => id);
  const unlisted = [...runs.keys()].filter((id) => !known.covers(id) && !isQuarantined(id));
  const ok = [missing, duplicated, unlisted, wrongPlan, missingReceipts, unreadable].every(
    (list) => list.length === 0,
  );
  return { ok, missing, duplicated, unlisted, wrongPlan, missingReceipts, unreadable };
}

interface Sorted {
  readonly receipts: Receipt[];
  readonly wrongPlan: string[];
  readonly unreadable: string[];
}

function sort(plan: Plan, found: readonly Found[]): Sorted {
  const sorted: Sorted = { receipts: [], wrongPlan: [], unreadable: [] };
  for (const { file, text } of found) {
    const value = parse(text);
    const receipt = parseReceipt(value);
    if (receipt === null) {
      if (!isOurs(value)) sorted.unreadable.push(file);
    } else if (isOf(plan, receipt)) sorted.receipts.push(withIdsOf(plan, receipt));
    else sorted.wrongPlan.push(file);
  }
  return sorted;
}

/** Artifacts bring plans and timing stores along. */
function isOurs(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ("planId" in value && "shards" in value) || ("format" in value && "tests" in value);
}

function isOf(plan: Plan, receipt: Receipt): boolean {
  const shard = plan.shards.find(({ index }) => index === receipt.index);
  return (
    receipt.planId === plan.planId &&
    shard !== undefined &&
    shard.tests.length === receipt.assigned.length &&
    shard.tests.every((id, at) => receipt.assigned[at] === id)
  );
}

/** The same receipt with the plan's own strings, whose hashes are known: most ids stand where the plan has them. */
function withIdsOf({ shards }: Plan, receipt: Receipt): Receipt {
  const planned = shards.find(({ index }) => index === receipt.index)?.tests ?? [];
  const executed = receipt.executed.map((id, at) => (id === planned[at] ? (planned[at] as string) : id));
  return { ...receipt, executed };
}

/** Those of the last attempt; the same receipt found twice is one. */
function newestOf(receipts: readonly Receipt[]): Receipt[] {
  const last = Math.max(...receipts.map(({ attempt }) => attempt));
  const counted = receipts.filter(({ attempt }) => attempt === last);
  if (counted.length < 2) return counted;
  const content = (receipt: Receipt) => JSON.stringify([...receipt.executed].sort());
  return [...new Map(counted.map((receipt) => [content(receipt), receipt])).values()];
}

function countRuns(receipts: readonly Receipt[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (const { executed } of receipts) {
    for (const id of executed) runs.set(id, (runs.get(id) ?? 0) + 1);
  }
  return runs;
}

interface Ids {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Says whether ids hold an id, its whole file, or for a file any of its cases. */
function coverage(ids: Ids, cases: readonly string[]): { covers(id: string): boolean } {
  const exact = new Set(cases);
  let paths: ReadonlySet<string> | null = null;
  // Of a file whose cases are known, only those ran.
  const detailed = new Set(cases.map(pathOf));
  return {
    covers(id) {
      if (ids.has(id) || exact.has(id)) return true;
      const path = pathOf(id);
      if (path !== id) return ids.has(path) && !detailed.has(path);
      paths ??= new Set([...ids.keys()].map(pathOf));
      return paths.has(id);
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
