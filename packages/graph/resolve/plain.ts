import { parse } from "smol-toml";
import type { Projects } from "../projects.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName, folderOf, foldersAbove, isBelow, join, push, type Tree } from "../tree.ts";
import { file, folder, type Target } from "./target.ts";

/**
 * What a source names outside of its own project, which its project's manifest need not name: by a path from where it
 * lies, from its project or from the root, by pieces of one where it goes up, and programs by their name.
 */
export function plainLinker(
  tree: Tree,
  projects: Projects,
  texts: ReadonlyMap<string, string>,
): (path: string, facts: Facts) => Target[] {
  let programs: ReadonlyMap<string, readonly string[]> | null = null;
  return (path, { strings, traits }) => {
    const owner = projects.ownerOf(path);
    const isOutside = (target: string) => projects.ownerOf(target) !== owner;
    const found: Target[] = [];
    for (const text of strings) {
      for (const base of new Set([folderOf(path), path, owner ?? "", ""])) {
        found.push(...at(base, text, path, isOutside));
      }
      if (traits.includes("lists")) found.push(...pieces(text, path, isOutside));
      if (!traits.includes("spawns")) continue;
      programs ??= programsIn(texts);
      for (const one of programs.get(text) ?? []) found.push(file(`package:${one}`));
    }
    return found;
  };

  function at(base: string, text: string, path: string, isOutside: (target: string) => boolean): Target[] {
    const clean = text.replace(/^\$\{?\w+\}?(?=\/)|^file:\/\//, "").replace(/^\/+/, "");
    const open = clean.search(/[*?[{$#%<|:]/);
    const literal = open < 0 ? clean : folderOf(clean.slice(0, open));
    if (!literal.includes("/") && !(open >= 0 && literal !== "" && literal !== "..")) return [];
    const target = tree.normalise(join(base, literal));
    if (target === null || target === "" || isBelow(path, target)) return [];
    if (tree.isFile(target)) return isOutside(target) ? [file(target)] : [];
    if (tree.isFolder(target)) return isOutside(join(target, "x")) ? [folder(target)] : [];
    // What a project makes lies in its folder.
    const above = base === "" ? "" : nearest(target);
    return above !== "" &&
      projects.ownerOf(join(above, "x")) === above &&
      isOutside(join(above, "x")) &&
      !isBelow(path, above)
      ? [folder(above)]
      : [];
  }

  function nearest(path: string): string {
    let above = path;
    while (above !== "" && !tree.isFolder(above)) above = folderOf(above);
    return above;
  }

  function pieces(text: string, path: string, isOutside: (target: string) => boolean): Target[] {
    const last = baseName(text.replace(/\/+$/, ""));
    if (!/\w/.test(last) || !tree.isName(last)) return [];
    const named = isCommon.test(last)
      ? foldersAbove(path)
          .map((above) => join(above, last))
          .filter(tree.isFolder)
      : tree.foldersNamed(last);
    return [
      ...tree.named(last).filter(isOutside).map(file),
      ...named.filter((one) => isOutside(join(one, "x")) && !isBelow(path, one)).map(folder),
    ];
  }
}

/** Folders that every project has: those meant stand above, or in a folder that is named as well. */
const isCommon = /^(?:src|lib|tests?|bin|examples|benches|spec|Sources|Tests)$/;

/** Crates and their programs by name → their folders. */
function programsIn(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, text] of texts) {
    if (baseName(path) !== "Cargo.toml") continue;
    for (const name of namesIn(text)) push(found, name, folderOf(path));
  }
  return found;
}

function namesIn(text: string): string[] {
  try {
    const { package: own, bin } = parse(text) as Record<string, unknown>;
    return [own, ...(Array.isArray(bin) ? bin : [])].flatMap((one: unknown) => {
      const name = typeof one === "object" && one !== null && "name" in one ? one.name : null;
      return typeof name === "string" ? name : [];
    });
  } catch {
    return [];
  }
}
