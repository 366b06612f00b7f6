import { classify } from "../ai/classify.ts";
import type { Change } from "../model.ts";
import { type Fields, fieldsOf, instantOf, isFields } from "../read/values.ts";
import type { Missing } from "../recording.ts";
import type { AiReport } from "../report.ts";
import { waitedChanges } from "../weeks/changes.ts";
import { type Goal, type GoalSettings, goalsOf } from "../weeks/goals.ts";
import { type Period, periodOf } from "../weeks/period.ts";
import { type Comparison, comparisonOf, joinedWeeks, readTrend } from "../weeks/trend.ts";
import { type Week, weeksOf } from "../weeks/weeks.ts";
import { type Bottleneck, bottleneckOf } from "./bottleneck.ts";
import { type Dora, doraOf } from "./dora.ts";
import { doraMissing, noDeliveries, paceMissing } from "./missing.ts";
import type { Delivery, DeliverySettings } from "./model.ts";
import { readDelivery, readMerged } from "./read-delivery.ts";
import { type LeadTimeReport, leadTimeOf } from "./stages.ts";

export interface OverTime {
  readonly leadTime: LeadTimeReport | null;
  readonly dora: Dora | null;
  readonly bottleneck: Bottleneck | null;
  /** Week by week, the oldest first; `null` for a single change. */
  readonly weeks: readonly Week[] | null;
  readonly goals: readonly Goal[] | null;
  /** Medians of the whole time, and those that the first report saw against what came since. */
  readonly period: Period | null;
  readonly comparison: Comparison | null;
  /** `weeks` and those that earlier reports kept. */
  readonly trend: readonly Week[] | null;
  readonly missing: readonly Missing[];
}

/** What a recording tells about deliveries over time. */
export function overTime(
  recording: unknown,
  change: Change,
  settings: DeliverySettings,
  wanted: GoalSettings,
): OverTime {
  const fields = fieldsOf(recording);
  const delivery = readDelivery(fields, change.runs ?? [], settings);
  const window = fieldsOf(fields.window);
  const to = instantOf(window.to) ?? delivery?.to ?? null;
  const pace = change.days === null || to === null ? noPace : paceOf(fields, change.days, to, delivery);
  const goals = pace.weeks && goalsOf(wanted, pace.weeks);
  const { weeks, comparison } = pace;
  const isKept = isFields(fields.trend);
  const unpaced = weeks && goals ? paceMissing({ weeks, goals, comparison, isKept }) : [];
  if (!delivery) {
    const missing = change.days === null ? onlyOneChange : [...noDeliveries(fields, settings), ...unpaced];
    return { leadTime: null, dora: null, bottleneck: null, ...pace, goals, missing };
  }
  const dora = doraOf(delivery);
  const leadTime = leadTimeOf(delivery);
  return {
    leadTime: leadTime.n === 0 ? null : leadTime,
    dora,
    bottleneck: bottleneckOf(leadTime, dora),
    ...pace,
    goals,
    missing: [
      ...(leadTime.n === 0 ? [{ what: "leadTime", reason: noLeadTime }] : []),
      ...doraMissing(fields, dora, leadTime),
      ...unpaced,
    ],
  };
}

type Pace = Pick<OverTime, "weeks" | "period" | "comparison" | "trend">;

const noPace: Pace = { weeks: null, period: null, comparison: null, trend: null };

/** How the weeks went, and against what was kept of earlier ones. */
function paceOf(fields: Fields, days: number, to: number, delivery: Delivery | null): Pace {
  const from = to - days * 86_400;
  const changes = waitedChanges(fields);
  const weeks = weeksOf(changes, from, to, delivery);
  const kept = readTrend(fields.trend);
  const adopted = instantOf(kept?.baseline.to) ?? to;
  const since = periodOf(changes, delivery, Math.max(from, adopted), to);
  return {
    weeks,
    period: periodOf(changes, delivery, Math.max(from, delivery?.from ?? from), to),
    comparison: kept && adopted < to ? comparisonOf(kept.baseline, since) : null,
    trend: joinedWeeks(kept?.weeks ?? [], weeks),
  };
}

const noLeadTime =
  "no merged pull request with readable commits reached a deployment in this time; that needs pull-requests: read";

const onlyOneChange: readonly Missing[] = [
  { what: "leadTime", reason: "lead time needs deployments over time: use --days" },
  { what: "dora", reason: "the five metrics need deployments over time: use --days" },
];

/** The classes of the merged pull requests of a time; `null` where there are none. */
export function aiOverTime(recording: unknown): AiReport | null {
  const fields: Fields = fieldsOf(recording);
  if (isFields(fields.pullRequest)) return null;
  const changes = readMerged(fields, [], null).map(({ pull, signs }) => ({
    pull: pull.number,
    ...classify(pull, signs),
  }));
  const count = (wanted: string) => changes.filter((one) => one.class === wanted).length;
  return changes.length === 0
    ? null
    : { agent: count("agent"), assisted: count("assisted"), noSignal: count("noSignal"), changes };
}
