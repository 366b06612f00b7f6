import type { Projects } from "../projects.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, isBelow, join, type Tree } from "../tree.ts";
import { file, folder, type Target } from "./target.ts";

/**
 * The files and folders a literal in `from` may name: relative to the file, its project and the root; or, since
 * paths are put together from pieces, by their last name anywhere in the project.
 */
export function literalTargets(
  text: string,
  from: string,
  { traits }: Facts,
  tree: Tree,
  projects: Projects,
): Target[] {
  const seeks = traits.length > 0;
  const clean = text.replace(/^file:\/\//, "").replace(/[?#].*$/, "");
  const last = baseName(clean.replace(/\/+$/, ""));
  const isFileLike = /^[^*]*[^*.][^*]*\.[A-Za-z][\w-]{0,15}$/.test(last) || /^\.[a-z]\w+$/i.test(last);
  if (!isFileLike && !seeks && !clean.includes("/")) return [];
  const owner = projects.ownerOf(from) ?? "";
  const bases = [...new Set([folderOf(from), owner, ""])];
  const direct = bases.flatMap((base) => at(join(base, clean), clean, base === folderOf(from)));
  const pieces = isFileLike
    ? tree
        .named(last)
        .filter((path) => isBelow(path, owner) && !isManifest(last))
        .map(file)
    : seeks && !clean.includes("/")
      ? tree
          .foldersNamed(clean)
          .filter((path) => isBelow(path, owner) && path !== "")
          .map(folder)
      : [];
  return [...direct, ...pieces];

  function at(joined: string, written: string, isOwn: boolean): Target[] {
    const stars = written.search(/[*?[{]/);
    const path = tree.normalise(
      stars < 0 ? joined : folderOf(joined.slice(0, joined.length - written.length + stars)),
    );
    if (path === null || (stars >= 0 && !/^[^/].*\//.test(written.slice(0, stars)))) return [];
    if (stars >= 0) return path !== "" && tree.isFolder(path) && (seeks || isOwn) ? [folder(path)] : [];
    if (tree.isFile(path)) return [file(path)];
    // A whole folder is taken only by what reads, and never the root for a word that happens to fit.
    return path !== "" && tree.isFolder(path) && seeks && !written.startsWith("..") ? [folder(path)] : [];
  }
}

// Named by every script that looks for its project, and met by name in every project.
function isManifest(name: string): boolean {
  return /^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.test(name);
}
