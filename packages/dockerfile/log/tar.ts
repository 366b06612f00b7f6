const block = 512;

/**
 * The files of an uncompressed tar archive, whole, by name; later ones of the same name win. Long names (GNU, pax) are
 * not understood, which OCI layouts do not need. `null` where the bytes are no such archive, or end within a file.
 * Source: POSIX.1-2001, "ustar Interchange Format".
 */
export function readTar(bytes: Buffer): Map<string, Buffer> | null {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + block <= bytes.length; ) {
    const header = bytes.subarray(at, at + block);
    if (header[0] === 0) return files;
    if (header.toString("latin1", 257, 262) !== "ustar") return null;
    const size = Number.parseInt(field(header, 124, 12).trim() || "0", 8);
    const content = at + block;
    if (!(size >= 0) || content + size > bytes.length) return null;
    const type = field(header, 156, 1);
    if (type === "" || type === "0")
      files.set(field(header, 0, 100), bytes.subarray(content, content + size));
    at = content + Math.ceil(size / block) * block;
  }
  return files;
}

function field(header: Buffer, start: number, length: number): string {
  const end = header.indexOf(0, start);
  return header.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
}
