import { exactly, type Handover, startsOf } from "./selection.ts";

/** Packages by folder; test names by a pattern. */
export const go: Handover = {
  starts: (selections) =>
    startsOf(
      selections,
      (paths) => paths.map(folder),
      (path, cases) => ["-run", exactly(cases), folder(path)],
    ),
};

function folder(path: string): string {
  return path === "." ? "." : `./${path}`;
}
