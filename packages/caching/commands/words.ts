import type { Answer, Log } from "@keep-pace/command";
import { escapeMarkdown, plural } from "@keep-pace/findings";
import type { Verdict } from "../pays.ts";
import type { PlannedEntry } from "../plan.ts";
import type { StoreState } from "./job-state.ts";

/** What the main step says: a line a cache in the log, and the outputs. */
export function restoreAnswer(
  stores: readonly StoreState[],
  planned: readonly PlannedEntry[],
  off: { readonly reason: string; readonly isTrouble: boolean } | null,
  log: Log,
): Answer {
  if (planned.length === 0) log.info("No package manager was found, so nothing is cached.");
  if (off !== null && planned.length > 0) {
    const say = off.isTrouble ? log.warn : log.info;
    say(`Nothing was restored: ${off.reason}. The job goes on without caches.`);
  }
  for (const one of stores) if (off === null || one.hit !== "off") log.info(storeLine(one));
  const managerOf = new Map(planned.map(({ manager, store }) => [store.name, manager.name]));
  const caches = stores.map(({ store, hit, key, restoredKey, seconds, bytes, note }) => ({
    manager: managerOf.get(store) ?? store,
    store,
    hit,
    key,
    restoredKey,
    seconds,
    bytes,
    note,
  }));
  const wanted = stores.filter(({ hit }) => hit !== "off");
  const isHit = wanted.length > 0 && wanted.every(({ hit }) => hit === "exact");
  return {
    json: { caches },
    text: () => stores.map(storeLine).join("\n"),
    markdown: () => stores.map(storeLine).join("\n\n"),
    outputs: { "cache-hit": String(isHit), caches: JSON.stringify(caches) },
  };
}

const hits = {
  exact: "restored",
  partial: "restored an older entry",
  miss: "nothing to restore",
  off: "left out",
};

function storeLine({ store, hit, seconds, bytes, restoredKey, note }: StoreState): string {
  const size = bytes === null ? "" : `, ${megabytes(bytes)}`;
  const time = seconds === null || hit === "off" ? "" : ` in ${seconds.toFixed(1)} s${size}`;
  const from = hit === "partial" ? ` (${restoredKey})` : "";
  return `${store}: ${hits[hit]}${time}${from}${note === null ? "" : `: ${note}`}.`;
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What the post step knows of one cache. */
export interface StoreReport extends StoreState {
  readonly installSeconds: number | null;
  readonly saved: string;
  readonly savedBytes: number | null;
  readonly saveSeconds: number | null;
  readonly verdict: Verdict;
}

/** Nothing was restored and nothing installed: other jobs of the repository use this cache. */
function isUnused({ hit, saved }: StoreReport): boolean {
  return hit === "miss" && saved === nothingStored;
}

export const nothingStored = "not saved, nothing was stored";

/** Caches of which there is nothing to say, in one line; none where there are none. */
export function unusedLine(reports: readonly StoreReport[]): string[] {
  const names = reports.filter(isUnused).map(({ store }) => store);
  return names.length === 0 ? [] : [`Not used in this job: ${names.join(", ")}.`];
}

/** The post step's lines on one cache. `keep-pace report` finds them in the job's log. */
export function storeLines(report: StoreReport): string[] {
  if (isUnused(report)) return [];
  const { store, saved, savedBytes, installSeconds, verdict } = report;
  const size = savedBytes === null ? "" : `, ${megabytes(savedBytes)}`;
  const { withCache, withoutCache, hits, misses } = verdict;
  if (installSeconds === null && hits + misses === 0) return [`${store}: ${saved}${size}.`];
  const parts = [
    installSeconds === null ? "no install seen" : `installed in ${secondsText(installSeconds)}`,
    `median with the cache ${knownSeconds(withCache)} (${plural(hits, "run")}), without ${knownSeconds(withoutCache)} (${plural(misses, "run")})`,
    verdictText(verdict),
  ];
  return [`${store}: ${saved}${size}.`, `${store}: ${parts.join("; ")}.`];
}

function knownSeconds(seconds: number | null): string {
  return seconds === null ? "not known" : secondsText(seconds);
}

function verdictText({ savedSeconds, pays }: Verdict): string {
  if (savedSeconds === null) return "too few runs to tell whether it pays";
  const text = `a run ${savedSeconds < 0 ? "loses" : "saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;
  return pays === null ? `${text} so far` : text;
}

/** The cache table of the job's summary. */
export function cacheTable(all: readonly StoreReport[]): string {
  const reports = all.filter((one) => !isUnused(one));
  const head = ["cache", "restored", "restore", "install", "saved", "gain a run"];
  const rows = reports.map(({ store, hit, seconds, bytes, installSeconds, saved, savedBytes, verdict }) => [
    store,
    `${hit}${bytes === null || hit === "off" || hit === "miss" ? "" : `, ${megabytes(bytes)}`}`,
    secondsText(hit === "off" ? null : seconds),
    secondsText(installSeconds),
    `${escapeMarkdown(saved)}${savedBytes === null ? "" : `, ${megabytes(savedBytes)}`}`,
    gain(verdict),
  ]);
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return [...(rows.length > 0 ? [table] : []), ...unusedLine(all)].join("\n\n");
}

function gain({ savedSeconds, hits, misses, pays }: Verdict): string {
  if (savedSeconds === null) return "not yet known";
  const text = `${savedSeconds < 0 ? "loses" : "saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;
  return pays === null ? `${text} so far (${hits + misses} runs)` : text;
}

function secondsText(seconds: number | null): string {
  return seconds === null ? "–" : `${seconds.toFixed(1)} s`;
}
