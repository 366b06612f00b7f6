import { readFileSync } from "node:fs";
import type { PullRequestContext, RunContext } from "@keep-pace/command";
import type { GitHub } from "@keep-pace/github";

type Variables = Readonly<Record<string, string | undefined>>;

/** The run's own repository. */
export function repository(env: Variables): { readonly owner: string; readonly repo: string } {
  const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  return { owner, repo };
}

/**
 * Where this run stands on GitHub, from the runner's variables and the event payload. Read here and not by the
 * toolkit's `context`, which brings its whole client along and would double the start of every action.
 */
export function runContext(env: Variables, github: GitHub | null): RunContext {
  const event = readEvent(env.GITHUB_EVENT_PATH);
  return {
    ...repository(env),
    eventName: env.GITHUB_EVENT_NAME ?? "",
    event,
    sha: env.GITHUB_SHA ?? "",
    ref: env.GITHUB_REF ?? "",
    workflow: env.GITHUB_WORKFLOW ?? "",
    runId: Number(env.GITHUB_RUN_ID ?? 0),
    runAttempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    job: env.GITHUB_JOB ?? "",
    runnerName: env.RUNNER_NAME ?? null,
    serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com",
    pullRequest: pullRequest(event),
    github,
  };
}

/** The event payload; an empty one where the runner gives none that can be read. */
function readEvent(path: string | undefined): Record<string, unknown> {
  try {
    return Object(JSON.parse(readFileSync(path ?? "", "utf8")));
  } catch {
    return {};
  }
}

interface PullRequestPayload {
  readonly number: number;
  readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  readonly base?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } };
}

function pullRequest(event: Record<string, unknown>): PullRequestContext | null {
  const pull = event.pull_request as PullRequestPayload | undefined;
  if (!pull) return null;
  return {
    number: pull.number,
    headSha: pull.head?.sha ?? "",
    baseSha: pull.base?.sha ?? "",
    // A deleted fork has no repository left.
    fromFork: pull.head?.repo?.full_name !== pull.base?.repo?.full_name,
  };
}
