import { type ChildProcess, spawn } from "node:child_process";

export interface Daemon extends AsyncDisposable {
  /** The groups of the line that said the daemon is ready. */
  readonly ready: RegExpExecArray;
  readonly pid: number;
}

/** Starts a server and waits until it prints a line that matches `ready`. Ended with its scope, or this process. */
export async function startDaemon(
  command: string,
  args: readonly string[],
  ready: RegExp,
  env = process.env,
): Promise<Daemon> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
  const kill = () => void child.kill();
  process.once("exit", kill);
  const line = await firstMatch(child, ready).catch((error: Error) => {
    throw new Error(`${command} did not start: ${error.message}`);
  });
  return {
    ready: line,
    pid: child.pid as number,
    async [Symbol.asyncDispose]() {
      process.off("exit", kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill();
      await ended;
    },
  };
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((done, fail) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
      const match = pattern.exec(output);
      if (match) done(match);
    };
    // The streams are read to the end: a daemon that cannot write its log stands still.
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`it ended with ${code}:\n${output}`)));
  });
}
