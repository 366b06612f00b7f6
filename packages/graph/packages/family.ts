import { type Projects, projectsAt } from "../projects.ts";
import { baseName, folderOf, type Tree } from "../tree.ts";
import type { PackageWorld } from "./world.ts";

/** Languages without a graph of files that are built and tested by the same tools. */
export interface Family {
  readonly name: string;
  readonly sources: RegExp;
  /** File names that make a folder a project. */
  readonly manifests: RegExp;
}

export const families = {
  dotnet: {
    name: "dotnet",
    sources: /\.(?:cs|fs|fsi|fsx|vb|cshtml|razor|vbhtml|xaml|axaml|resx|tt)$/i,
    manifests: /\.(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj$/i,
  },
  php: { name: "php", sources: /\.(?:php|phtml|inc|twig)$/i, manifests: /^composer\.json$/ },
  ruby: {
    name: "ruby",
    sources: /\.(?:rb|rake|erb|haml|slim|ru|gemspec)$|(?:^|\/)(?:Rakefile|Gemfile)$/i,
    manifests: /^Gemfile$|\.gemspec$/,
  },
  elixir: { name: "elixir", sources: /\.(?:ex|exs|eex|heex|leex|erl|hrl)$/i, manifests: /^mix\.exs$/ },
  dart: { name: "dart", sources: /\.dart$/i, manifests: /^pubspec\.yaml$/ },
  swift: { name: "swift", sources: /\.(?:swift|m|mm|h)$/i, manifests: /^Package\.swift$/ },
} as const satisfies Readonly<Record<string, Family>>;

/** The family that a file is a source of, `null` for none. */
export function familyOf(path: string): Family | null {
  return Object.values(families).find(({ sources }) => sources.test(path)) ?? null;
}

export function projectsOfFamily({ manifests }: Family, tree: Tree): Projects {
  return projectsAt(tree.paths.filter((path) => manifests.test(baseName(path))).map(folderOf));
}

/** Needs all that a test of the family may need where nothing tells more. */
export const wholeFamily = ({ name }: Family) => `family:${name}`;

/**
 * Where what a project needs is not proved, it is everything of its family wherever it lies, and all that no project of
 * other languages alone owns.
 */
export function linkFamilies({ graph, tree, projects }: PackageWorld): void {
  for (const family of Object.values(families)) {
    const node = wholeFamily(family);
    if (!graph.has(node)) continue;
    const own = new Set(projectsOfFamily(family, tree).folders);
    for (const path of tree.paths) {
      const owner = projects.ownerOf(path);
      if (owner === null || own.has(owner) || family.sources.test(path)) graph.fix(node, path);
    }
  }
}
