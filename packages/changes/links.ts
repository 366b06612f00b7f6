import type { Git } from "./git.ts";
import { entriesOf, readBlobs } from "./snapshot.ts";

/** The work tree as git's index knows it. */
export interface Indexed {
  /** Path → blob id of the tracked files whose content on disk is the index's. */
  readonly blobs: ReadonlyMap<string, string>;
  /** The tracked links that stay inside the repository: link → target, both relative to the root. */
  readonly links: ReadonlyMap<string, string>;
}

/** Reads git's index, and which files differ from it. Empty where git does not tell. */
export async function readIndex(git: Git): Promise<Indexed> {
  const [staged, modified] = await Promise.all([
    git(["ls-files", "-z", "--stage"]),
    git(["ls-files", "-z", "--modified"]),
  ]);
  if (staged.code !== 0 || modified.code !== 0) return { blobs: new Map(), links: new Map() };
  const { blobs, links } = entriesOf(staged.stdout);
  const changed = new TextDecoder().decode(modified.stdout).split("\0");
  for (const path of changed) blobs.delete(path);
  return { blobs, links: await followed(git, links) };
}

/** Where links lead: path → blob id of the link becomes path → target, those out of the repository left out. */
export async function followed(
  git: Git,
  links: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const texts = await readBlobs(git, [...new Set(links.values())]);
  const found = new Map<string, string>();
  for (const [path, id] of links) {
    const target = inside(path, texts.get(id) ?? "/");
    if (target !== null) found.set(path, target);
  }
  return found;
}

function inside(path: string, target: string): string | null {
  if (target.startsWith("/")) return null;
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
