import { fixOrRefusal, toPlace, type Verdict } from "../finding.ts";
import { withInputs } from "../fixes/dependency-cache.ts";
import { type CacheStep, cacheSteps } from "../jobs/cache-steps.ts";
import { storesAt } from "../jobs/stores.ts";
import { spliced } from "../splice.ts";
import type { Rule } from "./rule.ts";

/** One changed line of a lock file, and everything is downloaded again. */
export const missingRestoreKeys: Rule = {
  id: "missing-restore-keys",
  severity: "note",
  summary: "A download cache has no restore-keys, so every change of the lock file starts from nothing.",
  check: (subject) => cacheSteps(subject).flatMap((cache) => verdict(cache) ?? []),
};

function verdict({ step, key, restoreKeys, paths }: CacheStep): Verdict | null {
  // Only downloads that the manager checks when it uses them are safe to start from.
  const verified =
    paths.length > 0 &&
    paths.every(
      (path) =>
        storesAt(path).length > 0 &&
        storesAt(path).every(
          ({ kind, tool }) => kind === "downloads" && tool !== "browser" && tool !== "compiler",
        ),
    );
  const prefix = /^(.+?)\$\{\{\s*hashFiles\([^}]*\)\s*\}\}$/.exec(key)?.[1];
  if (!verified || prefix === undefined || restoreKeys.length > 0 || /github\.sha/.test(prefix)) return null;
  const edits = spliced(step.source, withInputs(step, { "restore-keys": prefix }));
  return {
    place: toPlace(step),
    message: `The cache of ${paths.join(", ")} has no restore-keys, so a run after every change of the lock file downloads everything again: let it start from the newest entry.`,
    ...fixOrRefusal(edits, "safe", `add restore-keys: ${prefix}`),
  };
}
