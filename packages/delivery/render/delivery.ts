import { duration, percent } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import type { Goal } from "../weeks/goals.ts";
import type { Fact } from "./facts.ts";
import { between, type Range, span, tenth } from "./words.ts";

/** The metrics over time, each with its n and interval. A metric without data has no line: `missing` says why. */
export function deliveryFacts(report: Report): Fact[] {
  const { dora, leadTime, bottleneck, goals } = report;
  return [
    ...under("Goals", (goals ?? []).map(goalFact)),
    ...under("DORA's five metrics", dora ? doraFacts(dora) : []),
    ...under("Lead time by stages, medians", [
      ...(leadTime ? stageFacts(leadTime) : []),
      ...(bottleneck?.label
        ? [{ label: `Bottleneck, by keep-pace's rules (${bottleneck.because})`, value: bottleneck.label }]
        : []),
    ]),
    ...under("Size of changes", leadTime ? sizeFacts(leadTime) : []),
  ];
}

function under(section: string, facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => ({ ...fact, section }));
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
            label: `Deployments a week, n=${n}`,
            value: `${tenth(perWeek)}${between(deploymentFrequency, tenth)}`,
          },
        ]),
    ...timeFact(`Lead time, median, n=${leadTime.n}`, leadTime),
    rateFact("Change fail rate", changeFailRate.failed, changeFailRate),
    ...timeFact(`Failed deployment recovery, median, n=${recovery.n}`, recovery),
    ...(repeats.n === 0
      ? []
      : [{ label: "Failures that come back", value: `${repeats.repeated} of ${repeats.n}` }]),
    ...(repeats.verdict === null
      ? []
      : [{ label: "Recovery and failures that come back, together", value: repeats.verdict }]),
    rateFact("Deployment rework rate", reworkRate.rework, reworkRate),
  ];
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

const stageNames = {
  coding: "First commit to ready (coding)",
  pickup: "Ready to the first review (pickup)",
  review: "First review to merge (review)",
  mergeQueue: "Merge queue",
  deploy: "Merge to deployment (deploy)",
} as const;

type LeadTime = NonNullable<Report["leadTime"]>;

function stageFacts({ stages, ciBlocked, branchAge }: LeadTime): Fact[] {
  const known = Object.entries(stageNames).map(
    ([stage, label]) => [label, stages[stage as keyof typeof stages]] as const,
  );
  const all = [
    ...known,
    ["Ready to merge, while CI ran", ciBlocked] as const,
    ["Age of a branch at its merge", branchAge] as const,
  ];
  return all.flatMap(([label, { medianSeconds, n }]) =>
    medianSeconds === null ? [] : [{ label: `${label}, n=${n}`, value: span(medianSeconds) }],
  );
}

function sizeFacts({ batch }: LeadTime): Fact[] {
  const { medianLines, n, byCi } = batch;
  return [
    ...(medianLines === null
      ? []
      : [{ label: `Lines a change, median, n=${n}`, value: String(Math.round(medianLines)) }]),
    ...(byCi ? batchFacts(byCi) : []),
  ];
}

type ByCi = NonNullable<LeadTime["batch"]["byCi"]>;

function batchFacts({ splitSeconds, faster, slower, verdict }: ByCi): Fact[] {
  const lines = ({ medianLines, low, high }: ByCi["faster"]) =>
    `${Math.round(medianLines)}${between({ low, high }, (value) => String(Math.round(value)))}`;
  return [
    {
      label: `Where CI took up to ${duration(splitSeconds)}, n=${faster.n}`,
      value: lines(faster),
    },
    { label: `Where CI took longer, n=${slower.n}`, value: lines(slower) },
    ...(verdict === null ? [] : [{ label: "CI time and batch size, together", value: verdict }]),
  ];
}

const goalNames: Readonly<Record<Goal["name"], string>> = {
  overhead: "Overhead",
  timeToGreen: "Time to green",
  deploysPerWeek: "Deployments a week",
  leadTime: "Lead time",
};

function goalFact({ name, goal, now, isMet, trend }: Goal): Fact {
  const words = name === "overhead" ? percent : name === "deploysPerWeek" ? tenth : span;
  const state = isMet === null ? "not known" : `${words(now as number)}, ${isMet ? "met" : "not met"}`;
  return {
    label: `${goalNames[name]} ${name === "deploysPerWeek" ? "at least" : "at most"} ${words(goal)}`,
    value: `${state}${trend === null ? "" : `, ${trend}`}`,
  };
}
