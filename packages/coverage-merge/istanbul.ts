import { CoverageError, type CoverageFormat } from "./coverage.ts";

interface Location {
  readonly start: { readonly line: number };
}
interface FileCoverage {
  readonly path: string;
  readonly statementMap: Record<string, Location>;
  readonly s: Record<string, number>;
  readonly f: Record<string, number>;
  readonly b: Record<string, number[]>;
  /** Some of it was measured by an earlier run. */
  readonly carried?: true;
}
type Report = Record<string, FileCoverage>;

/** Istanbul's `coverage-final.json`, as Jest, Vitest, nyc and c8 write it: path → counters of a file. */
export const istanbul: CoverageFormat = {
  name: "istanbul",
  file: "coverage-final.json",
  recognises: (text) => /"statementMap"\s*:/.test(text),
  merge(texts) {
    const merged = new Map<string, FileCoverage>();
    for (const text of texts) {
      for (const [path, file] of Object.entries(parse(text))) {
        const before = merged.get(path);
        merged.set(path, before ? add(before, file) : file);
      }
    }
    return JSON.stringify(Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1))));
  },
  empty: "{}",
  paths: (text) => Object.keys(parse(text)),
  carry(now, before, isSame) {
    const report = parse(now);
    for (const [path, theirs] of Object.entries(parse(before))) {
      if (!isSame(path)) continue;
      const ours = report[path];
      // Tests that load a file and run none of it measure it all the same.
      if (ours && !isSameCode(ours, theirs)) continue;
      report[path] = { ...(ours ? highest(ours, theirs) : theirs), carried: true };
    }
    return JSON.stringify(report);
  },
  // A line counts as what its first statement does (istanbul-lib-coverage, FileCoverage.getLineCoverage).
  lines(text) {
    let [covered, total] = [0, 0];
    for (const { statementMap, s } of Object.values(parse(text))) {
      const lines = new Map<number, number>();
      for (const [id, { start }] of Object.entries(statementMap)) {
        lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id] ?? 0));
      }
      total += lines.size;
      covered += [...lines.values()].filter((hits) => hits > 0).length;
    }
    return { covered, total };
  },
};

function parse(text: string): Report {
  let report: Report;
  try {
    report = JSON.parse(text);
  } catch {
    throw new CoverageError("is no complete JSON, so it was not merged");
  }
  if (!isMap(report) || !Object.values(report).every(isMeasured)) {
    throw new CoverageError("is no coverage-final.json of Istanbul");
  }
  return report;
}

function isMeasured(file: FileCoverage | null): boolean {
  if (![file?.statementMap, file?.s, file?.f, file?.b].every(isMap)) return false;
  const { statementMap, b } = file as FileCoverage;
  return (
    Object.values(statementMap).every((place) => Number.isInteger(place?.start?.line)) &&
    Object.values(b).every(Array.isArray)
  );
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isSameCode(a: FileCoverage, b: FileCoverage): boolean {
  const [one, other] = [a, b].map((file) => JSON.stringify([file.statementMap, Object.keys(file.b)]));
  return one === other;
}

/** Counters are those of this run where it has any. */
function highest(ours: FileCoverage, theirs: FileCoverage): FileCoverage {
  const fill = (left: Record<string, number>, right: Record<string, number>) =>
    Object.fromEntries(Object.entries(left).map(([id, hits]) => [id, hits || (right[id] ?? 0)]));
  return {
    ...ours,
    s: fill(ours.s, theirs.s),
    f: fill(ours.f, theirs.f),
    b: Object.fromEntries(
      Object.entries(ours.b).map(([id, arms]) => [
        id,
        arms.map((hits, at) => hits || (theirs.b[id]?.[at] ?? 0)),
      ]),
    ),
  };
}

function add(a: FileCoverage, b: FileCoverage): FileCoverage {
  if (!isSameCode(a, b)) {
    throw new CoverageError(
      `measured another version of ${a.path} than the other shards: build once, or give all shards the same sources`,
    );
  }
  const sum = (left: Record<string, number>, right: Record<string, number>) =>
    Object.fromEntries(Object.entries(left).map(([id, hits]) => [id, hits + (right[id] ?? 0)]));
  return {
    ...a,
    s: sum(a.s, b.s),
    f: sum(a.f, b.f),
    b: Object.fromEntries(
      Object.entries(a.b).map(([id, arms]) => [id, arms.map((hits, at) => hits + (b.b[id]?.[at] ?? 0))]),
    ),
  };
}
