import type { Row } from "./matrix.ts";
import type { Command } from "./shell.ts";
import type { Source } from "./yaml/source.ts";
import type { Value } from "./yaml/value.ts";

/** A workflow file. */
export interface Workflow {
  readonly path: string;
  readonly source: Source;
  readonly root: Value;
  /** Event → what is said of it (`null` for nothing). */
  readonly events: ReadonlyMap<string, Value | null>;
  readonly jobs: readonly Job[];
}

/** One job as written; a matrix makes several of it. */
export interface Job {
  readonly id: string;
  readonly workflow: Workflow;
  readonly value: Value;
  /** Offset of the job's name. */
  readonly start: number;
  readonly needs: readonly string[];
  readonly condition: string;
  /** The reusable workflow it calls, `null` for a job with steps. */
  readonly uses: string | null;
  /** `null` when an expression makes the matrix. */
  readonly rows: readonly Row[] | null;
  /** The operating systems of its machines; `"other"` for its own machines and for what is not known. */
  readonly systems: readonly System[];
  /** Labels as written, the matrix filled in. */
  readonly labels: readonly string[];
  /** Token permissions in force, `"none"` where it has none; `null` when nothing is said. */
  permission(name: string): string | null;
  /** The steps that run, those of local composite actions in their place. */
  readonly steps: readonly Step[];
}

export type System = "Linux" | "macOS" | "Windows" | "other";

export interface Step {
  readonly job: Job;
  /** The file that holds the step: the workflow, or a local composite action. */
  readonly source: Source;
  readonly value: Value;
  readonly id: string | null;
  readonly name: string;
  readonly uses: Uses | null;
  readonly run: string | null;
  /** Of `run`, `[]` for an action or a shell that is no sh. */
  readonly commands: readonly Command[];
  /** Offset of the script's first character, as near as the YAML style tells. */
  readonly runStart: number;
  /** The step's own condition and those of the actions around it. */
  readonly conditions: readonly string[];
  /** Inputs, those of a composite action around it filled in. */
  input(name: string): string | null;
  /** Where commands run, relative to the repository's root; `null` when not known. */
  readonly folder: string | null;
  /** True for a local action that cannot be looked into. */
  readonly opaque: boolean;
  /** Offset at which to point. */
  readonly start: number;
  readonly end: number;
}

/** What a step's `uses:` names. */
export interface Uses {
  readonly value: Value;
  /** `owner/name` in lower case, `""` for a local or a Docker action. */
  readonly repository: string;
  /** As written before the `@`, in lower case: `actions/cache/restore`, `./setup`. */
  readonly action: string;
  readonly ref: string;
  /** From the ref or, for a commit, from the comment behind it; `null` when not known. */
  readonly major: number | null;
}
