import type { GitHub } from "@keep-pace/github";
import type { Host, Log } from "./host.ts";
import { spawnExec } from "./spawn.ts";

export interface TerminalOptions {
  readonly cwd: string;
  readonly program: string;
  readonly verbose: boolean;
  stderr(text: string): void;
  connect(owner: string, repo: string): Promise<GitHub>;
}

/** The host of a laptop: messages to stderr, programs as child processes. */
export function terminalHost({ cwd, program, verbose, stderr, connect }: TerminalOptions): Host {
  const print = (line: string) => stderr(`${printable(line)}\n`);
  const log: Log = {
    info: print,
    warn: (line) => print(`warning: ${line}`),
    debug: verbose ? print : () => {},
  };
  return {
    door: "cli",
    cwd,
    program,
    log,
    exec: spawnExec,
    now: () => new Date(),
    system: process,
    connect,
    run: null,
    job: null,
  };
}

/** `text` without the control characters by which untrusted text could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "\ufffd");
}
