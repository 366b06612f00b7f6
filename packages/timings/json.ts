import { type Case, type Report, unknownReport } from "./case.ts";
import type { Checkout } from "./checkout.ts";
import { jsonDialects, lineDialects } from "./dialects/index.ts";

export interface JsonDialect {
  readonly name: string;
  recognises(value: unknown): boolean;
  read(value: unknown, checkout: Checkout): { cases: Case[]; at: string | null };
}

/** Reads a JSON report, or one of JSON lines. */
export function readJson(text: string, checkout: Checkout): Report {
  return readDocument(text, checkout) ?? readLines(text, checkout);
}

function readDocument(text: string, checkout: Checkout): Report | null {
  const value = parse(text);
  if (value === undefined || lineDialects.some((dialect) => dialect.recognises(value))) return null;
  const dialect = jsonDialects.find((candidate) => candidate.recognises(value));
  if (!dialect) throw unknownReport();
  return { dialect: dialect.name, ...dialect.read(value, checkout), truncated: false, besideSeconds: null };
}

function readLines(text: string, checkout: Checkout): Report {
  const lines = text.split("\n");
  const events = lines.flatMap((line) => (line.startsWith("{") ? (parse(line.trim()) ?? []) : []));
  const dialect = lineDialects.find((candidate) => candidate.recognises(events[0]));
  if (!dialect) throw unknownReport();
  const last = lines.findLast((line) => line.trim() !== "") ?? "";
  const truncated = last.startsWith("{") && parse(last) === undefined;
  return { dialect: dialect.name, ...dialect.read(events, checkout), truncated, besideSeconds: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
