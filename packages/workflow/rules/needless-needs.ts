import { jobPlace, listed, type Verdict } from "../finding.ts";
import type { Job } from "../model.ts";
import type { Subject } from "../subject.ts";
import { isFrequent } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Two jobs that could run side by side run one after the other. */
export const needlessNeeds: Rule = {
  id: "needless-needs",
  severity: "note",
  summary: "A job waits for another from which it takes nothing.",
  check: (subject) =>
    subject.workflows
      .filter((workflow) => isFrequent(workflow, subject.workflows))
      .filter(({ source }) => !sharedBuilds.test(source.text))
      .flatMap(({ jobs }) => jobs.flatMap((job) => verdict(job, subject) ?? [])),
};

function verdict(job: Job, subject: Subject): Verdict | null {
  const others = job.needs.map((id) => job.workflow.jobs.find((other) => other.id === id));
  const awaited = others.filter(
    (other): other is Job => other !== undefined && isNeedless(job, other, subject),
  );
  if (awaited.length === 0 || awaited.length < job.needs.length || !isCheck(job)) return null;
  const needs = job.value.get("needs");
  return {
    place: needs ? { source: needs.source, start: needs.start, end: needs.end } : jobPlace(job),
    message: `Job ${job.id} waits for ${listed(awaited.map(({ id }) => id))} but takes no output, artifact or cache entry from there: without needs they run side by side.`,
    refused: {
      code: "order-may-be-meant",
      message:
        "A job may wait on purpose, so that nothing runs after a failure: then say so under order: in .github/keep-pace.yml.",
    },
  };
}

/** A quick gate in front saves more than it costs; only a job that itself takes long is worth running beside. */
const gate =
  /lint|format|fmt|style|check|type|prettier|eslint|validate|change|filter|plan|prepare|setup|matrix|detect|approve|gate|label|skip|pre|init|config/i;

function isNeedless(job: Job, other: Job, { order }: Subject): boolean {
  if (gate.test(other.id) || other.uses !== null || other.value.get("outputs")) return false;
  if (order.some((sequence) => sequence.includes(other.id) && sequence.includes(job.id))) return false;
  return isCheck(other) && !handsOver(other) && !takes(job);
}

/** Build tools that give results on through a cache of their own. */
const sharedBuilds = /TURBO_|turbo|NX_CLOUD|nx |remote.?cache|sccache|bazel|gradle.?enterprise|develocity/i;

/** A job of tests or builds: it publishes nothing, has no environment and no condition of its own. */
function isCheck(job: Job): boolean {
  const own = job.value.get("permissions");
  const writes = own?.entries().some(({ value }) => value.text === "write") ?? false;
  const publishes =
    /deploy|publish|release|upload|report|merge|notify|comment|summary|coverage|status|done|success|pass/i.test(
      job.id,
    );
  return (
    job.uses === null &&
    job.condition === "" &&
    !writes &&
    !publishes &&
    !job.value.get("environment") &&
    looksAtCode(job)
  );
}

function looksAtCode({ steps }: Job): boolean {
  return (
    steps.some(({ uses }) => uses?.action === "actions/checkout") && steps.every(({ opaque }) => !opaque)
  );
}

/** Through what a job may give something on: artifacts, caches, registries, pushed commits, unknown actions. */
function handsOver({ steps }: Job): boolean {
  return steps.some(
    ({ uses, run }) =>
      /upload|cache|artifact|push|publish|stash|turbo|nx|deploy/.test(uses?.action ?? "") ||
      /\b(git push|docker push|--push|upload|publish|turbo|nx|TURBO|gh )\b/.test(run ?? ""),
  );
}

function takes({ steps, value }: Job): boolean {
  const reads = steps.some(({ uses }) => /download|restore|stash|artifact/.test(uses?.action ?? ""));
  const { source, start, end } = value;
  return reads || /\bneeds\./.test(source.text.slice(start, end));
}
