import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { CacheEntry, Host } from "@keep-pace/command";
import {
  archiveName,
  type CarriedMount,
  type CarryReport,
  readReport,
  reportName,
} from "../mounts/scripts.ts";

/** The entry of GitHub's cache that holds the archive of a job's mounts. */
export interface MountEntry extends CacheEntry {
  readonly restoreKeys: readonly string[];
  /** Absolute. */
  readonly folder: string;
}

// Spelled alike on every machine, because the spelling is part of what the service compares.
const path = "~/.cache/keep-pace/buildkit-mounts";

/**
 * One entry a day, set of mounts, lock files and machine: compilers fill their mounts a little with every commit, and
 * an entry for each would push out all others. The newest of the same lock files is taken before the newest of any.
 */
export function mountEntry(host: Host, mounts: readonly CarriedMount[], locks: string): MountEntry {
  const { arch, env } = host.system;
  const family = digest(mounts.map(({ folder }) => folder).join());
  const prefix = `keep-pace-mounts-${arch}-${family}-`;
  const day = host.now().toISOString().slice(0, 10);
  return {
    paths: [path],
    folder: path.replace("~", env.HOME ?? homedir()),
    key: `${prefix}${digest(locks)}-${day}`,
    restoreKeys: [`${prefix}${digest(locks)}-`, prefix],
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The carrying builds have a name of their own, by which they are told apart from the user's. */
export const carrierName = "keep-pace-mounts";

/** Runs a carrying build; what it wrote lies in `out`. A text instead says in one clause why it failed. */
export async function carry(
  host: Host,
  folder: string,
  dockerfile: string,
  context: string,
): Promise<{ readonly report: CarryReport; readonly archive: string | null } | string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${carrierName}.Dockerfile`);
  const out = join(folder, "out");
  rmSync(out, { recursive: true, force: true });
  writeFileSync(file, dockerfile);
  const once = `KEEP_PACE_RUN=${host.now().getTime()}-${process.pid}`;
  const args = [
    "buildx",
    "build",
    "--file",
    file,
    "--build-arg",
    once,
    "--output",
    `type=local,dest=${out}`,
    "--provenance=false",
    // Copying needs none, and an image that stands in for another one can then reach nobody.
    "--network=none",
    "--progress=plain",
    context,
  ];
  const result = await host.exec("docker", args).catch(() => null);
  if (result === null) return "docker cannot be started";
  if (result.code !== 0) return lastError(result.stderr);
  const archive = join(out, archiveName);
  return {
    report: readReport(readFileSync(join(out, reportName), "utf8")),
    archive: existsSync(archive) ? archive : null,
  };
}

function lastError(stderr: string): string {
  const line =
    stderr.split("\n").findLast((text) => /ERROR|error/.test(text)) ?? stderr.trim().split("\n").at(-1) ?? "";
  return line
    .replace(/^ERROR: /, "")
    .trim()
    .slice(0, 300);
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
