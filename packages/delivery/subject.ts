import type { Change, Instant, Push, Run } from "./model.ts";

/** A push with the runs it set off, and when nobody waited for them any more. */
export interface PushRuns extends Push {
  readonly runs: readonly Run[];
  /** The next push, the merge or the close, whichever came first; infinite while the push is the newest. */
  readonly until: Instant;
}

/** The runs that belong to the change, push by push; `null` when the runs were not read. */
export function pushesOf(change: Change): PushRuns[] | null {
  if (change.runs === null) return null;
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

/**
 * The run a report is about: the slowest one of the newest push that ran anything.
 * @param seconds how long a run made the push wait.
 */
export function slowestRun(push: PushRuns, seconds: (run: Run) => number): Run | null {
  return push.runs.reduce<Run | null>(
    (best, run) => (best && seconds(best) >= seconds(run) ? best : run),
    null,
  );
}
