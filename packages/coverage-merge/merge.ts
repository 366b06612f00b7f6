import { CoverageError, type CoverageFormat, type Totals } from "./coverage.ts";
import { coveragePy } from "./coverage-py.ts";
import { istanbul } from "./istanbul.ts";
import { lcov } from "./lcov.ts";

const formats: readonly CoverageFormat[] = [lcov, istanbul, coveragePy];

export interface CoverageFile {
  readonly path: string;
  readonly text: string;
}

export interface Merged {
  readonly format: string;
  /** The usual name of such a file. */
  readonly file: string;
  readonly text: string;
  readonly lines: Totals;
  /** The files it tells of. */
  readonly paths: readonly string[];
}

/** One merged file a format, from the files of all shards in any order. */
export function mergeCoverage(files: readonly CoverageFile[]): Merged[] {
  const groups = new Map<CoverageFormat, CoverageFile[]>();
  for (const file of files) {
    const format = formats.find((candidate) => candidate.recognises(file.text));
    if (!format) throw new CoverageError(`${file.path} is no LCOV, Istanbul or coverage.py JSON file.`);
    const group = groups.get(format) ?? [];
    group.push(file);
    groups.set(format, group);
  }
  return [...groups].map(([format, group]) => {
    for (const { path, text } of group) explained(path, () => format.lines(text));
    const text = explained(group[0]?.path ?? "", () => format.merge(group.map((file) => file.text)));
    return {
      format: format.name,
      file: format.file,
      text,
      lines: format.lines(text),
      paths: format.paths(text),
    };
  });
}

function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CoverageError)
      throw new CoverageError(`${path} ${error.message}.`, { cause: error });
    throw error;
  }
}
