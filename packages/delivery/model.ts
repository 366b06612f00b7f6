import type { AreaRules } from "./cost/areas.ts";
import type { KnownFinding } from "./fixes/candidate.ts";

/** Seconds since 1970, UTC. Durations are seconds too. */
export type Instant = number;

export interface Step {
  readonly name: string;
  readonly conclusion: string | null;
  readonly started: Instant | null;
  readonly completed: Instant | null;
}

/** One execution of a job in one attempt of a run. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly runId: number;
  readonly attempt: number;
  readonly conclusion: string | null;
  /** When its `needs` were met; GitHub stamps it then. */
  readonly created: Instant;
  /** The first step's start: before it the job queued. */
  readonly begun: Instant;
  /** `null` while it runs. */
  readonly completed: Instant | null;
  /** False for skipped jobs and those cancelled before a runner took them. */
  readonly ran: boolean;
  readonly steps: readonly Step[];
  readonly labels: readonly string[];
  readonly url: string | null;
}

/** One attempt of a run with the jobs it really executed; those carried over from an earlier one are left out. */
export interface Attempt {
  readonly number: number;
  readonly started: Instant;
  /** When its last job ended; `null` when that cannot be told. */
  readonly ended: Instant | null;
  readonly finished: boolean;
  readonly conclusion: string | null;
  readonly jobs: readonly Job[];
}

export interface Run {
  readonly id: number;
  /** What makes two runs runs of one workflow. */
  readonly workflow: string;
  readonly title: string;
  readonly event: string;
  readonly sha: string;
  readonly branch: string | null;
  readonly headRepository: string | null;
  readonly pulls: readonly number[];
  readonly created: Instant;
  readonly url: string | null;
  /** In order. */
  readonly attempts: readonly Attempt[];
}

export interface Person {
  readonly login: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly isBot: boolean;
}

export interface Commit {
  readonly sha: string;
  readonly message: string;
  readonly parents: number;
  readonly author: Person;
  readonly committer: Person;
  readonly authored: Instant | null;
  readonly committed: Instant | null;
}

export interface Push {
  readonly sha: string;
  readonly at: Instant;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Person;
  readonly headSha: string | null;
  readonly headRef: string | null;
  readonly headRepository: string | null;
  readonly baseRef: string | null;
  readonly draft: boolean;
  readonly created: Instant | null;
  readonly merged: Instant | null;
  /** When it was merged or closed. */
  readonly closed: Instant | null;
}

/** What a recording says, with everything unreadable left out. */
export interface Change {
  readonly repository: {
    readonly name: string | null;
    readonly isPrivate: boolean | null;
    readonly defaultBranch: string | null;
  };
  readonly pull: PullRequest | null;
  readonly commits: readonly Commit[] | null;
  /** Recent commits of others that declare their coding time. */
  readonly declared: readonly Commit[];
  readonly runs: readonly Run[] | null;
  /** The run asked for when there is no pull request. */
  readonly runId: number | null;
  /** How many days of runs were asked for: then `runs` are of many changes. */
  readonly days: number | null;
  /** Pushes to the head branch, oldest first; `null` when the server's list was not read. */
  readonly pushes: readonly Push[] | null;
  readonly firstReview: Instant | null;
  readonly readyForReview: Instant | null;
  /** When coding agents reported to work, as [start, end]. */
  readonly agentWork: readonly (readonly [Instant, Instant])[];
  /** Job id → waits for an environment's approval. */
  readonly approvals: ReadonlyMap<string, number>;
  readonly logs: ReadonlyMap<string, string> | null;
  readonly findings: readonly KnownFinding[];
  readonly areas: AreaRules | null;
  /** Head commit → the files that its change touched. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  readonly missing: readonly { readonly what: string; readonly reason: string }[];
}
