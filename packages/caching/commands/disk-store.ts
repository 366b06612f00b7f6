import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { StoreFile } from "../prune.ts";

/** A store's path as an absolute one. */
export function absolutePath(
  root: string,
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  return resolve(root, path.replace(/^~(?=$|\/)/, home));
}

/** Every file and link below `folder`; links are not followed. Empty where there is nothing. */
export function storeFiles(folder: string): StoreFile[] {
  return [...walk(folder, "")];
}

function* walk(folder: string, prefix: string): Generator<StoreFile> {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full, `${path}/`);
    else {
      const stat = lstatSync(full, { throwIfNoEntry: false });
      if (!stat) continue;
      yield {
        path,
        bytes: stat.size,
        links: stat.nlink,
        modifiedAt: stat.mtimeMs,
        accessedAt: stat.atimeMs,
        changedAt: stat.ctimeMs,
      };
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not there, or a single file: nothing to prune in it.
    return [];
  }
}

/** Names of the files that lie in `folder` itself. */
export function fileNames(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
}

/** Deletes files and folders of a store, then the folders that this left empty. */
export function removeFromStore(folder: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  if (paths.length > 0) removeEmptyFolders(folder);
}

function removeEmptyFolders(folder: string): boolean {
  const entries = entriesOf(folder);
  const left = entries.filter((entry) => {
    if (!entry.isDirectory()) return true;
    const full = join(folder, entry.name);
    if (!removeEmptyFolders(full)) return true;
    rmSync(full, { recursive: true, force: true });
    return false;
  });
  return left.length === 0;
}

/** The text of a small file of a store. */
export function storeText(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}

/** At most `length` bytes of a file of a store, from `start`, or from so far before its end where it is negative. */
export function storeBytes(folder: string, path: string, start: number, length: number): Uint8Array | null {
  try {
    const handle = openSync(join(folder, path), "r");
    try {
      const from = start < 0 ? Math.max(0, fstatSync(handle).size + start) : start;
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
