import {
  type ActionsCache,
  type Activity,
  type Artifact,
  type Commit,
  type Deployment,
  type DeploymentStatus,
  type DiffEntry,
  type Issue,
  type IssueComment,
  type Job,
  type Package,
  type PackageVersion,
  type PullRequest,
  pullRequest,
  type Release,
  type Repository,
  type Review,
  type ReviewComment,
  repository,
  user,
  type WorkflowRun,
  workflowRun,
} from "./records.ts";

export interface PullFacts {
  readonly number: number;
  readonly headSha?: string;
  readonly headRef?: string;
  /** Owner of the fork that holds the head. */
  readonly forkOwner?: string;
  readonly state?: "open" | "closed";
  readonly files?: readonly DiffEntry[];
  readonly commits?: readonly Commit[];
}

export type RunFacts = Partial<WorkflowRun> & {
  /** From a fork: GitHub then names no pull request. */
  readonly fromFork?: boolean;
  readonly jobs?: readonly Job[];
};

interface Pull {
  readonly pull: PullRequest;
  readonly files: readonly DiffEntry[];
  readonly commits: readonly Commit[];
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
}

/** What one repository holds. Ids ascend in the order of creation, as GitHub's do. */
export interface State {
  readonly repository: Repository;
  readonly comments: Map<number, IssueComment[]>;
  readonly locked: Set<number>;
  readonly pulls: Map<number, Pull>;
  readonly runs: { readonly run: WorkflowRun; readonly jobs: readonly Job[] }[];
  /** What reports read besides: filled in by tests, empty otherwise. */
  readonly delivery: Delivery;
  readonly now: () => Date;
  nextId: number;
}

export interface Delivery {
  /** Earlier attempts of runs. */
  readonly attempts: WorkflowRun[];
  readonly activity: Activity[];
  /** Of the default branch, newest first. */
  readonly commits: Commit[];
  readonly releases: Release[];
  readonly issues: Issue[];
  readonly caches: ActionsCache[];
  readonly artifacts: Artifact[];
  /** Container images of the owner with their versions. */
  readonly images: { readonly image: Package; versions: readonly PackageVersion[] }[];
  /** Branch → its commits, oldest first, each with the files it holds. The default branch is always there. */
  readonly branches: Map<string, { readonly sha: string; readonly files: ReadonlyMap<string, string> }[]>;
  /** What repository_dispatch was sent. */
  readonly dispatches: { readonly event_type: string; readonly client_payload: unknown }[];
  readonly deployments: { readonly deployment: Deployment; statuses: readonly DeploymentStatus[] }[];
  /** By pull request. */
  readonly timeline: Map<number, readonly unknown[]>;
  readonly reviews: Map<number, readonly Review[]>;
  /** By job. */
  readonly logs: Map<string, string>;
}

export function createState(owner: string, repo: string, isPrivate: boolean, now: () => Date): State {
  return {
    repository: repository(owner, repo, isPrivate),
    comments: new Map(),
    locked: new Set(),
    pulls: new Map(),
    runs: [],
    delivery: {
      attempts: [],
      activity: [],
      commits: [],
      releases: [],
      issues: [],
      caches: [],
      artifacts: [],
      images: [],
      branches: new Map([["main", []]]),
      dispatches: [],
      deployments: [],
      timeline: new Map(),
      reviews: new Map(),
      logs: new Map(),
    },
    now,
    nextId: 1_000_000,
  };
}

export function addComment(state: State, issue: number, login: string, body: string): IssueComment {
  const id = state.nextId++;
  const { full_name } = state.repository;
  const api = `https://api.github.com/repos/${full_name}/issues`;
  const comment: IssueComment = {
    id,
    node_id: `IC_${id}`,
    url: `${api}/comments/${id}`,
    html_url: `https://github.com/${full_name}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/${issue}`,
    user: user(login),
    body,
    created_at: timestamp(state),
    updated_at: timestamp(state),
    author_association: "NONE",
  };
  state.comments.set(issue, [...(state.comments.get(issue) ?? []), comment]);
  return comment;
}

export function addPull(state: State, facts: PullFacts): PullRequest {
  const pull = pullRequest(state.repository, facts.number);
  const owner = facts.forkOwner ?? state.repository.owner.login;
  pull.state = facts.state ?? "open";
  pull.head.sha = facts.headSha ?? pull.head.sha;
  pull.head.ref = facts.headRef ?? "topic";
  pull.head.label = `${owner}:${pull.head.ref}`;
  pull.head.repo = {
    ...state.repository,
    full_name: `${owner}/${state.repository.name}`,
    fork: facts.forkOwner !== undefined,
    owner: user(owner),
  } as PullRequest["head"]["repo"];
  state.pulls.set(facts.number, {
    pull,
    files: facts.files ?? [],
    commits: facts.commits ?? [],
    reviews: [],
    reviewComments: [],
  });
  return pull;
}

/** What runs have in common is shared, so that a fake can hold many. */
const blankRun = workflowRun();

export function addRun(state: State, { fromFork, jobs = [], ...facts }: RunFacts): WorkflowRun {
  const run = { ...blankRun, id: state.nextId++, ...facts };
  if (fromFork) run.pull_requests = [];
  state.runs.unshift({ run, jobs });
  return run;
}

/** Seconds, as GitHub's instants have them. */
export function timestamp({ now }: State): string {
  return now()
    .toISOString()
    .replace(/\.\d+Z$/, "Z");
}
