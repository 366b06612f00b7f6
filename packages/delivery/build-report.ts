import { classify } from "./ai/classify.ts";
import { cacheOf } from "./cache.ts";
import { type Coding, estimateCoding } from "./coding/estimate.ts";
import type { AreaRules } from "./cost/areas.ts";
import { type CostByArea, costByArea } from "./cost/by-area.ts";
import { costOf } from "./cost/cost.ts";
import { type LlmSettings, llmSteps, llmUse } from "./cost/llm.ts";
import { listPrices, type PriceTable, priceOf } from "./cost/prices.ts";
import type { DeliverySettings } from "./dora/model.ts";
import { aiOverTime, overTime } from "./dora/over-time.ts";
import { type Landed, landedFix } from "./fixes/landed.ts";
import { fixFirst } from "./fixes/rank.ts";
import { flakyOf } from "./flaky.ts";
import { missingOf } from "./missing.ts";
import type { Attempt, Change, Job, Run } from "./model.ts";
import { criticalJobs, longestStep } from "./path.ts";
import { readChange } from "./read/change.ts";
import { fieldsOf } from "./read/values.ts";
import type {
  AiReport,
  CodingReport,
  Fix,
  JobEntry,
  Overhead,
  PathEntry,
  Report,
  WaitingReport,
} from "./report.ts";
import { iso, milliseconds } from "./seconds.ts";
import { stageOf, stagesOf } from "./stages.ts";
import { type PushRuns, pushesOf, type Reported, reportedRun } from "./subject.ts";
import { executed, type Waiting, waitingOf } from "./waiting.ts";
import type { GoalSettings } from "./weeks/goals.ts";
import type { Period } from "./weeks/period.ts";
import { savedPerWeek } from "./weeks/saved.ts";
import { readTrend } from "./weeks/trend.ts";

/** What the configuration says about cost. */
export interface CostSettings {
  readonly areas?: AreaRules | null;
  readonly llm?: LlmSettings;
}

/**
 * Makes the report of a recording, whatever of it is there. Pure: the same recording gives the same report.
 * @param settings what the configuration says about delivery; what the recording itself says comes first.
 * @param goals what the configuration wants.
 * @param costs what the configuration says about cost; areas of the recording come first.
 */
export function buildReport(
  recording: unknown,
  prices: PriceTable = listPrices,
  settings: DeliverySettings = {},
  goals: GoalSettings = {},
  costs: CostSettings = {},
): Report {
  const change = readChange(recording);
  const pushes = pushesOf(change);
  const coding = codingOf(change);
  const waiting = pushes && change.days === null ? waitingOf(pushes, change.approvals) : null;
  const jobs = pushes?.flatMap(executed) ?? null;
  const reported = pushes && reportedRun(pushes);
  const path = reported ? criticalJobs(reported.attempt) : pushes && [];
  const cost = jobs && costOf(jobs, prices, change.repository.isPrivate);
  const byArea = change.days === null ? null : areasOf(change, costs, prices);
  const calls = jobs && llmUse(change.days === null ? [jobs] : byChange(change), costs.llm ?? {});
  const caches = cacheOf(change.days === null ? newestJobs(pushes) : (jobs ?? []), change.logs);
  const saved = change.days === null ? null : savedPerWeek(change.runs ?? [], change.logs, change.days);
  const time = overTime(recording, change, settings, goals);
  const ai = aiOf(change) ?? aiOverTime(recording);
  return {
    overhead: overheadOf(waiting, coding, pushes),
    coding,
    waiting: waiting && waitingReport(waiting),
    criticalPath: path?.map(pathEntry) ?? null,
    fixFirst: pushes && fixesOf(reported, change, prices),
    landed: pushes && landedOf(reported, change, pushes),
    cost: cost && {
      listUsd: cost.listUsd,
      billedUsd: cost.billedUsd,
      pricesFrom: cost.pricesFrom,
      jobs: cost.jobs,
      byArea,
    },
    cache: caches,
    savedPerWeek: saved,
    flaky:
      pushes &&
      flakyOf(
        pushes.flatMap((push) => push.runs),
        change.logs,
      ),
    leadTime: time.leadTime,
    dora: time.dora,
    bottleneck: time.bottleneck,
    weeks: time.weeks,
    trend: time.trend,
    period: time.period,
    comparison: time.comparison,
    usual: usualOf(change, recording),
    goals: time.goals,
    ai,
    missing: missingOf({ change, pushes, coding, waiting, cost, caches, ai, time, byArea, calls, saved }),
    subject: {
      repository: change.repository.name,
      pull: change.pull?.number ?? null,
      title: change.pull?.title ?? null,
      workflow: reported?.run.title ?? null,
      runId: reported?.run.id ?? null,
      attempt: reported?.attempt.number ?? null,
      runUrl: reported?.run.url ?? null,
      days: change.days,
      runs: pushes?.reduce((sum, { runs }) => sum + runs.length, 0) ?? null,
    },
    stages: jobs && stagesOf(jobs),
    llm: jobs && llmSteps(jobs, costs.llm ?? {}),
    llmUse: calls,
    jobs: reported ? jobEntries(reported.attempt, path ?? []) : pushes && [],
  };
}

function areasOf(change: Change, { areas = null }: CostSettings, prices: PriceTable): CostByArea | null {
  const rules = change.areas ?? areas;
  return rules && costByArea(change.runs ?? [], change.changed, rules, prices);
}

