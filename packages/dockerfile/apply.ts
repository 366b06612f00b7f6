import { type Files, memoryFiles } from "@keep-pace/files";
import type { Fix } from "@keep-pace/findings";

/** A view of `files` in which a fix is made; nothing is written. */
export function withFix(files: Files, fix: Fix): Files {
  const changed = new Map<string, Uint8Array>();
  for (const path of new Set(fix.edits.map(({ file }) => file))) {
    const before = files.bytes(path);
    let bytes = before instanceof Uint8Array ? before : new Uint8Array();
    // From the end, so that the offsets of those in front stay true.
    for (const { start, end, text } of fix.edits.filter(({ file }) => file === path).toReversed()) {
      bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
    }
    changed.set(path, bytes);
  }
  const own = memoryFiles(Object.fromEntries(changed));
  return {
    paths: [...new Set([...files.paths, ...own.paths])].sort(),
    tracked: files.tracked && new Set([...files.tracked, ...own.paths]),
    exists: (path) => own.exists(path) || files.exists(path),
    isLink: (path) => files.isLink(path),
    bytes: (path) => (changed.has(path) ? own : files).bytes(path),
    text: (path) => (changed.has(path) ? own : files).text(path),
  };
}
