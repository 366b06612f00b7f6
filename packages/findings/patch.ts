import { formatPatch, structuredPatch } from "diff";
import type { FixedFile } from "./edits.ts";

/**
 * The changes as one patch that `git apply` takes at the repository's root: LF between its own lines, line breaks
 * of the files kept. Unchanged files are left out; no change gives `""`.
 * @throws TypeError for a file that is not UTF-8; fixes are only made in text.
 */
export function unifiedPatch(changes: readonly FixedFile[]): string {
  return changes.map(filePatch).join("");
}

function filePatch({ path, before, after }: FixedFile): string {
  const [old, now] = [text(before ?? new Uint8Array()), text(after)];
  if (before && old === now) return "";
  const patch = structuredPatch(`a/${path}`, `b/${path}`, old, now, undefined, undefined, { context: 3 });
  if (before) return formatPatch({ ...patch, isGit: true });
  return formatPatch({ ...patch, isGit: true, isCreate: true, oldFileName: "/dev/null", newMode: "100644" });
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function text(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
