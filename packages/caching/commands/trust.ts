import type { Host, RunContext } from "@keep-pace/command";

/** Why nothing is restored in this job, one clause; `null` when it may. Restored files can change what it publishes. */
export function releaseReason({ run, system }: Host): string | null {
  if (!run) return null;
  if (run.eventName === "release") return "the event is a release";
  if (run.ref.startsWith("refs/tags/")) return "a tag was pushed";
  // GitHub sets it for jobs that were granted `id-token: write`, which is how packages are published.
  if (system.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return "the job has id-token: write";
  const name = /(?:^|[-_ ])(release|publish|deploy)(?:$|[-_ ])/i.exec(run.job)?.[1];
  return name === undefined ? null : `the job is called ${run.job}`;
}

/** Whether what this run saves may be used by others: "pull-request" entries are read by that pull request alone. */
export function trustOf({ run, system }: Host): "trusted" | "pull-request" | "none" {
  if (!run) return "none";
  if (run.eventName === "pull_request") return "pull-request";
  // Runs on the default branch alone, and its payload need not name it.
  if (run.eventName === "schedule") return "trusted";
  const isOthers = /^(pull_request_target|workflow_run|issue_comment|issues|discussion|fork|watch)/.test(
    run.eventName,
  );
  if (isOthers || !run.ref.startsWith("refs/heads/")) return "none";
  return run.ref === `refs/heads/${defaultBranch(run)}` || system.env.GITHUB_REF_PROTECTED === "true"
    ? "trusted"
    : "none";
}

function defaultBranch({ event }: RunContext): string {
  const repository = (event as { repository?: { default_branch?: unknown } } | null)?.repository;
  return typeof repository?.default_branch === "string" ? repository.default_branch : "main";
}
