import { readDockerfile } from "@keep-pace/dockerfile";
import type { Files } from "@keep-pace/files";
import { type Finding, rank } from "@keep-pace/findings";
import { cacheOptions, lintWorkflows } from "@keep-pace/workflow";
import type { FoundBuild, UnreadBuilds } from "../builds/build.ts";
import type { PlannedBuild } from "./plan.ts";
import { stageNamed } from "./shape.ts";

/** What the workflow rules say of builds that have a cache belongs here, too; the plan itself is what the others lack. */
const rules = new Set([
  "gha-cache-in-run",
  "gha-cache-without-builder",
  "colliding-cache-scopes",
  "cache-export-on-pull-request",
  "unknown-builder-driver",
  "push-and-load",
  "outdated-cache-client",
  "max-cache-of-plain-image",
]);

/** What is wrong with the builds and their caches as they are. */
export function buildFindings(
  files: Files,
  workflows: readonly string[],
  builds: readonly PlannedBuild[],
  unread: readonly UnreadBuilds[],
  found: readonly FoundBuild[],
): Finding[] {
  const linted = lintWorkflows({ paths: workflows, files, history: null }).filter(({ rule }) =>
    rules.has(rule),
  );
  const all = [
    ...linted,
    ...collisions(builds),
    ...lostTargets(files, found),
    ...lostDockerfiles(files, found),
    ...unread.map(unreadable),
  ];
  return rank(unique(all));
}

/** The combinations of a bake target's matrix stand in one place. */
function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(
      findings.map((one) => [`${one.rule} ${one.file}:${one.range.startLine}:${one.range.startColumn}`, one]),
    ).values(),
  ];
}

/** Bake targets and compose services that write one scope; those of workflow steps are a workflow rule's. */
function collisions(builds: readonly PlannedBuild[]): Finding[] {
  const writers = new Map<string, PlannedBuild[]>();
  for (const build of builds) {
    if (build.found.kind !== "bake" && build.found.kind !== "compose") continue;
    for (const text of build.found.cacheTo) {
      const options = cacheOptions(text);
      if (options.get("type") !== "gha" || /\$/.test(text)) continue;
      const scope = options.get("scope") || "buildkit";
      writers.set(scope, [...(writers.get(scope) ?? []), build]);
    }
  }
  return [...writers].flatMap(([scope, all]) => {
    // The platforms of one build are written by one export.
    const names = [...new Set(all.map(({ found }) => found.name ?? found.dockerfile))];
    const [first] = all;
    if (names.length < 2 || !first) return [];
    const message = `Builds ${names.slice(0, 3).join(", ")} write GitHub's cache under one scope (${scope}), so each overwrites what the others stored: give each its own scope=.`;
    return [finding("colliding-cache-scopes", "warning", message, first.found.source)];
  });
}

/** A Dockerfile that another step writes, or a path with a slip: either way nothing can be planned for it. */
function lostDockerfiles(files: Files, found: readonly FoundBuild[]): Finding[] {
  const lost = found.filter(({ dockerfile }) => !files.exists(dockerfile));
  const places = new Map(
    lost.map((build) => [`${build.source.file}:${build.source.line}:${build.dockerfile}`, build]),
  );
  return [...places.values()].map(({ dockerfile, source }) => {
    const message = `${source.file} builds ${dockerfile}, which the repository does not hold, so no cache is planned for it: correct the path unless a step writes that file.`;
    return finding("missing-dockerfile", "note", message, source);
  });
}

/** Builds of a stage that their Dockerfile does not have. */
function lostTargets(files: Files, found: readonly FoundBuild[]): Finding[] {
  return found.flatMap(({ dockerfile, target, source }) => {
    const read =
      target === null || /\$/.test(target) || !files.exists(dockerfile)
        ? ""
        : readDockerfile(files, dockerfile);
    if (typeof read === "string" || target === null || stageNamed(read, target)) return [];
    const message = `${source.file} builds the stage "${target}", which ${dockerfile} does not have, so the build fails: name one of its stages.`;
    return [finding("unknown-build-target", "error", message, source)];
  });
}

function unreadable({ file, line, message }: UnreadBuilds): Finding {
  return finding("unreadable-file", "note", message, { file, line });
}

function finding(
  rule: string,
  severity: Finding["severity"],
  message: string,
  { file, line }: { readonly file: string; readonly line: number },
): Finding {
  return {
    rule,
    severity,
    message,
    file,
    range: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
    fix: null,
    refused: { code: rule, message },
    cost: null,
  };
}
