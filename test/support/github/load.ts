import type { PullEntry, Recording } from "@keep-pace/delivery";
import type { FakeGitHub } from "../fake-github.ts";
import type { Commit, Job, Review } from "./records.ts";

/** Makes the fake hold what a recording says, so that reading it online gives the recording again. */
export function load(fake: FakeGitHub, recording: Recording): void {
  const { runs, activity, deployments, logs, pullRequests } = recording;
  const { pullRequest, commits = null, timeline = null, reviews = null } = recording;
  if (pullRequest) loadPull(fake, { pullRequest, commits, timeline, reviews, files: null });
  for (const entry of pullRequests ?? []) loadPull(fake, entry);
  fake.delivery.commits.push(...((recording.declared ?? []) as Commit[]), ...(recording.history ?? []));
  fake.delivery.activity.push(...(activity ?? []));
  fake.delivery.deployments.push(
    ...[...(deployments ?? [])].sort((a, b) =>
      b.deployment.created_at.localeCompare(a.deployment.created_at),
    ),
  );
  fake.delivery.releases.push(...(recording.releases ?? []));
  fake.delivery.issues.push(...(recording.incidents ?? []));
  for (const [job, log] of Object.entries(logs ?? {})) fake.delivery.logs.set(job, log);
  loadRuns(fake, runs ?? []);
}

function loadPull(fake: FakeGitHub, { pullRequest, commits, timeline, reviews, files }: PullEntry): void {
  const pull = fake.pull({
    number: pullRequest.number,
    headSha: pullRequest.head.sha,
    headRef: pullRequest.head.ref,
    ...(pullRequest.head.repo?.full_name !== pullRequest.base.repo?.full_name && {
      forkOwner: pullRequest.head.repo?.full_name.split("/")[0] ?? "ghost",
    }),
    commits: [...(commits ?? [])] as Commit[],
    files: [...(files ?? [])],
  });
  const { head: _head, base: _base, number: _number, ...facts } = pullRequest;
  Object.assign(pull, facts);
  fake.delivery.timeline.set(pullRequest.number, timeline ?? []);
  fake.delivery.reviews.set(pullRequest.number, (reviews ?? []) as Review[]);
}

/** Runs in the order of their creation; of several attempts the newest is the run. */
function loadRuns(fake: FakeGitHub, entries: NonNullable<Recording["runs"]>): void {
  const ids = [...new Set(entries.map(({ run }) => run.id))];
  const runs = ids.map((id) =>
    entries
      .filter(({ run }) => run.id === id)
      .sort((a, b) => (a.run.run_attempt ?? 1) - (b.run.run_attempt ?? 1)),
  );
  runs.sort((a, b) => Date.parse(a[0]?.run.created_at ?? "") - Date.parse(b[0]?.run.created_at ?? ""));
  for (const attempts of runs) {
    const newest = attempts.at(-1);
    if (!newest) continue;
    fake.run({ ...newest.run, jobs: attempts.flatMap(({ jobs }) => (jobs ?? []) as Job[]) });
    fake.delivery.attempts.push(...attempts.slice(0, -1).map(({ run }) => run));
  }
}
