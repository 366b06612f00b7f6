import { substitute } from "./expressions.ts";
import type { Value } from "./yaml/value.ts";

/** One combination of a matrix: `name` → text, nested maps as `outer.inner`. */
export type Row = ReadonlyMap<string, string>;

/** More combinations GitHub does not run. */
const maxRows = 256;

/**
 * The jobs that a `strategy.matrix` makes, one empty row without a matrix; `null` when an expression makes them.
 * Source: GitHub Docs, "Running variations of jobs in a workflow".
 */
export function matrixRows(matrix: Value | null): readonly Row[] | null {
  if (!matrix) return [new Map()];
  const entries = matrix.entries();
  const includes = matrix.get("include");
  const axes = entries.filter(({ key }) => key !== "include" && key !== "exclude");
  if (matrix.kind !== "map" || [...axes.map(({ value }) => value), includes].some(isExpression)) return null;
  let rows: Row[] = axes.length > 0 ? [new Map()] : [];
  for (const { key, value } of axes) {
    const choices = value.entries().map((entry) => flat(key, entry.value));
    rows = rows.flatMap((row) => choices.map((more) => new Map([...row, ...more]))).slice(0, maxRows);
  }
  const excludes = (matrix.get("exclude")?.entries() ?? []).map(({ value }) => flat("", value));
  const kept = rows.filter((row) => !excludes.some((exclude) => matches(row, exclude)));
  return (includes?.entries() ?? []).reduce(
    (all, { value }) => include(all, flat("", value), axes),
    kept as Row[],
  );
}

/** An included map joins every row whose axes it does not change, or stands alone. */
function include(rows: Row[], more: Row, axes: readonly { key: string }[]): Row[] {
  const fits = (row: Row) =>
    axes.every(({ key }) => !more.has(key) || row.get(key) === more.get(key)) &&
    [...more.keys()].some((key) => axes.some((axis) => key === axis.key) || axes.length > 0);
  return rows.some(fits) && axes.length > 0
    ? rows.map((row) => (fits(row) ? new Map([...row, ...more]) : row))
    : [...rows, more].slice(0, maxRows);
}

function matches(row: Row, exclude: Row): boolean {
  return [...exclude].every(([key, value]) => row.get(key) === value);
}

function isExpression(value: Value | null): boolean {
  return value?.text?.includes("${{") ?? false;
}

function flat(name: string, value: Value): Map<string, string> {
  if (value.kind === "scalar") return new Map(value.text === null ? [] : [[name, value.text]]);
  return new Map(
    value.entries().flatMap((entry) => [...flat(name ? `${name}.${entry.key}` : entry.key, entry.value)]),
  );
}

/** Fills a row into a text's `${{ matrix.x }}`. */
export function inRow(text: string, row: Row): string {
  return substitute(text, "matrix", row);
}
