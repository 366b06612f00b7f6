import type { Interval } from "../intervals.ts";
import type { Commit, Instant, PullRequest } from "../model.ts";
import type { History } from "./history.ts";

/** What reached the users: a deployment, a release, or a run of the workflow that deploys. */
export interface Deployed {
  /** As GitHub numbers it; text, as some ids outgrow a double. */
  readonly id: string;
  readonly sha: string;
  /** The first `success`: what happens to it later does not undo that it served. */
  readonly at: Instant;
  readonly url: string | null;
}

/** A merged pull request. What was not read is `null`. */
export interface Merged {
  readonly pull: PullRequest & { readonly merged: Instant };
  readonly mergeSha: string | null;
  readonly url: string | null;
  readonly labels: readonly string[];
  readonly hasMilestone: boolean;
  readonly files: readonly string[] | null;
  readonly commits: readonly Commit[] | null;
  /** Its commits, or where they were not read the one that merged it: a squash carries their trailers. */
  readonly signs: readonly Commit[];
  readonly firstReview: Instant | null;
  readonly ready: Instant | null;
  readonly queued: Instant | null;
  /** Lines added and removed. */
  readonly lines: number | null;
  /** When its workflows ran; `null` when no run of it is known. */
  readonly ci: readonly Interval[] | null;
}

export interface Incident {
  readonly text: string;
  readonly url: string | null;
  readonly opened: Instant;
  readonly closed: Instant | null;
}

/** What the configuration says about delivery. */
export interface DeliverySettings {
  /** The environment that users are served from. */
  readonly environment?: string | null | undefined;
  /** The workflow file that deploys, where there are neither deployments nor releases. */
  readonly workflow?: string | null | undefined;
  /** The label of issues that are incidents, `incident` when not set. */
  readonly incidents?: string | null | undefined;
}

export interface Delivery {
  /** Only what happened after `from` and until `to` counts; older things explain it. */
  readonly from: Instant;
  readonly to: Instant;
  readonly source: "deployments" | "releases" | "workflow";
  readonly environment: string | null;
  /** In order, those before `from` included. */
  readonly deployed: readonly Deployed[];
  readonly merged: readonly Merged[];
  readonly incidents: readonly Incident[];
  readonly history: History;
}

/** A deployment with what it brought that none before it had. */
export interface Shipment {
  readonly deployed: Deployed;
  readonly commits: readonly string[];
  readonly pulls: readonly Merged[];
  /** It took an older state back in place of the one before it. */
  readonly isRollback: boolean;
}
