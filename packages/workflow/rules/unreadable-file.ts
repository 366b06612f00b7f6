import type { Rule } from "./rule.ts";

/** Made by whoever reads the files: a workflow that could be read is no reason for it. */
export const unreadableFile: Rule = {
  id: "unreadable-file",
  severity: "note",
  summary: "A workflow could not be read, so nothing in it was checked.",
  check: () => [],
};
