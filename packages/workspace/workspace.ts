import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import {
  deepen,
  findRoot,
  type Git,
  gitIn,
  type History,
  isShallow,
  type Listing,
  listFiles,
  readHistory,
} from "@keep-pace/changes";
import { type Host, UserError } from "@keep-pace/command";
import { diskFiles, type Files, isOutside, isUnreadable, walk } from "@keep-pace/files";
import { visible } from "@keep-pace/findings";
import micromatch from "micromatch";
import { type Config, readConfig } from "./config.ts";

/** The repository (or plain folder) a command works on. */
export interface Workspace {
  /** Absolute path of the repository's root, or of the folder where there is no repository. */
  readonly root: string;
  readonly files: Files;
  /** `null` outside a git repository. */
  readonly git: Git | null;
  /** What git lists; `null` where it does not. */
  readonly listing: Listing | null;
  /** What the user named, relative to `root`: `""` for all of it. */
  readonly scopes: readonly Scope[];
  readonly config: Config;
}

export interface Scope {
  readonly path: string;
  readonly kind: "file" | "folder";
  /** As the user wrote it. */
  readonly named: string;
}

/**
 * Opens the repository around `named` paths. A path that is missing, lies elsewhere or names a file that cannot be
 * read is a UserError.
 * @param meanwhile called while git lists the files: what it does, such as loading modules, takes no time of its own.
 */
export async function openWorkspace(
  host: Host,
  named: readonly string[],
  meanwhile?: () => void,
): Promise<Workspace> {
  const targets = named.map((name) => locate(host.cwd, name));
  const first = targets[0] ?? locate(host.cwd, ".");
  const start = first.kind === "folder" ? first.real : dirname(first.real);
  const { root, git } = await findRepository(host, start);
  await refuseLinksOut(host, targets);
  const scopes = targets.map(({ real, kind, named }) => ({ path: within(root, real, named), kind, named }));
  const listing = await listed(host, git, meanwhile);
  const files = diskFiles(root, listing ?? { paths: walked(root), tracked: null });
  for (const { path, kind } of scopes) {
    const text = kind === "file" ? files.text(path) : "";
    if (isUnreadable(text)) throw new UserError(text.message);
  }
  return { root, git, files, listing, config: await readConfig(files), scopes };
}

/** The repository around a folder; where git does not tell, the folder itself. */
async function findRepository(host: Host, start: string): Promise<Pick<Workspace, "root" | "git">> {
  const trust = { trustOwner: host.door === "action" };
  const { path, problem } = await findRoot(gitIn(host.exec, start, trust));
  if (problem) warnAboutGit(host, problem);
  if (path === null) return { root: start, git: null };
  const root = realpathSync(path);
  return { root, git: gitIn(host.exec, root, trust) };
}

async function listed(host: Host, git: Git | null, meanwhile?: () => void): Promise<Listing | null> {
  const asked = git && listFiles(git);
  meanwhile?.();
  const listing = await asked;
  if (git && !listing) warnAboutGit(host, "its list of files cannot be read");
  return listing;
}

function warnAboutGit({ log }: Host, problem: string): void {
  log.warn(
    `Git does not help here (${visible(problem)}), so the folder is read as if it were no repository.`,
  );
}

/** Far more than anybody keeps in a folder that is one project. */
const mostFiles = 200_000;

function walked(root: string): string[] {
  const paths = walk(root, mostFiles);
  if (paths) return paths;
  throw new UserError(
    `${root} is no git repository and holds more than ${mostFiles} files: name the folder of one project.`,
  );
}

/**
 * Those of the repository's files that `isWanted` takes and the user means: files named are meant whatever they are
 * called, those below a named folder unless the configuration excludes them and not the folder. Sorted, each once.
 */
export function filesInScope(
  { files, scopes, config }: Workspace,
  isWanted: (path: string) => boolean,
): string[] {
  const found = new Set<string>();
  for (const { path: scope, kind } of scopes) {
    if (kind === "file") found.add(scope);
    const prefix = scope === "" ? "" : `${scope}/`;
    const exclude = config.exclude.filter((glob) => !micromatch.isMatch(scope, glob, { dot: true }));
    for (const path of kind === "folder" ? files.paths : []) {
      if (!path.startsWith(prefix) || !isWanted(path)) continue;
      if (!micromatch.isMatch(path, exclude, { dot: true })) found.add(path);
    }
  }
  return [...found].sort();
}

/** A folder that the user named, relative to the root; `null` where it is none of this repository. */
export function folderOf({ root }: Workspace, host: Host, named: string): string | null {
  const { real, kind } = locate(host.cwd, named);
  return kind === "folder" && !isOutside(root, real) ? within(root, real, named) || "." : null;
}

interface Target {
  readonly named: string;
  /** As named, absolute. */
  readonly path: string;
  readonly real: string;
  readonly kind: "file" | "folder";
}

function locate(cwd: string, named: string): Target {
  try {
    const path = resolve(cwd, named);
    if (statSync(path).isDirectory()) return { named, path, real: realpathSync(path), kind: "folder" };
    // A link keeps its own name: whether it may be followed is decided where it is read.
    return { named, path, real: join(realpathSync(dirname(path)), basename(path)), kind: "file" };
  } catch (cause) {
    throw new UserError(`${named} cannot be read: name a file or folder that exists.`, { cause });
  }
}

/** A link of the repository that leads out of it is not the user's word for the place it leads to. */
async function refuseLinksOut(host: Host, targets: readonly Target[]): Promise<void> {
  const linked = targets.filter(({ path, real }) => path !== real);
  if (linked.length === 0) return;
  const { root, git } = await findRepository(host, host.cwd);
  const out = linked.find(({ path, real }) => git && !isOutside(root, path) && isOutside(root, real));
  if (out) throw new UserError(`${out.named} leads out of the repository, so it is not read.`);
}

function within(root: string, real: string, named: string): string {
  if (isOutside(root, real)) {
    throw new UserError(`${named} lies outside the repository ${root}: name paths of one repository.`);
  }
  return relative(root, real).split(sep).join("/");
}

/**
 * The last `limit` first-parent commits, `null` where there are none. Where the user means one folder of a larger
 * repository, those that touch it: nobody rebuilds a part that did not change.
 * An action deepens a shallow clone first; that failing, it goes on with what there is and says so.
 */
export async function workspaceHistory(
  host: Host,
  workspace: Workspace,
  limit: number,
): Promise<History | null> {
  const { git } = workspace;
  if (!git || limit === 0) return null;
  if (host.door === "action" && (await isShallow(git))) {
    const problem = await deepen(git, Math.min(limit, deepenBy), host.run?.ref ?? null);
    if (problem) {
      host.log.info(
        `The history could not be fetched (${problem}), so costs come from a table of typical values.`,
      );
    }
  }
  const [scope, ...others] = workspace.scopes;
  const isOneFolder = scope?.kind === "folder" && others.length === 0;
  return readHistory(git, limit, isOneFolder ? scope.path : "");
}

const deepenBy = 200;
