import { estimateCoding } from "../coding/estimate.ts";
import type { Instant } from "../model.ts";
import { readChange } from "../read/change.ts";
import { type Fields, fieldsOf, listOf, textOf } from "../read/values.ts";
import { type PushRuns, pushesOf } from "../subject.ts";
import { waitingOf } from "../waiting.ts";

/** What one merged pull request waited and took to write. Seconds; `null` where it is not known. */
export interface WaitedChange {
  readonly merged: Instant;
  readonly waited: number | null;
  readonly timeToGreen: number | null;
  /** Of the wait, that for runners; known where jobs were read. */
  readonly queue: number | null;
  readonly coding: { readonly seconds: number; readonly low: number; readonly high: number } | null;
}

/** The merged pull requests of a recording, each measured as a report on it alone would. */
export function waitedChanges(recording: unknown): WaitedChange[] {
  const fields = fieldsOf(recording);
  const byBranch = new Map<string, Fields[]>();
  for (const entry of listOf(fields.runs) ?? []) {
    const branch = textOf(fieldsOf(entry.run).head_branch) ?? "";
    byBranch.set(branch, [...(byBranch.get(branch) ?? []), entry]);
  }
  return (listOf(fields.pullRequests) ?? []).flatMap((entry) => {
    const branch = textOf(fieldsOf(fieldsOf(entry.pullRequest).head).ref) ?? "";
    return measured({ ...entry, repository: fields.repository, runs: byBranch.get(branch) ?? [] });
  });
}

function measured(recording: Fields): WaitedChange[] {
  const change = readChange(recording);
  const merged = change.pull?.merged ?? null;
  if (merged === null) return [];
  const pushes = (pushesOf(change) ?? []).filter(({ runs }) => runs.length > 0);
  const waiting = pushes.length === 0 ? null : waitingOf(pushes, change.approvals);
  return [
    {
      merged,
      waited: waiting?.seconds ?? null,
      timeToGreen: waiting?.timeToGreenSeconds ?? null,
      queue: waiting && hasJobs(pushes) ? waiting.queueSeconds : null,
      coding: change.commits === null ? null : estimateCoding(change),
    },
  ];
}

function hasJobs(pushes: readonly PushRuns[]): boolean {
  return pushes.every(({ runs }) =>
    runs.every(({ attempts }) => attempts.every(({ jobs }) => jobs.length > 0)),
  );
}
