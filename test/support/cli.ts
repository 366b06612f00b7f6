import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./sources.ts";

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as JSON; throws when it is none. */
  json<T = unknown>(): T;
}

/** Runs the built CLI as a user does, in `cwd`, with a clean environment. */
export function cli(cwd: string, args: readonly string[], env: Record<string, string> = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? -1, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** Applies a patch as a user would, at the repository's root. Throws when git refuses it. */
export function gitApply(cwd: string, patch: string): void {
  execFileSync("git", ["apply", "-"], { cwd, input: patch });
}
