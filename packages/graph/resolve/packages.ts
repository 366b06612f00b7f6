import { parse } from "../jsonc.ts";
import type { Projects } from "../projects.ts";
import { built } from "../tests/built.ts";
import { baseName, folderOf, foldersAbove, join, push, type Tree } from "../tree.ts";
import { moduleFiles, packageName } from "./javascript.ts";
import { code, file, type Target } from "./target.ts";

/** The npm packages that lie in the repository. */
export interface JavaScriptPackages {
  /** Files or code of the repository that a bare or `#` specifier means. */
  resolve(specifier: string, from: string): Target[];
  /** The entry files of a package whose folder is imported by path. */
  entriesAt(folder: string): string[];
  /** What a package's `bin` starts. */
  programsOf(folder: string): string[];
  /** True when a manifest lists the package; a workspace's are installed above all of its projects. */
  isDeclared(name: string): boolean;
}

interface Manifest {
  readonly folder: string;
  readonly name: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** @param texts path → text of every `package.json`. */
export function javaScriptPackages(
  texts: ReadonlyMap<string, string>,
  tree: Tree,
  _projects: Projects,
): JavaScriptPackages {
  const byFolder = new Map<string, Manifest>();
  const byName = new Map<string, Manifest[]>();
  for (const [path, text] of texts) {
    if (baseName(path) !== "package.json") continue;
    const value = parse(text);
    const fields = isRecord(value) ? value : {};
    const manifest = { folder: folderOf(path), name: textOf(fields.name), fields };
    byFolder.set(manifest.folder, manifest);
    if (manifest.name !== null) push(byName, manifest.name, manifest);
  }
  const wanted = new Set([...byFolder.values()].flatMap(({ fields }) => [...declaredIn(fields)]));

  /** What makes those of a manifest's paths that are not in the repository. */
  function made(folder: string, paths: readonly string[]): string[] {
    const isThere = (path: string) => {
      const there = tree.normalise(join(folder, path.replace(/^\.\//, "")));
      return there !== null && (tree.isFolder(there) || moduleFiles(tree, there).length > 0);
    };
    return paths.every(isThere) ? [] : [built];
  }

  function inPackage(manifest: Manifest, subpath: string, field: "exports" | "imports"): Target[] {
    const declared = [
      ...exported(manifest.fields[field], subpath),
      ...(field === "exports" && subpath === "." ? mains(manifest.fields) : []),
    ];
    const paths = [...declared, ...(field === "exports" ? [subpath] : [])];
    const files = paths.flatMap((path) => sourcesOf(tree, manifest.folder, path));
    if (subpath === "." && field === "exports")
      files.push(...moduleFiles(tree, join(manifest.folder, "index")));
    // Built files are not in the repository and their sources not found: any code of the package.
    if (files.length === 0) return [code(manifest.folder)];
    return [...new Set([...files, ...made(manifest.folder, declared)])].map(file);
  }

  return {
    resolve(specifier, from) {
      if (specifier.startsWith("#")) {
        const owner = foldersAbove(from).find((folder) => byFolder.get(folder)?.fields.imports !== undefined);
        const manifest = owner === undefined ? undefined : byFolder.get(owner);
        return manifest ? inPackage(manifest, specifier, "imports") : [];
      }
      const name = packageName(specifier);
      const subpath = `.${specifier.slice(name.length)}`;
      return (byName.get(name) ?? []).flatMap((manifest) => inPackage(manifest, subpath, "exports"));
    },
    entriesAt(folder) {
      const manifest = byFolder.get(folder);
      if (!manifest) return [];
      const paths = [...mains(manifest.fields), ...exported(manifest.fields.exports, ".")];
      return [...paths.flatMap((path) => sourcesOf(tree, folder, path)), ...made(folder, paths)];
    },
    programsOf(folder) {
      const bin = byFolder.get(folder)?.fields.bin;
      return strings(bin).flatMap((path) => sourcesOf(tree, folder, path));
    },
    isDeclared: (name) => wanted.has(name),
  };
}

const dependencyFields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

function declaredIn(fields: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set(
    dependencyFields.flatMap((field) => (isRecord(fields[field]) ? Object.keys(fields[field]) : [])),
  );
}

function mains(fields: Readonly<Record<string, unknown>>): string[] {
  return ["source", "main", "module", "browser", "types", "typings", "svelte"].flatMap(
    (field) => textOf(fields[field]) ?? [],
  );
}

/** Every file that `exports` or `imports` may give for `subpath`, under whichever condition. */
function exported(value: unknown, subpath: string): string[] {
  if (!isRecord(value) || !Object.keys(value).some((key) => /^[.#]/.test(key))) {
    return subpath === "." ? strings(value) : [];
  }
  return Object.entries(value).flatMap(([pattern, target]) => {
    const star = pattern.indexOf("*");
    if (star < 0) return pattern === subpath ? strings(target) : [];
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (!subpath.startsWith(head) || !subpath.endsWith(tail) || subpath.length < pattern.length - 1)
      return [];
    const middle = subpath.slice(head.length, subpath.length - tail.length);
    return strings(target).map((text) => text.replaceAll("*", () => middle));
  });
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

/**
 * The files of the repository behind a path of a manifest: itself, or for a built file its source, found by leaving
 * out the output folder and trying the usual source folders.
 */
function sourcesOf(tree: Tree, folder: string, path: string): readonly string[] {
  const clean = path.replace(/^\.\//, "");
  const there = tree.normalise(join(folder, clean));
  const direct = there === null ? [] : moduleFiles(tree, there);
  const isBuilt = direct.length === 0 || /^(?:dist|lib|build|out|es|esm|cjs|output)\//.test(clean);
  if (!isBuilt) return direct;
  const inner = clean
    .replace(/\.d\.[mc]?ts$|\.[mc]?jsx?$/, "")
    .replace(/(?:\.(?:min|esm|cjs|umd|global|prod|dev|mjs))+$/, "");
  const rests = [inner];
  for (let at = inner.indexOf("/"); at >= 0; at = inner.indexOf("/", at + 1)) rests.push(inner.slice(at + 1));
  const sources = rests.flatMap((rest) => ["src", "source", "lib", ""].map((source) => join(source, rest)));
  return [...direct, ...sources.flatMap((source) => moduleFiles(tree, join(folder, source)))];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
