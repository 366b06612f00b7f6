import { baseName, folderOf, foldersAbove, type Tree } from "./tree.ts";

const manifests =
  /^(?:package\.json|deno\.jsonc?|pyproject\.toml|setup\.(?:py|cfg)|go\.mod|Cargo\.toml|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|Gemfile|[^/]+\.gemspec|composer\.json|[^/]+\.(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj|mix\.exs|pubspec\.yaml|Package\.swift|project\.json|moon\.yml|BUILD(?:\.bazel)?|CMakeLists\.txt)$/;

/** The folders that own a manifest, and which of them a path belongs to. */
export interface Projects {
  readonly folders: readonly string[];
  /** The nearest folder with a manifest, `null` when there is none up to the root. */
  ownerOf(path: string): string | null;
}

export function projectsOf(tree: Tree): Projects {
  return projectsAt(tree.paths.filter((path) => manifests.test(baseName(path))).map(folderOf));
}

/** @param named the folders with a manifest, any of them more than once. */
export function projectsAt(named: readonly string[]): Projects {
  const folders = new Set(named);
  const known = new Map<string, string | null>();
  return {
    folders: [...folders].sort(),
    ownerOf(path) {
      const folder = folderOf(path);
      const cached = known.get(folder);
      if (cached !== undefined) return cached;
      const owner = foldersAbove(path).find((one) => folders.has(one)) ?? null;
      known.set(folder, owner);
      return owner;
    },
  };
}
