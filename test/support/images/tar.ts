import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

export interface TarEntry {
  /** Without a leading `./` or `/` and without a trailing `/`. */
  readonly path: string;
  readonly type: "file" | "link" | "symlink" | "character" | "block" | "directory" | "fifo";
  /** Permission bits, set-user-id and its like included. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly target: string;
  /** Of a file's content; empty for everything else. */
  readonly sha256: string;
}

const types = ["file", "link", "symlink", "character", "block", "directory", "fifo"] as const;
const block = 512;

/** Reads an uncompressed tar archive: ustar with the extensions of GNU (long names) and POSIX.1-2001 (pax). */
export function* readTar(path: string): Generator<TarEntry> {
  const fd = openSync(path, "r");
  try {
    let offset = 0;
    let pax: Record<string, string> = {};
    for (;;) {
      const header = readAt(fd, offset, block);
      if (header.length < block || header.every((byte) => byte === 0)) return;
      const kind = header.toString("latin1", 156, 157);
      const size = pax.size === undefined ? number(header, 124, 12) : Number(pax.size);
      const content = offset + block;
      offset = content + Math.ceil(size / block) * block;
      if (kind === "x") pax = { ...pax, ...records(readAt(fd, content, size)) };
      else if (kind === "L") pax.path = text(readAt(fd, content, size), 0, size);
      else if (kind === "K") pax.linkpath = text(readAt(fd, content, size), 0, size);
      else if (kind !== "g") {
        yield entry(header, kind, pax, () => digest(fd, content, size));
        pax = {};
      }
    }
  } finally {
    closeSync(fd);
  }
}

function entry(header: Buffer, kind: string, pax: Record<string, string>, sha256: () => string): TarEntry {
  const prefix = header.toString("latin1", 257, 263) === "ustar\0" ? text(header, 345, 155) : "";
  const name = pax.path ?? (prefix ? `${prefix}/` : "") + text(header, 0, 100);
  const type = types[Number(kind === "\0" ? "0" : kind)];
  if (!type) throw new Error(`tar entry ${name} has the unknown type ${kind}`);
  return {
    path: normal(name),
    type,
    mode: number(header, 100, 8) & 0o7777,
    uid: Number(pax.uid ?? number(header, 108, 8)),
    gid: Number(pax.gid ?? number(header, 116, 8)),
    target: pax.linkpath ?? text(header, 157, 100),
    sha256: type === "file" ? sha256() : "",
  };
}

/** A tar path as this module names files. */
export function normal(path: string): string {
  return path
    .replace(/^(\.?\/)+/, "")
    .replace(/\/+$/, "")
    .replace(/^\.$/, "");
}

function readAt(fd: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(fd, buffer, 0, length, position));
}

function digest(fd: number, position: number, size: number): string {
  const hash = createHash("sha256");
  const chunk = 1024 * 1024;
  for (let done = 0; done < size; done += chunk)
    hash.update(readAt(fd, position + done, Math.min(chunk, size - done)));
  return hash.digest("hex");
}

function text(buffer: Buffer, start: number, length: number): string {
  const end = buffer.indexOf(0, start);
  return buffer.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
}

/** An octal number, or a big-endian binary one when the first bit is set (GNU). */
function number(header: Buffer, start: number, length: number): number {
  const first = header[start] as number;
  if ((first & 0x80) === 0) return Number.parseInt(text(header, start, length).trim() || "0", 8);
  return Number(BigInt(`0x${header.toString("hex", start + 1, start + length)}`));
}

/** The records of a pax header: `length key=value\n`, the length counting itself in bytes. */
function records(content: Buffer): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const end = at + Number(content.toString("latin1", at, space));
    const record = content.toString("utf8", space + 1, end - 1);
    const equals = record.indexOf("=");
    found[record.slice(0, equals)] = record.slice(equals + 1);
    at = end;
  }
  return found;
}
