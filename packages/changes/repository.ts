import { type ChangedFile, diffIndex } from "./changed-files.ts";
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

/** What git tells of the work tree. Texts are made of it when they are first asked for: there may be a hundred thousand. */
export interface Listing {
  /** Tracked and untracked files that git does not ignore, relative to the root, sorted, submodules left out. */
  readonly paths: readonly string[];
  readonly tracked: readonly string[];
  /** Git's index, an entry `<tag> <mode> <id> <stage>\t<path>` and a NUL for each, in the order of the paths' bytes. */
  readonly index: Uint8Array;
  /** The tracked paths that are others on disk than in the index; `null` where git does not tell. */
  readonly dirty: readonly ChangedFile[] | null;
  /** A nested repository that is no submodule is left out. */
  readonly untracked: readonly string[];
}

/** The files a fresh build would see. Run at the root. `null` when git cannot tell. */
export async function listFiles(git: Git): Promise<Listing | null> {
  const [index, others, dirty] = await Promise.all([
    // `-t` puts a letter before the mode: S for what a sparse checkout leaves out.
    git(["ls-files", "-z", "-t", "--stage"]),
    git(["ls-files", "-z", "--others", "--exclude-standard"]),
    diffIndex(git),
  ]);
  if (index.code !== 0 || others.code !== 0) return null;
  const untracked = fields(others.stdout).filter((path) => !path.endsWith("/"));
  const tracked = once(() => trackedIn(index.stdout, dirty ?? []));
  const paths = once(() =>
    untracked.length === 0 ? tracked() : [...new Set([...tracked(), ...untracked])].sort(),
  );
  return {
    get paths() {
      return paths();
    },
    get tracked() {
      return tracked();
    },
    index: index.stdout,
    dirty,
    untracked,
  };
}

function trackedIn(index: Uint8Array, dirty: readonly ChangedFile[]): string[] {
  const gone = new Set(dirty.flatMap(({ path, status }) => (status === "D" ? path : [])));
  const tracked: string[] = [];
  for (const entry of fields(index)) {
    if (entry.startsWith(leftOut) || entry.startsWith(submodule)) continue;
    const path = entry.slice(entry.indexOf("\t") + 1);
    // A path in conflict is listed once for each side.
    if (tracked.at(-1) !== path && !gone.has(path)) tracked.push(path);
  }
  return tracked.sort();
}

const leftOut = "S ";
const submodule = "H 160000";

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
