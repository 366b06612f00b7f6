import { exactly, type Handover, spaced, startsOf } from "./selection.ts";

/** Positional filters match any path that contains them, so a part of a path never stands for a file alone. */
export const vitest: Handover = {
  starts: (selections) =>
    startsOf(
      selections,
      (paths) => [...paths],
      (path, cases) => [path, "--testNamePattern", exactly(spaced(cases))],
    ),
};
