import { toPlace, type Verdict } from "../finding.ts";
import type { Job, Step } from "../model.ts";
import { isFrequent } from "../triggers.ts";
import type { Rule } from "./rule.ts";

const actions =
  /^(anthropics\/claude-code(-base)?-action|openai\/codex-action|google-github-actions\/run-gemini-cli|actions\/ai-inference|coderabbitai\/)/;
const commands = /^(claude|codex|gemini|aider)$/;

/** A model takes minutes, varies, and is now and then not there: whatever waits for it, waits for that. */
export const llmOnBlockingPath: Rule = {
  id: "llm-on-blocking-path",
  severity: "warning",
  summary: "Jobs wait for a step that asks a language model.",
  check: ({ workflows }) =>
    workflows
      .filter((workflow) => isFrequent(workflow, workflows))
      .flatMap(({ jobs }) => jobs.flatMap((job) => verdict(job, jobs) ?? [])),
};

function verdict(job: Job, jobs: readonly Job[]): Verdict | null {
  const step = job.steps.find(asksModel);
  if (!step) return null;
  const waiting = jobs.filter(
    (other) =>
      other.needs.includes(job.id) && !/always\(\)|cancelled\(\)/.test(other.condition) && !reads(other, job),
  );
  const [first] = waiting;
  if (!first) return null;
  return {
    place: toPlace(step),
    message: `Job ${first.id} waits for ${job.id}, which asks a language model and takes nothing from its answer: let the model run beside the tests, not in front of them.`,
  };
}

function reads({ value }: Job, { id }: Job): boolean {
  return value.source.text.slice(value.start, value.end).includes(`needs.${id}.`);
}

function asksModel({ uses, commands: run }: Step): boolean {
  return (
    (uses !== null && actions.test(uses.action)) || run.some(({ words }) => commands.test(words[0] ?? ""))
  );
}
