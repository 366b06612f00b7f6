import { toPlace, type Verdict } from "../finding.ts";
import { readCacheStep } from "../jobs/cache-steps.ts";
import { cachedBy } from "../jobs/caches.ts";
import { installsOf, type Tool } from "../jobs/installs.ts";
import type { Job } from "../model.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** What is restored after the install helps nobody. */
export const cacheAfterInstall: Rule = {
  id: "cache-after-install",
  severity: "error",
  summary: "A cache is restored after the install that should have used it.",
  check: (subject) => subject.jobs.flatMap((job) => late(job, subject)),
};

function late(job: Job, subject: Subject): Verdict[] {
  const installs = installsOf(job, subject);
  const tools = [...new Set(installs.map(({ tool }) => tool))];
  return tools.flatMap((tool) => {
    const mine = installs.filter((install) => install.tool === tool);
    const caches = job.steps.filter((step) => keeps(step, tool, subject));
    const [cache] = caches;
    const at = cache ? job.steps.indexOf(cache) : -1;
    if (
      !cache ||
      mine.some(({ step }) => job.steps.indexOf(step) > at) ||
      job.steps.some(({ opaque }) => opaque)
    )
      return [];
    const last = mine.at(-1)?.step;
    if (!last || job.steps.indexOf(last) >= at || cache.conditions.length > 0) return [];
    return [
      {
        place: toPlace(cache),
        message: `Job ${job.id} restores the cache of ${tool} only after "${mine[0]?.command.words.slice(0, 3).join(" ")}" has run, so the install never uses it: move this step in front of the install.`,
      },
    ];
  });
}

function keeps(step: Job["steps"][number], tool: Tool, subject: Subject): boolean {
  const { tools, explicit } = cachedBy(step, subject);
  if (tools === "all" || !explicit) return false;
  // Where an expression chooses the manager nothing is known.
  const sure = readCacheStep(step) !== null || tools.length === 1;
  return sure && tools.includes(tool) && !/restore|save/.test(step.uses?.action.split("/").at(-1) ?? "");
}
