import type { LogFacts } from "../cache-log.ts";
import type { Node } from "../graph.ts";
import type { Attempt, Job } from "../model.ts";

/** A change to one job that some command of the suite makes. */
export interface Candidate {
  /** What kind of trouble it is, the same in every run. */
  readonly kind: string;
  /** Names the job and the trouble; untrusted names inside are escaped by renderers. */
  readonly title: string;
  readonly job: string;
  /** The command that does it, `null` where it takes a person. */
  readonly command: string | null;
  /** What the prediction rests on: this repository's own runs, or what is usual elsewhere. */
  readonly basis: "measured" | "typical";
  /** How many machines do the work afterwards; 1 when left out. */
  readonly machines?: number;
  /** What the job would be in a run: less `duration` or less `queue`. `null` where it does not apply. */
  change(execution: Execution): Partial<Pick<Node, "duration" | "queue">> | null;
}

/** One job in one run, with what surrounds it. */
export interface Execution {
  readonly job: Job;
  readonly attempt: Attempt;
  readonly node: Node;
  /** The most that this job can save in this run. Seconds. */
  readonly limit: number;
}

/** What a detector is shown of the run that is reported on. */
export interface Scene {
  readonly attempt: Attempt;
  readonly job: Job;
  readonly limit: number;
  readonly facts: LogFacts | null;
  /** What other commands found in the repository. */
  readonly findings: readonly KnownFinding[];
  /** The same job in other runs, with the facts of their logs. */
  readonly history: readonly { readonly job: Job; readonly facts: LogFacts | null }[];
}

/** A finding of another command, as far as a forecast uses it. */
export interface KnownFinding {
  readonly message: string;
  readonly file: string;
  /** Seconds it costs a run on average. */
  readonly seconds: number;
  readonly basis: "measured" | "typical";
}

/** A file a kind of trouble: names it when it sees it. */
export type Detector = (scene: Scene) => Candidate | null;
