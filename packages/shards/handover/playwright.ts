import { escapeRegExp, type Handover, hereMark, spaced, startsOf } from "./selection.ts";

/** Files are regular expressions over absolute paths; titles are matched behind project and file name. */
export const playwright: Handover = {
  starts: (selections) =>
    startsOf(
      selections,
      (paths) => paths.map(file),
      (path, cases) => [
        file(path),
        "--grep",
        ` (?:${spaced(cases).map(escapeRegExp).join("|")})(?: @\\S+)*$`,
      ],
    ),
};

function file(path: string): string {
  return `${hereMark}/${escapeRegExp(path)}$`;
}
