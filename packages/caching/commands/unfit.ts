import { basename, isAbsolute, relative, sep } from "node:path";
import type { Host } from "@keep-pace/command";
import type { PlannedEntry } from "../plan.ts";
import { absolutePath, fileNames } from "./disk-store.ts";

/** Files in which managers keep log-ins, beside the folders that are cached. */
const credentials = new Set([
  ".git-credentials",
  ".netrc",
  ".npmrc",
  ".pypirc",
  ".yarnrc.yml",
  "auth.json",
  "auth.toml",
  "credentials",
  "credentials.toml",
  "gradle.properties",
  "init.gradle",
  "NuGet.Config",
  "nuget.config",
  "settings-security.xml",
  "settings.xml",
]);

/** Why a store is not cached, one clause: settings put it where more than a cache lies. `null` when it may be. */
export function whyTooWide({ paths }: PlannedEntry, root: string, { system }: Host): string | null {
  const home = absolutePath(root, "~", system.env);
  const wide = paths.find((path) => {
    const folder = absolutePath(root, path, system.env);
    return holds(folder, root) || holds(folder, home);
  });
  return wide === undefined ? null : "its folder is the checkout's or the home folder, or one above";
}

/** Why what lies in a store's folders must not be stored, one clause; `null` when it may be. */
export function whySecret({ paths }: PlannedEntry, root: string, { system }: Host): string | null {
  const files = paths.flatMap((path) => {
    const folder = absolutePath(root, path, system.env);
    return [basename(folder), ...fileNames(folder)];
  });
  const found = files.find((name) => credentials.has(name));
  return found === undefined ? null : `its folder holds ${found}, where log-ins are kept`;
}

function holds(folder: string, other: string): boolean {
  const way = relative(folder, other);
  // On another drive of Windows the way is absolute.
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
