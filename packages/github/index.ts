export { createGitHub, type GitHubOptions } from "./client.ts";
export { type CommentOutcome, type SectionUpdate, upsertSection } from "./comment.ts";
export { GitHubError, type GitHubErrorKind } from "./error.ts";
export { type FetchOptions, fetchSend } from "./fetch.ts";
export type {
  ActionsCache,
  Activity,
  Artifact,
  Branch,
  BranchFile,
  Commit,
  Deployment,
  DeploymentStatus,
  GitHub,
  Issue,
  IssueComment,
  Job,
  NewReview,
  NewReviewComment,
  Package,
  PackageVersion,
  PullRequest,
  PullRequestFile,
  PullRequestFilter,
  PullRequestSummary,
  Release,
  Repository,
  Review,
  ReviewComment,
  RunFilter,
  User,
  WorkflowRun,
} from "./github.ts";
export { addedLines } from "./patch.ts";
export type { EtagStore } from "./request.ts";
export { type HttpRequest, type HttpResponse, resolveUrl, type Send } from "./send.ts";
export { postSuggestions, type Suggestion, type SuggestionsOutcome } from "./suggestions.ts";
