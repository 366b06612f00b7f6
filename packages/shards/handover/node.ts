import { exactly, type Handover, spaced, startsOf } from "./selection.ts";

/** Options before files; names are matched with those of the suites around them. */
export const node: Handover = {
  starts: (selections) =>
    startsOf(
      selections,
      (paths) => [...paths],
      (path, cases) => [`--test-name-pattern=${exactly(spaced(cases))}`, path],
    ),
};
