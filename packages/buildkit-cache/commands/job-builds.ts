import type { Host } from "@keep-pace/command";
import type { FoundBuild } from "../builds/build.ts";
import type { PlannedBuild } from "../plan/plan.ts";

export type Matrix = ReadonlyMap<string, string>;

/** The `matrix` context as flat names: `{"a":{"b":1}}` → `a.b` → `1`. */
export function readMatrix(text: string | null): Matrix {
  try {
    return flat("", JSON.parse(text || "null"));
  } catch {
    // What is no JSON comes from a user who set the input: the job counts as one without a matrix.
    return new Map();
  }
}

function flat(name: string, value: unknown): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object") return new Map([[name, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(name ? `${name}.${key}` : key, inner)]),
  );
}

/** The job that this run is part of, as its variables tell it. */
function isOfJob({ step, row }: FoundBuild, host: Host, matrix: Matrix): boolean {
  if (step === null || step.job.id !== host.run?.job) return false;
  const file = /^[^/]+\/[^/]+\/(.+?)@/.exec(host.system.env.GITHUB_WORKFLOW_REF ?? "")?.[1];
  if (file !== undefined && file !== step.job.workflow.path) return false;
  return [...row].every(([name, value]) => !matrix.has(name) || matrix.get(name) === value);
}

/** The planned builds that this job makes; all where none can be told to be its own. */
export function buildsOfJob(
  builds: readonly PlannedBuild[],
  host: Host,
  matrix: Matrix,
): readonly PlannedBuild[] {
  const own = builds.filter(({ all }) => all.some((found) => isOfJob(found, host, matrix)));
  return own.length > 0 ? own : builds;
}

/** Those that one step builds: of one Dockerfile and target, for all of its platforms. */
export function selected(
  builds: readonly PlannedBuild[],
  { dockerfile, target }: { readonly dockerfile: string | null; readonly target: string | null },
): readonly PlannedBuild[] {
  const path = dockerfile?.replace(/^(\.\/)+/, "");
  const fitting = builds.filter(
    (build) =>
      (path === undefined || build.dockerfile === path) && (target === null || build.target === target),
  );
  const kinds = new Set(
    fitting.map((build) => JSON.stringify([build.dockerfile, build.target, build.found.source])),
  );
  return kinds.size === 1 ? fitting : [];
}
