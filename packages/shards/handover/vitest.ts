import { escapeRegExp, type Handover, startsOf } from "./selection.ts";

/** A filter takes every file whose path contains it, so those that are not meant are excluded by name. */
export const vitest: Handover = {
  starts: (selections, paths) =>
    startsOf(
      selections,
      (files) => [...files, ...excluding(files, paths)],
      (path, cases) => [path, ...excluding([path], paths), "--testNamePattern", pattern(cases)],
    ),
};

function excluding(files: readonly string[], paths: readonly string[]): string[] {
  const meant = new Set(files);
  const filters = files.map((file) => file.toLowerCase());
  return paths
    .filter((path) => !meant.has(path) && filters.some((filter) => path.toLowerCase().includes(filter)))
    .map((path) => `--exclude=${path.replace(/[\\*?[\]{}()!+@|]/g, "\\$&")}`);
}

/** Titles are joined by ` > ` since Vitest 4, by a space before. */
function pattern(cases: readonly string[]): string {
  const titles = cases.map((title) => title.split(" > ").map(escapeRegExp).join("(?: >)? "));
  return `^ ?(?:${titles.join("|")})$`;
}
