import type { components } from "@octokit/openapi-types";
import type { AreaRules } from "./cost/areas.ts";
import type { DeliverySettings } from "./dora/model.ts";
import type { Trend } from "./weeks/trend.ts";

type Schemas = components["schemas"];

/**
 * What was read from GitHub about one change: the document of `--save` and `--input`, in REST shapes.
 * Any part may be missing; `null` where it could not be read, and then `missing` says why.
 */
export interface Recording {
  readonly repository?: Schemas["full-repository"] | null;
  readonly pullRequest?: Schemas["pull-request"] | null;
  readonly commits?: readonly Schemas["commit"][] | null;
  /** One entry an attempt. Runs of other changes are history: they are compared with, never counted. */
  readonly runs?: readonly RunEntry[] | null;
  readonly deployments?: readonly DeploymentEntry[] | null;
  /** Pushes to the head branch, by the server's clock. */
  readonly activity?: readonly Schemas["activity"][] | null;
  readonly reviews?: readonly Schemas["pull-request-review"][] | null;
  /** Events of the pull request, such as `ready_for_review`. */
  readonly timeline?: readonly unknown[] | null;
  /** Recent commits of the repository that declare their coding time: they calibrate estimates. */
  readonly declared?: readonly Schemas["commit"][] | null;
  /** Job id → the lines of its log that say something about caches. */
  readonly logs?: Readonly<Record<string, string>> | null;
  /** What `check`, `dockerfile` or `workflow --format json` found in the repository. */
  readonly findings?: readonly unknown[] | null;
  /** The run that was asked for, when it was not a pull request. */
  readonly runId?: number | null;
  /** The days asked for, when it was neither a pull request nor a run. */
  readonly days?: number | null;
  /** Merged pull requests of the days asked for. */
  readonly pullRequests?: readonly PullEntry[] | null;
  /** The default branch's commits: they tell which deployment holds which change. */
  readonly history?: readonly Schemas["commit"][] | null;
  readonly releases?: readonly Schemas["release"][] | null;
  /** Issues with the label of incidents. */
  readonly incidents?: readonly Schemas["issue"][] | null;
  /** The time that was really covered. */
  readonly window?: { readonly from: string; readonly to: string } | null;
  /** What the configuration said about delivery. */
  readonly settings?: DeliverySettings | null;
  /** Which files belong to which team or service. */
  readonly areas?: AreaRules | null;
  /** Head commit → the files that its change touched, of runs that were read job by job. */
  readonly changed?: Readonly<Record<string, readonly string[]>> | null;
  /** What earlier reports kept. */
  readonly trend?: Trend | null;
  /** The job that made the recording, and so had not ended yet. */
  readonly ownJob?: number | null;
  readonly missing?: readonly Missing[];
}

export interface RunEntry {
  readonly run: Schemas["workflow-run"];
  readonly jobs: readonly Schemas["job"][] | null;
}

/** A merged pull request; what was not read of it is `null`. */
export interface PullEntry {
  readonly pullRequest: Schemas["pull-request"] | Schemas["pull-request-simple"];
  readonly commits: readonly Schemas["commit"][] | null;
  readonly reviews: readonly Schemas["pull-request-review"][] | null;
  readonly timeline: readonly unknown[] | null;
  readonly files: readonly Schemas["diff-entry"][] | null;
}

export interface DeploymentEntry {
  readonly deployment: Schemas["deployment"];
  readonly statuses: readonly Schemas["deployment-status"][];
}

/** A value that is not known, and what would make it known. */
export interface Missing {
  readonly what: string;
  readonly reason: string;
}
