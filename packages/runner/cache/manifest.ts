import { createHash } from "node:crypto";
import { lstatSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Lies in the first cached folder, and goes into the archive with it. */
export const manifestName = ".keep-pace-manifest.json";

/** What an archive should hold, the manifest itself not counted. */
export interface StoredManifest {
  readonly files: number;
  readonly digest: string;
}

export interface ListedFile {
  /** Index of the cached path, and the way from there. */
  readonly name: string;
  /** 0 for a symbolic link. */
  readonly size: number;
}

/** Independent of the order in which files were met. */
export function digestOf(files: readonly ListedFile[]): string {
  const lines = files.map(({ name, size }) => `${size}\t${name}`).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Writes down what lies in `paths`, absolute ones. Does nothing where none of them is a folder. */
export function writeManifest(paths: readonly string[]): void {
  const home = paths.find((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (home === undefined) return;
  const files = paths.flatMap((path, root) => [...list(path, String(root))]);
  writeFileSync(join(home, manifestName), JSON.stringify({ files: files.length, digest: digestOf(files) }));
}

function* list(path: string, name: string): Generator<ListedFile> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || name.endsWith(`/${manifestName}`)) return;
  if (stat.isDirectory()) {
    for (const entry of readdirSync(path)) yield* list(join(path, entry), `${name}/${entry}`);
  } else {
    yield { name, size: stat.isSymbolicLink() ? 0 : stat.size };
  }
}
