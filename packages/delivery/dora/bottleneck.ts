import type { Dora } from "./dora.ts";
import type { LeadTimeReport } from "./stages.ts";

export interface Bottleneck {
  /** The first rule that holds; `null` where too little is known for any. */
  readonly label: string | null;
  readonly because: string | null;
  /** Every rule in the order it is tried. These are keep-pace's own, no classification of DORA's. */
  readonly rules: readonly string[];
}

interface Rule {
  readonly label: string;
  readonly words: string;
  /** The share (0–1) that the rule is about; `null` when not known. */
  share(lead: LeadTimeReport, dora: Dora): number | null;
  readonly least: number;
}

const rules: readonly Rule[] = [
  {
    label: "rework-constrained",
    words: "more than 25 % of deployments fail or are rework",
    share: (_, { changeFailRate, reworkRate }) =>
      changeFailRate.rate === null || reworkRate.rate === null
        ? null
        : Math.max(changeFailRate.rate, reworkRate.rate),
    least: 0.25,
  },
  {
    label: "test-constrained",
    words: "workflows run in at least 40 % of the time between ready for review and merge",
    share: ({ ciBlocked, stages }) =>
      shareOf(ciBlocked.medianSeconds, [stages.pickup, stages.review, stages.mergeQueue]),
    least: 0.4,
  },
  {
    label: "release-constrained",
    words: "at least 50 % of the lead time lies between merge and deployment",
    share: ({ stages, medianSeconds }) => part(stages.deploy.medianSeconds, medianSeconds),
    least: 0.5,
  },
  {
    label: "review-constrained",
    words: "at least 60 % of the lead time is waiting for review and review",
    share: ({ stages, medianSeconds }) =>
      part((stages.pickup.medianSeconds ?? 0) + (stages.review.medianSeconds ?? 0), medianSeconds),
    least: 0.6,
  },
];

const fewest = 5;

/** What holds deliveries up most, by rules that are printed with it. */
export function bottleneckOf(lead: LeadTimeReport | null, dora: Dora | null): Bottleneck {
  const printed = [...rules.map(({ label, words }) => `${label}: ${words}`), "flowing: none of these"];
  if (!lead || !dora || lead.n < fewest) return { label: null, because: null, rules: printed };
  for (const rule of rules) {
    const share = rule.share(lead, dora);
    const holds =
      share !== null && (rule.label === "rework-constrained" ? share > rule.least : share >= rule.least);
    if (holds) return { label: rule.label, because: rule.words, rules: printed };
  }
  return { label: "flowing", because: "none of the rules holds", rules: printed };
}

function shareOf(value: number | null, parts: readonly { readonly medianSeconds: number | null }[]) {
  return part(
    value,
    parts.reduce((sum, { medianSeconds }) => sum + (medianSeconds ?? 0), 0),
  );
}

function part(value: number | null, whole: number | null): number | null {
  return value === null || !whole ? null : Math.min(1, value / whole);
}
