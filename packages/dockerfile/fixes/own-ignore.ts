import { isUnreadable } from "@keep-pace/files";
import type { Edit, Refusal } from "@keep-pace/findings";
import { type Subject, siblingOf } from "../subject.ts";
import { addIgnoreLines, ignorePath } from "./ignore-lines.ts";
import { refusal } from "./refusal.ts";

/**
 * Lines for this Dockerfile alone. Where others are built with the same ignore file, this one gets its own,
 * `<Dockerfile>.dockerignore`, which holds what the common one says and the lines.
 */
export function ignoreHere(subject: Subject, lines: readonly string[]): Edit | Refusal {
  const shared = subject.siblings.some(
    (each) => each !== subject.dockerfile && ignorePath(siblingOf(subject, each)) === ignorePath(subject),
  );
  if (!shared) return addIgnoreLines(subject, lines);
  const file = `${subject.dockerfile.path}.dockerignore`;
  if (subject.files.exists(file)) return addIgnoreLines(subject, lines);
  const common = subject.ignore.path === null ? "" : subject.files.text(subject.ignore.path);
  if (isUnreadable(common)) return refusal("ignore-file", common.message);
  const newline = common.includes("\r\n") ? "\r\n" : "\n";
  const gap = common === "" || common.endsWith("\n") ? "" : newline;
  return { file, start: 0, end: 0, text: common + gap + lines.map((line) => line + newline).join("") };
}
