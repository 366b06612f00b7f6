import { percent, plural } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import { deliveryFacts } from "./delivery.ts";
import { codingInShort, codingWords, overheadWords, span, usd } from "./words.ts";

/** A line of the overview, the same in every format. Plain text; `label` and `value` hold nothing untrusted. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The verdict in one line. Nothing untrusted in it. */
export function headline({ overhead, coding, waiting, subject }: Report): string {
  if (subject.days !== null)
    return `${plural(subject.runs ?? 0, "workflow run")} in ${plural(subject.days, "day")}`;
  if (!waiting) return "How long this change waited for CI is not known";
  if (overhead && coding) {
    return `CI made this change wait ${span(waiting.seconds)} for ${codingInShort(coding)} of coding: ${overheadWords(overhead)}`;
  }
  const what = subject.pull === null ? "This run took" : "CI made this change wait";
  return waiting.pushes.length === 0 ? "No workflow ran for this change" : `${what} ${span(waiting.seconds)}`;
}

/** What is not known of what the reader asked: of a single change nobody asked for metrics over time. */
export function notKnown({ missing, subject }: Report): Report["missing"] {
  if (subject.days !== null) return missing.filter(({ what }) => !aboutOneChange.has(what));
  return missing.filter(({ what }) => what !== "leadTime" && what !== "dora");
}

const aboutOneChange = new Set(["waiting", "overhead", "coding"]);

/** What is known, line by line; what is not known is left to the list of what is missing. */
export function facts(report: Report): Fact[] {
  const { coding } = report;
  return [
    ...(coding
      ? [
          {
            label: `Coding (grade ${coding.grade}: ${coding.evidence})`,
            value: codingWords(coding),
          },
        ]
      : []),
    ...waitingFacts(report),
    ...moneyFacts(report),
    ...cacheFacts(report),
    ...deliveryFacts(report),
  ];
}

function waitingFacts({ waiting }: Report): Fact[] {
  if (!waiting || waiting.pushes.length === 0) return [];
  const green = waiting.timeToGreenSeconds === null ? "" : `; green in ${span(waiting.timeToGreenSeconds)}`;
  const parts = (
    [
      ["queue", waiting.queueSeconds],
      ["approvals", waiting.approvalSeconds],
      ["concurrency groups", waiting.concurrencySeconds],
      ["re-runs", waiting.rerunSeconds],
    ] as const
  ).filter(([, seconds]) => seconds >= 1);
  return [
    {
      label: `Waiting for CI (${plural(waiting.pushes.length, "push", "pushes")}${green})`,
      value: `${span(waiting.seconds)} (${percent(waiting.seconds / workday)} of an 8-hour day)`,
    },
    ...(parts.length > 0
      ? [
          {
            label: `Of the wait: ${parts.map(([name]) => name).join(", ")}`,
            value: parts.map(([, seconds]) => span(seconds)).join(", "),
          },
        ]
      : []),
  ];
}

function moneyFacts({ waiting, cost, flaky }: Report): Fact[] {
  if (!waiting || waiting.runnerSeconds === 0) return [];
  const list = cost?.listUsd == null ? "" : `, ${usd(cost.listUsd)}`;
  const billed =
    cost?.billedUsd == null || cost.billedUsd === cost.listUsd ? "" : ` (billed ${usd(cost.billedUsd)})`;
  const wasted = (flaky?.wastedSeconds ?? 0) + waiting.supersededSeconds;
  const parts = [
    ...(flaky && flaky.wastedSeconds > 0 ? [`flaky ${span(flaky.wastedSeconds)}`] : []),
    ...(waiting.supersededSeconds > 0 ? [`superseded ${span(waiting.supersededSeconds)}`] : []),
  ];
  return [
    {
      label: list ? "Runner time, list price" : "Runner time",
      value: `${span(waiting.runnerSeconds)}${list}${billed}`,
    },
    ...(wasted >= 1 ? [{ label: `Wasted (${parts.join(", ")})`, value: span(wasted) }] : []),
  ];
}

function cacheFacts({ cache }: Report): Fact[] {
  if (!cache) return [];
  const { exact, partial, miss, hitRate, layers } = cache;
  const saved = cache.savedSeconds.reduce((sum, entry) => sum + entry.seconds, 0);
  const parts = [
    ...(hitRate === null ? [] : [`exact ${exact}, partial ${partial}, miss ${miss}`]),
    ...(layers ? [`image layers ${layers.cached} of ${layers.total}`] : []),
  ];
  const rate = hitRate ?? (layers ? layers.cached / layers.total : 0);
  return [
    ...(parts.length > 0 ? [{ label: `Caches (${parts.join("; ")})`, value: `${percent(rate)} hit` }] : []),
    ...(saved >= 1 ? [{ label: "Saved by keep-pace in the last push", value: span(saved) }] : []),
  ];
}

const workday = 8 * 3600;