/** The executed jobs of each change that any were read of. */
function byChange({ runs, repository }: Change): Job[][] {
  const changes = new Map<string | number, Job[]>();
  for (const run of runs ?? []) {
    const own = run.branch === null || run.branch === repository.defaultBranch ? run.sha : run.branch;
    const key = run.pulls[0] ?? own;
    const jobs = run.attempts.flatMap((attempt) => attempt.jobs.filter((job) => job.ran));
    if (jobs.length > 0) changes.set(key, [...(changes.get(key) ?? []), ...jobs]);
  }
  return [...changes.values()];
}

/** What is usual here, as the newest report over time kept it: beside a single change alone. */
function usualOf(change: Change, recording: unknown): Period | null {
  return change.days === null ? (readTrend(fieldsOf(recording).trend)?.now ?? null) : null;
}

function newestJobs(pushes: readonly PushRuns[] | null): Job[] {
  const push = pushes?.findLast(({ runs }) => runs.length > 0);
  return push ? executed(push) : [];
}

function codingOf(change: Change): CodingReport | null {
  const coding: Coding | null =
    change.commits === null && change.agentWork.length === 0 ? null : estimateCoding(change);
  if (!coding) return null;
  // Rounded before anything is divided by it, so that the printed figures agree with each other.
  const [seconds, low, high] = [coding.seconds, coding.low, coding.high].map(Math.round) as [
    number,
    number,
    number,
  ];
  return { ...coding, seconds, low, high };
}

function overheadOf(
  waiting: Waiting | null,
  coding: CodingReport | null,
  pushes: readonly PushRuns[] | null,
): Overhead | null {
  // No run of ours is no proof that nobody waited: the CI may be another one.
  if (!waiting || !coding || !pushes?.some(({ runs }) => runs.length > 0)) return null;
  return {
    ratio: waiting.seconds / coding.seconds,
    low: waiting.seconds / coding.high,
    high: waiting.seconds / coding.low,
    grade: coding.grade,
  };
}

function waitingReport(waiting: Waiting): WaitingReport {
  return { ...waiting, pushes: waiting.pushes.map((push) => ({ ...push, at: iso(push.at) })) };
}

function pathEntry(job: Job): PathEntry {
  return {
    job: job.name,
    step: longestStep(job)?.name ?? null,
    start: iso(job.created),
    end: iso(job.completed ?? job.begun),
    queueSeconds: milliseconds(job.begun - job.created),
    url: job.url,
  };
}

function jobEntries(attempt: Attempt, path: readonly Job[]): JobEntry[] {
  return attempt.jobs
    .filter((job) => job.ran && job.completed !== null)
    .sort((a, b) => a.created - b.created || a.begun - b.begun)
    .map((job) => ({
      ...pathEntry(job),
      conclusion: job.conclusion,
      critical: path.includes(job),
      steps: job.steps.flatMap(({ name, started, completed }) =>
        started === null || completed === null
          ? []
          : [
              {
                name,
                stage: stageOf(name, job.name),
                start: iso(started),
                seconds: milliseconds(completed - started),
              },
            ],
      ),
    }));
}

const recentRuns = 5;

function fixesOf(reported: Reported | null, change: Change, prices: PriceTable): Fix[] {
  if (!reported) return [];
  const others = otherRuns(reported.run, change)
    .flatMap((run) => fullest(run) ?? [])
    .slice(0, recentRuns - 1);
  return fixFirst([reported.attempt, ...others], change).map((fix) => {
    const labels = reported.attempt.jobs.find((job) => job.name === fix.job)?.labels ?? [];
    const price = priceOf(labels, prices);
    return { ...fix, savedUsd: price && (price.perMinute * fix.savedRunnerSeconds) / 60 };
  });
}

function landedOf(reported: Reported | null, change: Change, pushes: readonly PushRuns[]): Landed | null {
  if (!reported?.attempt.finished || change.days !== null) return null;
  const own = new Set(pushes.flatMap((push) => push.runs.map((run) => run.id)));
  const before = otherRuns(reported.run, change)
    .filter((run) => !own.has(run.id) && run.created < reported.run.created)
    .flatMap((run) => fullest(run) ?? [])
    .slice(0, recentRuns);
  return landedFix(reported.attempt, before, change);
}

/** Other runs of the same workflow, the newest first. */
function otherRuns(run: Run, change: Change): Run[] {
  return (change.runs ?? [])
    .filter((other) => other.workflow === run.workflow && other.id !== run.id)
    .sort((a, b) => b.created - a.created);
}

/** The attempt that ran the most: a partial re-run shows only a part of the graph. */
function fullest(run: Run): Attempt | null {
  return run.attempts
    .filter((attempt) => attempt.finished && attempt.jobs.length > 0)
    .reduce<Attempt | null>((best, one) => (best && best.jobs.length >= one.jobs.length ? best : one), null);
}

function aiOf(change: Change): AiReport | null {
  if (change.pull === null && change.commits === null) return null;
  const verdict = classify(change.pull, change.commits ?? []);
  return {
    agent: verdict.class === "agent" ? 1 : 0,
    assisted: verdict.class === "assisted" ? 1 : 0,
    noSignal: verdict.class === "noSignal" ? 1 : 0,
    changes: [{ pull: change.pull?.number ?? null, ...verdict }],
  };
}
