import { listed, toPlace, type Verdict } from "../finding.ts";
import { grouped } from "../grouped.ts";
import type { Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/**
 * Below `broken` GitHub refuses to run the action; below `old` it was made for a Node that runners have no more and
 * is forced onto a newer one. Sources: GitHub Changelog (artifact actions v3, cache v1 and v2, CodeQL v2); the
 * actions' own `runs.using`.
 */
const majors: Readonly<Record<string, { readonly broken?: number; readonly old: number }>> = {
  "actions/cache": { broken: 3, old: 4 },
  "actions/upload-artifact": { broken: 4, old: 4 },
  "actions/download-artifact": { broken: 4, old: 4 },
  "actions/checkout": { old: 4 },
  "actions/setup-node": { old: 4 },
  "actions/setup-python": { old: 5 },
  "actions/setup-go": { old: 5 },
  "actions/setup-java": { old: 4 },
  "actions/setup-dotnet": { old: 4 },
  "actions/github-script": { old: 7 },
  "github/codeql-action": { broken: 3, old: 3 },
  "docker/build-push-action": { old: 5 },
  "docker/setup-buildx-action": { old: 3 },
  "docker/setup-qemu-action": { old: 3 },
  "docker/login-action": { old: 3 },
  "docker/metadata-action": { old: 5 },
};

/** Actions of another time: slower, warned about, and in the end refused. */
export const deprecatedAction: Rule = {
  id: "deprecated-action",
  severity: "note",
  summary:
    "A workflow uses a version of an action that GitHub no longer runs, or runs on a Node it was not made for.",
  check: ({ jobs }) => {
    const dated = jobs.flatMap((job) => job.steps.flatMap((step) => ageOf(step) ?? []));
    const groups = grouped(dated, ({ step, broken }) => `${step.source.path}\0${broken}`);
    return [...groups.values()].map(verdict);
  },
};

interface Dated {
  readonly step: Step;
  readonly broken: boolean;
  readonly wanted: number;
}

function ageOf(step: Step): Dated | null {
  const limits = majors[step.uses?.repository ?? ""];
  const major = step.uses?.major;
  if (!limits || major == null || major >= Math.max(limits.old, limits.broken ?? 0)) return null;
  return { step, broken: major < (limits.broken ?? 0), wanted: limits.old };
}

function verdict(dated: readonly Dated[]): Verdict {
  const [{ step, broken }] = dated as [Dated, ...Dated[]];
  const names = listed(
    dated.map(
      ({ step: each, wanted }) =>
        `${each.uses?.repository} (v${each.uses?.major}, needs v${wanted} or newer)`,
    ),
  );
  return {
    place: toPlace(step),
    severity: broken ? "error" : "note",
    message: broken
      ? `GitHub refuses to run ${names}: update it.`
      : `${names} ${names.includes(" and ") ? "were" : "was"} made for a Node that runners no longer have: update to the current version.`,
    refused: {
      code: "new-major",
      message:
        "A new major version may change inputs and outputs: read its release notes, or let Dependabot propose it.",
    },
  };
}
