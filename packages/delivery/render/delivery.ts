import { percent } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import type { Goal } from "../weeks/goals.ts";
import type { Figure, PeriodMetric } from "../weeks/period.ts";
import type { Week } from "../weeks/weeks.ts";
import type { Fact } from "./facts.ts";
import { span } from "./words.ts";

/** The metrics over time, each with its n and interval. A metric without data has no line: `missing` says why. */
export function deliveryFacts(report: Report): Fact[] {
  const { dora, leadTime, bottleneck, goals } = report;
  return [
    ...(dora ? doraFacts(dora) : []),
    ...(leadTime ? stageFacts(leadTime) : []),
    ...(bottleneck?.label
      ? [{ label: `Bottleneck, by our own rules (${bottleneck.because})`, value: bottleneck.label }]
      : []),
    ...(goals ?? []).map(goalFact),
  ];
}

type Dora = NonNullable<Report["dora"]>;

function doraFacts(dora: Dora): Fact[] {
  const { deploymentFrequency, leadTime, changeFailRate, recovery, repeats, reworkRate } = dora;
  const { perWeek, n } = deploymentFrequency;
  return [
    ...(perWeek === null || n === 0
      ? []
      : [
          {
            label: `Deployments a week (n=${n})`,
            value: `${tenth(perWeek)}${between(deploymentFrequency, tenth)}`,
          },
        ]),
    ...timeFact(`Lead time, first commit to deployment (n=${leadTime.n})`, leadTime),
    rateFact("Change fail rate", changeFailRate.failed, changeFailRate),
    ...timeFact(`Failed deployment recovery (n=${recovery.n})`, recovery),
    ...(repeats.n === 0
      ? []
      : [
          {
            label: `Failures that come back${repeats.verdict === null ? "" : ", with the recovery"}`,
            value: `${repeats.repeated} of ${repeats.n}${repeats.verdict === null ? "" : `: ${repeats.verdict}`}`,
          },
        ]),
    rateFact("Deployment rework rate", reworkRate.rework, reworkRate),
  ];
}

interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

function rateFact(
  label: string,
  part: number,
  known: Range & { readonly rate: number | null; readonly n: number },
): Fact {
  const counts = `${part} of ${known.n}`;
  if (known.rate === null) return { label: `${label} (fewer than 10 deployments)`, value: counts };
  return { label, value: `${counts}, ${percent(known.rate)}${between(known, percent)}` };
}

function timeFact(
  label: string,
  { medianSeconds, ...range }: Range & { readonly medianSeconds: number | null },
): Fact[] {
  return medianSeconds === null ? [] : [{ label, value: `${span(medianSeconds)}${between(range, span)}` }];
}

function between({ low, high }: Range, words: (value: number) => string): string {
  return low === null || high === null ? "" : ` (${words(low)} to ${words(high)})`;
}

const stageNames = {
  coding: "coding",
  pickup: "pickup",
  review: "review",
  mergeQueue: "merge queue",
  deploy: "deploy",
} as const;

function stageFacts({ stages, ciBlocked, branchAge, batch }: NonNullable<Report["leadTime"]>): Fact[] {
  const known = Object.entries(stageNames).flatMap(([stage, name]) => {
    const { medianSeconds } = stages[stage as keyof typeof stages];
    return medianSeconds === null ? [] : [{ name, value: span(medianSeconds) }];
  });
  return [
    {
      label: `Of the lead time: ${known.map(({ name }) => name).join(", ")}`,
      value: known.map(({ value }) => value).join(", "),
    },
    ...(ciBlocked.medianSeconds === null
      ? []
      : [{ label: `Of review, CI ran (n=${ciBlocked.n})`, value: span(ciBlocked.medianSeconds) }]),
    ...(branchAge.medianSeconds === null
      ? []
      : [{ label: `Age of a branch at its merge (n=${branchAge.n})`, value: span(branchAge.medianSeconds) }]),
    ...(batch.medianLines === null
      ? []
      : [{ label: `Lines a change (n=${batch.n})`, value: String(Math.round(batch.medianLines)) }]),
    ...(batch.byCi ? batchFacts(batch.byCi) : []),
  ];
}

type ByCi = NonNullable<NonNullable<Report["leadTime"]>["batch"]["byCi"]>;

function batchFacts({ splitSeconds, faster, slower, verdict }: ByCi): Fact[] {
  const lines = ({ medianLines, low, high }: ByCi["faster"]) =>
    `${Math.round(medianLines)}${between({ low, high }, (value) => String(Math.round(value)))}`;
  return [
    {
      label: `Lines a change where CI took up to ${span(splitSeconds)} (n=${faster.n})`,
      value: lines(faster),
    },
    {
      label: `Lines a change where CI took longer (n=${slower.n})`,
      value: `${lines(slower)}${verdict === null ? "" : `: ${verdict}`}`,
    },
  ];
}

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
    const words = name === "overhead" ? percent : name === "deploysPerWeek" ? tenth : span;
    const cell = (figure: Figure) => `${words(figure.value)}${between(figure, words)}, n=${figure.n}`;
    return [metricNames[name], cell(before), cell(after), verdict ?? "not told apart"];
  });
  return {
    head: ["median", `before: ${days(comparison.before)}`, `since: ${days(comparison.after)}`, ""],
    rows,
  };
}

const goalNames: Readonly<Record<Goal["name"], string>> = {
  overhead: "overhead",
  timeToGreen: "time to green",
  deploysPerWeek: "deployments a week",
  leadTime: "lead time",
};

function goalFact({ name, goal, now, isMet, trend }: Goal): Fact {
  const words = name === "overhead" ? percent : name === "deploysPerWeek" ? tenth : span;
  const state = isMet === null ? "not known" : `${words(now as number)}, ${isMet ? "met" : "not met"}`;
  return {
    label: `Goal: ${goalNames[name]} ${name === "deploysPerWeek" ? "at least" : "at most"} ${words(goal)}`,
    value: `${state}${trend === null ? "" : `, ${trend}`}`,
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

function tenth(value: number): string {
  return (Math.round(value * 10) / 10).toString();
}
