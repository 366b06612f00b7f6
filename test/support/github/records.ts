import type { components } from "@octokit/openapi-types";
import { example } from "../events.ts";

type Schemas = components["schemas"];
export type User = Schemas["simple-user"];
export type IssueComment = Schemas["issue-comment"];
export type PullRequest = Schemas["pull-request"];
export type DiffEntry = Schemas["diff-entry"];
export type Commit = Schemas["commit"];
export type Review = Schemas["pull-request-review"];
export type ReviewComment = Schemas["pull-request-review-comment"];
export type Repository = Schemas["full-repository"];
export type WorkflowRun = Schemas["workflow-run"];
export type Job = Schemas["job"];
export type Activity = Schemas["activity"];
export type Deployment = Schemas["deployment"];
export type Release = Schemas["release"];
export type ActionsCache = Schemas["actions-cache-list"]["actions_caches"][number];
export type Artifact = Schemas["artifact"];
export type Package = Schemas["package"];
export type PackageVersion = Schemas["package-version"];
export type Issue = Schemas["issue"];
export type DeploymentStatus = Schemas["deployment-status"];

/** A user as REST shows them; a login that ends in `[bot]` is an app's. */
export function user(login: string): User {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007, 7),
    node_id: `U_${login}`,
    avatar_url: "https://avatars.githubusercontent.com/u/1?v=4",
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

/** A whole repository object: that of a published example payload under another name. */
export function repository(owner: string, repo: string, isPrivate: boolean): Repository {
  const { repository: base } = example<{ repository: object }>("pull_request", "opened");
  return {
    ...(base as Repository),
    name: repo,
    full_name: `${owner}/${repo}`,
    private: isPrivate,
    owner: user(owner),
    default_branch: "main",
  };
}

/** A whole pull request object: that of a published example payload, whose shape REST shares. */
export function pullRequest(base: Repository, number: number): PullRequest {
  const { pull_request: pull } = example<{ pull_request: object }>("pull_request", "opened");
  const filled = structuredClone(pull) as PullRequest;
  filled.number = number;
  filled.html_url = `https://github.com/${base.full_name}/pull/${number}`;
  filled.base.repo = base as PullRequest["base"]["repo"];
  filled.base.ref = "main";
  return filled;
}

/** A whole run object: that of a published example payload, whose shape REST shares. */
export function workflowRun(): WorkflowRun {
  return example<{ workflow_run: object }>("workflow_run", "completed").workflow_run as WorkflowRun;
}
