import type { Sample } from "./pays.ts";

/** What a job's runs remember from one to the next: a small cache entry of its own. */
export interface CacheRecord {
  /** Store → its measured runs, the oldest first. */
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  /** Store → how often its entries had to be left behind because one was corrupt. */
  readonly epochs: Readonly<Record<string, number>>;
}

export const emptyRecord: CacheRecord = { samples: {}, epochs: {} };

const kept = 20;
const fresh = 28 * 86_400_000;

/** Reads a record; a damaged or foreign one counts as empty, field by field. */
export function parseRecord(text: string): CacheRecord {
  try {
    const value = JSON.parse(text) as { version?: unknown; samples?: unknown; epochs?: unknown };
    if (value.version !== 1) return emptyRecord;
    const samples = Object.entries(object(value.samples)).map(([store, list]): [string, Sample[]] => [
      store,
      Array.isArray(list) ? list.filter(isSample) : [],
    ]);
    const epochs = Object.entries(object(value.epochs)).filter(([, epoch]) => Number.isInteger(epoch));
    return {
      samples: Object.fromEntries(samples),
      epochs: Object.fromEntries(epochs) as Record<string, number>,
    };
  } catch {
    return emptyRecord;
  }
}

export function formatRecord(record: CacheRecord): string {
  return `${JSON.stringify({ version: 1, ...record })}\n`;
}

/** The record with one more measured run; samples of more than four weeks ago are forgotten. */
export function addSample(record: CacheRecord, store: string, sample: Sample): CacheRecord {
  const before = (record.samples[store] ?? []).filter(
    ({ at }) => Date.parse(sample.at) - Date.parse(at) < fresh,
  );
  return { ...record, samples: { ...record.samples, [store]: [...before, sample].slice(-kept) } };
}

/** The record after a corrupt entry of `store`: later runs neither meet it again nor overwrite it. */
export function raiseEpoch(record: CacheRecord, store: string): CacheRecord {
  return { ...record, epochs: { ...record.epochs, [store]: (record.epochs[store] ?? 0) + 1 } };
}

/** The epoch in a store's keys: the user's, and how often it had to be raised. */
export function epochOf(given: string, { epochs }: CacheRecord, store: string): string {
  const raised = epochs[store] ?? 0;
  return raised === 0 ? given : `${given}.${raised}`;
}

function object(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

const secondsOrNull = (value: unknown) =>
  value === null || (typeof value === "number" && Number.isFinite(value) && value >= 0);

function isSample(value: unknown): value is Sample {
  const { at, restored, bytes, restoreSeconds, installSeconds, saveSeconds } = object(value) as Record<
    string,
    unknown
  >;
  return (
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    ["exact", "partial", "nothing"].includes(restored as string) &&
    [bytes, restoreSeconds, installSeconds, saveSeconds].every(secondsOrNull)
  );
}
