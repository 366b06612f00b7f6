import type { RunOptions } from "./action.ts";

type Json = Record<string, unknown>;

/** The `github` context of a run, in the shape that expressions read and `GITHUB_*` variables are made from. */
export interface GitHubContext extends Json {
  readonly event: Json;
}

/** What the runner knows of a run: the given options, and the rest as GitHub derives it from the event. */
export function githubContext(options: RunOptions, eventPath: string): GitHubContext {
  const { name, payload } = options.event ?? { name: "workflow_dispatch", payload: {} };
  const derived = refOf(name, payload);
  const ref = options.ref ?? derived.ref;
  const repository = options.repository ?? text(payload, "repository.full_name") ?? "octo-org/octo-repo";
  const actor = text(payload, "sender.login") ?? "octocat";
  const workflow = options.workflow ?? "CI";
  return {
    action: "__keep-pace",
    actor,
    api_url: options.apiUrl ?? "http://127.0.0.1:9",
    base_ref: derived.baseRef,
    event: payload,
    event_name: name,
    event_path: eventPath,
    graphql_url: `${options.apiUrl ?? "http://127.0.0.1:9"}/graphql`,
    head_ref: derived.headRef,
    job: options.job ?? "test",
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    ref_protected: false,
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository,
    repository_id: text(payload, "repository.id") ?? "1",
    repository_owner: repository.split("/")[0],
    repository_owner_id: text(payload, "repository.owner.id") ?? "1",
    retention_days: "90",
    run_attempt: String(options.attempt ?? 1),
    run_id: String(options.runId ?? 1),
    run_number: "1",
    // Another host would switch the toolkit to the protocols of GitHub Enterprise Server.
    server_url: "https://github.com",
    sha: options.sha ?? derived.sha,
    token: options.token ?? "",
    triggering_actor: actor,
    workflow,
    workflow_ref: `${repository}/.github/workflows/${workflow.toLowerCase()}.yml@${ref}`,
    workflow_sha: options.sha ?? derived.sha,
    workspace: options.workspace,
  };
}

/** The `GITHUB_*` variables: every value of the context but the event and the token, which steps must ask for. */
export function githubVariables({ event: _, token: __, ...values }: GitHubContext): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)]),
  );
}

function refOf(event: string, payload: Json) {
  const sha = (path: string) => text(payload, path) ?? "0".repeat(40);
  if (!payload.pull_request) {
    return { ref: text(payload, "ref") ?? "refs/heads/main", sha: sha("after"), headRef: "", baseRef: "" };
  }
  const headRef = text(payload, "pull_request.head.ref") ?? "";
  const baseRef = text(payload, "pull_request.base.ref") ?? "";
  if (event === "pull_request_target") {
    return { ref: `refs/heads/${baseRef}`, sha: sha("pull_request.base.sha"), headRef, baseRef };
  }
  const ref = `refs/pull/${text(payload, "pull_request.number")}/merge`;
  return { ref, sha: sha("pull_request.merge_commit_sha"), headRef, baseRef };
}

/** The value at a dotted path as text, or `undefined` where there is none. */
export function text(value: unknown, path: string): string | undefined {
  const found = path.split(".").reduce<unknown>((at, key) => (at as Json | null | undefined)?.[key], value);
  return found === undefined || found === null ? undefined : String(found);
}
