import type { LockReader, Package } from "./locks/package.ts";
import type { Machine } from "./machine.ts";
import type { StoreFile } from "./prune.ts";
import type { Repository } from "./repository.ts";
import type { Runtime } from "./runtimes/runtime.ts";

/** A package manager, compiler cache or task runner: how it shows in a repository and what of it can be kept. */
export interface Manager {
  readonly name: string;
  /** The files whose contents decide what is stored: lock files, else manifests. Empty: not used here. */
  keyFiles(repository: Repository): readonly string[];
  /** One entry each. */
  readonly stores: readonly Store[];
  /** Reads one lock file; left out where no file names the packages with their versions. */
  readonly readLock?: LockReader;
  /** Bytes of a typical package in the store, compressed: what a replay weighs a package with. */
  readonly packageBytes?: number;
}

/** A set of paths kept under one key. */
export interface Store {
  /** Stands in the key; unique over all managers, and none is another one followed by "-". */
  readonly name: string;
  /**
   * `verified`: the manager takes things out by version or digest, so an older entry is safe to start from.
   * `tree`: an installed or built tree that is used as it lies; an older entry only within one runtime and trust.
   */
  readonly kind: "verified" | "tree";
  /** A new entry with every commit, started from the newest: contents depend on the sources, too. */
  readonly rolling?: boolean;
  /** What is kept: from the repository's root, or below the home folder with `~`. */
  paths(place: Place): readonly string[];
  readonly runtime?: Runtime;
  /** Why it is not cached unless asked for by name: it usually takes longer than it saves. */
  readonly offBecause?: string;
  /** A file's text as it enters the key, where not every byte matters. */
  normalise?(text: string): string;
  /** What to delete before saving. */
  readonly prune?: Pruning;
  /** A file the manager writes at the end of an install, from the folder of a key file: tells how long it took. */
  readonly installedMark?: string;
}

export interface Place {
  readonly machine: Machine;
  readonly repository: Repository;
  /** Folders of the key files, `""` for the root. */
  readonly folders: readonly string[];
}

interface Pruning {
  /**
   * Files and folders to delete, relative to the store's path `root`.
   * @param locked every package the lock files name; `null` when they do not tell.
   */
  unwanted?(files: readonly StoreFile[], locked: readonly Package[] | null, run: PruneRun): readonly string[];
  /** The manager's own command, run after `unwanted` is gone. */
  readonly command?: PruneCommand | ((repository: Repository) => PruneCommand | null);
  /** Whether the command would keep what this job used; always where left out. */
  isSafe?(files: readonly StoreFile[]): boolean;
}

export type PruneCommand = readonly [program: string, ...args: string[]];

/** What pruning may know of the job. */
export interface PruneRun {
  /** When the job began to use the store, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The store's path that `files` lie below, as planned. */
  readonly path: string;
  readonly repository: Repository;
  /** The text of a file in the store, `null` when it cannot be read. */
  text(path: string): string | null;
  /** At most `length` bytes of it from `start`, which counts from the end where it is negative. */
  bytes(path: string, start: number, length: number): Uint8Array | null;
}
