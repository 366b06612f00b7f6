import { findContexts, findDockerfiles, readCopied, readDockerfile, readIgnore } from "@keep-pace/dockerfile";
import type { Files } from "@keep-pace/files";
import { projectsOf } from "../projects.ts";
import type { Selection } from "../select.ts";
import { folderOf, isBelow, treeOf } from "../tree.ts";

/**
 * The Dockerfiles whose image a change touches: the file itself is another one, or something that it copies is. What a
 * copy of the whole context brings from other projects counts when the change reaches the Dockerfile's own project.
 * @param changed paths; `null` where they are not known, then every image.
 */
export function touchedImages(
  files: Files,
  changed: readonly string[] | null,
  { mode, because, packages }: Selection,
): string[] {
  const dockerfiles = findDockerfiles(files.paths);
  if (dockerfiles.length === 0) return [];
  if (changed === null || (mode === "all" && because.code !== "graph")) return dockerfiles;
  const { ownerOf } = projectsOf(treeOf([...files.paths, ...changed]));
  const contexts = findContexts(files, dockerfiles);
  const reached = new Set(packages);
  return dockerfiles.filter((path) => {
    if (changed.includes(path) || changed.includes(`${path}.dockerignore`)) return true;
    if (contexts.get(path)?.mentions.some(({ file }) => changed.includes(file))) return true;
    const named = contexts.get(path)?.context ?? ".";
    const context = named === "." ? "" : named;
    const inside = changed.filter((one) => isBelow(one, context));
    if (inside.length === 0) return false;
    if (inside.some((one) => one === (context === "" ? ".dockerignore" : `${context}/.dockerignore`)))
      return true;
    const own = ownerOf(path);
    const isOwn = (one: string) =>
      own === null ||
      reached.has(own || ".") ||
      [null, "", own].includes(ownerOf(one)) ||
      isBelow(one, folderOf(path));
    return copiesOf(files, path, context).some(({ covers, isWhole }) =>
      inside.some(
        (one) => covers(context === "" ? one : one.slice(context.length + 1)) && (!isWhole || isOwn(one)),
      ),
    );
  });
}

interface Copy {
  covers(path: string): boolean;
  /** It takes the whole context. */
  readonly isWhole: boolean;
}

/** What a Dockerfile takes from its context; one that cannot be read may take all of it. */
function copiesOf(files: Files, path: string, context: string): Copy[] {
  const everything = { covers: () => true, isWhole: false };
  const dockerfile = readDockerfile(files, path);
  if (typeof dockerfile === "string") return [everything];
  const ignore = readIgnore(files, context || ".", path);
  return dockerfile.instructions.flatMap((instruction) => {
    // A mount reads the context, too.
    const mounts = instruction.flags.filter(
      ({ name, value }) => name === "mount" && /\bbind\b/.test(value ?? ""),
    );
    if (mounts.some(({ value }) => !/\bfrom=/.test(value ?? ""))) return [everything];
    const copied = readCopied(instruction, ignore, dockerfile.escape);
    if (!copied || (copied.certain && copied.sources.length === 0)) return [];
    const isWhole = copied.sources.every((source) => /^\.?\/?$/.test(source));
    return [{ covers: copied.covers, isWhole }];
  });
}
