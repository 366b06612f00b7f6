import { toPlace, type Verdict } from "../finding.ts";
import { imageBuildsOf, isGha } from "../jobs/images.ts";
import type { Job, Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/** The first versions that speak the cache service's second protocol. Source: Docker Docs, "GitHub Actions cache". */
const minimum = { buildx: "0.21.0", BuildKit: "0.20.0" } as const;

/** GitHub switched the first protocol off on 15 April 2025; builders that know no other cache nothing. */
export const outdatedCacheClient: Rule = {
  id: "outdated-cache-client",
  severity: "error",
  summary: "A builder is held at a version that cannot reach GitHub's cache service any more.",
  check: ({ jobs }) => jobs.filter(usesGha).flatMap(({ steps }) => steps.flatMap(verdicts)),
};

function usesGha(job: Job): boolean {
  const built = imageBuildsOf(job).some(({ cacheFrom, cacheTo }) => [...cacheFrom, ...cacheTo].some(isGha));
  const baked = job.steps.some(
    (step) => step.uses?.repository === "docker/bake-action" && isGha(step.input("set") ?? ""),
  );
  return (
    built || baked || job.steps.some(({ uses }) => uses?.action.endsWith("/actions/buildkit-cache") ?? false)
  );
}

function verdicts(step: Step): Verdict[] {
  if (step.uses?.repository !== "docker/setup-buildx-action") return [];
  const image = /(?:^|\n)\s*image=moby\/buildkit:v?(\d+\.\d+(?:\.\d+)?)/.exec(
    step.input("driver-opts") ?? "",
  )?.[1];
  const found = [
    { what: "buildx", version: /^v?(\d+\.\d+(?:\.\d+)?)$/.exec(step.input("version") ?? "")?.[1] },
    { what: "BuildKit", version: image },
  ] as const;
  return found.flatMap(({ what, version }) => {
    if (version === undefined || !isBefore(version, minimum[what])) return [];
    return {
      place: toPlace(step),
      message: `Job ${step.job.id} holds ${what} at ${version}, which knows only the cache service that GitHub has switched off, so nothing is cached: use ${minimum[what]} or newer.`,
    };
  });
}

function isBefore(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
