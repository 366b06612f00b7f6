import { parse } from "yaml";
import type { WorkflowResult } from "../../support/act-events.ts";
import type { JobSketch } from "../../support/recording.ts";

/** From a job's creation to its first step on a hosted runner, seconds: typical of GitHub's. */
const machineSeconds = 15;

/**
 * The jobs of a run as they would have run on machines of their own, minutes from `created`: each starts when those
 * it needs have ended, and takes what its steps took here, where one ran at a time.
 */
export function layOut(workflow: string, { jobs }: WorkflowResult, created: number): JobSketch[] {
  const needs = needsOf(workflow);
  const ends = new Map<string, number>();
  const end = (id: string) => ends.get(id) ?? created;
  return inOrder(jobs, needs).map((job) => {
    const start = Math.max(created, ...(needs.get(job.id) ?? []).map(end));
    const begun = start + machineSeconds / 60;
    // The steps of a composite action are in the time of the step that uses it.
    const steps = job.steps
      .filter(({ id, outcome }) => !id.includes(".") && outcome !== "skipped")
      .map(({ name, stage, seconds }) => [stage === "Post" ? `Post ${name}` : name, seconds / 60] as const);
    const completed = begun + steps.reduce((sum, [, minutes]) => sum + minutes, 0);
    ends.set(job.id, Math.max(end(job.id), completed));
    const leg = Object.values(job.matrix).join(", ");
    return {
      name: leg ? `${job.id} (${leg})` : job.id,
      created: start,
      begun,
      completed,
      steps,
      conclusion: job.outcome,
    };
  });
}

function needsOf(workflow: string): Map<string, string[]> {
  const jobs: Record<string, { needs?: string | string[] }> = parse(workflow).jobs;
  return new Map(Object.entries(jobs).map(([id, { needs = [] }]) => [id, [needs].flat()]));
}

/** Jobs behind all that they need. */
function inOrder<T extends { readonly id: string }>(
  jobs: readonly T[],
  needs: ReadonlyMap<string, readonly string[]>,
): T[] {
  const depth = (id: string): number => 1 + Math.max(0, ...(needs.get(id) ?? []).map(depth));
  return [...jobs].sort((a, b) => depth(a.id) - depth(b.id));
}
