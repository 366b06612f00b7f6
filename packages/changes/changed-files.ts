import { fields, type Git } from "./git.ts";
import type { Listing } from "./repository.ts";

/** Added, modified, deleted, type changed (file, link, submodule), unmerged: git's own letters. */
export type ChangeStatus = "A" | "M" | "D" | "T" | "U";

/** One path that differs. A renamed file is two of them: one deleted, one added. */
export interface ChangedFile {
  readonly path: string;
  readonly status: ChangeStatus;
  /** What lies at the path now, or lay there before it was deleted. */
  readonly kind: "file" | "link" | "submodule";
}

// Nothing in the user's configuration may hide a path, join two into a rename or run a program.
const flags = ["--raw", "-z", "--no-renames", "--ignore-submodules=none", "--no-ext-diff", "--no-color"];

/** The paths that differ between two commits' trees. `null` when git does not have both. */
export async function diffCommits(git: Git, base: string, head: string): Promise<ChangedFile[] | null> {
  const answer = await git(["diff-tree", "-r", ...flags, "--end-of-options", base, head, "--"]);
  return answer.code === 0 ? parseRaw(fields(answer.stdout)) : null;
}

/** The paths that differ between git's index and the work tree, untracked ones left out. `null` when git does not tell. */
export async function diffIndex(git: Git): Promise<ChangedFile[] | null> {
  // The porcelain command, since it looks into files whose time alone has changed.
  const answer = await git(["diff", ...flags, "--no-relative", "--"]);
  return answer.code === 0 ? parseRaw(fields(answer.stdout)) : null;
}

/**
 * The paths that differ between a commit and the work tree; untracked files that git does not ignore count.
 * @param listing of the same work tree. `null` when git does not tell.
 */
export async function diffWorkTree(
  git: Git,
  base: string,
  { dirty, untracked }: Pick<Listing, "dirty" | "untracked">,
): Promise<ChangedFile[] | null> {
  const staged = await git(["diff-index", "--cached", ...flags, "--end-of-options", base, "--"]);
  if (staged.code !== 0 || dirty === null) return null;
  const added = untracked.map((path): ChangedFile => ({ path, status: "A", kind: "file" }));
  return uniteChanges([onTop(parseRaw(fields(staged.stdout)), dirty), added]);
}

/** What `first` and then `second` changed. */
function onTop(first: readonly ChangedFile[], second: readonly ChangedFile[]): ChangedFile[] {
  const byPath = new Map(first.map((change) => [change.path, change]));
  for (const change of second) {
    const isNew = byPath.get(change.path)?.status === "A" && /^[MT]$/.test(change.status);
    byPath.set(change.path, isNew ? { ...change, status: "A" } : change);
  }
  return [...byPath.values()];
}

/** Every path of several lists once, sorted; where they disagree on a status, it is `M`. */
export function uniteChanges(lists: readonly (readonly ChangedFile[])[]): ChangedFile[] {
  const byPath = new Map<string, ChangedFile>();
  for (const change of lists.flat()) {
    const known = byPath.get(change.path);
    byPath.set(change.path, known && known.status !== change.status ? { ...change, status: "M" } : change);
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

// `:100644 120000 <id> <id> T`, then the path (git-diff-tree, "Raw output format").
function parseRaw(entries: readonly string[]): ChangedFile[] {
  const changes: ChangedFile[] = [];
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const [, before = "", after = "", letter = ""] =
      /^:(\d{6}) (\d{6}) [0-9a-f.]+ [0-9a-f.]+ ([A-Z])/.exec(entries[at] as string) ?? [];
    const mode = after === "000000" ? before : after;
    changes.push({
      path: entries[at + 1] as string,
      status: readStatus(letter),
      kind: kinds[mode] ?? "file",
    });
  }
  return uniteChanges([changes]);
}

const kinds: Readonly<Record<string, ChangedFile["kind"]>> = { "120000": "link", "160000": "submodule" };

function readStatus(letter: string): ChangeStatus {
  return /^[ADTU]$/.test(letter) ? (letter as ChangeStatus) : "M";
}

/**
 * A list that someone else made: the answer of `git diff --name-status -z`, the same by lines and tabs, or one path
 * a line (then every status is `M`). `null` when it is none of them.
 */
export function parseChangedList(bytes: Uint8Array): ChangedFile[] | null {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (text.includes("\0")) return parseNameStatus(fields(bytes));
  const lines = text.split("\n").flatMap((line) => line.replace(/\r$/, "") || []);
  const changes = lines.flatMap((line): ChangedFile[] => {
    const [, letter = "", paths = ""] = /^([A-Z])\d*\t(.+)$/.exec(line) ?? [];
    if (letter === "") return [change("M", line)];
    // A rename's or copy's line names both paths.
    return paths.split("\t").map((path) => change(letter, path));
  });
  return changes.some(({ path }) => isOddPath(path)) ? null : uniteChanges([changes]);
}

function parseNameStatus(entries: readonly string[]): ChangedFile[] | null {
  const changes: ChangedFile[] = [];
  for (let at = 0; at < entries.length; ) {
    const letter = /^([A-Z])\d*$/.exec(entries[at] as string)?.[1];
    const names = letter === undefined ? 0 : /[RC]/.test(letter) ? 2 : 1;
    const paths = letter === undefined ? [entries[at] as string] : entries.slice(at + 1, at + 1 + names);
    if (paths.length < Math.max(names, 1) || paths.some(isOddPath)) return null;
    changes.push(...paths.map((path) => change(letter ?? "M", path)));
    at += names + (letter === undefined ? 1 : 1);
  }
  return uniteChanges([changes]);
}

function change(letter: string, path: string): ChangedFile {
  const status = letter === "R" || letter === "C" ? "M" : readStatus(letter);
  return { path: path.replace(/^\.\//, ""), status, kind: "file" };
}

/** A quoted name cannot be told from a file so called; an absolute path or one that climbs is no path of ours. */
function isOddPath(path: string): boolean {
  return path === "" || /^["/]|^[A-Za-z]:[\\/]|(^|\/)\.\.(\/|$)/.test(path);
}
