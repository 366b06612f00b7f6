import { type Case, type Outcome, testId } from "../case.ts";
import type { Checkout } from "../checkout.ts";
import { goFolder } from "../go.ts";
import { number, record, text } from "../json-values.ts";
import { parseInstant } from "../seconds.ts";

const outcomes = new Map<string, Outcome>([
  ["pass", "passed"],
  ["fail", "failed"],
  ["skip", "skipped"],
]);

/**
 * `go test -json`: one event a line; what else tools print between is passed over.
 * A subtest's time is part of its test's, so only whole tests count.
 */
export const goJson = {
  name: "go-json",
  recognises: (event: unknown) => text(record(event).Action) !== "" && text(record(event).Package) !== "",
  read(events: Iterable<unknown>, checkout: Checkout): { cases: Case[]; at: string | null } {
    const cases: Case[] = [];
    let at: string | null = null;
    for (const event of events) {
      const { Action, Package, Test, Elapsed, Time } = record(event);
      at ??= parseInstant(text(Time));
      const outcome = outcomes.get(text(Action));
      const name = text(Test);
      if (outcome === undefined || name === "" || name.includes("/")) continue;
      const id = testId(goFolder(text(Package), checkout), name);
      cases.push({ id, outcome, flaky: false, seconds: number(Elapsed) });
    }
    return { cases, at };
  },
};
