import { isTestSide } from "../kinds.ts";
import type { Projects } from "../projects.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, foldersAbove, isBelow, join, type Tree } from "../tree.ts";
import { file, folder, type Target } from "./target.ts";

/**
 * The files and folders a literal in `from` may name: relative to the file, its project and the root; or, since
 * paths are put together from pieces, by their last name anywhere in the project.
 * @param told last names whose files the literals before this one gave already.
 */
export function literalTargets(
  text: string,
  from: string,
  { traits }: Facts,
  tree: Tree,
  projects: Projects,
  told: Set<string> = new Set(),
): Target[] {
  const seeks = traits.length > 0;
  const clean = text.replace(/^file:\/\//, "").replace(/[?#].*$/, "");
  // What follows the mark is no file: `/?`, a usage text, or `#!/bin/sh` and `####`, which no glob begins with either.
  if (clean !== text && (clean === "/" || (clean === "" && text.startsWith("#")))) return [];
  const last = baseName(clean.replace(/\/+$/, ""));
  // Most literals end here: nothing in the repository is called so.
  if (!/[*?[{]|^\.{0,2}$/.test(clean) && !last.startsWith("..") && last !== "." && !tree.isName(last))
    return [];
  const isFileLike =
    (!last.includes("*") && /[^.].{0,180}\.[A-Za-z][\w-]{0,15}$/.test(last)) || /^\.[a-z]\w+$/i.test(last);
  if (!isFileLike && !seeks && !clean.includes("/")) return [];
  const owner = projects.ownerOf(from) ?? "";
  // A word in a module that looks into no folder itself is at most a folder of its own package.
  const isReader = isTestSide(from) || traits.some((trait) => trait !== "asks");
  const bases = [...new Set([folderOf(from), owner, ""])];
  const direct = bases.flatMap((base) => at(join(base, clean), clean, base === folderOf(from)));
  const piece = isFileLike ? last : `${clean}/`;
  if (told.has(piece)) return direct;
  told.add(piece);
  const pieces = isFileLike
    ? isManifest(last)
      ? []
      : inside(tree, owner, last, tree.named(last)).map(file)
    : seeks && !clean.includes("/")
      ? inside(tree, isReader ? owner : packageOf(from, tree), `${clean}/`, tree.foldersNamed(clean)).map(
          folder,
        )
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
    const isWrittenAsFolder = /^\.\.?\/|^[^/].*\/$/.test(written);
    const leadsUp = /^\.\.(?:\/\.\.)*\/?$/.test(written);
    // A test may hand its fixtures to the code it tries, which reads them.
    const isHandedOver = isTestSide(from) && written.includes("/") && isTestSide(`${path}/`);
    const isTaken = seeks || isWrittenAsFolder || isHandedOver;
    return path !== "" && tree.isFolder(path) && isTaken && !leadsUp ? [folder(path)] : [];
  }
}

/** The folder of the outermost Python package that `from` lies in, its own folder where that is none. */
function packageOf(from: string, tree: Tree): string {
  const above = foldersAbove(from);
  const outside = above.findIndex((folder) => !tree.isFile(join(folder, "__init__.py")));
  return (outside < 0 ? above.at(-1) : above[Math.max(0, outside - 1)]) ?? "";
}

const known = new WeakMap<Tree, Map<string, readonly string[]>>();

/** Those of `paths`, all called `name`, that lie in a project; asked again and again for the same names. */
function inside(tree: Tree, owner: string, name: string, paths: readonly string[]): readonly string[] {
  let cache = known.get(tree);
  if (!cache) {
    cache = new Map();
    known.set(tree, cache);
  }
  const key = `${owner}\0${name}`;
  const found = cache.get(key) ?? paths.filter((path) => path !== "" && isBelow(path, owner));
  cache.set(key, found);
  return found;
}

// Named by every script that looks for its project, and met by name in every project.
function isManifest(name: string): boolean {
  return /^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.test(name);
}
