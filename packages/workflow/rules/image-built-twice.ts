import { costOf } from "../cost.ts";
import { listed, toPlace, type Verdict } from "../finding.ts";
import { runRate } from "../frequency.ts";
import { grouped } from "../grouped.ts";
import { type ImageBuild, identities, imageBuilds } from "../jobs/images.ts";
import type { Workflow } from "../model.ts";
import type { Subject } from "../subject.ts";
import { isFrequent, isRare, runsOnPullRequests, runsOnPushes } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Build once, deploy many: a second build takes the time again and need not give the same image. */
export const imageBuiltTwice: Rule = {
  id: "image-built-twice",
  severity: "warning",
  summary: "Several jobs build the same image for one commit.",
  check(subject) {
    const builds = imageBuilds(subject).filter(
      ({ step: { job } }) =>
        isFrequent(job.workflow, subject.workflows) &&
        !isRare(job) &&
        job.condition === "" &&
        job.steps.every(({ opaque }) => !opaque),
    );
    const same = grouped(
      builds.flatMap((build) => identities(build).map((identity) => ({ build, identity }))),
      ({ identity }) => identity,
    );
    const told = new Set<ImageBuild["step"]["value"]>();
    return [...same].flatMap(([identity, all]) => {
      const known = !/\$(\{\{|[A-Z{])/.test(identity);
      const verdict = known
        ? toVerdict(
            all.map(({ build }) => build),
            subject,
          )
        : null;
      // The rows of one matrix repeat what was said.
      if (!verdict || told.has(verdict.value)) return [];
      told.add(verdict.value);
      return [verdict.verdict];
    });
  },
};

function toVerdict(
  builds: readonly ImageBuild[],
  subject: Subject,
): { value: ImageBuild["step"]["value"]; verdict: Verdict } | null {
  const [first, ...others] = builds;
  const again = others.filter(
    ({ step }) =>
      first && step.job !== first.step.job && together(first.step.job.workflow, step.job.workflow),
  );
  const [second] = again;
  if (!first || !second) return null;
  const where = (build: ImageBuild) => `${build.step.job.id} (${build.step.job.workflow.path})`;
  return {
    value: second.step.value,
    verdict: {
      place: toPlace(second.step),
      message: `${first.dockerfile.replace(/^\.\//, "")} is built for the same commit by jobs ${listed([first, ...again].map(where))}: let ${first.step.job.id} build it once and hand the digest over.`,
      cost: costOf(
        subject.history,
        "image",
        again.map(({ step }) => runRate(step.job, subject.history)),
      ),
    },
  };
}

/** True when one event starts both. */
function together(a: Workflow, b: Workflow): boolean {
  if (a === b) return true;
  const bothOnPulls = runsOnPullRequests(a) && runsOnPullRequests(b);
  const bothOnPushes = runsOnPushes(a) && runsOnPushes(b);
  // Path and branch filters may keep them apart.
  const filtered = [a, b].some(({ events }) =>
    ["push", "pull_request"].some(
      (event) => events.get(event)?.get("paths") || events.get(event)?.get("paths-ignore"),
    ),
  );
  return (bothOnPulls || bothOnPushes) && !filtered;
}
