import { type Case, ReportError, testId, unknownReport } from "./case.ts";
import type { Checkout } from "./checkout.ts";

/** Cases of a committed timing file: what stands in it ran and passed. */
export function recordedCases(
  pairs: readonly (readonly [id: string, seconds: number | null])[],
  checkout: Checkout,
): Case[] {
  if (pairs.length === 0) throw new ReportError("holds no test");
  return pairs.map(([id, seconds]) => {
    if (id === "" || seconds === null) throw unknownReport();
    const end = id.indexOf("::");
    const path = checkout.place(end < 0 ? id : id.slice(0, end));
    return { id: testId(path, end < 0 ? "" : id.slice(end + 2)), outcome: "passed", flaky: false, seconds };
  });
}
