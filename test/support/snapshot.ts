import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Path → kind, mode, change of every file and folder below `folder`, git's own included: equal when untouched. */
export function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(["", ...entries].map((path) => [path, describe(join(folder, path))]));
}

/** As `snapshot`, but only what the files hold, without `.git`: equal when two folders hold the same. */
export function contents(folder: string): Record<string, string> {
  const own = Object.entries(snapshot(folder)).filter(([path]) => path !== "" && !/^\.git(\/|$)/.test(path));
  return Object.fromEntries(own.map(([path, entry]) => [path, entry.replace(/ at .*/, "")]));
}

function describe(path: string): string {
  const stat = lstatSync(path, { bigint: true });
  const mode = stat.mode.toString(8);
  const what = stat.isSymbolicLink()
    ? readlinkSync(path)
    : stat.isFile()
      ? createHash("sha256").update(readFileSync(path)).digest("hex")
      : "";
  return `${mode} ${what} at ${stat.ino} ${stat.mtimeNs}`;
}
