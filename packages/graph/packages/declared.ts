import { baseName, folderOf, foldersAbove, isBelow, join } from "../tree.ts";
import { type Family, families, projectsOfFamily, wholeFamily } from "./family.ts";
import type { PackageWorld } from "./world.ts";

/** The folders and files that a project's manifests name; `null` where they may name others, or need not name all. */
type Declared = (folder: string, texts: readonly string[], world: PackageWorld) => string[] | null;

const rules: readonly (readonly [Family, Declared])[] = [
  [families.dart, dart],
  [families.swift, swift],
  [families.elixir, elixir],
  // Any file may load any other one by its path, whatever the manifests say.
  [families.php, () => null],
  [families.ruby, () => null],
];

/**
 * Dart, Swift, Elixir: `package:folder` needs the projects that its manifests name; PHP and Ruby, and projects whose
 * manifests do not tell all, need everything of their family.
 */
export function linkDeclared(world: PackageWorld): void {
  const { graph, tree, texts, units } = world;
  for (const [family, declared] of rules) {
    const tests = units.filter(({ path, runner }) => runner === "other" && family.sources.test(path));
    if (tests.length === 0) continue;
    const all = wholeFamily(family);
    const owners = projectsOfFamily(family, tree);
    for (const { path } of tests) {
      const owner = owners.ownerOf(path);
      graph.fix(`tests:${path}`, path);
      graph.fix(`tests:${path}`, owner === null ? all : `package:${owner}`);
    }
    for (const folder of owners.folders) {
      const node = `package:${folder}`;
      const manifests = tree.below(folder).filter((path) => {
        return folderOf(path) === folder && (family.manifests.test(baseName(path)) || texts.has(path));
      });
      for (const path of manifests) graph.fix(node, path);
      const own = manifests.filter((path) => texts.has(path) || family.manifests.test(baseName(path)));
      const isRead = own.every((path) => texts.has(path));
      const named = isRead
        ? declared(
            folder,
            own.map((path) => texts.get(path) ?? ""),
            world,
          )
        : null;
      if (named === null) graph.fix(node, all);
      for (const path of named ?? []) linkPlace(node, folder, path, new Set(owners.folders));
      for (const inner of owners.folders) if (isBelow(inner, folder)) graph.fix(node, `package:${inner}`);
    }
  }

  function linkPlace(node: string, folder: string, path: string, folders: ReadonlySet<string>): void {
    const target = tree.normalise(path);
    if (target === null) return;
    // It may lie in a submodule, which is one path of this repository.
    for (let one = target; one !== "" && !tree.isFolder(one); one = folderOf(one)) graph.fix(node, one);
    if (folders.has(target)) graph.fix(node, `package:${target}`);
    else if (tree.isFolder(target) && !isBelow(join(folder, "x"), target)) graph.fix(node, `${target}/`);
  }
}

/** `path:` and the names of packages of the repository (dart.dev, "Package dependencies", "Pub workspaces"). */
function dart(folder: string, own: readonly string[], { texts }: PackageWorld): string[] | null {
  const text = own.join("\n");
  // The packages of a workspace see each other, named or not.
  if (/^(?:workspace|resolution)\s*:/m.test(text)) return null;
  const names = new Map(
    [...texts].flatMap(([path, one]) => {
      const name =
        baseName(path) === "pubspec.yaml" ? /^name\s*:\s*["']?([\w-]+)/m.exec(one)?.[1] : undefined;
      return name === undefined ? [] : [[name, folderOf(path)] as const];
    }),
  );
  const places = [...text.matchAll(/\bpath["']?\s*:\s*["']?([^\s"'#,}]+)/g)].map(([, place = ""]) =>
    join(folder, place),
  );
  const asked = [...text.matchAll(/^[ \t]+["']?([\w-]+)["']?\s*:/gm)].flatMap(
    ([, name = ""]) => names.get(name) ?? [],
  );
  return [...places, ...asked];
}

/** `.package(path:)` (docs.swift.org, "PackageDescription"); an Xcode project may take files from anywhere. */
function swift(folder: string, own: readonly string[], { tree }: PackageWorld): string[] | null {
  if (tree.named("project.pbxproj").length > 0 || tree.named("project.yml").length > 0) return null;
  // A package within another one is there to try it.
  if (foldersAbove(folder).some((one) => one !== folder && tree.isFile(join(one, "Package.swift"))))
    return null;
  const places = [...own.join("\n").matchAll(/\bpath\s*:\s*(?:"([^"\\\n]*)"|(?!String)\S)/g)].map(
    ([, place]) => place,
  );
  return places.some((place) => place === undefined)
    ? null
    : places.map((place) => join(folder, place ?? ""));
}

/** `path:` and whatever leads up (hexdocs.pm, "mix deps"); the projects of an umbrella see each other. */
function elixir(folder: string, own: readonly string[], { texts }: PackageWorld): string[] | null {
  const text = own.join("\n");
  const above = foldersAbove(join(folder, "x")).flatMap((one) => texts.get(join(one, "mix.exs")) ?? []);
  if (above.some((one) => /\bapps_path\b/.test(one)) || /\bin_umbrella\b/.test(text)) return null;
  if (/\bpath:\s*[^"\s]/.test(text)) return null;
  return [...text.matchAll(/\bpath:\s*"([^"]*)"|"(\.\.[^"\n]*)"/g)].map(([, path, up]) =>
    join(folder, path ?? up ?? ""),
  );
}
