import { costOf } from "../cost.ts";
import { toPlace, type Verdict } from "../finding.ts";
import { runRate } from "../frequency.ts";
import { type ImageBuild, imageBuildsOf } from "../jobs/images.ts";
import { inRow } from "../matrix.ts";
import type { Job } from "../model.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** A processor that is emulated compiles many times slower than the real one, which GitHub has runners of. */
export const emulatedBuild: Rule = {
  id: "emulated-build",
  severity: "warning",
  summary: "An arm64 image is built under emulation although there are arm64 runners.",
  check: (subject) => subject.jobs.flatMap((job) => verdict(job, subject) ?? []),
};

function verdict(job: Job, subject: Subject): Verdict | null {
  const emulated = imageBuildsOf(job).find((build) => isEmulated(build) && !crossCompiles(build, subject));
  const qemu = job.steps.some(({ uses }) => uses?.repository === "docker/setup-qemu-action");
  if (!emulated || !qemu || job.steps.some(({ opaque }) => opaque)) return null;
  return {
    place: toPlace(emulated.step),
    message: `Job ${job.id} builds linux/arm64 under emulation, which takes several times as long: build it on ubuntu-24.04-arm and join the two images by digest.`,
    cost: costOf(subject.history, "emulation", [
      job.workflow.events.has("pull_request") ? runRate(job, subject.history) : null,
    ]),
  };
}

function isEmulated({ step, platforms }: ImageBuild): boolean {
  const { rows, value } = step.job;
  const runsOn = value.get("runs-on")?.text ?? "";
  return (rows ?? [new Map()]).some((row) => {
    const wanted = inRow(platforms.join(), row);
    const machine = inRow(runsOn, row);
    return (
      /linux\/arm64|(^|,)arm64/.test(wanted) &&
      /^(ubuntu|linux)/.test(machine) &&
      !/arm|aarch64|\$\{\{/.test(machine)
    );
  });
}

/** A Dockerfile that builds on the machine's own platform is emulated for little more than copying. */
function crossCompiles({ dockerfile }: ImageBuild, subject: Subject): boolean {
  const text = subject.text(dockerfile.replace(/^\.\//, ""));
  return text !== null && /--platform=\$\{?BUILDPLATFORM/.test(text);
}
