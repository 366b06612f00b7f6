import { projectsAt } from "../projects.ts";
import { baseName, folderOf } from "../tree.ts";
import { linkCargo } from "./cargo.ts";
import { linkDeclared } from "./declared.ts";
import { linkDotnet } from "./dotnet.ts";
import { families, familyOf, linkFamilies } from "./family.ts";
import { linkGradle } from "./gradle.ts";
import { linkData } from "./jvm.ts";
import { linkMaven } from "./maven.ts";
import { linkTasks } from "./tasks.ts";
import type { PackageWorld } from "./world.ts";

/**
 * Languages without a graph of files are selected by project: `package:folder` needs the files that the project owns
 * and the projects of the repository that its manifests name. In any language tests need what task runners are told.
 */
export function linkPackages(world: PackageWorld): void {
  linkCargo(world);
  linkMaven(world);
  linkGradle(world);
  linkDotnet(world);
  linkDeclared(world);
  linkOwned(world);
  linkData(world);
  linkFamilies(world);
  linkTasks(world);
}

const rust = { manifests: /^Cargo\.toml$/, sources: /\.rs$/ };
const jvm = {
  manifests: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
  sources: /\.(?:java|kt|kts|scala|groovy)$/,
};

/** True for a source of a language that is followed by project. */
export function isSource(path: string): boolean {
  return rust.sources.test(path) || familyOf(path) !== null;
}

/** A source belongs to the nearest project of its language, anything to the nearest project. */
function linkOwned({ graph, tree, projects }: PackageWorld): void {
  const owners = [rust, jvm, ...Object.values(families)].flatMap(({ manifests, sources }) => {
    const folders = tree.paths.filter((path) => manifests.test(baseName(path))).map(folderOf);
    return folders.length === 0 ? [] : [{ sources, ownerOf: projectsAt(folders).ownerOf }];
  });
  for (const path of tree.paths) {
    const found = new Set([projects.ownerOf(path) ?? ""]);
    for (const { sources, ownerOf } of owners) if (sources.test(path)) found.add(ownerOf(path) ?? "");
    for (const owner of found) if (graph.has(`package:${owner}`)) graph.fix(`package:${owner}`, path);
  }
}
