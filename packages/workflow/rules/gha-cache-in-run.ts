import { toPlace } from "../finding.ts";
import { imageBuilds, isGha } from "../jobs/images.ts";
import type { Job } from "../model.ts";
import type { Rule } from "./rule.ts";

/** A script is not given the token of the cache service; BuildKit then leaves the cache out without a word. */
export const ghaCacheInRun: Rule = {
  id: "gha-cache-in-run",
  severity: "error",
  summary: "A script builds with type=gha but has no access to GitHub's cache.",
  check: (subject) =>
    imageBuilds(subject)
      .filter(
        ({ by, cacheFrom, cacheTo, step }) =>
          by === "script" && [...cacheFrom, ...cacheTo].some(isGha) && !hasToken(step.job),
      )
      .map(({ step }) => ({
        place: toPlace(step),
        message: `Job ${step.job.id} asks for GitHub's cache in a script, which is not given its address and token, so nothing is cached: use docker/build-push-action, or let keep-pace's action buildkit-cache hand them to this build alone.`,
      })),
};

function hasToken({ steps }: Job): boolean {
  return steps.some(
    ({ uses, opaque, input }) =>
      opaque ||
      /github-runtime|expose-.*runtime/.test(uses?.action ?? "") ||
      (uses?.repository === "actions/github-script" &&
        /ACTIONS_(RUNTIME|RESULTS|CACHE)/.test(input("script") ?? "")),
  );
}
