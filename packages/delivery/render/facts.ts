import { duration, percent, plural } from "@keep-pace/findings";
import type { CacheReport } from "../cache.ts";
import type { Report } from "../report.ts";
import type { Figure } from "../weeks/period.ts";
import { deliveryFacts } from "./delivery.ts";
import { codingInShort, codingWords, overheadWords, span, usd } from "./words.ts";

/** A line of the overview, the same in every format. Plain text; `label` and `value` hold nothing untrusted. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What it belongs to, where there are too many facts to stand in one list. */
  readonly section?: string;
  /** The same figure as it usually is here, where an earlier report over time kept it. */
  readonly usual?: string;
}

/** The verdict in one line. Nothing untrusted in it. */
export function headline(report: Report): string {
  const { overhead, coding, waiting, subject } = report;
  if (subject.days !== null) return daysInShort(report);
  if (!waiting) return "How long this change waited for CI is not known";
  if (overhead && coding) {
    return `CI made this change wait ${span(waiting.seconds)} for ${codingInShort(coding)} of coding: ${overheadWords(overhead)}`;
  }
  const what = subject.pull === null ? "This run took" : "CI made this change wait";
  return waiting.pushes.length === 0 ? "No workflow ran for this change" : `${what} ${span(waiting.seconds)}`;
}

function daysInShort({ subject, weeks, period, dora }: Report): string {
  const waited = (weeks ?? []).flatMap(({ waitedSeconds }) => waitedSeconds ?? []);
  const n = period?.metrics.waited?.n ?? 0;
  const deployed = dora?.deploymentFrequency.n ?? 0;
  const parts = [
    waited.length > 0 && n > 0
      ? `${plural(n, "change")} waited ${duration(waited.reduce((a, b) => a + b, 0))} for CI`
      : plural(subject.runs ?? 0, "workflow run"),
    ...(deployed > 0 ? [plural(deployed, "deployment")] : []),
  ];
  return `The last ${plural(subject.days ?? 0, "day")}: ${parts.join(", ")}`;
}

/** What is not known of what the reader asked: of a single change nobody asked for metrics over time. */
export function notKnown({ missing, subject }: Report): Report["missing"] {
  const asked =
    subject.days !== null
      ? missing.filter(({ what }) => !aboutOneChange.has(what))
      : missing.filter(({ what }) => what !== "leadTime" && what !== "dora");
  const byReason = new Map<string, string[]>();
  for (const { what, reason } of asked) byReason.set(reason, [...(byReason.get(reason) ?? []), what]);
  return [...byReason].map(([reason, what]) => ({ what: what.join(", "), reason }));
}

const aboutOneChange = new Set(["waiting", "overhead", "coding"]);

/** What is known, line by line; what is not known is left to the list of what is missing. */
export function facts(report: Report): Fact[] {
  const { coding, usual } = report;
  return [
    ...(coding
      ? [
          {
            label: `Coding (grade ${coding.grade}: ${coding.evidence})`,
            value: codingWords(coding),
            ...usually(usual?.metrics.coding, duration),
          },
        ]
      : []),
    ...waitingFacts(report),
    ...moneyFacts(report),
    ...deliveryFacts(report),
    ...inSection(report, [...costFacts(report), ...cacheFacts(report), ...llmFacts(report)]),
  ];
}

function inSection({ subject }: Report, facts: readonly Fact[]): Fact[] {
  return subject.days === null ? [...facts] : facts.map((fact) => ({ ...fact, section: "CI" }));
}

function flakyTestFacts(tests: NonNullable<NonNullable<Report["flaky"]>["tests"]>): Fact[] {
  if (tests.length === 0) return [];
  const again = tests.reduce((sum, { wastedSeconds }) => sum + wastedSeconds, 0);
  const costs = again >= 1 ? `, ${span(again)} of shards run again` : "";
  return [{ label: `Flaky tests (${tests.length}${costs})`, value: (tests[0] as { id: string }).id }];
}

