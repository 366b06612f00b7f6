import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./part.ts";

export function folderOf(part: Part, root: string): string {
  return join(root, `${part.name}-${part.version}`);
}

/** Whether all files of a part exist; a link whose target is gone counts as missing. */
export function isInstalled(part: Part, root: string): boolean {
  return part.provides.every((file) => existsSync(join(folderOf(part, root), file)));
}

/**
 * Installs a part unless it is there. It is built beside its place and renamed, so that an interrupted
 * installation leaves nothing that looks whole. Returns whether anything was done.
 */
export function install(part: Part, root: string): boolean {
  if (isInstalled(part, root)) return false;
  mkdirSync(root, { recursive: true });
  const building = mkdtempSync(join(root, `.${part.name}-`));
  try {
    part.install(building);
    const missing = part.provides.filter((file) => !existsSync(join(building, file)));
    if (missing.length > 0) throw new Error(`${part.name} was installed without ${missing.join(", ")}.`);
    replace(building, part, root);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return true;
}

function replace(building: string, part: Part, root: string): void {
  const place = folderOf(part, root);
  // Somebody else may have finished the same part meanwhile: theirs is as good.
  if (isInstalled(part, root)) return;
  rmSync(place, { recursive: true, force: true });
  renameSync(building, place);
}
