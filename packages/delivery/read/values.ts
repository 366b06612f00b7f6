import type { Instant } from "../model.ts";

/** A JSON object of unknown origin; reading a key that is absent gives `undefined`. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; anything else in it is left out. `null` when there is no list. */
export function listOf(value: unknown): Fields[] | null {
  return Array.isArray(value) ? value.filter(isFields) : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Ids come as numbers, or as text where they outgrow a double. */
export function idOf(value: unknown): string | null {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : textOf(value);
}

export function numberOf(value: unknown): number | null {
  if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

// Runners that never started write the year 1.
const earliest = Date.UTC(2000, 0, 1) / 1000;
const latest = Date.UTC(2200, 0, 1) / 1000;

/** Seconds since 1970 of an ISO 8601 instant; `null` for anything else and for placeholders such as year 1. */
export function instantOf(value: unknown): Instant | null {
  if (typeof value !== "string") return null;
  const seconds = Date.parse(value) / 1000;
  return seconds >= earliest && seconds <= latest ? seconds : null;
}
