import { isTelling, typicalCommitsPerWeek } from "@keep-pace/changes";
import { duration, plural, type ReportedFinding, tally, weeklyCost } from "@keep-pace/findings";
import type { StaticCheck } from "./static-check.ts";

type Looked = Pick<StaticCheck, "name" | "files" | "history" | "nothing" | "workspace">;

/** The verdict of a static check in one line. */
export function headline({ files, nothing }: Looked, found: readonly ReportedFinding[]): string {
  if (files === 0) return nothing;
  const open = found.filter(({ fixed }) => !fixed);
  if (open.length === 0) return `Nothing to mend in ${plural(files, "file")}`;
  const lost = secondsPerWeek(open);
  return `${tally(open)}${lost ? `, losing about ${duration(lost)} a week` : ""}`;
}

/** What the findings lose together, seconds a week; `null` when none of them knows. */
export function secondsPerWeek(found: readonly ReportedFinding[]): number | null {
  const known = found.flatMap(({ cost }) => cost?.secondsPerWeek ?? []);
  return known.length > 0 ? known.reduce((sum, seconds) => sum + seconds, 0) : null;
}

/** What was looked at, and what the costs rest on. */
export function basis(
  { files, nothing, history, workspace }: Looked,
  found: readonly ReportedFinding[],
): string {
  if (files === 0) return nothing;
  if (found.length === 0) return `Nothing to mend in ${plural(files, "file")}.`;
  const costs = found.flatMap(({ cost }) => (cost && weeklyCost(cost) !== null ? [cost] : []));
  if (costs.length === 0) return "";
  if (costs.every(({ source }) => source === "log")) return "";
  const commits = history?.commits.length ?? 0;
  if (isTelling(history)) return `Costs: ${plural(commits, "past commit")}, and typical times.`;
  const why = workspace.git ? "the history is too short to tell" : "this is no git repository";
  return `Costs are typical values at ${typicalCommitsPerWeek} commits a week: ${why}.`;
}
