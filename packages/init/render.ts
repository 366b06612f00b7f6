import { pinned } from "@keep-pace/workflow";
import { stringify } from "yaml";
import type { Job, WorkflowStep } from "./blocks/block.ts";

/** What stands behind the `@` of keep-pace's own actions: a tag, or a commit, at best with its version. */
export interface Release {
  readonly ref: string;
  /** `null` for a tag, and for a commit that is no release. */
  readonly version: string | null;
}

export function isPinned({ ref }: Release): boolean {
  return /^[0-9a-f]{40}$/.test(ref);
}

/** A job as lines below `jobs:`, indented by two, its reasons as comments. */
export function renderJob(job: Job, release: Release): string {
  const head = {
    name: job.name,
    ...(job.needs && { needs: job.needs.length === 1 ? job.needs[0] : job.needs }),
    ...(job.if && { if: job.if }),
    "runs-on": "ubuntu-latest",
    "timeout-minutes": job.minutes,
  };
  const more = {
    ...(job.outputs && { outputs: job.outputs }),
    ...(job.strategy && { strategy: job.strategy }),
    ...(job.continueOnError && { "continue-on-error": job.continueOnError }),
  };
  const grants = Object.entries(job.permissions).map(([grant, why]) => `  ${grant}: ${why}\n`);
  const body = [
    yaml(head),
    `permissions:\n${grants.join("")}`,
    Object.keys(more).length > 0 ? yaml(more) : "",
    `steps:\n${job.steps.map((step) => indent(renderStep(step, release), "  ")).join("")}`,
  ].join("");
  return `  # ${job.comment}\n  ${job.id}:\n${indent(body, "    ")}`;
}

function renderStep(step: WorkflowStep, release: Release): string {
  const { own, uses, comment, with: inputs, run, ...rest } = step;
  const action = own === undefined ? (uses === undefined ? null : theirs(uses)) : ours(own, release);
  const { id, if: condition, env, ...where } = rest;
  const text = yaml({
    ...(id && { id }),
    ...(condition && { if: condition }),
    ...(action && { uses: action }),
    ...(inputs && Object.keys(inputs).length > 0 && { with: inputs }),
    ...where,
    ...(run && { run }),
    ...(env && { env }),
  }).replace(/^( *uses: \S+)#(\S+)$/gm, "$1 # $2");
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const item = [`- ${first}`, ...lines.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
  return `${comment ? `# ${comment}\n` : ""}${item}\n`;
}

function theirs(action: string): string {
  const pin = pinned(action);
  if (pin === null) throw new Error(`No commit is known of ${action}: add it to the table of pins.`);
  return pin;
}

function ours(name: string, { ref, version }: Release): string {
  const action = name === "" ? "keep-pace/keep-pace" : `keep-pace/keep-pace/actions/${name}`;
  return `${action}@${ref}${version === null ? "" : `#${version}`}`;
}

function yaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
