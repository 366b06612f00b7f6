import type { Step } from "../model.ts";
import type { Subject } from "../subject.ts";

/** A step that restores from the cache under a key of its own. */
export interface CacheStep {
  readonly step: Step;
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly paths: readonly string[];
}

/** Actions with the inputs of `actions/cache`. */
const sameInputs = new Set(["actions/cache", "buildjet/cache", "runs-on/cache", "useblacksmith/cache"]);

/** The `actions/cache` steps of all jobs, those that only save left out. */
export function cacheSteps({ jobs }: Subject): CacheStep[] {
  return jobs.flatMap((job) => job.steps.flatMap((step) => readCacheStep(step) ?? []));
}

const read = new WeakMap<Step, CacheStep | null>();

/** The step as one that restores, `null` for any other. */
export function readCacheStep(step: Step): CacheStep | null {
  const known = read.get(step);
  if (known !== undefined) return known;
  read.set(step, toCacheStep(step));
  return read.get(step) ?? null;
}

function toCacheStep(step: Step): CacheStep | null {
  const { uses } = step;
  const restores = uses && sameInputs.has(uses.repository) && !uses.action.endsWith("/save");
  const key = step.input("key");
  if (!restores || key === null || step.input("lookup-only") === "true") return null;
  const lines = (text: string | null) => (text ?? "").split("\n").flatMap((line) => line.trim() || []);
  return {
    step,
    key: key.trim(),
    restoreKeys: lines(step.input("restore-keys")),
    paths: lines(step.input("path")),
  };
}
