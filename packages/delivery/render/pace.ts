import { duration, percent } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import type { Figure, PeriodMetric } from "../weeks/period.ts";
import type { Week } from "../weeks/weeks.ts";
import { between, span, tenth } from "./words.ts";

const metricNames: Readonly<Record<PeriodMetric, string>> = {
  overhead: "overhead a change",
  coding: "coding a change",
  waited: "waited for CI a change",
  queue: "queue a change",
  timeToGreen: "time to green",
  leadTime: "lead time",
  deploysPerWeek: "deployments a week",
};

/** Head and rows of the comparison with the time before keep-pace; plain cells, none without one. */
export function comparisonTable({ comparison }: Report): { head: string[]; rows: string[][] } | null {
  if (!comparison) return null;
  const days = ({ from, to }: { from: string; to: string }) => `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  const rows = comparison.metrics.map(({ name, before, after, verdict }) => {
    const words = name === "overhead" ? percent : name === "deploysPerWeek" ? tenth : duration;
    const cell = (figure: Figure) => `${words(figure.value)}${between(figure, words)}, n=${figure.n}`;
    return [metricNames[name], cell(before), cell(after), verdict ?? "not told apart"];
  });
  return {
    head: ["median", `before: ${days(comparison.before)}`, `since: ${days(comparison.after)}`, ""],
    rows,
  };
}

export const weekHead = ["week from", "waited for CI", "overhead", "deployments", "lead time"] as const;

/** The weeks as rows of plain cells under `weekHead`, `–` where nothing is known. */
export function weekRows(weeks: readonly Week[]): string[][] {
  const or = <T>(value: T | null, words: (value: T) => string) => (value === null ? "–" : words(value));
  return weeks.map((week) => [
    week.from.slice(0, 10),
    or(week.waitedSeconds, (seconds) => `${span(seconds)} (${ofMerged(week)})`),
    or(week.overhead, ({ ratio, low, high }) => `${percent(ratio)}${between({ low, high }, percent)}`),
    or(week.deployments, String),
    or(week.leadTimeSeconds, span),
  ]);
}

/** How many pull requests it is the sum of; of how many, where those of some are not known. */
function ofMerged({ n, merged }: Week): string {
  return n === merged ? String(n) : `${n} of ${merged}`;
}
