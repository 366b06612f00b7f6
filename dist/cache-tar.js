import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  require_tar_stream
} from "./chunk-6W4G6R3E.js";
import {
  digestOf,
  manifestName,
  signalsIn
} from "./chunk-UH2TTHMO.js";
import {
  __toESM
} from "./chunk-I32OJAXF.js";

// packages/runner/cache/tar.ts
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

// packages/runner/cache/archive.ts
var import_tar_stream = __toESM(require_tar_stream(), 1);
import { createReadStream, openSync, readSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { constants, createGunzip, createZstdDecompress } from "node:zlib";
async function checkArchive(file, folder, allowed) {
  const listing = new Listing(folder, allowed);
  const reader = (0, import_tar_stream.extract)();
  reader.on("entry", (header, stream, next) => {
    stream.on("end", next);
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
    return error instanceof Refused ? error.message : `the archive is damaged (${error.message})`;
  }
  return listing.verdict();
}
var Refused = class extends Error {
};
function decompressor(file) {
  const magic = Buffer.alloc(4);
  const handle = openSync(file, "r");
  readSync(handle, magic, 0, 4, 0);
  const isZstd = magic.readUInt32LE(0) === 4247762216;
  return isZstd ? createZstdDecompress({ chunkSize: 1 << 20, params: { [constants.ZSTD_d_windowLogMax]: 31 } }) : createGunzip({ chunkSize: 1 << 20 });
}
var Listing = class {
  #folder;
  #allowed;
  #files = [];
  #sizes = /* @__PURE__ */ new Map();
  #links = /* @__PURE__ */ new Set();
  #manifest = null;
  constructor(folder, allowed) {
    this.#folder = folder;
    this.#allowed = allowed;
  }
  /** @returns why the archive is refused because of this member. */
  add({ name, type, size = 0, linkname }) {
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
  readManifest(content) {
    const value = JSON.parse(content);
    if (typeof value.files === "number" && typeof value.digest === "string")
      this.#manifest = value;
  }
  verdict() {
    if (this.#manifest === null) return null;
    const { files, digest } = this.#manifest;
    if (files !== this.#files.length) return `it holds ${this.#files.length} files and should hold ${files}`;
    return digest === digestOf(this.#files) ? null : "its files are not those that were saved";
  }
  #list(root, path, size) {
    this.#sizes.set(path, size);
    const way = relative(this.#allowed[root], path).split(sep).join("/");
    this.#files.push({ name: way === "" ? String(root) : `${root}/${way}`, size });
  }
  /** Index of the allowed path that is `path` or holds it; -1 for none. */
  #rootOf(path) {
    return this.#allowed.findIndex((root) => {
      const way = relative(root, path);
      return way === "" || !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
    });
  }
  #throughLink(path) {
    if (this.#links.size === 0) return false;
    for (let parent = join(path, ".."); this.#rootOf(parent) >= 0; parent = join(parent, "..")) {
      if (this.#links.has(parent)) return true;
    }
    return false;
  }
};

// packages/runner/cache/tar.ts
var args = process.argv.slice(2);
var signals = signalsIn(process.env.KEEP_PACE_CACHE_SIGNALS);
process.exitCode = await stand();
async function stand() {
  const extracts = args.indexOf("-xf");
  if (extracts >= 0)
    return unpack(args[extracts + 1], args[args.indexOf("-C") + 1], signals);
  if (args.includes("-tf")) return 0;
  const code = await tar();
  if (code === 0) writeFileSync(signals.packed, "");
  return code;
}
async function unpack(archive, folder, { allowed, refused, unpacking }) {
  const problem = await checkArchive(archive, folder, JSON.parse(readFileSync(allowed, "utf8")));
  if (problem !== null) {
    writeFileSync(refused, problem);
    return 3;
  }
  writeFileSync(unpacking, "");
  return tar();
}
function tar() {
  return new Promise((done) => {
    const child = spawn(process.env.KEEP_PACE_REAL_TAR, args, { stdio: "inherit" });
    child.on("error", () => done(127));
    child.on("close", (code) => done(code ?? 1));
  });
}
