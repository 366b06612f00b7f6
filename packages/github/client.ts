import { branches } from "./branch.ts";
import { delivery } from "./delivery.ts";
import type {
  Commit,
  GitHub,
  IssueComment,
  Job,
  NewReview,
  PullRequest,
  PullRequestFile,
  PullRequestSummary,
  Repository,
  Review,
  ReviewComment,
  WorkflowRun,
} from "./github.ts";
import { findIdentity } from "./identity.ts";
import { packages } from "./packages.ts";
import { listAll } from "./pages.ts";
import { createRequester, type Requester, type RequestOptions } from "./request.ts";
import { storage } from "./storage.ts";

export interface GitHubOptions extends RequestOptions {
  readonly owner: string;
  readonly repo: string;
}

/** GitHub's REST API for one repository over the given transport; nothing is sent before the first call. */
export function createGitHub(options: GitHubOptions): GitHub {
  const { owner, repo } = options;
  const requester = createRequester(options);
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  return {
    owner,
    repo,
    pause: requester.pause,
    async getRepository() {
      const purpose = { doing: `read ${owner}/${repo}`, permission: "metadata: read" };
      return (await requester.get(purpose, base)).data as Repository;
    },
    ...comments(requester, base),
    ...pullRequests(requester, base),
    ...reviews(requester, base),
    ...runs(requester, base),
    ...delivery(requester, base),
    ...storage(requester, base),
    ...branches(requester, base),
    ...packages(requester, owner),
  };
}

type CommentMethods = Pick<
  GitHub,
  | "identity"
  | "listIssueComments"
  | "getIssueComment"
  | "createIssueComment"
  | "updateIssueComment"
  | "deleteIssueComment"
>;

function comments(requester: Requester, base: string): CommentMethods {
  let identity: Promise<string> | null = null;
  const reading = { doing: "read the comment", permission: "pull-requests: read" };
  const writing = { doing: "write the comment", permission: "pull-requests: write" };
  const one = (id: IssueComment["id"]) => `${base}/issues/comments/${id}`;
  const all = (issue: number) => `${base}/issues/${issue}/comments`;
  return {
    async identity() {
      identity ??= findIdentity(requester);
      // A failure is not remembered: the next call may fare better.
      identity.catch(() => {
        identity = null;
      });
      return identity;
    },
    listIssueComments(issue) {
      return listAll<IssueComment>(
        requester,
        { ...reading, doing: `read the comments of #${issue}` },
        all(issue),
      );
    },
    async getIssueComment(id) {
      return (await requester.get(reading, one(id))).data as IssueComment;
    },
    async createIssueComment(issue, body) {
      const purpose = { ...writing, doing: `write a comment on #${issue}` };
      const comment = (await requester.write(purpose, "POST", all(issue), { body })).data as IssueComment;
      // The surest way to know whose token it is.
      if (comment.user) identity = Promise.resolve(comment.user.login);
      return comment;
    },
    async updateIssueComment(id, body) {
      return (await requester.write(writing, "PATCH", one(id), { body })).data as IssueComment;
    },
    async deleteIssueComment(id) {
      await requester.write({ ...writing, doing: "delete a second comment" }, "DELETE", one(id));
    },
  };
}

type PullRequestMethods = Pick<
  GitHub,
  "getPullRequest" | "listPullRequests" | "listPullRequestFiles" | "listCommits"
>;

function pullRequests(requester: Requester, base: string): PullRequestMethods {
  const permission = "pull-requests: read";
  return {
    async getPullRequest(pull) {
      const purpose = { doing: `read pull request #${pull}`, permission };
      return (await requester.get(purpose, `${base}/pulls/${pull}`)).data as PullRequest;
    },
    listPullRequests(filter) {
      const purpose = { doing: "find the pull request", permission };
      return listAll<PullRequestSummary>(requester, purpose, `${base}/pulls${query({ ...filter })}`);
    },
    listPullRequestFiles(pull) {
      const purpose = { doing: `list the files of pull request #${pull}`, permission };
      return listAll<PullRequestFile>(requester, purpose, `${base}/pulls/${pull}/files`);
    },
    listCommits(pull) {
      const purpose = { doing: `list the commits of pull request #${pull}`, permission };
      return listAll<Commit>(requester, purpose, `${base}/pulls/${pull}/commits`);
    },
  };
}

function reviews(requester: Requester, base: string): Pick<GitHub, "listReviewComments" | "createReview"> {
  return {
    listReviewComments(pull) {
      const purpose = {
        doing: `read the review comments of pull request #${pull}`,
        permission: "pull-requests: read",
      };
      return listAll<ReviewComment>(requester, purpose, `${base}/pulls/${pull}/comments`);
    },
    async createReview(pull, review) {
      const purpose = {
        doing: `suggest changes on pull request #${pull}`,
        permission: "pull-requests: write",
      };
      return (await requester.write(purpose, "POST", `${base}/pulls/${pull}/reviews`, reviewBody(review)))
        .data as Review;
    },
  };
}

function reviewBody({ commitId, body, comments }: NewReview): object {
  return {
    commit_id: commitId,
    event: "COMMENT",
    body,
    comments: comments.map(({ path, startLine, line, body }) => ({
      path,
      ...(startLine !== undefined && { start_line: startLine, start_side: "RIGHT" }),
      line,
      side: "RIGHT",
      body,
    })),
  };
}

function runs(requester: Requester, base: string): Pick<GitHub, "listRuns" | "listJobs"> {
  const permission = "actions: read";
  return {
    listRuns({ headSha, limit, workflow, ...filter }) {
      const purpose = { doing: "list the workflow runs", permission };
      const of = workflow === undefined ? "" : `/workflows/${workflow}`;
      const path = `${base}/actions${of}/runs${query({ ...filter, head_sha: headSha })}`;
      return listAll<WorkflowRun>(requester, purpose, path, {
        key: "workflow_runs",
        ...(limit !== undefined && { limit }),
      });
    },
    listJobs(runId, attempt) {
      const purpose = { doing: `list the jobs of workflow run ${runId}`, permission };
      const path = `${base}/actions/runs/${runId}/attempts/${attempt}/jobs`;
      return listAll<Job>(requester, purpose, path, { key: "jobs" });
    },
  };
}

function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
