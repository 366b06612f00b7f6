import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a repository's tests are run. */
export interface Runner {
  /**
   * Those of all tests, or of `tests`, that fail now, as `select` names them or by their full path; `broken` when the
   * runner breaks.
   */
  failures(root: string, tests: readonly string[]): string[];
  /** Whether tests that run together do so in processes, or worlds, of their own. */
  readonly isApart: boolean;
}

/** Stands for every test when the runner itself fails. */
export const broken = "(the runner broke)";

/** Stands, with the folder behind it, for the tests of a part that does not compile: none of them runs. */
export const unbuilt = "(the build of) ";

const limit = 1000 * Number(process.env.KEEP_PACE_SELECT_LIMIT ?? 600);

/** A suite that is cut short has told nothing, and is not taken for one that broke. */
export function start(command: string, args: readonly string[], options: SpawnSyncOptions) {
  const { stdout, status, error } = spawnSync(command, args, {
    maxBuffer: 1024 * 1024 * 1024,
    ...options,
    encoding: "utf8",
    timeout: limit,
  });
  if (error && "code" in error && error.code === "ETIMEDOUT") {
    throw new Error(`the suite took longer than ${limit / 1000} s: set KEEP_PACE_SELECT_LIMIT`);
  }
  return { stdout, status };
}

/** Calls `run` with the name of a file to be written, which is taken away afterwards. */
export function withFile<T>(run: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  try {
    return run(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
