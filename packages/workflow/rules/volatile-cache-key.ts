import { mentions, replaceExpressions } from "../expressions.ts";
import { toPlace } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** A key that no second run can have, and nothing to fall back on. */
export const volatileCacheKey: Rule = {
  id: "volatile-cache-key",
  severity: "error",
  summary: "A cache key is new in every run and has no restore-keys, so the cache never hits.",
  check: (subject) =>
    cacheSteps(subject)
      .filter((cache) => isVolatile(cache) && !isHandedOver(cache, subject))
      .map(({ step, key }) => ({
        place: toPlace(step),
        message: `The cache key "${key}" is new in every run and there are no restore-keys, so nothing is ever restored and every run stores another entry: put what the contents depend on into the key, or add restore-keys.`,
      })),
};

const perRun = [
  "github.run_id",
  "github.run_number",
  "github.sha",
  "github.run_attempt",
  "github.event.after",
];

function isVolatile({ key, restoreKeys }: CacheStep): boolean {
  return restoreKeys.length === 0 && perRun.some((name) => mentions(key, name));
}

/** Jobs of one run may hand files over through the cache. */
function isHandedOver({ step, key }: CacheStep, { jobs }: Subject): boolean {
  return jobs.some(
    (job) =>
      job.workflow === step.job.workflow &&
      job.steps.some((other) => other.value !== step.value && sameKey(other.input("key"), key)),
  );
}

function sameKey(other: string | null, key: string): boolean {
  const loose = (text: string) => replaceExpressions(text.trim(), () => "*");
  return other !== null && loose(other) === loose(key);
}
