import type { Files } from "@keep-pace/files";
import { type ImageBuild, imageBuildsOf, inRow, type Job, type Row } from "@keep-pace/workflow";
import type { FoundBuild } from "./build.ts";
import { environmentOf, filled } from "./expressions.ts";
import { joined, usualDockerfile } from "./paths.ts";

/** The builds of a job's steps: docker/build-push-action and `docker build` lines, in every combination of its matrix. */
export function stepBuilds(job: Job, files: Files, combinations: readonly Row[] | null = null): FoundBuild[] {
  const rows = combinations ?? job.rows ?? [new Map<string, string>()];
  // A build that is told to take nothing from a cache, or only checks its Dockerfile, has no use for one.
  const builds = imageBuildsOf(job).filter(({ noCache }) => !noCache);
  return builds.flatMap((build) => rows.flatMap((row) => toFound(build, row, files) ?? []));
}

function toFound(build: ImageBuild, row: Row, files: Files): FoundBuild | null {
  const { step, by } = build;
  const known = environmentOf(step);
  const fill = (text: string) => filled(inRow(text, row), known);
  const folder = by === "script" ? (step.folder ?? ".") : ".";
  const context = joined(folder, fill(build.context));
  if (context === null) return null;
  const isUsual = build.dockerfile === `${build.context.replace(/\/$/, "")}/Dockerfile`;
  const dockerfile = isUsual
    ? usualDockerfile(context, (path) => files.exists(path))
    : joined(folder, fill(build.dockerfile));
  if (dockerfile === null) return null;
  const platforms = fill(build.platforms.join()).split(",");
  return {
    source: { file: step.source.path, line: step.source.range(step.start, step.start).startLine },
    kind: by,
    name: null,
    dockerfile,
    context,
    target: fill(build.target) || null,
    // A platform that only the run knows is as good as none: the builder's own.
    platforms: platforms.map((text) => text.trim()).filter((text) => text !== "" && !text.includes("$")),
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
