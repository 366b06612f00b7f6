/** Why a path could not be read: one code, one sentence that names the path. */
export interface Unreadable {
  readonly code: "missing" | "link-outside" | "not-a-file" | "too-large" | "not-text" | "denied";
  readonly message: string;
}

/** What a domain package sees of a repository: read only, `/`-separated paths relative to its root. */
export interface Files {
  /**
   * Every file a fresh build would see, sorted: tracked by git, or untracked and not git-ignored.
   * Outside a git repository, every file except those below `.git` and `node_modules`.
   */
  readonly paths: readonly string[];
  /** The files git tracks; `null` outside a git repository. */
  readonly tracked: ReadonlySet<string> | null;
  /** True when `path` is a file or link on disk, git-ignored ones included. */
  exists(path: string): boolean;
  /** True when `path`, or a folder on the way to it, is a symbolic link. */
  isLink(path: string): boolean;
  /** The file's bytes. Links that stay inside the root are followed, others are not. */
  bytes(path: string): Uint8Array | Unreadable;
  /** The file decoded as UTF-8, a leading BOM kept. */
  text(path: string): string | Unreadable;
}

/** The largest file read, in bytes: far above any hand-written file, far below what would hurt. */
export const maxFileBytes = 16 * 1024 * 1024;

/** True for the failure side of `bytes` and `text`. */
export function isUnreadable(value: string | Uint8Array | Unreadable): value is Unreadable {
  return typeof value === "object" && !(value instanceof Uint8Array);
}
