import { type Files, isUnreadable, overlayFiles } from "@keep-pace/files";
import { applyFixes, chooseFixes, type Finding, type FixedFile } from "@keep-pace/findings";

/** Looks at files and says what is wrong. Pure: it is asked again about the files as a fix would leave them. */
export type Check = (files: Files) => readonly Finding[];

export interface Repair {
  /** What was found, in the order found, and whether it is gone afterwards. */
  readonly found: readonly (Finding & { readonly fixed: boolean })[];
  /** What a second look at the repaired files finds. */
  readonly left: readonly Finding[];
  readonly changes: readonly FixedFile[];
}

// A fix may uncover or unblock another (two edits of one line); real files settle in two or three rounds.
const maxRounds = 8;

/** Applies the fixes of `check`, safe ones unless `unsafe`, until a further look changes nothing. Writes nothing. */
export function repair(files: Files, check: Check, unsafe: boolean): Repair {
  const first = check(files);
  const contents = new Map<string, Uint8Array>();
  let left = first;
  for (let round = 0; round < maxRounds; round += 1) {
    const { chosen } = chooseFixes(left, { unsafe });
    if (chosen.length === 0) break;
    const now = overlayFiles(files, contents);
    for (const { path, after } of applyFixes(chosen, (path) => bytesOrNull(now, path)))
      contents.set(path, after);
    left = check(overlayFiles(files, contents));
  }
  return { found: markFixed(first, left), left, changes: listChanges(files, contents) };
}

/** Lines move while a file is repaired, so what remains is matched by rule and file, in order. */
function markFixed(first: readonly Finding[], left: readonly Finding[]): Repair["found"] {
  const remaining = new Map<string, number>();
  const keyOf = ({ rule, file }: Finding) => `${rule}\0${file}`;
  for (const finding of left) remaining.set(keyOf(finding), (remaining.get(keyOf(finding)) ?? 0) + 1);
  // What could not be fixed is what remains first of all.
  const order = [...first].sort((a, b) => Number(a.fix !== null) - Number(b.fix !== null));
  const fixed = new Set<Finding>();
  for (const finding of order) {
    const count = remaining.get(keyOf(finding)) ?? 0;
    if (count > 0) remaining.set(keyOf(finding), count - 1);
    else fixed.add(finding);
  }
  return first.map((finding) => ({ ...finding, fixed: fixed.has(finding) }));
}

function listChanges(files: Files, contents: ReadonlyMap<string, Uint8Array>): FixedFile[] {
  return [...contents]
    .map(([path, after]) => ({ path, before: bytesOrNull(files, path), after }))
    .filter(({ before, after }) => before === null || Buffer.compare(before, after) !== 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The file's bytes, `null` when there is none that can be read. */
export function bytesOrNull(files: Files, path: string): Uint8Array | null {
  const bytes = files.bytes(path);
  return isUnreadable(bytes) ? null : bytes;
}
