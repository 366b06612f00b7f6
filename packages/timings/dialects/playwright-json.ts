import { type Case, type Outcome, testId } from "../case.ts";
import type { Checkout } from "../checkout.ts";
import type { JsonDialect } from "../json.ts";
import { array, number, record, text } from "../json-values.ts";
import { parseInstant } from "../seconds.ts";

/** Playwright's json reporter: a tree of suites, one result a retry, milliseconds. */
export const playwrightJson: JsonDialect = {
  name: "playwright-json",
  recognises: (value) => Array.isArray(record(value).suites) && "config" in record(value),
  read(value, checkout) {
    const report = record(value);
    const root = text(record(report.config).rootDir);
    return {
      cases: array(report.suites).flatMap((suite) => suiteCases(suite, [], root, checkout)),
      at: parseInstant(text(record(report.stats).startTime)),
    };
  },
};

function suiteCases(value: unknown, titles: readonly string[], root: string, checkout: Checkout): Case[] {
  const suite = record(value);
  const specs = array(suite.specs).flatMap((entry) => {
    const spec = record(entry);
    const path = place(text(spec.file) || text(suite.file), root, checkout);
    const id = testId(path, [...titles, text(spec.title)].join(" > "));
    return array(spec.tests).map((test) => toCase(id, test));
  });
  const nested = array(suite.suites).flatMap((inner) =>
    suiteCases(inner, [...titles, text(record(inner).title)], root, checkout),
  );
  return [...specs, ...nested];
}

function place(file: string, root: string, checkout: Checkout): string {
  return (root === "" ? null : checkout.resolve(`${root}/${file}`)) ?? checkout.place(file);
}

function toCase(id: string, value: unknown): Case {
  const { status, results } = record(value);
  const last = record(array(results).at(-1));
  const milliseconds = number(last.duration);
  return {
    id,
    outcome: outcomes.get(text(status)) ?? "failed",
    flaky: status === "flaky",
    seconds: milliseconds === null ? null : milliseconds / 1000,
  };
}

const outcomes = new Map<string, Outcome>([
  ["expected", "passed"],
  ["flaky", "passed"],
  ["skipped", "skipped"],
]);
