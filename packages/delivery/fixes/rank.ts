import { readLog } from "../cache-log.ts";
import { graphOf, makespan, type Node, savingLimit, withChange } from "../graph.ts";
import type { Attempt, Job } from "../model.ts";
import { criticalJobs } from "../path.ts";
import { milliseconds } from "../seconds.ts";
import { quantile } from "../statistics.ts";
import type { Candidate, Detector, KnownFinding, Scene } from "./candidate.ts";
import { dependencyCache } from "./dependency-cache.ts";
import { dockerfileFinding } from "./dockerfile-finding.ts";
import { emulation } from "./emulation.ts";
import { layers } from "./layers.ts";
import { outlier } from "./outlier.ts";
import { queue } from "./queue.ts";
import { sharding } from "./sharding.ts";

/** One thing to fix and what that saves a run. Seconds; median, 10th and 90th percentile over recent runs. */
export interface FixFirst {
  readonly kind: string;
  readonly title: string;
  readonly job: string;
  readonly savedSeconds: number;
  readonly low: number;
  readonly high: number;
  /** How many recent runs the figures rest on. */
  readonly runs: number;
  /** The job that would be on the critical path next; `null` when nothing runs beside. */
  readonly limit: string | null;
  /** The most that any change to the job could save. */
  readonly limitSeconds: number;
  readonly command: string | null;
  readonly basis: "measured" | "typical";
  /** Machine time the fix saves or, below zero, costs. */
  readonly savedRunnerSeconds: number;
}

const detectors: readonly Detector[] = [
  emulation,
  dependencyCache,
  dockerfileFinding,
  layers,
  sharding,
  queue,
];
const leastSaving = 10;

/** What a search for fixes knows besides the runs. */
export interface Clues {
  /** Job id → log. */
  readonly logs: ReadonlyMap<string, string> | null;
  readonly findings: readonly KnownFinding[];
}

/**
 * What to fix, the most waiting time first: for each job on the critical path each detector's candidate, its
 * saving recomputed on the graph of every recent run.
 * @param recent attempts of the same workflow, the reported one first.
 */
export function fixFirst(recent: readonly Attempt[], clues: Clues): FixFirst[] {
  const graphs = recent.map((attempt) => ({
    attempt,
    nodes: graphOf(
      attempt,
      recent.filter((other) => other !== attempt),
    ),
  }));
  return candidatesOf(recent, clues)
    .flatMap((candidate) => forecast(candidate, graphs) ?? [])
    .filter(({ savedSeconds }) => savedSeconds >= leastSaving)
    .sort((a, b) => b.savedSeconds - a.savedSeconds);
}

/** Every trouble that a detector sees on the critical path of the first of `recent`. */
export function candidatesOf(recent: readonly Attempt[], { logs, findings }: Clues): Candidate[] {
  const [attempt, ...others] = recent;
  if (!attempt) return [];
  const nodes = graphOf(attempt, others);
  const factsOf = (job: Job) => {
    const log = logs?.get(job.id);
    return log === undefined ? null : readLog(log);
  };
  return criticalJobs(attempt).flatMap((job) => {
    const history = others.flatMap((other) =>
      other.jobs.filter(({ name }) => name === job.name).map((job) => ({ job, facts: factsOf(job) })),
    );
    const limit = savingLimit(nodes, job.name).seconds;
    const scene: Scene = { attempt, job, limit, facts: factsOf(job), findings, history };
    const found = detectors.flatMap((detect) => detect(scene) ?? []);
    // That a job is slower than its siblings is worth saying only while nobody knows why.
    return found.length > 0 ? found : (outlier(scene) ?? []);
  });
}

type Graph = { readonly attempt: Attempt; readonly nodes: readonly Node[] };

function forecast(candidate: Candidate, graphs: readonly Graph[]): FixFirst | null {
  const outcomes = graphs.flatMap((graph) => outcomeIn(candidate, graph) ?? []);
  const saved = outcomes.map(({ seconds }) => seconds);
  const runnerUp = savingLimit(graphs[0]?.nodes ?? [], candidate.job).runnerUp;
  if (outcomes.length === 0) return null;
  return {
    kind: candidate.kind,
    title: candidate.title,
    job: candidate.job,
    savedSeconds: at(saved, 0.5),
    low: at(saved, 0.1),
    high: at(saved, 0.9),
    runs: outcomes.length,
    limit: runnerUp,
    limitSeconds: at(
      outcomes.map(({ limit }) => limit),
      0.5,
    ),
    command: candidate.command,
    basis: candidate.basis,
    savedRunnerSeconds: at(
      outcomes.map(({ runner }) => runner),
      0.5,
    ),
  };
}

/** A quantile of values that there are. */
function at(values: readonly number[], share: number): number {
  return milliseconds(quantile(values, share) ?? 0);
}

function outcomeIn(
  candidate: Candidate,
  { attempt, nodes }: Graph,
): { seconds: number; limit: number; runner: number } | null {
  const node = nodes.find(({ name }) => name === candidate.job);
  const job = attempt.jobs.find(({ name }) => name === candidate.job);
  if (!node || !job) return null;
  const limit = savingLimit(nodes, candidate.job).seconds;
  const change = candidate.change({ job, attempt, node, limit });
  if (!change) return null;
  const duration = Math.min(node.duration, Math.max(0, change.duration ?? node.duration));
  const changed = withChange(nodes, candidate.job, () => ({ duration, queue: change.queue ?? node.queue }));
  return {
    seconds: makespan(nodes) - makespan(changed),
    limit,
    runner: node.duration - duration * (candidate.machines ?? 1),
  };
}
