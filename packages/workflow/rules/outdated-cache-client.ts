import { toPlace, type Verdict } from "../finding.ts";
import { imageBuildsOf, isGha } from "../jobs/images.ts";
import type { Job, Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/** The first versions that speak the cache service's second protocol. Source: Docker Docs, "GitHub Actions cache". */
const minimum = {
  buildx: "0.21.0",
  BuildKit: "0.20.0",
  "Docker Compose": "2.33.1",
  "Docker Engine": "28.0.0",
} as const;

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
  return heldBy(step).flatMap(({ what, version }) => {
    if (version === undefined || !isBefore(version, minimum[what])) return [];
    return {
      place: toPlace(step),
      message: `Job ${step.job.id} holds ${what} at ${version}, which knows only the cache service that GitHub has switched off, so nothing is cached: use ${minimum[what]} or newer.`,
    };
  });
}

interface Held {
  readonly what: keyof typeof minimum;
  readonly version: string | undefined;
}

/** The programs whose version a step fixes. */
function heldBy(step: Step): readonly Held[] {
  const version = /^v?(\d+\.\d+(?:\.\d+)?)$/.exec(step.input("version") ?? "")?.[1];
  switch (step.uses?.repository) {
    case "docker/setup-buildx-action": {
      const image = /(?:^|\n)\s*image=moby\/buildkit:v?(\d+\.\d+(?:\.\d+)?)/;
      return [
        { what: "buildx", version },
        { what: "BuildKit", version: image.exec(step.input("driver-opts") ?? "")?.[1] },
      ];
    }
    case "docker/setup-compose-action":
      return [{ what: "Docker Compose", version }];
    case "docker/setup-docker-action":
      // A builder of buildx' own makes the engine's version meaningless.
      return hasOwnBuilder(step) ? [] : [{ what: "Docker Engine", version }];
    default:
      return [];
  }
}

function hasOwnBuilder({ job }: Step): boolean {
  return job.steps.some(({ uses }) => uses?.repository === "docker/setup-buildx-action");
}

function isBefore(version: string, other: string): boolean {
  const parts = (text: string) => text.split(".").map(Number);
  const [own, least] = [parts(version), parts(other)];
  const at = least.findIndex((part, index) => (own[index] ?? 0) !== part);
  return at >= 0 && (own[at] ?? 0) < (least[at] ?? 0);
}
