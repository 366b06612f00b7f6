import type { Finding } from "@keep-pace/findings";

/** The note about a file that was met while walking and cannot be read; `message` is one sentence that names it. */
export function unreadableFile(file: string, message: string): Finding {
  return {
    rule: "unreadable-file",
    severity: "note",
    message,
    file,
    range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    fix: null,
    refused: { code: "unreadable-file", message },
    cost: null,
  };
}
