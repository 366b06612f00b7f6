import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "@keep-pace/command";
import { listPrices, type PriceTable } from "../cost/prices.ts";
import { isFields } from "../read/values.ts";

/** The price list with the user's own labels before it. */
export function readPrices(cwd: string, path: string | null): PriceTable {
  if (path === null) return listPrices;
  const wrong = (why: string, cause?: unknown) =>
    new UserError(`${path} ${why}: write {"from": "2026-01-01", "labels": {"my-runner": 0.004}}.`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(cwd, path), "utf8"));
  } catch (cause) {
    throw wrong(cause instanceof SyntaxError ? "is no JSON" : "cannot be read", cause);
  }
  if (!isFields(value) || !isFields(value.labels)) throw wrong("is no price table");
  const from = typeof value.from === "string" && /^\d{4}-\d\d-\d\d$/.test(value.from) ? value.from : null;
  if (from === null) throw wrong("has no date in from");
  const labels: Record<string, number> = {};
  for (const [label, price] of Object.entries(value.labels)) {
    if (typeof price !== "number" || !(price >= 0)) throw wrong(`has no price for ${label}`);
    labels[label.toLowerCase()] = price;
  }
  return { ...listPrices, from, labels };
}
