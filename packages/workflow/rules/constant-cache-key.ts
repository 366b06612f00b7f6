import { expressionsIn, mentions } from "../expressions.ts";
import { toPlace, type Verdict } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { cachedBy } from "../jobs/caches.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** An entry is written once and never again: under a key that never changes the first contents stay for good. */
export const constantCacheKey: Rule = {
  id: "constant-cache-key",
  severity: "warning",
  summary: "A cache key never changes, so the first contents stay and what came later is never cached.",
  check: (subject) =>
    cacheSteps(subject).flatMap((cache) => constant(cache, subject) ?? tooEarly(cache) ?? []),
};

function constant(cache: CacheStep, subject: Subject): Verdict | null {
  if (!isConstant(cache) || isVersioned(cache, subject)) return null;
  return {
    place: toPlace(cache.step),
    message: `The cache key "${cache.key}" is the same in every run, and an entry is never overwritten, so its first contents stay for good: add hashFiles of what decides about them.`,
    refused: {
      code: "needs-decision",
      message: "Which files decide about the contents is for you to say: mostly it is the lock file.",
    },
  };
}

const fixed =
  /^(runner\.(os|arch|name|environment)|matrix\.[\w.-]+|github\.(job|workflow|repository\w*)|'[^']*'|\s|\|\||&&|==|!=|[()])+$/;

function isConstant({ key, step }: CacheStep): boolean {
  // What a job before works out may well change.
  if (step.job.rows === null && mentions(key, "matrix")) return false;
  return expressionsIn(key).every((inside) => fixed.test(inside));
}

/** `flatpak-24.08`, `ubuntu-${{ matrix.tool-version }}`: kept for one version and named after it. */
function isVersioned({ key, paths, step }: CacheStep, subject: Subject): boolean {
  const { tools } = cachedBy(step, subject);
  // Packages change with the lock file, whatever the version of the tool that fetches them.
  if (tools !== "all" && tools.length > 0) return false;
  const named = /\d+\.\d+|[a-f0-9]{7}|version/i.test(key);
  const known = paths.some((path) => storesAt(path).length > 0);
  // Only a step that looks at the hit knows when there is nothing left to add.
  const guards =
    step.id !== null &&
    step.job.steps.some((other) => other.conditions.join().includes(`steps.${step.id}.outputs.cache-hit`));
  return named || (guards && !known);
}

/** In front of the checkout there are no files yet: hashFiles is empty, and the key the same in every run. */
function tooEarly({ step, key }: CacheStep): Verdict | null {
  const { steps } = step.job;
  const checkout = steps.findIndex(({ uses }) => uses?.action === "actions/checkout");
  const at = steps.indexOf(step);
  const before = steps
    .slice(0, at)
    .some(({ run, opaque }) => opaque || /\bgit (clone|checkout|fetch)\b/.test(run ?? ""));
  if (checkout <= at || before || step.source !== step.job.workflow.source) return null;
  const others = expressionsIn(key).filter((inside) => !/^hashFiles\(/.test(inside));
  if (!key.includes("hashFiles(") || !others.every((inside) => fixed.test(inside))) return null;
  return {
    place: toPlace(step),
    message: `The cache step runs before actions/checkout, so hashFiles finds no files and the key is the same in every run: move it behind the checkout.`,
  };
}
