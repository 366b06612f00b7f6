import { agentOf } from "../ai/classify.ts";
import type { Change, Commit, Instant, PullRequest } from "../model.ts";

/** The traces that coding leaves before a change is ready for review. */
export interface Signals {
  /** Plausible author dates before `ready`, one sorted list for each author: agents work side by side. */
  readonly authored: readonly (readonly Instant[])[];
  /** Times of pushes by the server's clock before `ready`, sorted. */
  readonly pushed: readonly Instant[];
  readonly ready: Instant | null;
  /** All commits carry one committer time: a rebase or amend made them anew. */
  readonly rewritten: boolean;
  readonly byAgent: boolean;
  readonly commits: number;
}

const clockSlack = 300;
const rewriteSpread = 5;

/** Commits that stand for someone's work: no merges of the base branch, no bots that tidy up. */
export function workOf(commits: readonly Commit[]): Commit[] {
  return commits.filter(
    (commit) => commit.parents < 2 && (!commit.author.isBot || agentOf(commit.author) !== null),
  );
}

/** Collects the traces. Dates in the future of the server's clock are another machine's wrong clock: left out. */
export function signalsOf(change: Change): Signals {
  const work = workOf(change.commits ?? []);
  const ready = readyAt(change, work);
  const limit = (ready ?? Number.POSITIVE_INFINITY) + clockSlack;
  const authored = byAuthor(work)
    .map((commits) => times(commits, limit))
    .filter((list) => list.length > 0);
  const stamps = work.flatMap((commit) => commit.committed ?? []);
  return {
    authored,
    pushed: (change.pushes ?? []).map((push) => push.at).filter((at) => at <= limit),
    ready,
    rewritten: stamps.length > 1 && Math.max(...stamps) - Math.min(...stamps) <= rewriteSpread,
    byAgent: change.pull !== null && agentOf(change.pull.author) !== null,
    commits: work.length,
  };
}

function byAuthor(commits: readonly Commit[]): Commit[][] {
  const groups = new Map<string, Commit[]>();
  for (const commit of commits) {
    const author = commit.author.email ?? commit.author.login ?? commit.author.name ?? "";
    groups.set(author, [...(groups.get(author) ?? []), commit]);
  }
  return [...groups.values()];
}

function times(commits: readonly Commit[], limit: Instant): Instant[] {
  const dates = commits.flatMap(({ authored, committed }) => {
    // Nobody commits before authoring: such a date is a wrong clock.
    const wrong = authored !== null && committed !== null && authored > committed + clockSlack;
    return (wrong ? committed : (authored ?? committed)) ?? [];
  });
  return dates.filter((date) => date <= limit).sort((a, b) => a - b);
}

/**
 * When coding ended: work after it is rework. The event `ready_for_review`; else the opening of the pull
 * request, unless it was opened before any work (draft first): then the first review, the merge or the last commit.
 */
function readyAt(change: Change, work: readonly Commit[]): Instant | null {
  const dates = work.flatMap((commit) => commit.authored ?? commit.committed ?? []);
  const last = dates.length > 0 ? Math.max(...dates) : null;
  if (change.readyForReview !== null) return change.readyForReview;
  const pull: PullRequest | null = change.pull;
  if (pull?.created == null || pull.draft) return last;
  const started = dates.some((date) => date <= (pull.created as number) + clockSlack);
  return started || last === null ? pull.created : (change.firstReview ?? last);
}
