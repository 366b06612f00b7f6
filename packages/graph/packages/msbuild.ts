import { foldersAbove, join, type Tree } from "../tree.ts";
import type { Element } from "./xml.ts";

/** What a path of a project file may mean. */
export interface Matches {
  readonly paths: readonly string[];
  /** The one path it means when nothing in it is computed, `null` otherwise or when it leaves the repository. */
  readonly literal: string | null;
  /** Nothing but computed parts: it may mean any path. */
  readonly isOpen: boolean;
}

const none: Matches = { paths: [], literal: null, isOpen: false };

/**
 * Finds paths as MSBuild writes them (learn.microsoft.com, "MSBuild items", "MSBuild well-known properties"): without
 * regard to case, with either slash, with wildcards, and with properties, of which only those that tell a place are
 * known: any other may be anything, so that what stands behind it decides.
 */
export function msbuildFinder(tree: Tree): (value: string, file: string, project: string) => Matches {
  const byName = new Map<string, string[]>();
  for (const path of tree.paths) {
    const name = lastOf(path).toLowerCase();
    const list = byName.get(name);
    if (list) list.push(path);
    else byName.set(name, [path]);
  }

  /** @param file the folder of the file that says it, @param project that of the project that it says it for. */
  return (written, file, project) => {
    const above = /GetPathOfFileAbove\(\s*['"]?([\w.-]+)/.exec(written)?.[1];
    if (above !== undefined) {
      const found = foldersAbove(join(file, "x")).map((folder) => join(folder, above));
      return { ...none, paths: found.filter(tree.isFile) };
    }
    if (isOutside(written)) return none;
    const value = written.trim().replaceAll("\\", "/");
    const [, place = "", rest = value] = /^\$\((\w+)\)\/*(.*)$/.exec(value) ?? [];
    const bases = placesOf(place, file, project);
    const results = (bases ?? [project, file]).map((base) => find(closed(bases ? rest : value), base));
    return {
      paths: [...new Set(results.flatMap(({ paths }) => paths))],
      literal: results[0]?.literal ?? null,
      isOpen: results.some(({ isOpen }) => isOpen),
    };
  };

  function find(value: string, base: string): Matches {
    const parts = value.split("/").filter((part) => part !== "" && part !== ".");
    const firstOpen = parts.findIndex(isOpenPart);
    if (firstOpen < 0) {
      const literal = tree.normalise(join(base, parts.join("/")));
      return { paths: literal === null ? [] : named(literal), literal, isOpen: false };
    }
    // What a computed part holds may lead up as well.
    const lastUp = parts.lastIndexOf("..");
    const isLost = parts[firstOpen]?.includes(computed) || lastUp > firstOpen;
    const start = isLost ? "" : tree.normalise(join(base, parts.slice(0, firstOpen).join("/")));
    if (start === null) return none;
    const tail = parts.slice(lastUp > firstOpen ? lastUp + 1 : firstOpen);
    if (isLost && tail.join("").replace(/[*?\0]/g, "") === "") return { ...none, isOpen: true };
    const pattern = new RegExp(`^${isLost ? ".*" : ""}${tail.map(sourceOf).join("")}$`, "i");
    const last = tail.at(-1) ?? "";
    const paths = isOpenPart(last) ? tree.below(start) : (byName.get(last.toLowerCase()) ?? []);
    const inner = (path: string) => (start === "" ? path : path.slice(start.length + 1));
    const isInside = (path: string) => start === "" || path.startsWith(`${start}/`);
    return { ...none, paths: paths.filter((path) => isInside(path) && pattern.test(inner(path))) };
  }

  function named(path: string): string[] {
    if (tree.isFile(path)) return [path];
    const wanted = path.toLowerCase();
    return (byName.get(lastOf(wanted)) ?? []).filter((one) => one.toLowerCase() === wanted);
  }
}

/**
 * A value with the properties replaced by what the files of the build set them to, in every way where they do it more
 * than once; nothing where one is set nowhere, so that it comes from the tools. Of what is worked out by a function, or
 * tells a place, the tail alone is known.
 */
export function expander(elements: readonly Element[]): (value: string) => readonly string[] {
  const properties = new Map<string, Set<string>>();
  for (const { name, text, parents } of elements) {
    if (parents.at(-1) !== "PropertyGroup") continue;
    const key = name.toLowerCase();
    properties.set(key, (properties.get(key) ?? new Set()).add(text));
  }
  return (value) => {
    let texts: readonly string[] = [value];
    for (let step = 0; step < 4; step += 1) {
      const next = [...new Set(texts.flatMap(replaced))];
      // Too many ways: the tail has to do.
      if (next.length > 16) return [value];
      texts = next;
    }
    return texts;
  };

  /** With the first property replaced that is set somewhere. */
  function replaced(value: string): readonly string[] {
    const [reference, name = ""] = /\$\((?!MSBuild|ProjectDir\))(\w+)\)/i.exec(value) ?? [];
    if (reference === undefined) return [value];
    const texts = properties.get(name.toLowerCase());
    if (!texts) return value.replaceAll(reference, "").replace(/[\\/.]/g, "") === "" ? [] : [value];
    return [...texts].map((text) => {
      const known = text.replace(/\$\((?:MSBuild\w+Directory|ProjectDir)\)/gi, "$([place])");
      return value.replaceAll(reference, () => known);
    });
  }
}

/** True for a path that begins with a folder of installed or made files. */
export function isOutside(value: string): boolean {
  return /^\$\((?:OutDir|OutputPath|TargetDir|TargetPath|(?:Base)?IntermediateOutputPath|PublishDir|PackageOutputPath|NuGetPackageRoot|Pkg\w+|MSBuild(?:SDKs|Extensions|Tools|Bin)\w*|VSToolsPath|VsInstallRoot|TEMP|TMP|HOME|UserProfile)\)/i.test(
    value.trim(),
  );
}

const computed = "\0";

function isOpenPart(part: string): boolean {
  return /[*?\0]/.test(part);
}

/** The folders that a property about places stands for, `null` for any other property. */
function placesOf(property: string, file: string, project: string): string[] | null {
  if (/^MSBuildThisFileDirectory$/i.test(property)) return [file];
  return /^(?:MSBuildProjectDirectory|ProjectDir)$/i.test(property) ? [project] : null;
}

/** With one sign for each `$(…)`, `@(…)` and `%(…)`, however deep. */
function closed(value: string): string {
  let text = value;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/[$@%]\([^()]*\)/g, computed).replace(/([$@%]\([^()]*)\([^()]*\)/g, "$1");
  }
  return text;
}

/** One part of a path as a pattern, with the slash behind it unless it is the last. */
function sourceOf(part: string, at: number, parts: readonly string[]): string {
  const slash = at < parts.length - 1 ? "/" : "";
  if (part === "**") return slash ? "(?:.*/)?" : ".*";
  const source = part.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const open = source.replace(/\*+/g, "[^/]*").replaceAll("?", "[^/]").replaceAll(computed, ".*");
  // A property that ends in a slash leaves none behind, one that is empty no folder.
  return part === computed ? "(?:.*/)?" : open + slash;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
