import type { GitHub } from "@keep-pace/github";
import type { Artifacts } from "./artifacts.ts";
import type { Cache } from "./cache.ts";

/** What a command is given of the world. */
export interface Host {
  readonly door: "cli" | "action";
  /** Absolute folder the command was started in (the workspace in an action). */
  readonly cwd: string;
  /** How the user calls keep-pace, for command lines to paste: `keep-pace`, `node dist/cli.js`. */
  readonly program: string;
  readonly log: Log;
  readonly exec: Exec;
  now(): Date;
  /** The machine and its environment. */
  readonly system: System;
  /** Another repository on GitHub than the one this runs in; on a laptop any. */
  connect(owner: string, repo: string): Promise<GitHub>;
  /** Where on GitHub this runs; `null` on a laptop. */
  readonly run: RunContext | null;
  /** GitHub's cache service and what the main step hands to the post step; `null` on a laptop. */
  readonly job: JobServices | null;
}

export interface JobServices {
  readonly cache: Cache;
  readonly artifacts: Artifacts;
  /** Texts by name. What the main step writes, the post step reads. */
  readonly state: { read(name: string): string; write(name: string, value: string): void };
}

/** Node's names for the operating system and processor, and the variables the command was started with. */
export interface System {
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Goes to stderr, or to the job's log; untrusted text is made harmless by the host. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  debug(line: string): void;
}

/** Starts a program with an argument array, never through a shell. Rejects only when it cannot be started. */
export type Exec = (command: string, args: readonly string[], options?: ExecOptions) => Promise<ExecResult>;

export interface ExecOptions {
  readonly cwd?: string;
  readonly input?: Uint8Array;
  /** Added to the host's own environment; `undefined` takes a variable out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface ExecResult {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** The workflow run an action belongs to, as GitHub's variables and event payload tell it. */
export interface RunContext {
  readonly owner: string;
  readonly repo: string;
  readonly eventName: string;
  /** The event payload: untrusted. */
  readonly event: unknown;
  readonly sha: string;
  readonly ref: string;
  readonly workflow: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly job: string;
  /** The machine that executes the job. */
  readonly runnerName: string | null;
  readonly serverUrl: string;
  readonly pullRequest: PullRequestContext | null;
  /** `null` without a token. */
  readonly github: GitHub | null;
}

export interface PullRequestContext {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  /** The head lies in another repository: the token can only read. */
  readonly fromFork: boolean;
}
