import { appendFileSync } from "node:fs";

export interface Budget {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
  /** `least` where more is better; `most` by default. */
  readonly kind?: "least" | "most";
}

/** Hands a measured budget to the run of all benchmarks, which shows them in one table at its end. */
export function budget(
  name: string,
  measured: number,
  limit: number,
  unit: string,
  kind: Budget["kind"] = "most",
): void {
  const file = process.env.KEEP_PACE_BENCH_BUDGETS;
  if (file) appendFileSync(file, `${JSON.stringify({ name, measured, limit, unit, kind })}\n`);
}

export function isHeld({ measured, limit, kind }: Budget): boolean {
  return kind === "least" ? measured >= limit : measured <= limit;
}
