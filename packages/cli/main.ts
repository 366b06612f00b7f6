import { basename, relative } from "node:path";
import { version } from "@keep-pace/command";
import { runCli } from "./run.ts";

// A reader that closes early, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const script = process.argv[1] ?? "keep-pace";
const path = relative(process.cwd(), script);
const program =
  basename(script) === "keep-pace" ? "keep-pace" : `node ${path.startsWith("..") ? script : path}`;

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  program,
  env: process.env,
  version,
  width: process.stdout.columns,
  isTty: process.stdout.isTTY === true,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
