import { readFileSync } from "node:fs";
import { join } from "node:path";
import { normal, readTar, type TarEntry } from "./tar.ts";

type Json = Record<string, unknown>;
type FileSystem = Map<string, TarEntry>;

/**
 * What differs between two images, each an OCI layout folder: one line for each setting of the
 * configuration and each file of the merged root file system by type, mode, owner, link target and content.
 * Times, layers and history do not count; neither do files for whose path `ignore` is true. Empty when equal.
 */
export function diffImages(a: string, b: string, ignore: (path: string) => boolean = () => false): string[] {
  const [before, after] = [readImage(a), readImage(b)];
  const settings = [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])].sort();
  const paths = [...new Set([...before.files.keys(), ...after.files.keys()])]
    .filter((path) => !ignore(path))
    .sort();
  return [
    ...settings.flatMap((key) => difference(`config ${key}`, before.config[key], after.config[key])),
    ...paths.flatMap((path) =>
      difference(`/${path}`, shown(before.files.get(path)), shown(after.files.get(path))),
    ),
  ];
}

/** The merged root file system of an image: what a container of it sees, by path without a leading slash. */
export function readImage(layout: string): {
  readonly config: Json;
  readonly files: ReadonlyMap<string, TarEntry>;
} {
  const blob = (digest: string) => join(layout, "blobs", digest.replace(":", "/"));
  const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const manifest = json(blob(json(join(layout, "index.json")).manifests[0].digest));
  const image = json(blob(manifest.config.digest)) as Json;
  const files: FileSystem = new Map();
  for (const { mediaType, digest } of manifest.layers as { mediaType: string; digest: string }[]) {
    if (!mediaType.endsWith(".tar")) throw new Error(`${layout} has a compressed layer (${mediaType})`);
    apply(layer(blob(digest), digest), files);
  }
  return { config: { ...(image.config as Json), Platform: `${image.os}/${image.architecture}` }, files };
}

/** Layers are named by their content, so one that many images share is read once. */
const layers = new Map<string, readonly TarEntry[]>();

function layer(path: string, digest: string): readonly TarEntry[] {
  const known = layers.get(digest) ?? [...readTar(path)];
  layers.set(digest, known);
  return known;
}

/** Lays a layer over a file system (OCI Image Format Specification, "Image Layer Filesystem Changeset"). */
function apply(entries: readonly TarEntry[], files: FileSystem): void {
  const parts = entries.map((entry) => ({ entry, ...split(entry.path) }));
  for (const { folder, name } of parts) {
    // Whiteouts speak of the layers below, wherever they stand in the archive.
    if (name === ".wh..wh..opq") remove(files, folder, false);
    else if (name.startsWith(".wh.")) remove(files, join(folder, name.slice(4)), true);
  }
  for (const { entry, name } of parts) {
    if (name.startsWith(".wh.") || entry.path === "") continue;
    if (entry.type !== "directory") remove(files, entry.path, true);
    const linked = entry.type === "link" ? files.get(normal(entry.target)) : undefined;
    files.set(entry.path, linked ? { ...linked, path: entry.path } : entry);
  }
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

function remove(files: FileSystem, path: string, itself: boolean): void {
  const existing = files.get(path);
  if (itself) files.delete(path);
  if (existing && existing.type !== "directory") return;
  const inside = path === "" ? "" : `${path}/`;
  if (!existing && inside !== "") return;
  for (const other of files.keys()) if (other.startsWith(inside)) files.delete(other);
}

function shown(entry: TarEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { type, mode, uid, gid, target, sha256 } = entry;
  return `${type} ${mode.toString(8)} ${uid}:${gid} ${type === "symlink" ? target : sha256}`.trim();
}

function difference(what: string, before: unknown, after: unknown): string[] {
  const [a, b] = [before, after].map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  if (a === b) return [];
  if (a === undefined) return [`+ ${what}: ${b}`];
  if (b === undefined) return [`- ${what}: ${a}`];
  return [`~ ${what}: ${a} -> ${b}`];
}
