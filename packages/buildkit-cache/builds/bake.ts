import { posix } from "node:path";
import { type Files, isUnreadable } from "@keep-pace/files";
import type { Job, Step } from "@keep-pace/workflow";
import { type BakeFile, type BakeTarget, readBakeFile } from "./bake-file.ts";
import type { FoundBuild, UnreadBuilds } from "./build.ts";
import { joined, usualDockerfile } from "./paths.ts";

const pattern = /(?:^|\/)(?:docker-bake(?:\.[^/]+)?|[^/]+\.bake)\.(?:hcl|json)$/;

/** The targets of the repository's bake files, and the files that cannot be read. */
export function bakeBuilds(
  files: Files,
  jobs: readonly Job[],
): { readonly builds: FoundBuild[]; readonly unread: UnreadBuilds[] } {
  const unread: UnreadBuilds[] = [];
  const builds = bakePaths(files, jobs).flatMap((path) => {
    const text = files.text(path);
    if (isUnreadable(text)) return [];
    const read = readBakeFile(path, text);
    if (typeof read !== "string") return buildsOf(path, read, files, jobs);
    const clause = read.replace(/\.$/, "");
    unread.push({
      file: path,
      line: Number(/line (\d+)/.exec(read)?.[1] ?? 1),
      message: `${path} cannot be read as a bake file (${clause}), so its builds get no cache: write it in plain blocks, or as docker-bake.json.`,
    });
    return [];
  });
  return { builds, unread };
}

/** Bake files by their names, and those that a step names. */
function bakePaths(files: Files, jobs: readonly Job[]): string[] {
  const named = jobs
    .flatMap(({ steps }) => steps)
    .filter(bakes)
    .flatMap((step) => [
      ...(step.input("files") ?? "").split(/[\n,]/),
      ...step.commands.flatMap(({ words }) =>
        words.filter((_, at) => /^(-f|--file)$/.test(words[at - 1] ?? "")),
      ),
    ])
    .flatMap((path) => joined(".", path.trim()) ?? [])
    .filter((path) => /\.(hcl|json)$/.test(path) && files.exists(path));
  const usual = files.paths.filter(
    (path) => pattern.test(path) && !/(^|\/)(node_modules|vendor|testdata)\//.test(path),
  );
  return [...new Set([...usual, ...named])].sort();
}

/** True for a step that runs bake. */
function bakes(step: Step): boolean {
  return (
    step.uses?.repository === "docker/bake-action" ||
    step.commands.some(
      ({ words }) => words.includes("bake") && words.some((word) => /docker|buildx/.test(word)),
    )
  );
}

function buildsOf(path: string, file: BakeFile, files: Files, jobs: readonly Job[]): FoundBuild[] {
  const folder = posix.dirname(path);
  const steps = jobs.flatMap((job) => job.steps).filter(bakes);
  return file.targets.flatMap((target) => {
    const places = [folder, "."].flatMap((from) => located(target, from, files) ?? []);
    const place = places.find(({ dockerfile }) => files.exists(dockerfile)) ?? places[0];
    if (!place) return [];
    const step = steps.find((candidate) => asks(candidate, target.name, file)) ?? null;
    return [
      {
        source: { file: path, line: target.line },
        kind: "bake" as const,
        name: target.name,
        ...place,
        target: target.target,
        platforms: target.platforms,
        args: target.args,
        tags: target.tags,
        push:
          target.output.some((output) => /type=registry|push=true/.test(output)) ||
          step?.input("push") === "true",
        cacheFrom: target.cacheFrom,
        cacheTo: target.cacheTo,
        step,
        row: new Map(),
      },
    ];
  });
}

function located({ context, dockerfile }: BakeTarget, from: string, files: Files) {
  const root = joined(from, context ?? ".");
  if (root === null) return null;
  const path =
    dockerfile === null ? usualDockerfile(root, (one) => files.exists(one)) : joined(root, dockerfile);
  return path === null ? null : { context: root, dockerfile: path };
}

/** True where a step builds the target: by its name, by a group of it, or as part of the default group. */
function asks(step: Step, target: string, { groups, targets }: BakeFile): boolean {
  const after = step.commands.flatMap(({ words }) => words.slice(words.indexOf("bake") + 1));
  const given = step.uses ? (step.input("targets") ?? "").split(/[\n,\s]+/) : after;
  const known = given.filter((word) => groups.has(word) || targets.some(({ name }) => name === word));
  const wanted = known.length > 0 ? known : ["default"];
  const all = new Set<string>();
  const add = (name: string) => {
    if (all.has(name)) return;
    all.add(name);
    for (const member of groups.get(name) ?? []) add(member);
  };
  for (const name of wanted) add(name);
  return all.has(target);
}
