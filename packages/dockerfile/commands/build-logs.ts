import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { readBuildLog } from "../log/build-log.ts";
import { isBuildRecord, readBuildRecord } from "../log/build-record.ts";
import type { LoggedStep } from "../log/vertexes.ts";

/** The steps in the logs and build records that the user names, one a line; none when nothing is named. */
export function readLogs(host: Host, named: string | null): LoggedStep[] {
  const files = (named ?? "").split("\n").filter((file) => file !== "");
  return files.flatMap((file) => {
    const bytes = bytesOf(host, file);
    const steps = isBuildRecord(bytes) ? readBuildRecord(bytes) : readBuildLog(bytes.toString("utf8"));
    if (steps !== null) return steps;
    throw new UserError(
      `--build-log ${file} holds no steps of BuildKit: give what a build printed with --progress=rawjson or plain, docker buildx history logs, or a .dockerbuild file.`,
    );
  });
}

function bytesOf(host: Host, file: string): Buffer {
  try {
    return readFileSync(resolve(host.cwd, file));
  } catch (cause) {
    throw new UserError(`--build-log ${file} cannot be read: name a file that exists.`, { cause });
  }
}
