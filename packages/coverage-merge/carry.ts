import type { CoverageFormat } from "./coverage.ts";
import { coveragePy } from "./coverage-py.ts";
import { istanbul } from "./istanbul.ts";
import { lcov } from "./lcov.ts";
import type { Merged } from "./merge.ts";

const formats: readonly CoverageFormat[] = [lcov, istanbul, coveragePy];

/** What was taken over from an earlier run. */
export interface Carried {
  readonly merged: Merged;
  /** How many lines are covered by it alone. */
  readonly lines: number;
}

/** A merged file of the name `file` that tells of nothing; `null` for a name that no format has. */
export function noCoverage(file: string): Merged | null {
  const format = formats.find((one) => one.file === file);
  if (!format) return null;
  return { format: format.name, file, text: format.empty, lines: { covered: 0, total: 0 }, paths: [] };
}

/**
 * The coverage of a run that skipped tests, with what an earlier run covered of the files that have not changed since.
 * What is carried is marked: in LCOV as records of the test `carried`, elsewhere by a key of the file.
 * @param before the earlier run's merged file of the same format.
 * @param isSame true for a path of the coverage whose content is the same in both runs.
 */
export function carryCoverage(now: Merged, before: string, isSame: (path: string) => boolean): Carried {
  const format = formats.find(({ name }) => name === now.format);
  if (!format) return { merged: now, lines: 0 };
  const text = format.carry(now.text, before, isSame);
  const lines = format.lines(text);
  return {
    merged: { ...now, text, lines, paths: format.paths(text) },
    lines: lines.covered - now.lines.covered,
  };
}
