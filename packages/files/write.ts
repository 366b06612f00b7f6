import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOutside } from "./disk.ts";

/** A file that could not be written: one plain sentence that names it. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  /** The path as the caller gave it. */
  readonly path: string;

  constructor(path: string, reason: string, cause?: unknown, stuck: readonly string[] = []) {
    const left = stuck.length > 0 ? ` The new content of ${stuck.join(", ")} could not be taken back.` : "";
    super(`${path} was not written: ${reason}.${left}`, { cause });
    this.path = path;
  }
}

export interface FileChange {
  /** Relative to the root, with `/`; its folder exists. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file held when the change was made (`null`: no file); when given, a file changed since is refused. */
  readonly before?: Uint8Array | null;
}

/**
 * Writes all of `changes` below `root`, or none as far as a file system allows: every target is checked and
 * every content lies on disk before the first file is replaced, and a replacement that fails undoes those
 * before it. Links are not followed. A file keeps its mode and, where permitted, its owner.
 * @throws WriteError naming the first file that stands in the way.
 */
export function writeFiles(root: string, changes: readonly FileChange[]): void {
  const realRoot = realpathSync(root);
  const targets = changes.map((change) => check(realRoot, change));
  const names = new Set<string>();
  for (const { full, change } of targets) {
    if (names.has(full)) throw new WriteError(change.path, "it would be written twice");
    names.add(full);
  }
  const staged = new Map<Target, string>();
  try {
    for (const target of targets) staged.set(target, stage(target, target.change.bytes));
    replaceAll(staged);
  } finally {
    for (const temporary of staged.values()) rmSync(temporary, { force: true });
  }
}

/** Moves each temporary file over its target; the first failure puts the targets before it back. */
function replaceAll(staged: Map<Target, string>): void {
  const replaced: Target[] = [];
  for (const [target, temporary] of staged) {
    try {
      renameSync(temporary, target.full);
      replaced.push(target);
    } catch (cause) {
      const stuck = replaced.reverse().filter((earlier) => !undone(earlier));
      const paths = stuck.map(({ change }) => change.path);
      throw new WriteError(target.change.path, reason(cause), cause, paths);
    }
  }
}

interface Target {
  readonly change: FileChange;
  /** Absolute, its folder real. */
  readonly full: string;
  /** What lies there now; `null`: nothing. */
  readonly existing: { readonly bytes: Uint8Array; readonly stat: Stats } | null;
}

function check(realRoot: string, change: FileChange): Target {
  const { path, before } = change;
  const full = targetOf(realRoot, path);
  const stat = lstatSync(full, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) throw new WriteError(path, "it is a symbolic link");
  if (stat && !stat.isFile()) throw new WriteError(path, "it is not a regular file");
  const target = { change, full, existing: null };
  // To replace it needs no more than a folder that can be written, but whoever protects a file means it.
  if (stat) attempt(target, () => accessSync(full, constants.W_OK));
  const existing = stat ? { stat, bytes: attempt(target, () => readFileSync(full)) } : null;
  if (before !== undefined && !same(before, existing?.bytes ?? null)) {
    throw new WriteError(path, "it changed in the meantime, so run the command again");
  }
  return { ...target, existing };
}

function targetOf(realRoot: string, path: string): string {
  const wanted = join(realRoot, path);
  let folder: string;
  try {
    folder = realpathSync(dirname(wanted));
  } catch (cause) {
    throw new WriteError(path, "its folder does not exist or cannot be read", cause);
  }
  if (isOutside(realRoot, folder) || wanted === realRoot) {
    throw new WriteError(path, "it lies outside the repository");
  }
  return join(folder, basename(wanted));
}

/** Puts `bytes` on disk beside the target. @returns the temporary file's path. */
function stage(target: Target, bytes: Uint8Array): string {
  const temporary = join(dirname(target.full), `.keep-pace-${randomBytes(6).toString("hex")}.tmp`);
  const file = attempt(target, () => openSync(temporary, "wx", 0o666));
  try {
    attempt(target, () => {
      writeFileSync(file, bytes);
      if (target.existing) keepOwnerAndMode(file, target.existing.stat);
      fsyncSync(file);
    });
    return temporary;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function keepOwnerAndMode(file: number, stat: Stats): void {
  try {
    fchownSync(file, stat.uid, stat.gid);
  } catch {
    // Only root may give a file away; the new file then belongs to who runs this, as after any editor.
  }
  fchmodSync(file, stat.mode & 0o7777);
}

/** Puts back what lay at the target. @returns false when the system refuses. */
function undone(target: Target): boolean {
  try {
    if (target.existing) renameSync(stage(target, target.existing.bytes), target.full);
    else rmSync(target.full);
    return true;
  } catch {
    return false;
  }
}

/** Runs one step on a target; what the system refuses becomes a WriteError. */
function attempt<T>(target: Pick<Target, "change">, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw new WriteError(target.change.path, reason(cause), cause);
  }
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return reasons[code] ?? `the system refused (${code})`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EBUSY: "another program holds it",
};

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
