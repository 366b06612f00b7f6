import { decode, type Files, memoryFiles } from "@keep-pace/files";
import type { Edit, Fix } from "@keep-pace/findings";

/** The bytes of `path` after those of the edits that are its own; a file that is not there counts as empty. */
function edited(files: Files, edits: readonly Edit[], path: string): Uint8Array {
  const before = files.bytes(path);
  let bytes = before instanceof Uint8Array ? before : new Uint8Array();
  // From the end, so that the offsets of those in front stay true.
  for (const { start, end, text } of edits.filter(({ file }) => file === path).toReversed()) {
    bytes = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
  }
  return bytes;
}

/** The text of `path` after the edits; `null` when it is none. */
export function editedText(files: Files, edits: readonly Edit[], path: string): string | null {
  const text = decode(path, edited(files, edits, path));
  return typeof text === "string" ? text : null;
}

/** A view of `files` in which a fix is made; nothing is written. */
export function withFix(files: Files, { edits }: Fix): Files {
  const paths = new Set(edits.map(({ file }) => file));
  const own = memoryFiles(Object.fromEntries([...paths].map((path) => [path, edited(files, edits, path)])));
  return {
    paths: [...new Set([...files.paths, ...own.paths])].sort(),
    tracked: files.tracked && new Set([...files.tracked, ...own.paths]),
    exists: (path) => own.exists(path) || files.exists(path),
    isLink: (path) => files.isLink(path),
    bytes: (path) => (paths.has(path) ? own : files).bytes(path),
    text: (path) => (paths.has(path) ? own : files).text(path),
  };
}
