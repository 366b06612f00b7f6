import { createReadStream, openSync, readSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, createZstdDecompress } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { digestOf, type ListedFile, manifestName, type StoredManifest } from "./manifest.ts";

/**
 * Reads an archive through to its end, before anything of it is unpacked: damage shows in zstd's and gzip's own
 * checksums, files that lie elsewhere than declared in their names, missing ones in the manifest inside.
 * @param folder where it would be unpacked: names are relative to it, or absolute.
 * @param allowed absolute paths below which members may lie.
 * @returns why the archive is refused, one clause; `null` when it is what it should be.
 */
export async function checkArchive(
  file: string,
  folder: string,
  allowed: readonly string[],
): Promise<string | null> {
  const listing = new Listing(folder, allowed);
  const reader = extract();
  reader.on("entry", (header, stream, next) => {
    stream.on("end", next);
    // Giving up on the archive ends the member at hand with the same error.
    stream.on("error", () => {});
    if (header.name.endsWith(`/${manifestName}`)) {
      text(stream).then((content) => listing.readManifest(content), reader.destroy.bind(reader));
      return;
    }
    const problem = listing.add(header);
    if (problem) reader.destroy(new Refused(problem));
    stream.resume();
  });
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), decompressor(file), reader);
  } catch (error) {
    return error instanceof Refused ? error.message : `the archive is damaged (${(error as Error).message})`;
  }
  return listing.verdict();
}

class Refused extends Error {}

/** `@actions/cache` compresses with zstd, else with gzip. */
function decompressor(file: string) {
  const magic = Buffer.alloc(4);
  const handle = openSync(file, "r");
  readSync(handle, magic, 0, 4, 0);
  const isZstd = magic.readUInt32LE(0) === 0xfd2fb528;
  // It compresses with windows of up to 2^30 bytes.
  return isZstd
    ? createZstdDecompress({ chunkSize: 1 << 20, params: { [constants.ZSTD_d_windowLogMax]: 31 } })
    : createGunzip({ chunkSize: 1 << 20 });
}

/** The members met so far. */
class Listing {
  readonly #folder: string;
  readonly #allowed: readonly string[];
  readonly #files: ListedFile[] = [];
  readonly #sizes = new Map<string, number>();
  readonly #links = new Set<string>();
  #manifest: StoredManifest | null = null;

  constructor(folder: string, allowed: readonly string[]) {
    this.#folder = folder;
    this.#allowed = allowed;
  }

  /** @returns why the archive is refused because of this member. */
  add({ name, type, size = 0, linkname }: Header): string | null {
    const path = resolve(this.#folder, name);
    const root = this.#rootOf(path);
    if (root < 0) return `it holds ${name}, which lies outside of the cached paths`;
    if (this.#throughLink(path)) return `it holds ${name}, which leads through a link`;
    if (type === "directory") return null;
    if (type === "symlink") {
      this.#links.add(path);
      this.#list(root, path, 0);
      return null;
    }
    if (type === "link") {
      const target = resolve(this.#folder, linkname ?? "");
      if (this.#rootOf(target) < 0) return `it holds ${name}, a link out of the cached paths`;
      this.#list(root, path, this.#sizes.get(target) ?? 0);
      return null;
    }
    if (type !== "file" && type !== "contiguous-file") return `it holds ${name}, a ${type}`;
    this.#list(root, path, size);
    return null;
  }

  readManifest(content: string): void {
    const value = JSON.parse(content) as Partial<StoredManifest>;
    if (typeof value.files === "number" && typeof value.digest === "string")
      this.#manifest = value as StoredManifest;
  }

  verdict(): string | null {
    if (this.#manifest === null) return null;
    const { files, digest } = this.#manifest;
    if (files !== this.#files.length) return `it holds ${this.#files.length} files and should hold ${files}`;
    return digest === digestOf(this.#files) ? null : "its files are not those that were saved";
  }

  #list(root: number, path: string, size: number): void {
    this.#sizes.set(path, size);
    const way = relative(this.#allowed[root] as string, path)
      .split(sep)
      .join("/");
    this.#files.push({ name: way === "" ? String(root) : `${root}/${way}`, size });
  }

  /** Index of the allowed path that is `path` or holds it; -1 for none. */
  #rootOf(path: string): number {
    return this.#allowed.findIndex((root) => {
      const way = relative(root, path);
      return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
    });
  }

  #throughLink(path: string): boolean {
    if (this.#links.size === 0) return false;
    for (let parent = join(path, ".."); this.#rootOf(parent) >= 0; parent = join(parent, "..")) {
      if (this.#links.has(parent)) return true;
    }
    return false;
  }
}
