import type { Refusal } from "@keep-pace/findings";

/** One simple command: its words without quotes, and what is assigned in front of it (`CI=1 npm ci`). */
export interface PlainCommand {
  readonly words: readonly string[];
  readonly assignments: ReadonlyMap<string, string>;
}

/** A command that installs what a manifest says, and nothing of the project itself. */
export interface Invocation {
  /** The directory the command names for itself (`--prefix web`), `null` for the current one. */
  readonly directory: string | null;
  /** Long option names without dashes, or short ones as written; a switch has the value "". */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Options whose meaning is not known here. */
  readonly unknown: readonly string[];
  /** The sub-command (`ci`), "" where there is none. */
  readonly action: string;
}

/** What an install would find, had the COPY above it been made. All paths are relative to the build context. */
export interface Project {
  /** Where the install runs, "" for the root of the context. */
  readonly directory: string;
  /** The topmost directory that the COPY lays down, "" for the root of the context. */
  readonly root: string;
  /** The files that the COPY lays down in every fresh clone, sorted. */
  readonly files: readonly string[];
  /** True when `path` is one of `files`. */
  has(path: string): boolean;
  /** The file's text without a BOM, `null` when it is not there or is no text. */
  text(path: string): string | null;
  /** ENV, ARG and assignments that the command sees. Values may hold `${NAME}` for what is not known. */
  readonly environment: ReadonlyMap<string, string>;
  /** The image the stage is built from. */
  readonly image: string;
  /** True when the FROM pins one platform. */
  readonly platform: string | null;
  /** True when the COPY may bring the repository's `.git` along. */
  readonly gitCopied: boolean;
}

/** What an install reads and writes; with refusals, why nothing is proved about it. */
export interface Plan {
  /** Files of the context, relative to it. */
  readonly inputs: readonly string[];
  /** Directories of the context that the install needs whole. */
  readonly directories: readonly string[];
  /** Files and directories relative to the context that the install makes. */
  readonly outputs: readonly string[];
  /** Files that the install would read as well, had they been there. */
  readonly absent: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** A plan under construction. */
export interface Draft {
  readonly inputs: Set<string>;
  readonly directories: Set<string>;
  readonly outputs: Set<string>;
  readonly absent: Set<string>;
  readonly refusals: Refusal[];
}

/** A package manager: how its install is known, and what that install needs. */
export interface Manager {
  readonly name: string;
  /** Managers of one ecosystem install into the same place. */
  readonly ecosystem: string;
  /** The files without which there is nothing to install; relative to the install's directory. */
  readonly manifests: readonly string[];
  /** Where the manifests have names of their own, and lie anywhere below: what marks them. */
  readonly manifestPattern?: RegExp;
  readonly locks: readonly string[];
  /** Directories of installed trees, as an ignore file would list them. */
  readonly trees: readonly string[];
  /** True when every install makes them; otherwise they are the host's, if anybody's. */
  readonly ownsTrees: boolean;
  /** The invocation, `null` for anything but the pure "install what the manifest says". */
  recognise(command: PlainCommand): Invocation | null;
  /** Fills the draft with everything the install reads and writes, or with why that is not known. */
  inspect(invocation: Invocation, project: Project, draft: Draft): void;
}

/** `path` seen from `directory`, normalised; `null` when it leaves the context. */
export function within(directory: string, path: string): string | null {
  const parts: string[] = directory === "" ? [] : directory.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** Adds `path` to the inputs when it exists; true when it does. */
export function addInput(draft: Draft, project: Project, path: string): boolean {
  if (!project.has(path)) {
    draft.absent.add(path);
    return false;
  }
  draft.inputs.add(path);
  return true;
}

/** Adds the whole of `directory` to the inputs when a file lies in it. */
export function addDirectory(draft: Draft, project: Project, directory: string): void {
  if (filesBelow(project, directory).length > 0) draft.directories.add(directory);
  else draft.absent.add(directory);
}

export function filesBelow(project: Project, directory: string): string[] {
  const prefix = directory === "" ? "" : `${directory}/`;
  return project.files.filter((file) => file.startsWith(prefix));
}

/** Adds `path` to the inputs or refuses with `manifest-missing`; true when it is there. */
export function needInput(draft: Draft, project: Project, path: string): boolean {
  if (addInput(draft, project, path)) return true;
  refuse(
    draft,
    "manifest-missing",
    `${path} is not among the files that the COPY brings from a fresh clone.`,
  );
  return false;
}

export function refuse(draft: Draft, code: string, message: string): void {
  draft.refusals.push({ code, message });
}

/** The directories above the install's own, up to what the COPY lays down; nearest first. */
export function directoriesAbove(project: Project): string[] {
  const above: string[] = [];
  let directory = project.directory;
  while (directory !== project.root && directory !== "") {
    directory = directory.includes("/") ? directory.slice(0, directory.lastIndexOf("/")) : "";
    above.push(directory);
  }
  return above;
}

/** Reads a JSON object; `null`, with a refusal, when it is none. */
export function readJson(draft: Draft, project: Project, path: string): Record<string, unknown> | null {
  const text = project.text(path);
  if (text === null && !needInput(draft, project, path)) return null;
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Falls through to the refusal.
  }
  refuse(draft, "manifest-unreadable", `${path} is not a JSON object.`);
  return null;
}

/** `value` as a record of strings; other values are left out. */
export function strings(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries);
}
