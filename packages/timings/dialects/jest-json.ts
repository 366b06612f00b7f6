import { type Case, type Outcome, testId } from "../case.ts";
import type { JsonDialect } from "../json.ts";
import { array, number, record, text } from "../json-values.ts";
import { parseInstant } from "../seconds.ts";

/** Jest's `--json` and Vitest's json reporter: milliseconds, `null` for what did not run. */
export const jestJson: JsonDialect = {
  name: "jest-json",
  recognises: (value) => Array.isArray(record(value).testResults) && "numTotalTests" in record(value),
  read(value, checkout) {
    const cases = array(record(value).testResults).flatMap((entry): Case[] => {
      const file = record(entry);
      const path = checkout.place(text(file.name));
      return array(file.assertionResults).map((assertion) => {
        const { ancestorTitles, title, status, duration, invocations } = record(assertion);
        const milliseconds = number(duration);
        const titles = [...array(ancestorTitles).map(text), text(title)].filter((part) => part !== "");
        return {
          id: testId(path, titles.join(" > ")),
          outcome: outcomes.get(text(status)) ?? "skipped",
          flaky: status === "passed" && (number(invocations) ?? 1) > 1,
          seconds: milliseconds === null ? null : milliseconds / 1000,
        };
      });
    });
    return { cases, at: parseInstant(number(record(value).startTime) ?? undefined) };
  },
};

const outcomes = new Map<string, Outcome>([
  ["passed", "passed"],
  ["failed", "failed"],
]);
