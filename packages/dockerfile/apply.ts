import { decode, type Files, overlayFiles } from "@keep-pace/files";
import { applyEdits, type Edit, type Fix } from "@keep-pace/findings";

/** The bytes of `path` after those of the edits that are its own; a file that is not there counts as empty. */
function edited(files: Files, edits: readonly Edit[], path: string): Uint8Array {
  const before = files.bytes(path);
  const own = edits.filter(({ file }) => file === path);
  return applyEdits(before instanceof Uint8Array ? before : new Uint8Array(), own);
}

/** The text of `path` after the edits; `null` when it is none. */
export function editedText(files: Files, edits: readonly Edit[], path: string): string | null {
  const text = decode(path, edited(files, edits, path));
  return typeof text === "string" ? text : null;
}

/** A view of `files` in which a fix is made; nothing is written. */
export function withFix(files: Files, { edits }: Pick<Fix, "edits">): Files {
  const paths = [...new Set(edits.map(({ file }) => file))];
  return overlayFiles(files, new Map(paths.map((path) => [path, edited(files, edits, path)])));
}
