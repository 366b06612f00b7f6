import type { Finding } from "@keep-pace/findings";
import type { Rule } from "./rule.ts";

/** Made by whoever reads the files: a Dockerfile that could be read is no reason for it. */
export const unreadableFileRule: Rule = {
  id: "unreadable-file",
  severity: "note",
  summary: "A Dockerfile could not be read, so nothing in it was checked.",
  docs: "docs/rules/unreadable-file.md",
  check: () => [],
};

/** The note about a file that was met while walking and cannot be read; `message` is one sentence that names it. */
export function unreadableFile(file: string, message: string): Finding {
  return {
    rule: unreadableFileRule.id,
    severity: unreadableFileRule.severity,
    message,
    file,
    range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    fix: null,
    refused: { code: "unreadable-file", message },
    cost: null,
  };
}
