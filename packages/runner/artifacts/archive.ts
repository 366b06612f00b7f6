import { unzipSync, zipSync } from "fflate";

/** Far above any plan or receipt; what claims more is not unpacked. */
const maxFileBytes = 64 * 1024 * 1024;

export function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files });
}

/** The files of a zip archive, those that claim more than 64 MiB left out. */
export function unpack(archive: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(archive, { filter: ({ originalSize }) => originalSize <= maxFileBytes });
}
