import { type Fields, fieldsOf, instantOf, listOf, numberOf, textOf } from "../read/values.ts";
import { type Figure, type Period, type PeriodMetric, periodMetrics } from "./period.ts";
import type { Week } from "./weeks.ts";

/** What is kept between reports, in the repository's cache or on a branch of its own. */
export interface Trend {
  readonly version: 1;
  /** The time that the first report was about: what was before keep-pace. */
  readonly baseline: Period;
  /** The time that the newest report was about. */
  readonly now: Period;
  /** The oldest first. */
  readonly weeks: readonly Week[];
}

/** Before and after: what the first report saw against what came since. */
export interface Comparison {
  readonly before: Pick<Period, "from" | "to">;
  readonly after: Pick<Period, "from" | "to">;
  readonly metrics: readonly {
    readonly name: PeriodMetric;
    readonly before: Figure;
    readonly after: Figure;
    /** `null` while the two intervals overlap or are not known. */
    readonly verdict: "better" | "worse" | null;
  }[];
}

/** Five years: the document stays below half a megabyte. */
const mostWeeks = 260;
const halfWeek = (7 * 86_400) / 2;

/** The metrics known on both sides; `null` while there are none. */
export function comparisonOf(before: Period, after: Period): Comparison | null {
  const metrics = compared.flatMap((name) => {
    const [was, is] = [before.metrics[name], after.metrics[name]];
    return was && is ? [{ name, before: was, after: is, verdict: verdictOf(name, was, is) }] : [];
  });
  const span = ({ from, to }: Period) => ({ from, to });
  return metrics.length === 0 ? null : { before: span(before), after: span(after), metrics };
}

const compared = ["overhead", "waited", "timeToGreen", "leadTime", "deploysPerWeek"] as const;

function verdictOf(name: PeriodMetric, was: Figure, is: Figure): "better" | "worse" | null {
  if (was.low === null || was.high === null || is.low === null || is.high === null) return null;
  const isMore = name === "deploysPerWeek";
  if (is.low > was.high) return isMore ? "better" : "worse";
  if (is.high < was.low) return isMore ? "worse" : "better";
  return null;
}

/**
 * Earlier weeks and newer ones together, the oldest first. A week that is mostly the same is replaced, but what only
 * the earlier reading knew of it is kept: logs and runs expire.
 */
export function joinedWeeks(earlier: readonly Week[], newer: readonly Week[]): Week[] {
  const start = (week: Week) => instantOf(week.from) ?? 0;
  const first = newer[0];
  const older = first ? earlier.filter((week) => start(week) + halfWeek <= start(first)) : earlier;
  const filled = newer.map((week) => {
    const same = earlier.find((one) => Math.abs(start(one) - start(week)) < halfWeek);
    const known = Object.fromEntries(Object.entries(week).filter(([, value]) => value !== null));
    return { ...week, ...same, ...known, n: week.n === 0 && same ? same.n : week.n };
  });
  return [...older, ...filled].slice(-mostWeeks);
}

/** What a document of unknown origin says; `null` where it is none of ours. */
export function readTrend(value: unknown): Trend | null {
  const fields = fieldsOf(value);
  const [baseline, now] = [readPeriod(fields.baseline), readPeriod(fields.now)];
  if (fields.version !== 1 || !baseline || !now) return null;
  const weeks = (listOf(fields.weeks) ?? []).flatMap((week) => readWeek(week) ?? []);
  return { version: 1, baseline, now, weeks: weeks.slice(-mostWeeks) };
}

function readPeriod(value: unknown): Period | null {
  const fields = fieldsOf(value);
  const span = readSpan(fields);
  const metrics = fieldsOf(fields.metrics);
  const read = (name: PeriodMetric) => readFigure(metrics[name]);
  return (
    span && {
      ...span,
      metrics: Object.fromEntries(periodMetrics.map((name) => [name, read(name)])) as Period["metrics"],
    }
  );
}

function readSpan({ from, to }: Fields): { from: string; to: string } | null {
  return instantOf(from) !== null && instantOf(to) !== null
    ? { from: textOf(from) as string, to: textOf(to) as string }
    : null;
}

function readFigure(value: unknown): Figure | null {
  const fields = fieldsOf(value);
  const [amount, n] = [numberOf(fields.value), numberOf(fields.n)];
  return amount === null || n === null
    ? null
    : { value: amount, low: numberOf(fields.low), high: numberOf(fields.high), n };
}

function readWeek(fields: Fields): Week | null {
  const span = readSpan(fields);
  const overhead = fieldsOf(fields.overhead);
  const [ratio, low, high, n] = [overhead.ratio, overhead.low, overhead.high, overhead.n].map(numberOf);
  const isKnown = ratio != null && low != null && high != null && n != null;
  return (
    span && {
      ...span,
      merged: numberOf(fields.merged) ?? numberOf(fields.n) ?? 0,
      n: numberOf(fields.n) ?? 0,
      waitedSeconds: numberOf(fields.waitedSeconds),
      overhead: isKnown ? { ratio, low, high, n } : null,
      timeToGreenSeconds: numberOf(fields.timeToGreenSeconds),
      deployments: numberOf(fields.deployments),
      leadTimeSeconds: numberOf(fields.leadTimeSeconds),
    }
  );
}
