import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { type LoggedStep, readBuildLog } from "../log/build-log.ts";

/** The steps in the logs that the user names, one a line; none when nothing is named. */
export function readLogs(host: Host, named: string | null): LoggedStep[] {
  const files = (named ?? "").split("\n").filter((file) => file !== "");
  return files.flatMap((file) => {
    const steps = readBuildLog(textOf(host, file));
    if (steps !== null) return steps;
    throw new UserError(
      `--build-log ${file} holds no steps of BuildKit: give what a build printed with --progress=rawjson or plain, or docker buildx history logs.`,
    );
  });
}

function textOf(host: Host, file: string): string {
  try {
    return readFileSync(resolve(host.cwd, file), "utf8");
  } catch (cause) {
    throw new UserError(`--build-log ${file} cannot be read: name a file that exists.`, { cause });
  }
}
