import { listed, toPlace, type Verdict } from "../finding.ts";
import { grouped } from "../grouped.ts";
import { readCacheStep } from "../jobs/cache-steps.ts";
import { cachedBy } from "../jobs/caches.ts";
import type { Tool } from "../jobs/installs.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Job, Step } from "../model.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** The same downloads are kept in two entries: twice the upload, twice the space. */
export const cachedTwice: Rule = {
  id: "cached-twice",
  severity: "warning",
  summary: "Two steps of a job cache the same downloads, so both entries are stored, saved and restored.",
  check: (subject) => {
    const found = subject.jobs.flatMap((job) => twice(job, subject));
    return [...grouped(found, ({ step }) => step.source.path).values()].map(verdict);
  },
};

interface Twice {
  readonly step: Step;
  readonly other: Step;
  readonly tools: readonly Tool[];
}

function twice(job: Job, subject: Subject): Twice[] {
  return job.steps.flatMap((step) => {
    const cache = readCacheStep(step);
    const tools = cache ? downloads(step, cache.paths, subject) : [];
    const other = job.steps.find((candidate) => candidate !== step && setsUp(candidate, tools, subject));
    return other && !exclusive(step, other) ? [{ step, other, tools }] : [];
  });
}

function verdict(found: readonly Twice[]): Verdict {
  const [{ step, other, tools }] = found as [Twice, ...Twice[]];
  const jobs = [...new Set(found.map((each) => each.step.job.id))];
  return {
    place: toPlace(step),
    message: `${jobs.length > 1 ? "Jobs" : "Job"} ${listed(jobs)} ${jobs.length > 1 ? "cache" : "caches"} the downloads of ${listed(tools)} here and with ${other.uses?.repository}, so they are stored, saved and restored twice: keep one of the two.`,
  };
}

/** The tools whose downloads the paths hold; installed trees are another thing than what a setup action keeps. */
function downloads(step: Step, paths: readonly string[], subject: Subject): Tool[] {
  if (paths.length === 1 && /^\$\{\{[^}]*\}\}$/.test(paths[0] ?? "")) {
    // A step asked the manager for its folder; key and name say which manager that is.
    const { tools } = cachedBy(step, subject);
    return tools !== "all" && tools.length === 1 ? [...tools] : [];
  }
  return paths.flatMap((path) =>
    storesAt(path).flatMap(({ tool, kind }) =>
      kind === "downloads" && tool !== "browser" && tool !== "compiler" ? [tool] : [],
    ),
  );
}

function setsUp(step: Step, tools: readonly Tool[], subject: Subject): boolean {
  if (tools.length === 0 || readCacheStep(step) || /\/cache(\/|$)/.test(step.uses?.action ?? ""))
    return false;
  const cached = cachedBy(step, subject);
  if (cached.tools === "all" || isDeclined(step)) return false;
  // Tools that an expression chooses between are not known.
  return cached.tools.length === 1 && cached.tools.some((tool) => tools.includes(tool));
}

function isDeclined(step: Step): boolean {
  return (
    ["cache", "enable-cache", "package-manager-cache"].some((input) => step.input(input) === "false") ||
    // What setup-uv keeps is uv's own store, not pip's.
    step.uses?.repository === "astral-sh/setup-uv"
  );
}

/** Steps under different conditions may never run together. */
function exclusive(a: Step, b: Step): boolean {
  return a.conditions.length > 0 && b.conditions.length > 0 && a.conditions.join() !== b.conditions.join();
}
