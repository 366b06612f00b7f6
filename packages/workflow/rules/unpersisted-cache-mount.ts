import { readDockerfile } from "@keep-pace/dockerfile";
import { listed, toPlace, type Verdict } from "../finding.ts";
import { type ImageBuild, imageBuilds } from "../jobs/images.ts";
import { inRow } from "../matrix.ts";
import type { Subject } from "../subject.ts";
import { isFrequent, isRare } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** No cache backend of BuildKit exports cache mounts, so that on a fresh machine they are always empty. */
export const unpersistedCacheMount: Rule = {
  id: "unpersisted-cache-mount",
  severity: "note",
  summary: "A Dockerfile keeps downloads in cache mounts, which start empty on every fresh machine.",
  check: (subject) => imageBuilds(subject).flatMap((build) => verdict(build, subject) ?? []),
};

/** Actions that carry mounts from run to run, and builders that keep their disks. */
const carriers = /buildkit-cache|cache-dance|depot|blacksmith|namespace|useblacksmith|warpbuild/;

function verdict(build: ImageBuild, subject: Subject): Verdict | null {
  const { files } = subject;
  const { step } = build;
  const { job } = step;
  if (!isFrequent(job.workflow, subject.workflows) || isRare(job)) return null;
  const carried = job.steps.some(({ uses, opaque }) => opaque || carriers.test(uses?.action ?? ""));
  if (carried || job.systems.includes("other") || job.labels.some((label) => carriers.test(label)))
    return null;
  const rows = job.rows ?? [new Map<string, string>()];
  const paths = new Set(rows.map((row) => inRow(build.dockerfile, row).replace(/^(\.\/)+/, "")));
  const targets = [...paths].flatMap((path) => mountsIn(path, files));
  if (targets.length === 0) return null;
  return {
    place: toPlace(step),
    message: `Job ${job.id} builds with cache mounts (${listed(targets)}) on a fresh machine, where they are empty: keep-pace's action buildkit-cache carries them from run to run.`,
  };
}

function mountsIn(path: string, files: Subject["files"]): string[] {
  const read = files.exists(path) ? readDockerfile(files, path) : "";
  if (typeof read === "string") return [];
  return read.instructions
    .flatMap(({ flags }) => flags)
    .filter(({ name, value }) => name === "mount" && /(?:^|,)type=cache(?:,|$)/.test(value ?? ""))
    .flatMap(({ value }) => /(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(value ?? "")?.[1] ?? []);
}
