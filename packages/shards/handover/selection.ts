import { pathOf } from "@keep-pace/timings";

/** What one shard runs of one file (for Go a package, for Rust a crate). */
export interface Selection {
  readonly path: string;
  /** The rest of each id; `null` when the shard has the whole file. */
  readonly cases: readonly string[] | null;
  /** The rest of each id, also of a whole file; none where the list has only the file. */
  readonly listed: readonly string[];
}

/** How a runner is told what to run. */
export interface Handover {
  /**
   * The arguments behind the user's own command; each array is one start of it.
   * @param paths all files of the suite.
   */
  starts(selections: readonly Selection[], paths: readonly string[]): string[][];
}

/** At the start of an argument: the absolute folder the command runs in, escaped for a regular expression. */
export const hereMark = "\0here";

/**
 * The files of a shard's tests, in their order.
 * @param all every test of the suite in the plan: a file is whole when none of it lies in another shard.
 */
export function selectionsOf(tests: readonly string[], all: readonly string[]): Selection[] {
  const total = countPaths(all);
  const here = countPaths(tests);
  const cases = new Map<string, string[]>();
  for (const id of tests) {
    const path = pathOf(id);
    const list = cases.get(path) ?? [];
    cases.set(path, list);
    if (id !== path) list.push(id.slice(path.length + 2));
  }
  return [...cases].map(([path, rest]) => ({
    path,
    cases: rest.length === 0 || here.get(path) === total.get(path) ? null : rest,
    listed: rest,
  }));
}

function countPaths(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(pathOf(id), (counts.get(pathOf(id)) ?? 0) + 1);
  return counts;
}

/** One start for all whole files, and one for each file of which only some cases run. */
export function startsOf(
  selections: readonly Selection[],
  whole: (paths: readonly string[]) => string[],
  part: (path: string, cases: readonly string[]) => string[],
): string[][] {
  const files = selections.filter(({ cases }) => cases === null).map(({ path }) => path);
  const parts = selections.flatMap(({ path, cases }) => (cases === null ? [] : [part(path, cases)]));
  return files.length > 0 ? [whole(files), ...parts] : parts;
}

/** A regular expression that matches exactly these texts. */
export function exactly(texts: readonly string[]): string {
  return `^(?:${texts.map(escapeRegExp).join("|")})$`;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Titles as most runners match them: joined by a space. */
export function spaced(cases: readonly string[]): string[] {
  return cases.map((title) => title.replaceAll(" > ", " "));
}
