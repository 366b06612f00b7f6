import { posix } from "node:path";
import { type Files, isUnreadable } from "@keep-pace/files";
import { type Job, readSource, rootOf, type Step, textsOf, type Value } from "@keep-pace/workflow";
import type { FoundBuild } from "./build.ts";
import { joined, usualDockerfile } from "./paths.ts";
import { argsOf } from "./workflow.ts";

const pattern = /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/;

/** The services of the repository's compose files that are built from a Dockerfile. */
export function composeBuilds(files: Files, jobs: readonly Job[]): FoundBuild[] {
  const steps = jobs.flatMap((job) => job.steps).filter(composes);
  return files.paths
    .filter((path) => pattern.test(path) && !/(^|\/)(node_modules|vendor)\//.test(path))
    .flatMap((path) => {
      const text = files.text(path);
      const source = isUnreadable(text) ? null : readSource(path, text);
      const services =
        source && typeof source !== "string" ? rootOf(source)?.get("services")?.entries() : null;
      return (services ?? []).flatMap(({ key, value }) => serviceBuild(path, key, value, files, steps) ?? []);
    });
}

/** True for a step that builds by compose. */
function composes(step: Step): boolean {
  return step.commands.some(({ words }) =>
    /docker-compose$/.test(words[0] ?? "") || (words[0] === "docker" && words.includes("compose"))
      ? words.includes("build") || words.includes("--build")
      : false,
  );
}

function serviceBuild(
  path: string,
  name: string,
  service: Value,
  files: Files,
  steps: readonly Step[],
): FoundBuild | null {
  const build = service.get("build");
  if (!build || build.get("dockerfile_inline")) return null;
  const text = (key: string) => withDefaults(build.get(key)?.text ?? "") || null;
  const context = joined(posix.dirname(path), withDefaults(build.text ?? "") || (text("context") ?? "."));
  if (context === null) return null;
  const named = text("dockerfile");
  const dockerfile =
    named === null ? usualDockerfile(context, (one) => files.exists(one)) : joined(context, named);
  if (dockerfile === null) return null;
  const args = build.get("args");
  const lines =
    args?.kind === "map"
      ? args.entries().map(({ key, value }) => `${key}=${value.text ?? ""}`)
      : textsOf(args ?? null);
  const list = (key: string) => textsOf(build.get(key)).map(withDefaults);
  const image = service.get("image")?.text;
  const folder = posix.dirname(path);
  return {
    source: { file: path, line: build.source.range(build.start, build.start).startLine },
    kind: "compose",
    name,
    dockerfile,
    context,
    target: text("target"),
    platforms: list("platforms"),
    args: argsOf(lines.map(withDefaults)),
    tags: image ? [withDefaults(image)] : [],
    push: false,
    cacheFrom: list("cache_from"),
    cacheTo: list("cache_to"),
    step:
      steps.find(
        (step) => (step.folder ?? ".") === folder || (step.run ?? "").includes(posix.basename(path)),
      ) ?? null,
    row: new Map(),
  };
}

/** `${NAME:-value}` as its value: what the build gets on a machine that sets nothing. */
function withDefaults(text: string): string {
  return text.replace(/\$\{\w+:?-([^}]{0,500})\}/g, "$1");
}
