import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

const skipped = new Set([".git", "node_modules"]);

/**
 * Every file and link below `root`, relative to it, with `/`, sorted: the listing of a folder that is no
 * git repository. Links to folders are listed and not followed; folders that cannot be read count as empty.
 * `null` when there are more than `most`, folders not looked into yet included.
 */
export function walk(root: string, most = Number.POSITIVE_INFINITY): string[] | null {
  const found: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entries(join(root, folder))) {
      if (skipped.has(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
    if (found.length + folders.length > most) return null;
  }
  return found.sort();
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
