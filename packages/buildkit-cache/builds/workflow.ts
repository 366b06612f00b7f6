import type { Files } from "@keep-pace/files";
import { type ImageBuild, imageBuildsOf, inRow, type Job, type Row } from "@keep-pace/workflow";
import type { FoundBuild } from "./build.ts";
import { joined, usualDockerfile } from "./paths.ts";

/** The builds of a job's steps: docker/build-push-action and `docker build` lines, in every combination of its matrix. */
export function stepBuilds(job: Job, files: Files, combinations: readonly Row[] | null = null): FoundBuild[] {
  const rows = combinations ?? job.rows ?? [new Map<string, string>()];
  return imageBuildsOf(job).flatMap((build) => rows.flatMap((row) => toFound(build, row, files) ?? []));
}

function toFound(build: ImageBuild, row: Row, files: Files): FoundBuild | null {
  const { step, by } = build;
  const fill = (text: string) => inRow(text, row);
  const folder = by === "script" ? (step.folder ?? ".") : ".";
  const context = joined(folder, fill(build.context));
  if (context === null) return null;
  const isUsual = build.dockerfile === `${build.context.replace(/\/$/, "")}/Dockerfile`;
  const dockerfile = isUsual
    ? usualDockerfile(context, (path) => files.exists(path))
    : joined(folder, fill(build.dockerfile));
  if (dockerfile === null) return null;
  const platforms = build.platforms.flatMap((text) => fill(text).split(",")).map((text) => text.trim());
  return {
    source: { file: step.source.path, line: step.source.range(step.start, step.start).startLine },
    kind: by,
    name: null,
    dockerfile,
    context,
    target: fill(build.target) || null,
    platforms: platforms.filter(Boolean),
    args: argsOf(build.arguments.map(fill)),
    tags: (step.input("tags") ?? "").split(/[\n,]/).flatMap((tag) => fill(tag.trim()) || []),
    push:
      by === "action"
        ? /^(true|\$\{\{.*)$/.test(step.input("push") ?? "")
        : (step.run ?? "").includes("--push"),
    cacheFrom: build.cacheFrom,
    cacheTo: build.cacheTo,
    step,
    row,
  };
}

export function argsOf(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf("=");
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
    }),
  );
}
