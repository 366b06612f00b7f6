import type { Graph } from "../graph.ts";
import type { Projects } from "../projects.ts";
import type { TestUnit } from "../tests/test-file.ts";
import type { Tree } from "../tree.ts";

export interface PackageWorld {
  readonly graph: Graph;
  readonly tree: Tree;
  readonly units: readonly TestUnit[];
  /** Path → text of manifests and configurations. */
  readonly texts: ReadonlyMap<string, string>;
  readonly projects: Projects;
}
