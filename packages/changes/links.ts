import type { Git } from "./git.ts";
import { readBlobs } from "./snapshot.ts";

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
