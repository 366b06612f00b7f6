import type { Project } from "../project.ts";
import type { Step } from "../stacks/stack.ts";

/** One part of the workflow. A new command adds its block as a file here and a line in the list. */
export interface Block {
  /** Two or three sentences for people who meet the block in their workflow: what it does and why. */
  readonly because: string;
  /** The jobs it adds; `[]` where the repository has no use for it. */
  jobs(project: Project, others: readonly Job[]): readonly Job[];
}

export interface Job {
  readonly id: string;
  /** One line above the job. */
  readonly comment: string;
  readonly name: string;
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly minutes: number;
  /** Grant → why, as a comment behind it. */
  readonly permissions: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly continueOnError?: string;
  readonly steps: readonly WorkflowStep[];
}

/** A step as it is written: the name of an own action (`shard-tests`, `""` for the root) or somebody else's. */
export interface WorkflowStep extends Step {
  readonly own?: string;
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
  readonly shell?: string;
  readonly comment?: string;
}

/** The code without the token that fetched it. */
export const checkout: WorkflowStep = { uses: "actions/checkout", with: { "persist-credentials": false } };

/** `${{ inside }}`. */
export function expression(inside: string): string {
  return `\${{ ${inside} }}`;
}
