import { isUnreadable } from "@keep-pace/files";
import type { Edit, Refusal } from "@keep-pace/findings";
import type { Subject } from "../subject.ts";
import { inRepository } from "../subject.ts";
import { refusal } from "./refusal.ts";

/** The ignore file in force, or the one that would be. */
export function ignorePath(subject: Subject): string {
  return subject.ignore.path ?? inRepository(subject, ".dockerignore");
}

/** Adds lines to the ignore file in force, or creates `.dockerignore`, which then also leaves itself out. */
export function addIgnoreLines(subject: Subject, lines: readonly string[]): Edit | Refusal {
  const file = ignorePath(subject);
  if (subject.ignore.path === null) {
    const there = subject.files.bytes(file);
    if (!isUnreadable(there) || there.code !== "missing") {
      return refusal("ignore-file", `${file} is no file that a line can be added to.`);
    }
    const newline = subject.dockerfile.newline;
    const own = lines.includes(".dockerignore") ? lines : [".dockerignore", ...lines];
    return { file, start: 0, end: 0, text: own.map((line) => line + newline).join("") };
  }
  const bytes = subject.files.bytes(file);
  if (!(bytes instanceof Uint8Array) || subject.files.isLink(file)) {
    return refusal("ignore-file", `${file} is a link or cannot be read, so no line is added to it.`);
  }
  const text = new TextDecoder().decode(bytes);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text === "\uFEFF" || text.endsWith("\n") ? "" : newline;
  return {
    file,
    start: bytes.length,
    end: bytes.length,
    text: gap + lines.map((line) => line + newline).join(""),
  };
}
