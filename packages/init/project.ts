import type { Files } from "@keep-pace/files";
import { isWorkflow } from "@keep-pace/workflow";
import { inFolder, textOf } from "./stacks/find.ts";
import { finders } from "./stacks/index.ts";
import type { Stack } from "./stacks/stack.ts";

/** What a workflow is made for. */
export interface Project {
  readonly stacks: readonly Stack[];
  /** Dockerfiles that images are built from, relative to the repository's root. */
  readonly dockerfiles: readonly string[];
  readonly defaultBranch: string;
}

export function readProject(files: Files, defaultBranch: string): Project {
  const stacks = firstBuilds(finders.flatMap((find) => find(files)));
  // A folder may hold two kinds of projects: each suite has a name of its own.
  const names = stacks.map(({ name }) => name);
  const named = stacks.map((stack, at) => {
    const before = names.slice(0, at).filter((name) => name === stack.name).length;
    return before === 0 ? stack : { ...stack, name: `${stack.name}-${before + 1}` };
  });
  // An image that a workflow builds already would be built twice.
  const builds = files.paths.some((path) => isWorkflow(path) && buildsImages.test(textOf(files, path)));
  const dockerfiles = files.paths.filter(
    (path) =>
      !builds &&
      /^([\w-]+\/){0,2}Dockerfile$/.test(path) &&
      !/(^|\/)(examples?|tests?|fixtures|\.devcontainer|dev|development)\//.test(path),
  );
  return { stacks: named, dockerfiles, defaultBranch };
}

/** Maven's and Gradle's files in one folder build the same thing: one of them is enough. */
function firstBuilds(stacks: readonly Stack[]): Stack[] {
  const isJvm = ({ tests }: Stack) => tests.runner === "jvm";
  return stacks.filter(
    (stack, at) =>
      !isJvm(stack) || !stacks.slice(0, at).some((other) => isJvm(other) && other.folder === stack.folder),
  );
}

const buildsImages = /docker\/(build-push|bake)-action|\bdocker (buildx |image )?(build|bake)\b/;

/** Where the commands of a project run, as keys of a step; nothing for the root. */
export function inProject({ folder }: Stack): { "working-directory"?: string } {
  return folder === "." ? {} : { "working-directory": inFolder(folder, "").replace(/\/$/, "") };
}
