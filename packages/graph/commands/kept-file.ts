import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { type Host, version } from "@keep-pace/command";

// Raised when scanners or the file change.
export const mark = `keep-pace edges 14 ${version}\n`;

/** Below the home folder. */
export const keptFolder = ".cache/keep-pace/edges";

/** Where it lies in a workflow run: by the place in the workspace, which is the same on every machine. */
export function sharedFile(root: string, { cwd, system: { env } }: Host): string {
  const place = relative(env.GITHUB_WORKSPACE || cwd, root).replaceAll("\\", "/");
  const name = createHash("sha256").update(`${place}\0${mark}`).digest("hex").slice(0, 16);
  return join(env.HOME || homedir(), keptFolder, name, "edges");
}

/** One file for each repository. */
export function ownFile(root: string, { system: { env } }: Host): string {
  const base = env.XDG_CACHE_HOME || join(env.HOME || homedir(), ".cache");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(base, "keep-pace", "select", `${name}.edges`);
}

/** The file's bytes, at an address that whole numbers can lie at; `null` where there is none. */
export function readKept(file: string): Uint8Array | null {
  let handle: number | null = null;
  try {
    handle = openSync(file, "r");
    const bytes = new Uint8Array(fstatSync(handle).size);
    let end = 0;
    while (end < bytes.length) {
      const size = readSync(handle, bytes, end, bytes.length - end, null);
      if (size === 0) return bytes.subarray(0, end);
      end += size;
    }
    return bytes;
  } catch {
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Beside and then in its place: another process may read it. */
export function writeKept(file: string, bytes: Uint8Array, host: Host): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    host.log.debug(`${file} cannot be written: ${(error as Error).message}`);
  }
}
