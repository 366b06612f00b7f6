import type { Cost } from "./finding.ts";

/** `1 file`, `2 files`, `0 files`; `many` only where an s does not do. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Seconds as people say them: `38 s`, `12 min`, `3 h 10 min`. */
export function duration(seconds: number): string {
  if (seconds < 1) return "under 1 s";
  if (seconds < 89.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours >= 10 || rest === 0 ? `${Math.round(minutes / 60)} h` : `${hours} h ${rest} min`;
}

/** A share (0–1) as `96 %`; what is not quite nothing or all is not called so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "under 1 %";
  if (rounded === 100 && share < 1) return "over 99 %";
  return `${rounded} %`;
}

/** `about 12 min a week`; `null` when not known, and for what nobody would notice. */
export function weeklyCost(cost: Cost | null): string | null {
  const seconds = cost?.secondsPerWeek ?? null;
  return seconds === null || seconds < 1 ? null : `about ${duration(seconds)} a week`;
}

/** What `weeklyCost` rests on, as one sentence; `null` when nothing is known. */
export function costBasis(cost: Cost | null): string | null {
  if (!cost) return null;
  const { missRate, seconds, commits, source } = cost;
  const isSame =
    cost.missRateAfter != null && missRate !== null && percent(cost.missRateAfter) === percent(missRate);
  // A share that stays, of a time that nobody would notice, tells nothing.
  if (isSame && weeklyCost(cost) === null) return null;
  const missRateAfter = isSame ? null : (cost.missRateAfter ?? null);
  const origin = { log: " (measured)", table: " (a typical time)", none: "" }[source];
  const time = seconds === null ? "" : `${seconds < 1 ? "" : "about "}${duration(seconds)}`;
  // A typical time alone would be the same line below every finding.
  if (missRate === null) return time === "" || source === "table" ? null : `A miss takes ${time}${origin}.`;
  const each = time && `, ${time} each${origin}`;
  const after = missRateAfter === null ? "" : `; after the fix in ${percent(missRateAfter)}`;
  return `Misses the cache in ${percent(missRate)} of ${plural(commits, "commit")}${each}${after}.`;
}
