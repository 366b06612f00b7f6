import { costOf } from "../cost.ts";
import { fixOrRefusal, toPlace, type Verdict } from "../finding.ts";
import { withInputs } from "../fixes/dependency-cache.ts";
import { runRate } from "../frequency.ts";
import { type ImageBuild, imageBuilds } from "../jobs/images.ts";
import { spliced } from "../splice.ts";
import type { Subject } from "../subject.ts";
import { isFrequent, isRare, trust } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** A fresh machine knows no layers: without a cache from elsewhere every build starts at the first instruction. */
export const uncachedImageBuild: Rule = {
  id: "uncached-image-build",
  severity: "warning",
  summary: "An image is built without a cache, so every run builds every layer again.",
  check: (subject) =>
    imageBuilds(subject)
      .filter((build) => isPlain(build) && runsOften(build, subject))
      .map((build) => verdict(build, subject)),
};

function runsOften({ step: { job } }: ImageBuild, { workflows }: Subject): boolean {
  return (
    isFrequent(job.workflow, workflows) &&
    !isRare(job) &&
    trust(job) === null &&
    !job.systems.includes("other")
  );
}

function isPlain(build: ImageBuild): boolean {
  const { cacheFrom, cacheTo, noCache, step } = build;
  if (noCache || cacheFrom.length > 0 || cacheTo.length > 0) return false;
  // What cannot be looked into may bring a builder with layers of its own.
  if (step.job.steps.some(({ opaque }) => opaque)) return false;
  // Another builder keeps layers by itself, and options in a variable cannot be read.
  const builders = /depot|blacksmith|namespace|earthly/;
  const elsewhere = step.job.steps.some(({ uses }) => uses !== null && builders.test(uses.action));
  const hidden = build.by === "script" && /\$|cache/.test(step.run ?? "");
  return !elsewhere && !hidden && !step.job.labels.some((label) => builders.test(label));
}

function verdict(build: ImageBuild, subject: Subject): Verdict {
  const { step } = build;
  return {
    place: toPlace(step),
    message: `Job ${step.job.id} builds ${shown(build.dockerfile)} without a cache, so every run builds all of its layers on a fresh machine.`,
    ...proposal(build, subject),
    cost: costOf(
      subject.history,
      "image",
      Array.from({ length: step.job.rows?.length || 1 }, () => runRate(step.job, subject.history)),
    ),
  };
}

function shown(path: string): string {
  return path.replace(/^\.\//, "");
}

function proposal(build: ImageBuild, subject: Subject): Pick<Verdict, "fix" | "refused"> {
  const { step, by } = build;
  const { steps } = step.job;
  const builder = steps
    .slice(0, steps.indexOf(step))
    .some(({ uses }) => uses?.repository === "docker/setup-buildx-action");
  if (by === "script" || !builder) {
    return {
      refused: {
        code: by === "script" ? "built-by-script" : "no-builder",
        message:
          by === "script"
            ? "Build it with docker/setup-buildx-action and docker/build-push-action, which reach GitHub's cache; a script does not."
            : "Add docker/setup-buildx-action in front, then cache-from and cache-to with type=gha: the default builder cannot write that cache.",
      },
    };
  }
  const scope = scopeOf(build, subject);
  const values = {
    "cache-from": `type=gha,scope=${scope}`,
    // A pull request's entries help nobody else and push others out.
    "cache-to": `\${{ github.event_name != 'pull_request' && 'type=gha,mode=max,scope=${scope}' || '' }}`,
  };
  const edits = scope === null ? null : spliced(step.source, withInputs(step, values));
  return fixOrRefusal(
    edits,
    "unsafe",
    `read the build's layers from GitHub's cache (${scope === null ? "a scope of its own for each image" : `scope ${scope}`}), and write them outside of pull requests`,
  );
}

/** A name no other build has: two builds of one scope overwrite each other. */
function scopeOf({ step, dockerfile, target }: ImageBuild, subject: Subject): string | null {
  const rows = step.job.rows;
  // Each combination needs a scope of its own, and which values tell them apart only a person knows.
  if (rows === null || rows.length > 1) return null;
  const base = `${step.job.id}-${dockerfile.replace(/^\.\//, "")}${target ? `-${target}` : ""}`;
  const name = base
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
  const taken = imageBuilds(subject).some(
    (other) =>
      other.step.value !== step.value &&
      [...other.cacheTo, ...other.cacheFrom].some((text) => text.includes(`scope=${name}`)),
  );
  return /\$/.test(base) || taken ? null : name;
}
