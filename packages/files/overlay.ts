import { decode } from "./decode.ts";
import type { Files } from "./files.ts";

/** `files` with some contents replaced or added, nothing written: what a fix would leave behind. */
export function overlayFiles(files: Files, changes: ReadonlyMap<string, Uint8Array>): Files {
  return {
    paths: [...new Set([...files.paths, ...changes.keys()])].sort(),
    tracked: files.tracked && new Set([...files.tracked, ...changes.keys()]),
    exists: (path) => changes.has(path) || files.exists(path),
    isLink: (path) => files.isLink(path),
    bytes: (path) => changes.get(path) ?? files.bytes(path),
    text(path) {
      const bytes = changes.get(path);
      return bytes ? decode(path, bytes) : files.text(path);
    },
  };
}
