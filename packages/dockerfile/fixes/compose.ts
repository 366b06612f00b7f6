import type { Files } from "@keep-pace/files";
import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { withFix } from "../apply.ts";
import { parseDockerfile } from "../parse.ts";
import { type Subject, subjectOf } from "../subject.ts";
import { isRefusal } from "./refusal.ts";

/** The subject as it would be after edits of its own Dockerfile; `null` when that cannot be read. */
function subjectWith(subject: Subject, edits: readonly Edit[]): Subject | null {
  const files = withFix(subject.files, { edits });
  const { path } = subject.dockerfile;
  const text = files.text(path);
  if (typeof text !== "string") return null;
  const dockerfile = parseDockerfile(path, text);
  const siblings = () => subject.siblings.map((each) => (each === subject.dockerfile ? dockerfile : each));
  const { history, context, several } = subject;
  return subjectOf({ dockerfile, files, history, context, several, siblings });
}

/** The fix that `attempt` finds once `first` is done, both as one fix of the files as they are. */
export function composed(
  subject: Subject,
  first: readonly Edit[],
  attempt: (subject: Subject) => Fix | Refusal,
): Fix | Refusal | null {
  const between = subjectWith(subject, first);
  if (between === null) return null;
  const answer = attempt(between);
  if (isRefusal(answer)) return answer;
  return { ...answer, edits: bothEdits(subject.files, first, answer.edits) };
}

/** Edits of `first`, then `second` of the files as `first` leaves them, as edits of the files as they are. */
export function bothEdits(files: Files, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const after = withFix(withFix(files, { edits: first }), { edits: second });
  const touched = [...new Set([...first, ...second].map(({ file }) => file))].sort();
  return touched.flatMap((file) => editsBetween(file, files.bytes(file), after.bytes(file)));
}

/** Edits by whole lines from one text of a file to another; a file that is not there counts as empty. */
function editsBetween(file: string, before: unknown, after: unknown): Edit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const edits: Edit[] = [];
  let [at, behind, offset] = [0, 0, 0];
  const common = commonLines(old, now);
  for (const [oldIndex, newIndex] of [...common, [old.length, now.length] as const]) {
    const removed = bytesOf(old.slice(at, oldIndex));
    const text = now.slice(behind, newIndex).join("");
    if (removed > 0 || text !== "") edits.push({ file, start: offset, end: offset + removed, text });
    offset += removed + bytesOf(old.slice(oldIndex, oldIndex + 1));
    [at, behind] = [oldIndex + 1, newIndex + 1];
  }
  return edits;
}

function linesOf(bytes: unknown): string[] {
  if (!(bytes instanceof Uint8Array)) return [];
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function bytesOf(lines: readonly string[]): number {
  return Buffer.byteLength(lines.join(""));
}

/** The longest common subsequence as pairs of indices: files have some hundred lines at most. */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const length = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = a[start + row] === b[start + column];
      const best = same
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
      (lengths[row] as Uint32Array)[column] = best;
    }
  }
  const pairs: (readonly [number, number])[] = Array.from({ length: start }, (_, index) => [index, index]);
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (a[start + row] === b[start + column]) pairs.push([start + row++, start + column++]);
    else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  for (let n = end; n > 0; n--) pairs.push([a.length - n, b.length - n]);
  return pairs;
}
