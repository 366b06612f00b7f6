import { type Outcome, testId } from "../case.ts";
import type { JsonDialect } from "../json.ts";
import { array, number, record, text } from "../json-values.ts";

/** RSpec's own json formatter: seconds, `pending` for what did not run. */
export const rspecJson: JsonDialect = {
  name: "rspec-json",
  recognises: (value) => Array.isArray(record(value).examples) && "summary_line" in record(value),
  read: (value, checkout) => ({
    cases: array(record(value).examples).map((entry) => {
      const { file_path, full_description, status, run_time } = record(entry);
      return {
        id: testId(checkout.place(text(file_path)), text(full_description)),
        outcome: outcomes.get(text(status)) ?? "skipped",
        flaky: false,
        seconds: number(run_time),
      };
    }),
    at: null,
  }),
};

const outcomes = new Map<string, Outcome>([
  ["passed", "passed"],
  ["failed", "failed"],
]);