/** Of many changes; a single one has its cost beside its waiting. */
function costFacts({ cost, subject }: Report): Fact[] {
  if (subject.days === null || !cost || cost.jobs.length === 0 || cost.listUsd === null) return [];
  const minutes = cost.jobs.reduce((sum, job) => sum + job.minutes, 0);
  return [
    {
      label: "Runner time of the runs read job by job, list price",
      value: `${span(minutes * 60)}, ${usd(cost.listUsd)}`,
    },
  ];
}

function usually(figure: Figure | null | undefined, words: (value: number) => string) {
  return figure ? { usual: `${words(figure.value)} (n=${figure.n})` } : {};
}

function waitingFacts({ waiting, usual }: Report): Fact[] {
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
      ...usually(usual?.metrics.waited, span),
    },
    ...(parts.length > 0
      ? [
          {
            label: `Of the wait: ${parts.map(([name]) => name).join(", ")}`,
            value: parts.map(([, seconds]) => span(seconds)).join(", "),
            ...(parts[0]?.[0] === "queue" ? usually(usual?.metrics.queue, queueWords) : {}),
          },
        ]
      : []),
  ];
}

const queueWords = (seconds: number) => `queue ${span(seconds)}`;

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
    ...flakyTestFacts(flaky?.tests ?? []),
  ];
}

function llmFacts({ llmUse }: Report): Fact[] {
  if (!llmUse || llmUse.calls === 0) return [];
  const { calls, changes, callsPerChange, usd: total, usdPerChange } = llmUse;
  const money = (amount: number | null) => (amount === null ? "" : ` (${usd(amount)})`);
  if (changes === 1) return [{ label: "LLM calls, by names of steps", value: `${calls}${money(total)}` }];
  const each = (Math.round(callsPerChange * 10) / 10).toString();
  return [
    { label: `LLM calls a change, by names of steps (n=${changes})`, value: `${each}${money(usdPerChange)}` },
    { label: "LLM calls of these changes together", value: `${calls}${money(total)}` },
  ];
}

function cacheFacts({ cache, subject, savedPerWeek }: Report): Fact[] {
  if (!cache) return [];
  const { exact, partial, miss, hitRate, layers } = cache;
  const saved = savedByAction(cache.savedSeconds);
  const total = saved.reduce((sum, [, seconds]) => sum + seconds, 0);
  const where = subject.days === null ? "in the last push" : `in ${plural(cache.logs, "job")} read`;
  const by = saved.length > 1 ? `: ${saved.map(([action]) => action).join(", ")}` : "";
  const each = saved.length > 1 ? ` (${saved.map(([, seconds]) => span(seconds)).join(", ")})` : "";
  const parts = [
    ...(hitRate === null ? [] : [`exact ${exact}, partial ${partial}, miss ${miss}`]),
    ...(layers ? [`image layers ${layers.cached} of ${layers.total}`] : []),
  ];
  const rate = hitRate ?? (layers ? layers.cached / layers.total : 0);
  return [
    ...(parts.length > 0 ? [{ label: `Caches (${parts.join("; ")})`, value: `${percent(rate)} hit` }] : []),
    ...exportFacts(cache.layerExports),
    ...(total >= 1 ? [{ label: `Saved by keep-pace ${where}${by}`, value: `${span(total)}${each}` }] : []),
    ...(savedPerWeek
      ? [
          {
            label: `Saved by keep-pace a week, estimated from ${savedPerWeek.n} jobs' logs`,
            value: span(savedPerWeek.secondsPerWeek),
          },
        ]
      : []),
  ];
}

/** Writing the cache of image layers often outlasts the steps that it could spare the next run. */
function exportFacts(exports: CacheReport["layerExports"]): Fact[] {
  if (!exports || exports.exportSeconds < 1) return [];
  const { exportSeconds, stepSeconds } = exports;
  const loses =
    exportSeconds > stepSeconds ? `, more than the ${span(stepSeconds)} of the steps that ran` : "";
  return [{ label: "Writing the cache of image layers", value: `${span(exportSeconds)}${loses}` }];
}

/** What each action saved, the most first. */
function savedByAction(entries: readonly { readonly action: string; readonly seconds: number }[]) {
  const totals = new Map<string, number>();
  for (const { action, seconds } of entries) totals.set(action, (totals.get(action) ?? 0) + seconds);
  return [...totals].sort(([, a], [, b]) => b - a);
}

const workday = 8 * 3600;
