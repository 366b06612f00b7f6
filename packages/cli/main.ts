import { basename, relative } from "node:path";
import { UserError, version } from "@keep-pace/command";
import { runCli } from "./run.ts";

process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that closes early, such as `head`, is no failure.
  if (code === "EPIPE") process.exit(0);
  process.stderr.write(`keep-pace: the answer could not be written (${message}): make room for it.\n`);
  process.exit(2);
});
// Where nobody can read them, messages are lost.
process.stderr.on("error", () => {});

process.exitCode = await runCli(process.argv.slice(2), {
  // Asked only by commands that look at files, so that help works in a folder that is gone.
  get cwd() {
    return currentFolder();
  },
  get program() {
    return program(process.argv[1] ?? "keep-pace");
  },
  env: process.env,
  version,
  width: process.stdout.columns,
  isTty: process.stdout.isTTY === true,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError("The folder you are in does not exist any more: go to another one.", { cause });
  }
}

function program(script: string): string {
  if (basename(script) === "keep-pace") return "keep-pace";
  const path = relative(currentFolder(), script);
  return `node ${path.startsWith("..") ? script : path}`;
}
