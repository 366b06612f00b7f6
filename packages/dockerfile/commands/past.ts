import { type History, isTelling, type PastFile, readSides } from "@keep-pace/changes";
import { filesInScope, type Workspace } from "@keep-pace/workspace";
import { isDockerfile } from "../discover.ts";
import { asInstalled } from "../installs/unread-fields.ts";

/** How many commits of a manifest are looked at, the newest; and below how many nothing is worth a look. */
const most = 100;
const least = 3;

const locks: Readonly<Record<string, readonly string[]>> = {
  "package.json": ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"],
  "pyproject.toml": ["uv.lock", "poetry.lock", "pdm.lock"],
};
/** Lock files that name the version of the project itself. */
const versioned = ["package-lock.json", "npm-shrinkwrap.json", "uv.lock"];

const installs = /\b(npm|yarn|pnpm|poetry|pdm|uv)\b/;

/**
 * The history with what past commits changed inside of manifests. Where no Dockerfile in scope installs from one, or
 * hardly a commit changed one, git is not asked; else once for the manifests, and where some changed in nothing that
 * matters, once for the lock files of those commits.
 */
export async function withManifests(workspace: Workspace, history: History | null): Promise<History | null> {
  const { git, files } = workspace;
  if (!git || !isTelling(history)) return history;
  const wanted = manifestsIn(workspace).flatMap((path) => {
    const changed = history.commits.filter(({ paths }) => paths.includes(path)).slice(0, most);
    return changed.length < least ? [] : changed.map(({ sha }): PastFile => ({ sha, path }));
  });
  if (wanted.length === 0) return history;
  const manifests = await readSides(git, wanted);
  const paths = new Map(history.commits.map((commit) => [commit.sha, new Set(commit.paths)]));
  const besides = wanted.flatMap(({ sha, path }) => {
    const sides = manifests.get(`${sha}:${path}`);
    const [folder, name] = split(path);
    const view = (text: string) => asInstalled(name, text, true);
    if (!sides || view(sides.before) === null || view(sides.before) !== view(sides.after)) return [];
    return versioned
      .map((lock): PastFile => ({ sha, path: folder + lock }))
      .filter((lock) => files.exists(lock.path) && paths.get(sha)?.has(lock.path));
  });
  return { ...history, sides: new Map([...manifests, ...(await readSides(git, besides))]) };
}

/** The manifests with a lock file beside them, where a Dockerfile in scope may install from them. */
function manifestsIn(workspace: Workspace): string[] {
  const { files } = workspace;
  const isUsed = filesInScope(workspace, isDockerfile).some((path) => {
    const text = files.text(path);
    return typeof text === "string" && installs.test(text);
  });
  if (!isUsed) return [];
  return files.paths.filter((path) => {
    const [folder, name] = split(path);
    return Object.hasOwn(locks, name) && locks[name]?.some((lock) => files.exists(folder + lock));
  });
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}
