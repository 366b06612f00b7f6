import type { Edit, Finding } from "./finding.ts";

/**
 * `original` with the edits of one file applied.
 * @throws RangeError when they are not ascending, overlap or leave the file: a fix that says so is a bug.
 */
export function applyEdits(original: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { file, start, end, text } of edits) {
    const inRange = Number.isInteger(start) && Number.isInteger(end) && at <= start && start <= end;
    if (!inRange || end > original.length) {
      throw new RangeError(`An edit of ${file} replaces ${start}–${end}; ${at}–${original.length} is left.`);
    }
    parts.push(original.subarray(at, start), encoder.encode(text));
    at = end;
  }
  parts.push(original.subarray(at));
  return new Uint8Array(Buffer.concat(parts));
}

export interface Choice<F extends Finding> {
  /** Their fixes can be applied together: `editsByFile` merges them. */
  readonly chosen: F[];
  /** Their fixes meet a chosen one: look again once the chosen ones are applied. */
  readonly postponed: F[];
}

/**
 * The findings whose fixes can be applied at once, earlier ones first. Unsafe fixes take part only when asked.
 *
 * A fix was proved against the file as it is, so it claims everything from its first edit to its last: a second
 * fix that reaches into that stretch, or touches it, waits. Only when both want the very same edits in a file
 * (the same new file, the same appended line) do they share them.
 */
export function chooseFixes<F extends Finding>(
  findings: readonly F[],
  options: { readonly unsafe: boolean },
): Choice<F> {
  const chosen: F[] = [];
  const postponed: F[] = [];
  const taken = new Map<string, Edit[][]>();
  for (const finding of findings) {
    if (!finding.fix || finding.fix.edits.length === 0) continue;
    if (finding.fix.safety === "unsafe" && !options.unsafe) continue;
    const wanted = [...byFile(finding.fix.edits)];
    if (wanted.every(([file, edits]) => fits(edits, taken.get(file) ?? []))) {
      for (const [file, edits] of wanted) append(taken, file, edits);
      chosen.push(finding);
    } else {
      postponed.push(finding);
    }
  }
  return { chosen, postponed };
}

/** File → the edits of all fixes together, as `applyEdits` takes them. The fixes must have been chosen together. */
export function editsByFile(findings: readonly Finding[]): Map<string, Edit[]> {
  const lists = new Map<string, Edit[][]>();
  for (const { fix } of findings) {
    for (const [file, edits] of byFile(fix?.edits ?? [])) {
      if (!lists.get(file)?.some((others) => sameEdits(edits, others))) append(lists, file, edits);
    }
  }
  return new Map([...lists].map(([file, all]) => [file, all.sort((a, b) => first(a) - first(b)).flat()]));
}

/** A file before and after fixes; `before` is `null` when they create it. */
export interface FixedFile {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What fixes chosen together make of their files, by path. `read` gives `null` for a file that does not exist. */
export function applyFixes(
  chosen: readonly Finding[],
  read: (path: string) => Uint8Array | null,
): FixedFile[] {
  return [...editsByFile(chosen)]
    .map(([path, edits]) => {
      const before = read(path);
      return { path, before, after: applyEdits(before ?? new Uint8Array(), edits) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function fits(edits: readonly Edit[], taken: readonly (readonly Edit[])[]): boolean {
  return taken.every(
    (others) => sameEdits(edits, others) || last(edits) < first(others) || last(others) < first(edits),
  );
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ start, end, text }, at) => {
      const other = b[at] as Edit;
      return start === other.start && end === other.end && text === other.text;
    })
  );
}

function byFile(edits: readonly Edit[]): Map<string, Edit[]> {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) append(files, edit.file, edit);
  return files;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

// Lists of edits are never empty here.
function first(edits: readonly Edit[]): number {
  return (edits[0] as Edit).start;
}

function last(edits: readonly Edit[]): number {
  return (edits.at(-1) as Edit).end;
}
