import type { Attempt, Job } from "./model.ts";
import { endsBefore, possibleNeeds } from "./path.ts";

/** A job of the graph a forecast runs on. Seconds, counted from the attempt's start. */
export interface Node {
  readonly name: string;
  /** Names of the jobs it may have waited for. */
  readonly needs: readonly string[];
  /** From its needs' end (for a first job: from the attempt's start) until it was created. */
  readonly lag: number;
  readonly queue: number;
  readonly duration: number;
}

/**
 * The jobs of an attempt as a graph. What a job waited for is not in GitHub's data, so everything that ended
 * before it was created counts, unless another run of the workflow disproves it: a forecast on too many
 * edges promises too little, never too much.
 * @param others further runs of the same workflow.
 */
export function graphOf(attempt: Attempt, others: readonly Attempt[] = []): Node[] {
  const jobs = [...uniqueByName(attempt).values()];
  const refuted = others.map(uniqueByName);
  const nodes = jobs
    .sort((a, b) => a.created - b.created)
    .map((job) => {
      const needs = possibleNeeds(job, jobs).filter(
        (other) => !refuted.some((names) => disproves(names, other, job)),
      );
      return { job, needs };
    });
  return nodes.map(({ job, needs }) => {
    const ready =
      needs.length > 0 ? Math.max(...needs.map((need) => need.completed as number)) : attempt.started;
    return {
      name: job.name,
      needs: needs.map((need) => need.name),
      // Whole seconds can make a job older than what it waited for; the makespan must still come out exact.
      lag: job.created - ready,
      queue: job.begun - job.created,
      duration: (job.completed as number) - job.begun,
    };
  });
}

function uniqueByName(attempt: Attempt): Map<string, Job> {
  const done = attempt.jobs.filter((job) => job.ran && job.completed !== null);
  return new Map(done.map((job) => [job.name, job]));
}

function disproves(names: ReadonlyMap<string, Job>, other: Job, job: Job): boolean {
  const [need, dependent] = [names.get(other.name), names.get(job.name)];
  return need !== undefined && dependent !== undefined && !endsBefore(need, dependent);
}

/** When each job ends, by name. Jobs start as soon as what they need has ended. */
export function schedule(nodes: readonly Node[]): Map<string, number> {
  const ends = new Map<string, number>();
  // In order of creation every need stands before its dependents.
  for (const node of nodes) {
    const ready = node.needs.reduce((latest, name) => Math.max(latest, ends.get(name) ?? 0), 0);
    ends.set(node.name, ready + node.lag + node.queue + node.duration);
  }
  return ends;
}

/** Seconds from the attempt's start to the end of its last job. */
export function makespan(nodes: readonly Node[]): number {
  return Math.max(0, ...schedule(nodes).values());
}

/** `nodes` with some jobs changed. */
export function withChange(
  nodes: readonly Node[],
  name: string,
  change: (node: Node) => Partial<Node>,
): Node[] {
  return nodes.map((node) => (node.name === name ? { ...node, ...change(node) } : node));
}

/** Seconds off the makespan when the job `name` takes `seconds` less. Queue times are held. */
export function saving(nodes: readonly Node[], name: string, seconds: number): number {
  const faster = withChange(nodes, name, ({ duration }) => ({ duration: Math.max(0, duration - seconds) }));
  return makespan(nodes) - makespan(faster);
}

/** The most that any change to the job `name` can save: it takes no time. And the job that stops further gain. */
export function savingLimit(
  nodes: readonly Node[],
  name: string,
): { seconds: number; runnerUp: string | null } {
  const gone = schedule(withChange(nodes, name, () => ({ duration: 0, queue: 0 })));
  const before = schedule(nodes);
  const last = [...gone].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0] as [
    string,
    number,
  ]);
  const seconds = makespan(nodes) - last[1];
  return { seconds, runnerUp: runnerUp(nodes, name, gone, before, last[0]) };
}

/**
 * The job that would be on the critical path in place of `name`: from the last job backwards, the first one
 * that does not depend on `name` in time any more.
 */
function runnerUp(
  nodes: readonly Node[],
  name: string,
  gone: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  last: string,
): string | null {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  let at = byName.get(last);
  while (at && gone.get(at.name) !== before.get(at.name)) {
    const binding = at.needs
      .filter((need) => need !== name)
      .reduce<string | null>(
        (best, need) => (best && (gone.get(best) ?? 0) >= (gone.get(need) ?? 0) ? best : need),
        null,
      );
    if (binding === null) return null;
    at = byName.get(binding);
  }
  return at && at.name !== name ? at.name : null;
}
