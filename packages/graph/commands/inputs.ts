import type { InputSpecs, Values } from "@keep-pace/command";

/** What `select` and `select explain` ask alike. */
export const rangeInputs = {
  base: {
    kind: "text",
    placeholder: "REF",
    default: null,
    help: "compare with the merge base of this ref and the head; by default as the event that started the run tells",
  },
  head: {
    kind: "text",
    placeholder: "REF",
    only: "cli",
    default: null,
    help: "select for this commit instead of the files on disk",
  },
  changed: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "read what changed from a file: git diff --name-status -z, or one path a line",
  },
  ledger: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "skip only tests that this file says have passed with exactly what they need now",
  },
  coverage: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "what each test ran (LCOV with test names, coverage.py JSON with contexts, a folder with one Istanbul, V8 or LCOV file a test): never skip one that ran a changed file",
  },
} as const satisfies InputSpecs;

export type RangeInputs = Values<typeof rangeInputs>;
