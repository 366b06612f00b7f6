import { fields, type Git } from "./git.ts";

/** The tracked links of the work tree that stay inside the repository: link → target, both relative to the root. */
export async function listLinks(git: Git): Promise<ReadonlyMap<string, string>> {
  const answer = await git(["ls-files", "-z", "--stage"]);
  const links = new Map<string, string>();
  for (const entry of fields(answer.stdout)) {
    const [, id, path] = /^120000 ([0-9a-f]+) \d\t(.*)$/s.exec(entry) ?? [];
    if (id === undefined || path === undefined) continue;
    const blob = await git(["cat-file", "blob", id]);
    const target = blob.code === 0 ? inside(path, new TextDecoder().decode(blob.stdout)) : null;
    if (target !== null) links.set(path, target);
  }
  return links;
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
