import { exec } from "@actions/exec";
import type { Exec } from "@keep-pace/command";

/** Starts programs by the toolkit: argument arrays, nothing echoed into the job's log. */
export const actionsExec: Exec = async (command, args, { cwd, input, env } = {}) => {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const code = await exec(command, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...(cwd && { cwd }),
    ...(env && { env: definedIn({ ...process.env, ...env }) }),
    ...(input && { input: Buffer.from(input) }),
    listeners: {
      stdout: (chunk) => stdout.push(chunk),
      stderr: (chunk) => stderr.push(chunk),
    },
  });
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
};

function definedIn(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
