import { baseName } from "../tree.ts";
import type { ManifestChange } from "./change.ts";
import { compareGoMods, compareGoSums } from "./go-mod.ts";
import { compareInis } from "./ini.ts";
import { compareManifests } from "./package-json.ts";
import { comparePyprojects } from "./pyproject.ts";
import { compareRequirements } from "./requirements.ts";

type Compare = (before: string, after: string) => ManifestChange;

const byName: readonly (readonly [RegExp, Compare])[] = [
  [/^package\.json$/, compareManifests],
  [/^pyproject\.toml$/, comparePyprojects],
  [/^(?:tox\.ini|setup\.cfg)$/, compareInis],
  [/^(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/, compareRequirements],
  [/^go\.mod$/, compareGoMods],
  [/^go\.sum$/, compareGoSums],
];

/** What the change of a manifest or configuration means; `null` where its format is not compared. */
export function compareTexts(path: string, before: string, after: string): ManifestChange | null {
  const [, compare] = byName.find(([pattern]) => pattern.test(baseName(path))) ?? [];
  return compare ? compare(before, after) : null;
}

/** True for the files that `compareTexts` or a lock file's reader can compare. */
export function isCompared(path: string): boolean {
  return byName.some(([pattern]) => pattern.test(baseName(path)));
}

export type { ManifestChange } from "./change.ts";
export { namesIn } from "./package-json.ts";
export { modulesOf, type Registry, roleOf } from "./roles.ts";
export { calledWorkflows, compareWorkflows } from "./workflow.ts";
