import { readDockerfile } from "@keep-pace/dockerfile";
import { fixOrRefusal, toPlace, type Verdict } from "../finding.ts";
import { type ImageBuild, imageBuilds } from "../jobs/images.ts";
import { spliced } from "../splice.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** An image that copies nothing from other stages holds every layer that was built: `mode=min` keeps them all. */
export const maxCacheOfPlainImage: Rule = {
  id: "max-cache-of-plain-image",
  severity: "note",
  summary: "A cache keeps the layers of all stages although the image has one stage.",
  check: (subject) =>
    imageBuilds(subject)
      .filter(
        (build) => build.cacheTo.some((text) => /\bmode=max\b/.test(text)) && hasOneStage(build, subject),
      )
      .map(verdict),
};

function hasOneStage({ dockerfile }: ImageBuild, { files }: Subject): boolean {
  const path = dockerfile.replace(/^(\.\/)+/, "");
  if (path.includes("$") || !files.exists(path)) return false;
  const read = readDockerfile(files, path);
  return typeof read !== "string" && read.stages.length === 1;
}

function verdict({ step, cacheTo }: ImageBuild): Verdict {
  const value = step.value.get("with")?.get("cache-to");
  const to = cacheTo.map((text) => text.replace(/\bmode=max\b/, "mode=min")).join("\n");
  const edits = value && cacheTo.length === 1 ? spliced(step.source, [{ set: value.path, to }]) : null;
  return {
    place: toPlace(step),
    message: `Job ${step.job.id} writes its cache with mode=max, which looks for layers of other stages, but the Dockerfile has one: mode=min keeps the same layers with less to look through.`,
    ...fixOrRefusal(edits, "unsafe", "write the cache with mode=min"),
  };
}
