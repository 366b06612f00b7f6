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

/** What is tried: `dist/`, or the folder that KEEP_PACE_DIST names, so that a build can be tried before it is kept. */
const script = join(process.env.KEEP_PACE_DIST ?? join(root, "dist"), "cli.js");

/** Runs the built CLI as a user does, in `cwd`, with a clean environment. A hang ends with code -1 after 30 s. */
export function cli(cwd: string, args: readonly string[], env: Record<string, string> = {}): CliResult {
  return run(cwd, process.execPath, [script, ...args], env);
}

/** Runs the built CLI by another program: another Node, or one that watches it. */
export function cliBy(program: readonly string[], cwd: string, args: readonly string[]): CliResult {
  const [command = "", ...before] = program;
  return run(cwd, command, [...before, script, ...args], {});
}

function run(
  cwd: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): CliResult {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 30_000,
    killSignal: "SIGKILL",
  });
  return { code: status ?? -1, stdout, stderr, json: () => JSON.parse(stdout) };
}

/** Runs a line of shell in which `$KP` is the built CLI, for redirections and pipes. */
export function shell(cwd: string, line: string): CliResult {
  return run(cwd, "bash", ["-c", line], { KP: `${process.execPath} ${script}` });
}

/** Applies a patch as a user would, at the repository's root. Throws when git refuses it. */
export function gitApply(cwd: string, patch: string): void {
  execFileSync("git", ["apply", "-"], { cwd, input: patch });
}
