import { listed, toPlace, type Verdict } from "../finding.ts";
import { grouped } from "../grouped.ts";
import { cacheOptions, type ImageBuild, identityIn, imageBuilds, isGha } from "../jobs/images.ts";
import { inRow } from "../matrix.ts";
import type { Rule } from "./rule.ts";

/** The newest export replaces what the scope held, so builds of one scope throw each other out. */
export const collidingCacheScopes: Rule = {
  id: "colliding-cache-scopes",
  severity: "warning",
  summary: "Different image builds write GitHub's cache under one scope and overwrite each other.",
  check(subject) {
    const writers = imageBuilds(subject).flatMap((build) => written(build));
    const scopes = grouped(writers, ({ scope }) => scope);
    return [...scopes].flatMap(([scope, all]) => {
      const builds = new Set(all.map(({ identity }) => identity));
      return builds.size > 1 ? told(scope, all) : [];
    });
  },
};

interface Written {
  readonly build: ImageBuild;
  readonly scope: string;
  readonly identity: string;
}

/** BuildKit's scope where none is given. */
const usual = "buildkit";

function written(build: ImageBuild): Written[] {
  const exported = build.cacheTo.filter(isGha);
  return exported.flatMap((text) => {
    const scope = cacheOptions(text).get("scope") || usual;
    const rows = build.step.job.rows ?? [new Map()];
    // Arguments change from build to build and make no other image to keep layers of.
    const kind = { ...build, arguments: [] };
    return rows.map((row) => ({ build, scope: inRow(scope, row), identity: identityIn(kind, row) }));
  });
}

function told(scope: string, all: readonly Written[]): Verdict[] {
  if (scope.includes("${{")) return [];
  const steps = [...new Set(all.map(({ build }) => build.step))];
  const [first] = steps;
  if (!first) return [];
  const named = scope === usual ? 'the default scope "buildkit"' : `scope "${scope}"`;
  const what =
    steps.length > 1
      ? `${steps.length} builds (jobs ${listed(steps.map(({ job }) => job.id))})`
      : `the builds of job ${first.job.id}'s matrix`;
  return [
    {
      place: toPlace(first),
      message: `${what.charAt(0).toUpperCase()}${what.slice(1)} write GitHub's cache under ${named}, so each overwrites what the other stored: give each its own scope=.`,
    },
  ];
}
