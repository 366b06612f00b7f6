import { createHash } from "node:crypto";
import type { SelectInputs } from "./select.ts";

/** What the ledger of these tests is called. */
export function nameOf({ name }: SelectInputs): string {
  return name ?? "tests";
}

/** What a job's selection is called: each job of a matrix makes its own. */
export function selectionName(inputs: SelectInputs): string {
  const { runtime } = inputs;
  // Outside of a matrix the expression gives nothing that tells jobs apart.
  if (/^\s*(?:null|\{\s*\})?\s*$/.test(runtime ?? "")) return nameOf(inputs);
  return `${nameOf(inputs).slice(0, 50)}-${createHash("sha256")
    .update(runtime ?? "")
    .digest("hex")
    .slice(0, 8)}`;
}
