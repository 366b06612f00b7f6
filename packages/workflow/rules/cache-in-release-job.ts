import { listed, toPlace } from "../finding.ts";
import { cachedBy } from "../jobs/caches.ts";
import type { Step } from "../model.ts";
import type { Subject } from "../subject.ts";
import { trust } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** What any branch's run left in the cache ends up in what users install. */
export const cacheInReleaseJob: Rule = {
  id: "cache-in-release-job",
  severity: "note",
  summary:
    "A job that publishes or may ask for an identity token restores from a cache that other runs fill.",
  check: (subject) =>
    subject.workflows.flatMap(({ jobs }) => {
      const found = jobs.flatMap((job) => {
        const because = trust(job);
        const step = because === null ? undefined : job.steps.find((each) => restores(each, subject));
        return step && because !== null ? [{ job, step, because }] : [];
      });
      const [first] = found;
      if (!first) return [];
      return {
        place: toPlace(first.step),
        message: `${found.length > 1 ? "Jobs" : "Job"} ${listed(found.map(({ job }) => job.id))} ${found.length > 1 ? "restore" : "restores"} from a cache that other runs fill, although ${first.because}: build what users get from nothing but the sources.`,
      };
    }),
};

function restores(step: Step, subject: Subject): boolean {
  if (step.uses?.repository === "docker/build-push-action")
    return (step.input("cache-from") ?? "").includes("type=gha");
  if (step.uses?.repository === "actions/cache") return !step.uses.action.endsWith("/save");
  const { tools, explicit } = cachedBy(step, subject);
  return explicit && tools.length > 0;
}
