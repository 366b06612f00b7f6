import type { JsonDialect } from "../json.ts";
import { number, record } from "../json-values.ts";
import { recordedCases } from "../recorded.ts";

/** knapsack's report: spec file → seconds. */
export const knapsack: JsonDialect = {
  name: "knapsack",
  recognises(value) {
    const entries = Array.isArray(value) ? [] : Object.entries(record(value));
    return (
      entries.length > 0 &&
      entries.every(([path, seconds]) => !path.includes("::") && number(seconds) !== null)
    );
  },
  read: (value, checkout) => ({
    cases: recordedCases(
      Object.entries(record(value)).map(([path, seconds]) => [path, number(seconds)] as const),
      checkout,
    ),
    at: null,
  }),
};
