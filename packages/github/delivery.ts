import type {
  Activity,
  Commit,
  Deployment,
  DeploymentStatus,
  GitHub,
  Issue,
  PullRequestSummary,
  Release,
  Review,
  WorkflowRun,
} from "./github.ts";
import { listAll } from "./pages.ts";
import type { Requester } from "./request.ts";

type DeliveryMethods = Pick<
  GitHub,
  | "getRun"
  | "getJobLog"
  | "listReviews"
  | "listTimeline"
  | "listActivity"
  | "listRecentCommits"
  | "listDeployments"
  | "listDeploymentStatuses"
  | "listClosedPulls"
  | "listCommitsSince"
  | "listReleases"
  | "listIssues"
>;

/** What a report reads besides pull requests, runs and jobs. */
export function delivery(requester: Requester, base: string): DeliveryMethods {
  const reading = (doing: string, permission: string) => ({ doing, permission });
  return {
    async getRun(runId, attempt) {
      const purpose = reading(`read workflow run ${runId}`, "actions: read");
      const path = `${base}/actions/runs/${runId}${attempt === undefined ? "" : `/attempts/${attempt}`}`;
      return (await requester.get(purpose, path)).data as WorkflowRun;
    },
    getJobLog(job) {
      // GitHub answers with a redirect to its storage, which lives a minute.
      return requester.text(reading("read a job's log", "actions: read"), `${base}/actions/jobs/${job}/logs`);
    },
    listReviews(pull) {
      const purpose = reading(`read the reviews of pull request #${pull}`, "pull-requests: read");
      return listAll<Review>(requester, purpose, `${base}/pulls/${pull}/reviews`);
    },
    listTimeline(issue) {
      const purpose = reading(`read the events of pull request #${issue}`, "pull-requests: read");
      return listAll<unknown>(requester, purpose, `${base}/issues/${issue}/timeline`, { limit: 300 });
    },
    listActivity(branch) {
      const purpose = reading("list the pushes to the branch", "contents: read");
      const query = new URLSearchParams({ ref: `refs/heads/${branch}` });
      return listAll<Activity>(requester, purpose, `${base}/activity?${query}`, { limit: 300 });
    },
    listRecentCommits(limit) {
      const purpose = reading("list the commits", "contents: read");
      return listAll<Commit>(requester, purpose, `${base}/commits`, { limit });
    },
    listDeployments(filter) {
      const purpose = reading("list the deployments", "deployments: read");
      const { sha, environment, since, limit } = filter;
      const query = new URLSearchParams({ ...(sha && { sha }), ...(environment && { environment }) });
      const enough = ({ created_at }: Deployment) => since !== undefined && created_at < since;
      return listAll<Deployment>(requester, purpose, `${base}/deployments?${query}`, { limit, enough });
    },
    listDeploymentStatuses(id) {
      const purpose = reading("read a deployment's statuses", "deployments: read");
      return listAll<DeploymentStatus>(requester, purpose, `${base}/deployments/${id}/statuses`);
    },
    listClosedPulls(since, limit) {
      const purpose = reading("list the merged pull requests", "pull-requests: read");
      const query = new URLSearchParams({ state: "closed", sort: "updated", direction: "desc" });
      const enough = ({ updated_at }: PullRequestSummary) => updated_at < since;
      return listAll<PullRequestSummary>(requester, purpose, `${base}/pulls?${query}`, { limit, enough });
    },
    listCommitsSince(since, limit) {
      const purpose = reading("list the commits", "contents: read");
      const query = new URLSearchParams({ since });
      return listAll<Commit>(requester, purpose, `${base}/commits?${query}`, { limit });
    },
    listReleases(since) {
      const purpose = reading("list the releases", "contents: read");
      const enough = ({ created_at }: Release) => created_at < since;
      return listAll<Release>(requester, purpose, `${base}/releases`, { enough });
    },
    listIssues(label, since) {
      const purpose = reading("list the incidents", "issues: read");
      const query = new URLSearchParams({ labels: label, state: "all", since });
      return listAll<Issue>(requester, purpose, `${base}/issues?${query}`, { limit: 500 });
    },
  };
}
