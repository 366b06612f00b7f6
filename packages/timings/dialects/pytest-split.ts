import type { JsonDialect } from "../json.ts";
import { array, number, text } from "../json-values.ts";
import { recordedCases } from "../recorded.ts";

/** pytest-split's `.test_durations`: node id → seconds, in its first versions a list of pairs. */
export const pytestSplit: JsonDialect = {
  name: "pytest-split",
  recognises: (value) => Array.isArray(value) || (typeof value === "object" && value !== null),
  read(value, checkout) {
    const pairs = Array.isArray(value)
      ? value.map((pair) => [text(array(pair)[0]), number(array(pair)[1])] as const)
      : Object.entries(value as object).map(([id, seconds]) => [id, number(seconds)] as const);
    return { cases: recordedCases(pairs, checkout), at: null };
  },
};
