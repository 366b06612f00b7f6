import { spawn } from "node:child_process";
import type { Exec } from "./host.ts";

/** Starts programs as child processes of this one, with an argument array and no shell. */
export const spawnExec: Exec = (command, args, { cwd, input, env } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(cwd && { cwd }),
      ...(env && { env: { ...process.env, ...env } }),
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      shell: false,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({
        // A child ended by a signal has no code.
        code: code ?? 1,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
    // A program that does not read its input closes the pipe; that is no failure of ours.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
