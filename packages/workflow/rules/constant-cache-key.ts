import { expressionsIn } from "../expressions.ts";
import { toPlace } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Rule } from "./rule.ts";

/** An entry is written once and never again: under a key that never changes the first contents stay for good. */
export const constantCacheKey: Rule = {
  id: "constant-cache-key",
  severity: "warning",
  summary: "A cache key never changes, so the first contents stay and what came later is never cached.",
  check: (subject) =>
    cacheSteps(subject)
      .filter((cache) => isConstant(cache) && !isVersioned(cache))
      .map(({ step, key }) => ({
        place: toPlace(step),
        message: `The cache key "${key}" is the same in every run, and an entry is never overwritten, so its first contents stay for good: add hashFiles of what decides about them.`,
      })),
};

const fixed =
  /^(runner\.(os|arch|name|environment)|matrix\.[\w.-]+|github\.(job|workflow|repository\w*)|'[^']*'|\s|\|\||&&|==|!=|[()])+$/;

function isConstant({ key }: CacheStep): boolean {
  return expressionsIn(key).every((inside) => fixed.test(inside));
}

/** `flatpak-24.08`, `ubuntu-${{ matrix.tool-version }}`: kept for one version and named after it. */
function isVersioned({ key, paths, step }: CacheStep): boolean {
  const named = /\d+\.\d+|[a-f0-9]{7}|version/i.test(key);
  const known = paths.some((path) => storesAt(path).length > 0);
  // Only a step that looks at the hit knows when there is nothing left to add.
  const guards =
    step.id !== null &&
    step.job.steps.some((other) => other.conditions.join().includes(`steps.${step.id}.outputs.cache-hit`));
  return named || (guards && !known);
}
