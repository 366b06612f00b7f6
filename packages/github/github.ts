import type { components } from "@octokit/openapi-types";
import type { GitHubError } from "./error.ts";

type Schemas = components["schemas"];
export type IssueComment = Schemas["issue-comment"];
export type PullRequest = Schemas["pull-request"];
export type PullRequestSummary = Schemas["pull-request-simple"];
export type PullRequestFile = Schemas["diff-entry"];
export type Commit = Schemas["commit"];
export type Review = Schemas["pull-request-review"];
export type ReviewComment = Schemas["pull-request-review-comment"];
export type Repository = Schemas["full-repository"];
export type WorkflowRun = Schemas["workflow-run"];
export type Job = Schemas["job"];
export type Activity = Schemas["activity"];
export type Deployment = Schemas["deployment"];
export type DeploymentStatus = Schemas["deployment-status"];
export type ActionsCache = Schemas["actions-cache-list"]["actions_caches"][number];
export type Artifact = Schemas["artifact"];
export type Release = Schemas["release"];
export type Issue = Schemas["issue"];
export type Branch = Schemas["short-branch"];
export type Package = Schemas["package"];
export type PackageVersion = Schemas["package-version"];
export type User = Schemas["simple-user"];

/**
 * One repository on GitHub, as far as keep-pace uses it. Listings are complete or throw. Reads are retried;
 * writes are not (see `GitHubError.mayHaveHappened`). Every method throws `GitHubError` alone.
 */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  /** The login that comments made with this token carry, such as `github-actions[bot]`. */
  identity(): Promise<string>;
  /** Waits at least `ms`, jittered; a wait forced by `because` counts against the client's budget. */
  pause(ms: number, because?: GitHubError): Promise<void>;

  getRepository(): Promise<Repository>;

  /** Comments on an issue or a pull request, oldest first. */
  listIssueComments(issue: number): Promise<readonly IssueComment[]>;
  getIssueComment(id: IssueComment["id"]): Promise<IssueComment>;
  createIssueComment(issue: number, body: string): Promise<IssueComment>;
  updateIssueComment(id: IssueComment["id"], body: string): Promise<IssueComment>;
  deleteIssueComment(id: IssueComment["id"]): Promise<void>;

  getPullRequest(pull: number): Promise<PullRequest>;
  /** `head` is `owner:branch`; the way to find a fork's pull request, whose runs name none. */
  listPullRequests(filter: PullRequestFilter): Promise<readonly PullRequestSummary[]>;
  /** GitHub lists at most 3,000 files. */
  listPullRequestFiles(pull: number): Promise<readonly PullRequestFile[]>;
  /** GitHub lists at most 250 commits. */
  listCommits(pull: number): Promise<readonly Commit[]>;
  listReviewComments(pull: number): Promise<readonly ReviewComment[]>;
  createReview(pull: number, review: NewReview): Promise<Review>;

  /** Newest first. GitHub lists at most 1,000 runs for a filter. */
  listRuns(filter: RunFilter): Promise<readonly WorkflowRun[]>;
  listJobs(runId: number, attempt: number): Promise<readonly Job[]>;
  /** One attempt of a run, the newest when left out. */
  getRun(runId: number, attempt?: number): Promise<WorkflowRun>;
  getJobLog(job: Job["id"]): Promise<string>;
  listReviews(pull: number): Promise<readonly Review[]>;
  /** Events of a pull request; their kinds are too many, and too new, for a type. */
  listTimeline(issue: number): Promise<readonly unknown[]>;
  /** Pushes to a branch, newest first, by GitHub's clock. */
  listActivity(branch: string): Promise<readonly Activity[]>;
  /** The newest commits of the default branch, those of merged branches included. */
  listRecentCommits(limit: number): Promise<readonly Commit[]>;
  /** Newest first; with `since` (ISO 8601) those made from then on, and perhaps some older ones. */
  listDeployments(filter: DeploymentFilter): Promise<readonly Deployment[]>;
  listDeploymentStatuses(id: Deployment["id"]): Promise<readonly DeploymentStatus[]>;
  /** Closed pull requests that changed since an instant (ISO 8601), the newest change first. */
  listClosedPulls(since: string, limit: number): Promise<readonly PullRequestSummary[]>;
  /** The default branch's commits since an instant (ISO 8601), newest first. */
  listCommitsSince(since: string, limit: number): Promise<readonly Commit[]>;
  listReleases(since: string): Promise<readonly Release[]>;
  /** Caches of all refs, or those of `ref` whose key starts with `key`. */
  listCaches(filter: { readonly ref?: string; readonly key?: string }): Promise<readonly ActionsCache[]>;
  deleteCache(id: number): Promise<void>;
  listArtifacts(): Promise<readonly Artifact[]>;
  deleteArtifact(id: Artifact["id"]): Promise<void>;
  /** Tells GitHub, and whoever listens, that a deployment is taken down. */
  deactivateDeployment(id: Deployment["id"]): Promise<void>;
  /** Container images of the owner, which is an organisation or a user, of all its repositories. */
  listImages(isOrganisation: boolean): Promise<readonly Package[]>;
  listImageVersions(isOrganisation: boolean, image: string): Promise<readonly PackageVersion[]>;
  deleteImageVersion(isOrganisation: boolean, image: string, id: PackageVersion["id"]): Promise<void>;
  listBranches(): Promise<readonly Branch[]>;
  /** A file at the root of a branch; `null` without the branch. */
  readBranchFile(branch: string, path: string): Promise<BranchFile | null>;
  /**
   * Replaces what a branch holds by one file. Without `known` the branch is made, an orphan of one commit; with it,
   * GitHub refuses (`rejected`) where somebody wrote since.
   */
  writeBranchFile(
    branch: string,
    file: { readonly path: string; readonly text: string },
    known: BranchFile | null,
    message: string,
  ): Promise<void>;
  /** Starts the workflows that wait for `repository_dispatch` of this type. */
  dispatch(event: string, payload: Readonly<Record<string, unknown>>): Promise<void>;
  /** Issues with a label that changed since an instant (ISO 8601). */
  listIssues(label: string, since: string): Promise<readonly Issue[]>;
}

export interface BranchFile {
  /** The branch's newest commit. */
  readonly head: string;
  /** `null` where the branch has no such file. */
  readonly text: string | null;
}

interface DeploymentFilter {
  readonly sha?: string;
  readonly environment?: string;
  readonly since?: string;
  readonly limit: number;
}

export interface PullRequestFilter {
  readonly head?: string;
  readonly state?: "open" | "closed" | "all";
}

export interface RunFilter {
  readonly branch?: string;
  readonly event?: string;
  readonly headSha?: string;
  readonly status?: string;
  /** GitHub's date syntax, such as `>=2026-01-31`. */
  readonly created?: string;
  /** Only runs of the workflow with this id. */
  readonly workflow?: number;
  /** Stop after so many. */
  readonly limit?: number;
}

export interface NewReview {
  readonly commitId: string;
  readonly body: string;
  readonly comments: readonly NewReviewComment[];
}

/** On lines of the new side of the diff; `startLine` is given only where it differs from `line`. */
export interface NewReviewComment {
  readonly path: string;
  readonly startLine?: number;
  readonly line: number;
  readonly body: string;
}

/** True when `user` is who `login` names. GraphQL leaves out the `[bot]` that REST puts behind an app's name. */
export function isUser(user: User | null, login: string): boolean {
  if (!user) return false;
  return user.login === login || (user.type === "Bot" && user.login === `${login}[bot]`);
}
