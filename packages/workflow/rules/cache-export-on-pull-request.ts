import { fixOrRefusal, toPlace, type Verdict } from "../finding.ts";
import { type ImageBuild, imageBuilds, isGha } from "../jobs/images.ts";
import { spliced } from "../splice.ts";
import { runsOnPullRequests } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Entries of a pull request are seen by no other branch, and push entries that are out of the 10 GB. */
export const cacheExportOnPullRequest: Rule = {
  id: "cache-export-on-pull-request",
  severity: "note",
  summary: "Pull requests write image layers to GitHub's cache that no other branch can read.",
  check: (subject) =>
    imageBuilds(subject)
      .filter((build) => build.by === "action" && alsoElsewhere(build) && exportsAlways(build))
      .map(verdict),
};

/** Where nothing but pull requests runs, theirs are the only entries there are. */
function alsoElsewhere({ step: { job } }: ImageBuild): boolean {
  return runsOnPullRequests(job.workflow) && job.workflow.events.has("push");
}

function exportsAlways({ step, cacheTo }: ImageBuild): boolean {
  const guarded = [step.job.condition, ...step.conditions].some((text) =>
    /event_name|github\.ref|pull_request/.test(text),
  );
  return (
    !guarded &&
    cacheTo.length === 1 &&
    cacheTo.every((text) => isGha(text) && !text.includes("${{") && text.includes("mode=max"))
  );
}

function verdict({ step, cacheTo }: ImageBuild): Verdict {
  const [text = ""] = cacheTo;
  const to = `\${{ github.event_name != 'pull_request' && '${text}' || '' }}`;
  const edits = spliced(step.source, [{ set: [...step.value.path, "with", "cache-to"], to }]);
  return {
    place: toPlace(step),
    message: `Job ${step.job.id} writes all layers to GitHub's cache for every pull request, where no other branch can read them and older entries are pushed out: write them on push alone.`,
    ...fixOrRefusal(edits, "unsafe", "write the cache outside of pull requests only"),
  };
}
