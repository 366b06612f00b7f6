import { readPom } from "../locks/jvm.ts";
import type { Manager, Place, PruneRun } from "../manager.ts";
import { type StoreFile, unused } from "../prune.ts";
import { inFolder, named, type Repository } from "../repository.ts";
import { java } from "../runtimes/index.ts";

export const maven: Manager = {
  name: "maven",
  keyFiles: ({ paths }) => named(paths, ["pom.xml"]),
  readLock: readPom,
  packageBytes: 300_000,
  stores: [
    {
      name: "maven",
      kind: "verified",
      runtime: java,
      paths: (place) =>
        [localRepository(place), "~/.m2/wrapper/dists"].filter((_path, at) => at === 0 || usesWrapper(place)),
      normalise: withoutOwnVersion,
      prune: { unwanted },
    },
  ],
};

function usesWrapper({ repository }: Place): boolean {
  return named(repository.paths, ["maven-wrapper.properties"]).length > 0;
}

/** `-Dmaven.repo.local=` in `.mvn/maven.config` or `.mvn/jvm.config`, else the default. */
function localRepository({ repository, folders }: Place): string {
  for (const folder of [...folders, ""]) {
    for (const name of [".mvn/maven.config", ".mvn/jvm.config"]) {
      const own = /-Dmaven\.repo\.local=(\S+)/.exec(repository.text(inFolder(folder, name)) ?? "")?.[1];
      if (own) return own;
    }
  }
  return "~/.m2/repository";
}

/** A release changes the project's own version and nothing that is downloaded. */
function withoutOwnVersion(pom: string): string {
  const own =
    /(<project[\s>](?:(?!<(?:parent|dependencies|build|properties|modules|dependencyManagement|profiles)>)[\s\S])*?)<version>[^<]*<\/version>/;
  const parent = /(<parent>[\s\S]*?)<version>[^<]*(-SNAPSHOT)<\/version>/;
  return pom.replace(own, "$1").replace(parent, "$1");
}

/** What the repository's own modules installed, failed look-ups, and what no step of this job read. */
function unwanted(
  files: readonly StoreFile[],
  _: unknown,
  { startedAt, repository, path }: PruneRun,
): string[] {
  if (path.endsWith("dists")) return [];
  const own = ownArtifacts(repository);
  const leftovers = files
    .map((file) => file.path)
    .filter(
      (file) =>
        /\.(lastUpdated|lock|part)$|(^|\/)resolver-status\.properties$|(^|\/)maven-metadata-local\.xml$/.test(
          file,
        ) || own.some((folder) => file.startsWith(`${folder}/`)),
    );
  return [...new Set([...leftovers, ...unusedVersions(files, startedAt)])];
}

/** Artifacts lie in `group/as/folders/artifact/version/`: one used file keeps its version's folder. */
function unusedVersions(files: readonly StoreFile[], startedAt: number): string[] {
  const idle = new Set(unused(files, startedAt));
  const folder = (path: string) => path.slice(0, path.lastIndexOf("/"));
  const used = new Set(files.filter(({ path }) => !idle.has(path)).map(({ path }) => folder(path)));
  return [...idle].filter((path) => !used.has(folder(path)));
}

/** The folders in which the repository's own modules are installed. */
function ownArtifacts({ paths, text }: Repository): string[] {
  return named(paths, ["pom.xml"]).flatMap((path) => {
    const pom = (text(path) ?? "").replace(
      /<(dependencies|build|dependencyManagement|profiles)>[\s\S]*?<\/\1>/g,
      "",
    );
    const parent = /<parent>[\s\S]*?<\/parent>/.exec(pom)?.[0] ?? "";
    const field = (source: string, name: string) =>
      new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(source)?.[1];
    const top = pom.replace(parent, "");
    const group = field(top, "groupId") ?? field(parent, "groupId");
    const artifact = field(top, "artifactId");
    return group && artifact ? [`${group.replaceAll(".", "/")}/${artifact}`] : [];
  });
}
