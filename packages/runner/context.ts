import { context } from "@actions/github";
import type { PullRequestContext, RunContext } from "@keep-pace/command";
import type { GitHub } from "@keep-pace/github";

/** Where this run stands on GitHub, from the runner's variables and the event payload. */
export function runContext(github: GitHub | null): RunContext {
  const { owner, repo } = context.repo;
  return {
    owner,
    repo,
    eventName: context.eventName,
    event: context.payload,
    sha: context.sha,
    ref: context.ref,
    workflow: context.workflow,
    runId: context.runId,
    runAttempt: context.runAttempt,
    job: context.job,
    runnerName: process.env.RUNNER_NAME ?? null,
    serverUrl: context.serverUrl,
    pullRequest: pullRequest(),
    github,
  };
}

function pullRequest(): PullRequestContext | null {
  const pull = context.payload.pull_request;
  if (!pull) return null;
  return {
    number: pull.number,
    headSha: pull.head?.sha,
    baseSha: pull.base?.sha,
    // A deleted fork has no repository left.
    fromFork: pull.head?.repo?.full_name !== pull.base?.repo?.full_name,
  };
}
