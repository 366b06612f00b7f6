import { CoverageError, type CoverageFormat } from "./coverage.ts";

interface FileLines {
  readonly executed_lines: number[];
  readonly missing_lines: number[];
  readonly excluded_lines?: number[];
}
interface Report {
  readonly meta?: Record<string, unknown>;
  readonly files: Record<string, FileLines>;
}

/** coverage.py's `coverage json`: executed and missing lines of each file. */
export const coveragePy: CoverageFormat = {
  name: "coverage.py",
  file: "coverage.json",
  recognises: (text) => /"executed_lines"\s*:/.test(text),
  merge(texts) {
    const reports = texts.map(parse);
    const files = new Map<string, FileLines>();
    for (const report of reports) {
      for (const [path, lines] of Object.entries(report.files)) {
        const before = files.get(path);
        files.set(path, before ? add(before, lines) : lines);
      }
    }
    const merged = Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { executed_lines, missing_lines, excluded_lines = [] }]) => [
          path,
          {
            executed_lines,
            summary: summary(executed_lines.length, executed_lines.length + missing_lines.length),
            missing_lines,
            excluded_lines,
          },
        ]),
    );
    const { covered, total } = count(files.values());
    return JSON.stringify({ meta: reports[0]?.meta ?? {}, files: merged, totals: summary(covered, total) });
  },
  empty: '{"files":{}}',
  paths: (text) => Object.keys(parse(text).files),
  carry(now, before, isSame) {
    const [report, earlier] = [parse(now), parse(before)];
    const files = { ...report.files };
    for (const [path, theirs] of Object.entries(earlier.files)) {
      if (!isSame(path)) continue;
      const ours = files[path];
      const known = new Set(ours?.executed_lines);
      const carried_lines = theirs.executed_lines.filter((line) => !known.has(line));
      if (carried_lines.length > 0 || !ours) {
        const all = ours ? add(ours, theirs) : theirs;
        const total = all.executed_lines.length + all.missing_lines.length;
        files[path] = {
          ...all,
          summary: summary(all.executed_lines.length, total),
          carried_lines,
        } as FileLines;
      }
    }
    const { covered, total } = count(Object.values(files));
    return JSON.stringify({ ...report, files, totals: summary(covered, total) });
  },
  lines: (text) => count(Object.values(parse(text).files)),
};

function parse(text: string): Report {
  let report: Report;
  try {
    report = JSON.parse(text);
  } catch {
    throw new CoverageError("is no complete JSON, so it was not merged");
  }
  if (!isMap(report?.files) || !Object.values(report.files).every(hasLines)) {
    throw new CoverageError("is no report of coverage json");
  }
  return report;
}

function hasLines(file: FileLines | null): boolean {
  return [file?.executed_lines, file?.missing_lines, file?.excluded_lines ?? []].every(Array.isArray);
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function add(a: FileLines, b: FileLines): FileLines {
  const executed = new Set([...a.executed_lines, ...b.executed_lines]);
  const missing = new Set([...a.missing_lines, ...b.missing_lines].filter((line) => !executed.has(line)));
  return { ...a, executed_lines: ascending(executed), missing_lines: ascending(missing) };
}

function ascending(lines: Iterable<number>): number[] {
  return [...lines].sort((a, b) => a - b);
}

function count(files: Iterable<FileLines>): { covered: number; total: number } {
  let [covered, total] = [0, 0];
  for (const { executed_lines, missing_lines } of files) {
    covered += executed_lines.length;
    total += executed_lines.length + missing_lines.length;
  }
  return { covered, total };
}

function summary(covered: number, total: number) {
  return {
    covered_lines: covered,
    num_statements: total,
    percent_covered: total === 0 ? 100 : (100 * covered) / total,
    missing_lines: total - covered,
  };
}
