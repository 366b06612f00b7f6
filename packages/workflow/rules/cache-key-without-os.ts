import { toPlace } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Job } from "../model.ts";
import type { Rule } from "./rule.ts";

/** Linux and macOS share entries of the same paths: what was built on one is restored on the other. */
export const cacheKeyWithoutOs: Rule = {
  id: "cache-key-without-os",
  severity: "warning",
  summary: "Jobs on several systems share a cache key, so one restores what another built.",
  check: (subject) =>
    cacheSteps(subject)
      .filter((cache) => holdsBuilt(cache) && isShared(cache))
      .map(({ step, key }) => ({
        place: toPlace(step),
        message: `Job ${step.job.id} runs on ${step.job.systems.join(" and ")} under the one cache key "${key}", so one system restores what another built: put \${{ runner.os }} into the key.`,
      })),
};

function holdsBuilt({ paths }: CacheStep): boolean {
  return paths.some((path) => storesAt(path).some(({ kind, tool }) => kind === "tree" || tool === "pip"));
}

// Windows is kept apart by the cache service itself: paths and compression are part of an entry's version.
function isShared({ step, key }: CacheStep): boolean {
  const both = step.job.systems.includes("Linux") && step.job.systems.includes("macOS");
  return (
    both &&
    !/runner\.os|runner\.arch|steps\.|env\./.test(key) &&
    !axesOfSystem(step.job).some((axis) => key.includes(`matrix.${axis}`))
  );
}

/** The axes of the matrix that tell the systems apart. */
function axesOfSystem({ rows, value }: Job): string[] {
  const text = value.get("runs-on")?.text ?? "";
  const named = [...text.matchAll(/matrix\.([\w.-]+)/g)].map(([, axis = ""]) => axis);
  const keys = new Set((rows ?? []).flatMap((row) => [...row.keys()]));
  const telling = [...keys].filter(
    (key) =>
      new Set((rows ?? []).map((row) => row.get(key))).size > 1 &&
      /os|target|platform|name|runner/i.test(key),
  );
  return [...named, ...telling];
}
