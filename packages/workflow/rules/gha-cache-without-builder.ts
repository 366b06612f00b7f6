import { toPlace } from "../finding.ts";
import { type ImageBuild, imageBuilds, isGha } from "../jobs/images.ts";
import type { Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/** Docker's own builder exports no cache; one made by buildx does. Source: Docker Docs, "Cache storage backends". */
export const ghaCacheWithoutBuilder: Rule = {
  id: "gha-cache-without-builder",
  severity: "warning",
  summary: "An image build writes GitHub's cache without a builder that can.",
  check: (subject) =>
    imageBuilds(subject)
      .filter((build) => build.by === "action" && build.cacheTo.some(isGha) && !hasBuilder(build))
      .map(({ step }) => ({
        place: toPlace(step),
        // Asked for by name, the driver surely fails the build; the engine's own may keep images as containerd does.
        ...(asksForDocker(step) && { severity: "error" as const }),
        message: `Job ${step.job.id} exports layers to GitHub's cache, which Docker's default builder cannot: add docker/setup-buildx-action in front of this step.`,
      })),
};

function asksForDocker({ job }: Step): boolean {
  return job.steps.some(
    ({ uses, input }) => uses?.repository === "docker/setup-buildx-action" && input("driver") === "docker",
  );
}

function hasBuilder({ step }: ImageBuild): boolean {
  const before = step.job.steps.slice(0, step.job.steps.indexOf(step));
  const makes = before.some(
    ({ uses, opaque, input }) =>
      opaque ||
      (uses !== null &&
        (uses.repository === "docker/setup-buildx-action"
          ? input("driver") !== "docker"
          : /buildx|builder|depot|setup-docker/.test(uses.action))),
  );
  const scripted = before.some(({ run }) => /buildx (create|use)|containerd-snapshotter/.test(run ?? ""));
  return makes || scripted || step.input("builder") !== null;
}
