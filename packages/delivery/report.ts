import type { AiClass } from "./ai/classify.ts";
import type { CacheReport } from "./cache.ts";
import type { Grade } from "./coding/estimate.ts";
import type { CostByArea } from "./cost/by-area.ts";
import type { JobCost } from "./cost/cost.ts";
import type { LlmStep, LlmUse } from "./cost/llm.ts";
import type { Bottleneck } from "./dora/bottleneck.ts";
import type { Dora } from "./dora/dora.ts";
import type { LeadTimeReport } from "./dora/stages.ts";
import type { Landed } from "./fixes/landed.ts";
import type { FixFirst } from "./fixes/rank.ts";
import type { Flaky } from "./flaky.ts";
import type { Missing } from "./recording.ts";
import type { Stage, Stages } from "./stages.ts";
import type { Goal } from "./weeks/goals.ts";
import type { Period } from "./weeks/period.ts";
import type { SavedPerWeek } from "./weeks/saved.ts";
import type { Comparison } from "./weeks/trend.ts";
import type { Week } from "./weeks/weeks.ts";

/**
 * The document of `report --format json`. Times are seconds, shares 0–1, instants ISO 8601 UTC; `null` is
 * unknown, and then `missing` says why.
 */
export interface Report {
  /** Waiting against coding; `ratio` 2 is 200 %. */
  readonly overhead: Overhead | null;
  readonly coding: CodingReport | null;
  readonly waiting: WaitingReport | null;
  /** What made the slowest run of the last push as long as it was; `[]` when nothing ran. */
  readonly criticalPath: readonly PathEntry[] | null;
  readonly fixFirst: readonly Fix[] | null;
  /** A fix that this run has and earlier runs had not: predicted against measured. */
  readonly landed: Landed | null;
  readonly cost: CostReport | null;
  readonly cache: CacheReport | null;
  /** Over some days, what the suite's own actions saved. */
  readonly savedPerWeek: SavedPerWeek | null;
  readonly flaky: Flaky | null;
  /** From first commit to deployment by stages, over the asked days. */
  readonly leadTime: LeadTimeReport | null;
  readonly dora: Dora | null;
  /** What holds deliveries up most, with the rules. */
  readonly bottleneck: Bottleneck | null;
  /** Week by week, the oldest first, when days were asked for. */
  readonly weeks: readonly Week[] | null;
  /** These weeks behind those that earlier reports kept. */
  readonly trend: readonly Week[] | null;
  /** Medians over the asked days. */
  readonly period: Period | null;
  /** What the first kept report saw against what came since. */
  readonly comparison: Comparison | null;
  /** Beside a single change: medians that the newest kept report over time saw. */
  readonly usual: Period | null;
  /** The configured goals against the newest week. */
  readonly goals: readonly Goal[] | null;
  readonly ai: AiReport | null;
  readonly missing: readonly Missing[];
  readonly subject: Subject;
  /** Runner time of all runs of the change by stage. */
  readonly stages: Stages | null;
  readonly llm: readonly LlmStep[] | null;
  readonly llmUse: LlmUse | null;
  /** Jobs of the run that `criticalPath` is about. */
  readonly jobs: readonly JobEntry[] | null;
}

export interface Overhead {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
}

export interface CodingReport {
  readonly seconds: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly evidence: string;
}

export interface WaitingReport {
  /** Over all pushes, the slowest run's attempts, each cut at the next push or the merge. */
  readonly seconds: number;
  /** Of it, waiting for runners. */
  readonly queueSeconds: number;
  /** Of it, waiting for an environment's approval. */
  readonly approvalSeconds: number;
  /** Of it, runs held back by a concurrency group. */
  readonly concurrencySeconds: number;
  /** Of it, second and later attempts. */
  readonly rerunSeconds: number;
  /** From the last push to everything green. */
  readonly timeToGreenSeconds: number | null;
  /** Machine time spent on a push after a newer one arrived. */
  readonly supersededSeconds: number;
  readonly runnerSeconds: number;
  readonly pushes: readonly { readonly sha: string; readonly at: string; readonly seconds: number }[];
}

export interface PathEntry {
  readonly job: string;
  /** The step that took longest. */
  readonly step: string | null;
  /** From here the job queued. */
  readonly start: string;
  readonly end: string;
  readonly queueSeconds: number;
  readonly url: string | null;
}

/** A job of the reported run; instants as in `PathEntry`. */
export interface JobEntry extends PathEntry {
  readonly steps: readonly {
    readonly name: string;
    readonly stage: Stage;
    readonly start: string;
    readonly seconds: number;
  }[];
  readonly conclusion: string | null;
  readonly critical: boolean;
}

export interface Fix extends FixFirst {
  /** List price of the machine time that one run saves; `null` when the runner has no list price. */
  readonly savedUsd: number | null;
}

interface CostReport {
  readonly listUsd: number | null;
  readonly billedUsd: number | null;
  readonly pricesFrom: string;
  readonly jobs: readonly JobCost[];
  /** Over some days, by team or service. */
  readonly byArea: CostByArea | null;
}

export interface AiReport {
  readonly agent: number;
  readonly assisted: number;
  readonly noSignal: number;
  readonly changes: readonly {
    readonly pull: number | null;
    readonly class: AiClass;
    readonly evidence: readonly string[];
  }[];
}

interface Subject {
  readonly repository: string | null;
  readonly pull: number | null;
  readonly title: string | null;
  readonly workflow: string | null;
  readonly runId: number | null;
  readonly attempt: number | null;
  readonly runUrl: string | null;
  /** The days asked for, when the report is about a time and not about a change. */
  readonly days: number | null;
  /** How many runs the figures rest on. */
  readonly runs: number | null;
}
