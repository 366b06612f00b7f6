import { findExpressions } from "../expressions.ts";
import { jobPlace, toPlace, type Verdict } from "../finding.ts";
import type { Job, Step, Workflow } from "../model.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** Without needs the jobs run side by side: what is read is not there yet, or is empty. */
export const missingNeeds: Rule = {
  id: "missing-needs",
  severity: "error",
  summary: "A job reads an artifact or output of a job that it does not wait for.",
  check: (subject) => [
    ...subject.jobs.flatMap((job) => [...outputs(job), ...artifacts(job)]),
    ...subject.workflows.flatMap((workflow) => disordered(workflow, subject)),
  ],
};

/** `needs.x` of a job that is not in `needs` is empty. */
function outputs(job: Job): Verdict[] {
  const { source, start, end } = job.value;
  const text = source.text.slice(start, end);
  const names = new Map<string, number>();
  for (const { inside, start: at } of findExpressions(text)) {
    for (const [, name = ""] of inside.matchAll(/(?<![\w.-])needs\.([\w-]+)\./g)) {
      if (!names.has(name) && !commented(text, at)) names.set(name, at);
    }
  }
  return [...names].flatMap(([name, at]) => {
    const exists = job.workflow.jobs.some(({ id }) => id === name);
    if (job.needs.includes(name) || !exists || name === job.id) return [];
    return {
      place: { source, start: start + at, end: start + at + `\${{ needs.${name}`.length },
      message: `Job ${job.id} reads needs.${name}, which is empty because ${name} is not among its needs: add it.`,
    };
  });
}

function commented(text: string, at: number): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}

function artifacts(job: Job): Verdict[] {
  if (!job.steps.some(({ uses }) => uses?.action === "actions/download-artifact")) return [];
  const awaited = ancestors(job);
  return job.steps.flatMap((step) => {
    const name = step.input("name");
    const own =
      step.uses?.action === "actions/download-artifact" &&
      step.input("run-id") === null &&
      step.input("repository") === null;
    if (!own || name === null || step.conditions.length > 0) return [];
    const makers = job.workflow.jobs.filter((other) => other.steps.some((each) => uploads(each, name)));
    // Who uploads it may be a reusable workflow or an action that was not looked into.
    const hidden = job.workflow.jobs.some(
      (other) =>
        other !== job &&
        awaited.has(other.id) &&
        (other.uses !== null || other.steps.some(({ opaque }) => opaque)),
    );
    const [maker] = makers;
    if (!maker || hidden || makers.some((each) => each === job || awaited.has(each.id))) return [];
    return {
      place: toPlace(step),
      message: `Job ${job.id} downloads the artifact "${name}" of job ${maker.id} without waiting for it: add ${maker.id} to needs.`,
    };
  });
}

function uploads(step: Step, name: string): boolean {
  return step.uses?.action === "actions/upload-artifact" && (step.input("name") ?? "artifact") === name;
}

/** The jobs that are done when this one starts. */
function ancestors(job: Job): Set<string> {
  const byId = new Map(job.workflow.jobs.map((other) => [other.id, other]));
  const found = new Set<string>();
  const waiting = [...job.needs];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(byId.get(id)?.needs ?? []));
  }
  return found;
}

/** An order that the configuration asks for. */
function disordered({ jobs }: Workflow, { order }: Subject): Verdict[] {
  return order.flatMap((sequence) => {
    const present = sequence.flatMap((id) => jobs.find((job) => job.id === id) ?? []);
    return present.slice(1).flatMap((job, at) => {
      const before = present[at] as Job;
      if (ancestors(job).has(before.id)) return [];
      return {
        place: jobPlace(job),
        severity: "warning" as const,
        message: `The configuration puts ${before.id} before ${job.id}, but ${job.id} does not wait for it: add ${before.id} to its needs.`,
      };
    });
  });
}
