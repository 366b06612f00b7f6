import type { Value } from "./yaml.ts";

/** More combinations than these are not looked at. */
const maxRows = 64;

/** The combinations of a job's matrix, as far as they are plain text; one empty row without a matrix. */
export function matrixRows(matrix: Value | null): ReadonlyMap<string, string>[] {
  let rows: Map<string, string>[] = [new Map()];
  const axes = matrix?.entries().filter(({ key }) => key !== "include" && key !== "exclude") ?? [];
  for (const { key, value } of axes) {
    const values = value.entries().map((entry) => flat(key, entry.value));
    if (values.length > 0) {
      rows = rows.flatMap((row) => values.map((more) => new Map([...row, ...more]))).slice(0, maxRows);
    }
  }
  const included = matrix?.get("include")?.entries() ?? [];
  return [...rows, ...included.map(({ value }) => flat("", value))].slice(0, maxRows);
}

/** `a: {b: c}` as `a.b` → `c`; no deeper, for aliases could make a tree without end of it. */
function flat(name: string, value: Value, depth = 0): Map<string, string> {
  if (value.text !== null) return new Map([[name, value.text]]);
  const inner = depth < 2 ? value.entries().slice(0, maxRows) : [];
  return new Map(
    inner.flatMap((entry) => [...flat(name ? `${name}.${entry.key}` : entry.key, entry.value, depth + 1)]),
  );
}

/** Fills a row into a text's `${{ matrix.x }}`. */
export function substitute(text: string, row: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/g, (whole, name: string) => row.get(name) ?? whole);
}
