import type { Files } from "@keep-pace/files";

/** How one project of a repository is set up and tested. */
export interface Stack {
  /** Names the suite: letters, digits and dashes. */
  readonly name: string;
  /** Relative to the repository's root, `.` for the root. */
  readonly folder: string;
  /** Steps that bring the tools, in front of the dependency cache. */
  readonly tools: readonly Step[];
  /** Steps that install the dependencies, behind it. */
  readonly install: readonly Step[];
  readonly tests: Sharded | Whole;
  /** How many files its tests stand in; `null` where they cannot be told from others, or compiling takes longer. */
  readonly testFiles: number | null;
}

/** A suite that can be spread over machines. */
interface Sharded {
  readonly kind: "sharded";
  /** As `run-shard` names it. */
  readonly runner: string;
  /** A shell line, run in the project's folder, that prints the tests one a line, relative to that folder. */
  readonly list: string;
  /** Starts the runner without naming tests; `{part}` tells its reports apart. */
  readonly command: string;
}

/** A suite that runs as a whole. */
interface Whole {
  readonly kind: "whole";
  readonly command: string;
  /** As `select-tests` names its tests; left out where it knows none of that kind. */
  readonly runner?: string;
  /** Starts the runner without naming tests, where those can be named; `{part}` tells its reports apart. */
  readonly start?: string;
}

/** A step of a workflow. */
export interface Step {
  /** An action of somebody else, as `owner/name`; pinned when it is written. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly run?: string;
}

/** Finds the projects of one kind. */
export type Finder = (files: Files) => readonly Stack[];
