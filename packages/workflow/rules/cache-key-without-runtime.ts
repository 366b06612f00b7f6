import { toPlace } from "../finding.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { storesAt } from "../jobs/stores.ts";
import type { Job } from "../model.ts";
import type { Rule } from "./rule.ts";

/** An installed tree is used as it lies: built for one version of the runtime, restored for another. */
export const cacheKeyWithoutRuntime: Rule = {
  id: "cache-key-without-runtime",
  severity: "warning",
  summary: "A matrix over runtime versions shares one cache of an installed tree.",
  check: (subject) =>
    cacheSteps(subject).flatMap((cache) => {
      const axis = holdsTree(cache) ? forgottenAxis(cache) : undefined;
      if (axis === undefined) return [];
      return {
        place: toPlace(cache.step),
        message: `Job ${cache.step.job.id} runs for several values of matrix.${axis} but caches ${cache.paths.join(", ")} under one key, so one version uses what another installed: put \${{ matrix.${axis} }} into the key.`,
      };
    }),
};

function holdsTree({ paths }: CacheStep): boolean {
  return paths.some((path) => storesAt(path).some(({ kind, tool }) => kind === "tree" && tool !== "cargo"));
}

/** The axis of a runtime's version that the key does not name. */
function forgottenAxis({ step, key }: CacheStep): string | undefined {
  if (/steps\.|env\./.test(key)) return undefined;
  return runtimeAxes(step.job).find((axis) => !key.includes(`matrix.${axis}`) && !/matrix\./.test(key));
}

function runtimeAxes({ rows }: Job): string[] {
  const keys = new Set((rows ?? []).flatMap((row) => [...row.keys()]));
  return [...keys].filter(
    (key) =>
      /^(node|python|ruby|php|java|dotnet|go)([-_]?version)?s?$/i.test(key) &&
      new Set((rows ?? []).map((row) => row.get(key))).size > 1,
  );
}
