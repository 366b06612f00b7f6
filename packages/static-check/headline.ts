import { duration, plural, type ReportedFinding, tally } from "@keep-pace/findings";
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
  const commits = history?.commits.length ?? 0;
  const costs = found.flatMap(({ cost }) => cost ?? []);
  if (costs.length === 0) return "";
  if (costs.some(({ missRate }) => missRate !== null)) {
    return `Costs: ${plural(commits, "commit")} replayed; the seconds of a layer are typical values.`;
  }
  const why = workspace.git ? "the history is too short to replay" : "this is no git repository";
  return `Costs are typical values at 25 commits a week: ${why}.`;
}
