import type { Attempt, Change, Instant, Push, Run } from "./model.ts";

/** A push with the runs it set off, and when nobody waited for them any more. */
export interface PushRuns extends Push {
  readonly runs: readonly Run[];
  /** The next push, the merge or the close, whichever came first; infinite while the push is the newest. */
  readonly until: Instant;
}

/** The runs that belong to the change, push by push; `null` when the runs were not read. */
export function pushesOf(change: Change): PushRuns[] | null {
  if (change.runs === null) return null;
  if (change.days !== null) return everyRun(change.runs);
  const runs = ownRuns(change, change.runs);
  const bySha = new Map<string, { at: Instant; runs: Run[] }>();
  for (const push of change.pushes ?? []) {
    if (!bySha.has(push.sha)) bySha.set(push.sha, { at: push.at, runs: [] });
  }
  for (const run of runs) {
    const push = bySha.get(run.sha);
    if (push) push.runs.push(run);
    else bySha.set(run.sha, { at: run.created, runs: [run] });
  }
  const served = change.pushes === null;
  const end = change.pull?.closed ?? Number.POSITIVE_INFINITY;
  const pushes = [...bySha]
    .map(([sha, { at, runs }]) => ({
      sha,
      runs,
      // Without the server's list a push is as old as its first run.
      at: served || runs.length === 0 ? Math.min(at, ...runs.map((run) => run.created)) : at,
    }))
    .filter(({ at }) => at < end)
    .sort((a, b) => a.at - b.at);
  return pushes.map((push, index) => ({ ...push, until: Math.min(pushes[index + 1]?.at ?? end, end) }));
}

/** Runs of many changes: none is cut by another one's push. */
function everyRun(runs: readonly Run[]): PushRuns[] {
  const inOrder = [...runs].sort((a, b) => a.created - b.created);
  return inOrder.map((run) => ({
    sha: run.sha,
    at: run.created,
    runs: [run],
    until: Number.POSITIVE_INFINITY,
  }));
}

function ownRuns(change: Change, runs: readonly Run[]): Run[] {
  if (change.runId !== null) return runs.filter((run) => run.id === change.runId);
  const shas = knownShas(change);
  if (change.pull === null && shas.size === 0) {
    const newest = [...runs].sort((a, b) => b.created - a.created)[0];
    return newest ? [newest] : [];
  }
  return runs.filter((run) => belongs(run, change, shas));
}

function knownShas(change: Change): Set<string> {
  const shas = [
    ...(change.commits ?? []).map((commit) => commit.sha),
    ...(change.pushes ?? []).map((push) => push.sha),
    change.pull?.headSha ?? "",
  ];
  return new Set(shas.filter((sha) => sha !== ""));
}

const notWaitedFor = new Set(["schedule", "workflow_run", "repository_dispatch"]);

function belongs(run: Run, { pull }: Change, shas: ReadonlySet<string>): boolean {
  if (notWaitedFor.has(run.event) || run.created >= (pull?.closed ?? Number.POSITIVE_INFINITY)) return false;
  if (shas.has(run.sha) || (pull && run.pulls.includes(pull.number))) return true;
  // A commit that a force push removed is known by its branch alone.
  if (!pull || run.branch === null || run.branch !== pull.headRef) return false;
  const sameRepository =
    run.headRepository === null || pull.headRepository === null
      ? run.branch !== pull.baseRef
      : run.headRepository === pull.headRepository;
  return sameRepository && run.created >= (pull.created ?? 0);
}

/** Seconds that a run made its push wait, up to `until`. */
export function waitOf(run: Run, until: Instant): number {
  return run.attempts.reduce((sum, attempt) => sum + wallOf(attempt, until), 0);
}

/** Seconds of an attempt before `until`. */
export function wallOf(attempt: Attempt, until: Instant): number {
  return attempt.ended === null ? 0 : Math.max(0, Math.min(attempt.ended, until) - attempt.started);
}

/** The run that a push waited for longest. */
export function slowestRun({ runs, until }: PushRuns): Run | null {
  return runs.reduce<Run | null>(
    (best, run) => (best && waitOf(best, until) >= waitOf(run, until) ? best : run),
    null,
  );
}

export interface Reported {
  readonly run: Run;
  readonly attempt: Attempt;
}

/** What a report's path is about: the newest attempt of the slowest run of the last push that ran anything. */
export function reportedRun(pushes: readonly PushRuns[]): Reported | null {
  const push = pushes.findLast(({ runs }) => runs.length > 0);
  const run = push && slowestRun(push);
  const attempt = run?.attempts.at(-1);
  return run && attempt ? { run, attempt } : null;
}
