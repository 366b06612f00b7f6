import { fields, type Git, line } from "./git.ts";

/** The absolute root of the work tree that holds git's folder, `null` outside a repository or without git. */
export async function findRoot(git: Git): Promise<string | null> {
  const answer = await git(["rev-parse", "--show-toplevel"]).catch(() => null);
  return answer?.code === 0 ? line(answer.stdout) : null;
}

export interface Listing {
  /** Tracked and untracked files that git does not ignore, relative to the root, sorted, submodules left out. */
  readonly paths: readonly string[];
  readonly tracked: readonly string[];
}

/** The files a fresh build would see. Run at the root. `null` when git cannot tell. */
export async function listFiles(git: Git): Promise<Listing | null> {
  const [staged, others, deleted] = await Promise.all([
    git(["ls-files", "-z", "--stage"]),
    git(["ls-files", "-z", "--others", "--exclude-standard"]),
    git(["ls-files", "-z", "--deleted"]),
  ]);
  if (staged.code !== 0 || others.code !== 0) return null;
  const gone = new Set(fields(deleted.stdout));
  const tracked = new Set<string>();
  for (const entry of fields(staged.stdout)) {
    const [meta = "", path = ""] = entry.split(/\t(.*)/s, 2);
    if (!meta.startsWith(submoduleMode) && !gone.has(path)) tracked.add(path);
  }
  // A nested repository that is no submodule is listed as its folder.
  const untracked = fields(others.stdout).filter((path) => !path.endsWith("/"));
  return { tracked: [...tracked].sort(), paths: [...new Set([...tracked, ...untracked])].sort() };
}

const submoduleMode = "160000";
