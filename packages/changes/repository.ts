import { fields, type Git, line } from "./git.ts";

export interface Root {
  /** Absolute; `null` where there is no work tree. */
  readonly path: string | null;
  /** Why git does not tell, one clause; `null` when it told, and where there simply is no repository. */
  readonly problem: string | null;
}

/** The root of the work tree that holds git's folder. */
export async function findRoot(git: Git): Promise<Root> {
  const answer = await git(["rev-parse", "--show-toplevel"]).catch(() => null);
  if (answer === null) return { path: null, problem: "it could not be started" };
  if (answer.code === 0) return { path: line(answer.stdout), problem: null };
  const [reason = ""] = answer.stderr.replace(/^fatal: /, "").split("\n", 1);
  return { path: null, problem: reason.startsWith("not a git repository (") ? null : reason };
}

export interface Listing {
  /** Tracked and untracked files that git does not ignore, relative to the root, sorted, submodules left out. */
  readonly paths: readonly string[];
  readonly tracked: readonly string[];
}

/** The files a fresh build would see. Run at the root. `null` when git cannot tell. */
export async function listFiles(git: Git): Promise<Listing | null> {
  const [staged, others, deleted] = await Promise.all([
    git(["ls-files", "-z", "-t", "--stage"]),
    git(["ls-files", "-z", "--others", "--exclude-standard"]),
    git(["ls-files", "-z", "--deleted"]),
  ]);
  if (staged.code !== 0 || others.code !== 0) return null;
  const gone = new Set(fields(deleted.stdout));
  const tracked = new Set<string>();
  for (const entry of fields(staged.stdout)) {
    const [meta = "", path = ""] = entry.split(/\t(.*)/s, 2);
    const isHere = !meta.startsWith(leftOut) && !gone.has(path);
    if (isHere && !meta.startsWith(submodule)) tracked.add(path);
  }
  // A nested repository that is no submodule is listed as its folder.
  const untracked = fields(others.stdout).filter((path) => !path.endsWith("/"));
  return { tracked: [...tracked].sort(), paths: [...new Set([...tracked, ...untracked])].sort() };
}

// `-t` puts a letter before the mode: S for what a sparse checkout leaves out.
const leftOut = "S ";
const submodule = "H 160000";
