import { toPlace, type Verdict } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { installsOf, type Tool } from "../jobs/installs.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** The cache holds what the install does not look at, or deletes first. */
export const cachedPathUnused: Rule = {
  id: "cached-path-unused",
  severity: "warning",
  summary: "A cached path is not used by the install of its job.",
  check: (subject) =>
    cacheSteps(subject).flatMap((cache) => deleted(cache, subject) ?? other(cache, subject) ?? []),
};

/** `npm ci` deletes node_modules before it installs. */
function deleted({ step, paths }: CacheStep, subject: Subject): Verdict | null {
  if (!paths.some((path) => /(^|\/)node_modules\/?$/.test(path))) return null;
  // Where other steps look at the hit, the install may be left out.
  const looked =
    step.id !== null && step.job.steps.some((each) => each.conditions.join().includes(`steps.${step.id}.`));
  const installs = installsOf(step.job, subject).filter(({ tool }) => tool === "npm");
  const clean = installs.find(
    ({ command, step: each }) =>
      /^(ci|clean-install|ic)$/.test(command.words[1] ?? "") && each.conditions.length === 0,
  );
  if (!clean || looked || paths.some((path) => /\.npm/.test(path))) return null;
  return {
    place: toPlace(step),
    message: `Job ${step.job.id} caches ${paths.join(", ")}, but "npm ci" deletes node_modules before it installs: cache ~/.npm, or set cache: npm of actions/setup-node.`,
  };
}

const nodeTools: readonly Tool[] = ["npm", "yarn", "pnpm"];

/** The store of one Node manager while another one installs. */
function other({ step, paths }: CacheStep, subject: Subject): Verdict | null {
  const kept = paths.flatMap((path) => storesAt(path));
  const tools = [...new Set(kept.map(({ tool }) => tool))];
  const [tool] = tools;
  if (tools.length !== 1 || !nodeTools.includes(tool as Tool) || kept.some(({ kind }) => kind === "tree"))
    return null;
  if (step.job.steps.some(({ opaque }) => opaque)) return null;
  const installing = new Set(
    installsOf(step.job, subject)
      .map((install) => install.tool)
      .filter((each) => nodeTools.includes(each)),
  );
  if (installing.size === 0 || installing.has(tool as Tool)) return null;
  const mentioned = step.job.steps.some(({ run }) => run?.includes(String(tool)));
  if (mentioned) return null;
  return {
    place: toPlace(step),
    message: `Job ${step.job.id} caches ${paths.join(", ")}, the store of ${tool}, but installs with ${[...installing].join(" and ")}: cache the store of that manager.`,
  };
}
